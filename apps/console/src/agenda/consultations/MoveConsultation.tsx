import { Button } from "@keelson/ui/Button.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { graphql } from "../../gql/gql.ts";
import { useFormat } from "../../kernel/format.ts";
import { Form } from "../../kernel/Form.tsx";
import fields from "../decisions/Fields.module.css";
import { LanguageChoice } from "../decisions/LanguageChoice.tsx";
import parts from "../decisions/Parts.module.css";
import { useSend } from "../decisions/use-send.ts";
import { useDrafts } from "../set-up/use-drafts.ts";
import type { ShownConsultation } from "./consultation-document.ts";

const document = graphql(`
  mutation MoveConsultation($input: MoveConsultationInput!) {
    moveConsultation(input: $input) {
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

/** What comes next: it opens and closes on its days by itself, and is answered by somebody, once every theme is. */
export function MoveConsultation({
  consultation,
  today,
}: {
  readonly consultation: ShownConsultation;
  /** Where the initiative is. */
  readonly today: string | null;
}) {
  const format = useFormat();
  const { status, opensOn, closesOn } = consultation;
  if (status === "CLOSED") return <Answer consultation={consultation} />;
  const isDue = today !== null && (status === "PLANNED" ? today >= opensOn : today > closesOn);
  return (
    <section className={parts.card} aria-labelledby="next">
      <h2 id="next" className={parts.heading}>
        <Trans>What comes next</Trans>
      </h2>
      <p className={parts.soft}>
        {status === "PLANNED" ? (
          <Trans>It opens by itself on {format.day(opensOn)}.</Trans>
        ) : (
          <Trans>It closes by itself after {format.day(closesOn)}; then everybody is told what came of it.</Trans>
        )}
      </p>
      {isDue && <Step id={consultation.id} to={status === "PLANNED" ? "OPEN" : "CLOSED"} />}
    </section>
  );
}

function Step({ id, to }: { readonly id: string; readonly to: "OPEN" | "CLOSED" }) {
  const { problem, isBusy, send } = useSend();
  return (
    <Form problem={problem} onSubmit={() => send(document, { input: { id, to } }, (data) => data.moveConsultation)}>
      <div className={fields.acts}>
        <Button isMain isBusy={isBusy}>
          {to === "OPEN" ? <Trans>Open it now</Trans> : <Trans>Close it now</Trans>}
        </Button>
      </div>
    </Form>
  );
}

function Answer({ consultation }: { readonly consultation: ShownConsultation }) {
  const { t } = useLingui();
  const format = useFormat();
  const { problem, setProblem, isBusy, send } = useSend();
  const [{ response, language }, change, forget] = useDrafts(`answer to all ${consultation.id}`, {
    response: "",
    language: consultation.language,
  });
  const left = consultation.themes.filter((theme) => !theme.response && !theme.withdrawnAt).length;
  const answer = async () => {
    if (response.trim() === "") return setProblem(t`Tell everybody what came of it.`);
    const input = { id: consultation.id, to: "ANSWERED" as const, response, language };
    if (!(await send(document, { input }, (data) => data.moveConsultation))) return undefined;
    return forget();
  };
  return (
    <section className={parts.card} aria-labelledby="next">
      <h2 id="next" className={parts.heading}>
        <Trans>Tell everybody what came of it</Trans>
      </h2>
      {left > 0 && (
        <p className={parts.soft}>
          <Trans>Each theme has its own answer first.</Trans>{" "}
          <Plural value={left} one="One is left." other={`${format.number(left)} are left.`} />
        </p>
      )}
      {/* what was written stays in sight when somebody adds another theme */}
      {(left === 0 || response !== "") && (
        <Form problem={problem} onSubmit={answer}>
          <TextArea
            label={<Trans>What everybody is told</Trans>}
            hint={<Trans>It is over then, and nothing of it is changed any more.</Trans>}
            rows={5}
            isNeeded
            value={response}
            onType={(next) => change({ response: next })}
          />
          <LanguageChoice label={t`Written in`} value={language} onChoose={(next) => change({ language: next })} />
          {left === 0 && (
            <div className={fields.acts}>
              <Button isMain isBusy={isBusy}>
                <Trans>Answer, and end it</Trans>
              </Button>
            </div>
          )}
        </Form>
      )}
    </section>
  );
}
