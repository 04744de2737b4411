import {
  consultationAudiences,
  isOpenToConstituents,
  type ConsultationAudience,
} from "@keelson/domain/agenda/consultation";
import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { Field } from "../decisions/Field.tsx";
import fields from "../decisions/Fields.module.css";
import { LanguageChoice } from "../decisions/LanguageChoice.tsx";
import { LanguagesField } from "../decisions/LanguagesField.tsx";
import parts from "../decisions/Parts.module.css";
import { Ticks } from "../decisions/Ticks.tsx";
import { useOwnLanguage } from "../decisions/use-own-language.ts";
import { useSend } from "../decisions/use-send.ts";
import { VersionChoice } from "../proposals/VersionChoice.tsx";
import { useDrafts } from "../set-up/use-drafts.ts";
import { QuestionFields, type Question } from "./QuestionFields.tsx";
import { useAudienceWords } from "./use-consultation-words.ts";

const document = graphql(`
  mutation PlanConsultation($input: PlanConsultationInput!) {
    planConsultation(input: $input) {
      consultation {
        id
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

interface Filled {
  readonly title: string;
  readonly language: string;
  readonly audiences: readonly ConsultationAudience[];
  readonly languages: readonly string[];
  /** One a line. */
  readonly channels: string;
  readonly questions: readonly Question[];
  /** The version of the agenda that it is about; "" none. */
  readonly versionId: string;
  /** "" where nothing is said. */
  readonly opensOn: string;
  readonly closesOn: string;
}

/** Plans to ask people what they think: whom, in which languages, where, what, and from when to when. */
export function PlanConsultation({
  initiativeId,
  slug,
  about,
  onClose,
}: {
  readonly initiativeId: string;
  readonly slug: string;
  /** The agenda version that is chosen at first; empty for none. */
  readonly about: string;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const words = useAudienceWords();
  const own = useOwnLanguage();
  const { problem, setProblem, isBusy, send } = useSend();
  const [filled, change, forget] = useDrafts<Filled>(`consultation of ${initiativeId}`, {
    title: "",
    language: own,
    audiences: [],
    languages: [own],
    channels: "",
    questions: [{ text: "", language: own }],
    versionId: about,
    opensOn: "",
    closesOn: "",
  });
  const { title, language, audiences, languages, channels, questions, versionId, opensOn, closesOn } = filled;
  const plan = async () => {
    const asked = questions.filter(({ text }) => text.trim() !== "");
    if (title.trim() === "") return setProblem(t`Give it a title.`);
    if (audiences.length === 0) return setProblem(t`Say whom you ask.`);
    if (asked.length === 0) return setProblem(t`Ask at least one question.`);
    if (closesOn === "") return setProblem(t`Say until when people may answer: they have fourteen days at least.`);
    const input = {
      initiativeId,
      title,
      language,
      audiences: [...audiences],
      languages: [...languages],
      closesOn,
      agendaVersionId: versionId || null,
      channels: channels.split("\n").flatMap((line) => line.trim() || []),
      questions: asked.map(({ text }) => text),
      questionLanguages: asked.map((one) => one.language),
      opensOn: opensOn || null,
    };
    const planned = await send(document, { input }, (data) => data.planConsultation);
    if (!planned?.consultation) return undefined;
    forget();
    // back leads to the version that led here, and not to planning another
    return await navigate(`/i/${slug}/consultations/${planned.consultation.id}`, { replace: about !== "" });
  };
  return (
    <Dialog title={<Trans>Plan a consultation</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={plan}>
        <Field label={t`Title`} value={title} onType={(next) => change({ title: next })} />
        <div className={fields.pair}>
          <LanguageChoice label={t`Written in`} value={language} onChoose={(next) => change({ language: next })} />
          <VersionChoice slug={slug} value={versionId} onChoose={(next) => change({ versionId: next })} />
        </div>
        <Ticks
          title={t`Whom you ask`}
          options={consultationAudiences.map((value) => ({ value, label: words[value] }))}
          chosen={audiences}
          onChoose={(next) => change({ audiences: next })}
        />
        {audiences.length > 0 && (
          <p className={parts.soft}>
            {isOpenToConstituents(audiences) ? (
              <Trans>
                Everybody reads it where the initiative publishes, from the day it opens, and what came of it.
              </Trans>
            ) : (
              <Trans>
                An agenda needs one that asks the people whom it is about, or everybody: this one does not count for
                that.
              </Trans>
            )}
          </p>
        )}
        <LanguagesField
          title={t`In which languages they may answer`}
          another={t`Another language`}
          add={t`Add one`}
          chosen={languages}
          onChoose={(next) => change({ languages: next })}
        />
        <TextArea
          label={<Trans>Where people are asked</Trans>}
          hint={<Trans>One way a line: a meeting, a poster, by phone.</Trans>}
          value={channels}
          onType={(next) => change({ channels: next })}
        />
        <QuestionFields questions={questions} onChange={(next) => change({ questions: next })} />
        <div className={fields.pair}>
          <Field isDay label={t`Opens, if not today`} value={opensOn} onType={(next) => change({ opensOn: next })} />
          <Field isDay label={t`Last day`} value={closesOn} onType={(next) => change({ closesOn: next })} />
        </div>
        <div className={fields.acts}>
          <Button isMain isBusy={isBusy}>
            <Trans>Plan it</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
