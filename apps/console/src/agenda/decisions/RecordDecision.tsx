import {
  decisionMethods,
  decisionResults,
  type DecisionMethod,
  type DecisionResult,
} from "@keelson/domain/agenda/decision";
import type { DecisionKind, DecisionVisibility } from "@keelson/domain/agenda/decision-words";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import { Form } from "../../kernel/Form.tsx";
import { useDrafts } from "../set-up/use-drafts.ts";
import { Field } from "./Field.tsx";
import fields from "./Fields.module.css";
import { LanguageChoice } from "./LanguageChoice.tsx";
import { useKindWords, useMethodWords, useResultWords, useVisibilityWords } from "./use-decision-words.ts";
import { useOwnLanguage } from "./use-own-language.ts";
import { useSend } from "./use-send.ts";

const document = graphql(`
  mutation RecordDecision($input: RecordDecisionInput!) {
    recordDecision(input: $input) {
      decision {
        id
        number
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** What the committee alone decides, and what was decided elsewhere by whomever. */
const committees: readonly DecisionKind[] = ["OTHER", "BACKBONE_CHOICE", "PHASE_CHANGE", "SCREEN_OVERRIDE"];

interface Filled {
  readonly kind: DecisionKind;
  readonly title: string;
  readonly text: string;
  readonly rationale: string;
  readonly dissent: string;
  /** Empty: the decision's. */
  readonly dissentLanguage: string;
  readonly language: string;
  readonly method: DecisionMethod;
  readonly result: DecisionResult;
  /** "" where nothing is said. */
  readonly decidedOn: string;
  readonly reviewOn: string;
  readonly visibility: DecisionVisibility;
}

/** Writes down what was decided elsewhere, for ever; it may take the place of an earlier decision. */
export function RecordDecision({
  initiativeId,
  slug,
  replaces = null,
  kind: meant,
  onClose,
}: {
  readonly initiativeId: string;
  readonly slug: string;
  /** The decision whose place it takes. */
  readonly replaces?: { readonly id: string; readonly number: number; readonly kind: DecisionKind } | null;
  /** What it is about, where it was begun for that. */
  readonly kind?: DecisionKind;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const navigate = useNavigate();
  const kindWords = useKindWords();
  const methodWords = useMethodWords();
  const resultWords = useResultWords();
  const readers = useVisibilityWords();
  const own = useOwnLanguage();
  const { problem, setProblem, isBusy, send } = useSend();
  const steers = viewer?.memberships.some(
    ({ initiative, roles }) =>
      initiative.slug === slug && roles.includes("STEERING_COMMITTEE") && !roles.includes("BACKBONE"),
  );
  const kinds = steers ? committees : committees.slice(0, 1);
  const [filled, change, forget] = useDrafts<Filled>(
    replaces ? `decision for ${replaces.id}` : `decision of ${initiativeId}${meant ? ` ${meant}` : ""}`,
    {
      kind: kinds.find((one) => one === (replaces?.kind ?? meant)) ?? "OTHER",
      title: "",
      text: "",
      rationale: "",
      dissent: "",
      dissentLanguage: "",
      language: own,
      method: "CONSENT",
      result: "ADOPTED",
      decidedOn: "",
      reviewOn: "",
      visibility: "PARTNERS",
    },
  );
  const {
    kind,
    title,
    text,
    rationale,
    dissent,
    dissentLanguage,
    language,
    method,
    result,
    decidedOn,
    reviewOn,
    visibility,
  } = filled;
  const record = async () => {
    if ([title, text, rationale].some((each) => each.trim() === ""))
      return setProblem(t`A decision has a title, says what was decided, and why.`);
    const said = { title, text, rationale, dissent, language, dissentLanguage: dissentLanguage || language };
    const input = {
      ...said,
      initiativeId,
      kind,
      method,
      result,
      visibility,
      decidedOn: decidedOn || null,
      reviewOn: reviewOn || null,
      supersedesId: replaces?.id ?? null,
    };
    const kept = await send(document, { input }, (data) => data.recordDecision);
    if (!kept?.decision) return;
    forget();
    await navigate(`/i/${slug}/decisions/${kept.decision.number}`);
  };
  return (
    <Dialog
      title={
        replaces ? (
          <Trans>Record what takes the place of no. {replaces.number}</Trans>
        ) : (
          <Trans>Record a decision</Trans>
        )
      }
      closeLabel={t`Close`}
      onClose={onClose}
    >
      <Form problem={problem} onSubmit={record}>
        <p>
          <Trans>For what was decided elsewhere, in a meeting or by letter. Once written down it stays as it is.</Trans>
        </p>
        {kinds.length > 1 && (
          <Choice
            label={t`What it decides`}
            value={kind}
            onChoose={(next) => change({ kind: next })}
            options={kinds.map((value) => ({ value, label: kindWords[value] }))}
          />
        )}
        <Field label={t`Title`} value={title} onType={(next) => change({ title: next })} />
        <TextArea
          label={<Trans>What was decided</Trans>}
          isNeeded
          value={text}
          onType={(next) => change({ text: next })}
        />
        <TextArea
          label={<Trans>The reasons</Trans>}
          isNeeded
          value={rationale}
          onType={(next) => change({ rationale: next })}
        />
        <TextArea
          label={<Trans>What stood in the way, where something did</Trans>}
          value={dissent}
          onType={(next) => change({ dissent: next })}
        />
        {dissent.trim() !== "" && (
          <LanguageChoice
            label={t`What stood in the way is written in`}
            value={dissentLanguage || language}
            onChoose={(next) => change({ dissentLanguage: next })}
          />
        )}
        <div className={fields.pair}>
          <LanguageChoice label={t`Written in`} value={language} onChoose={(next) => change({ language: next })} />
          <Choice
            label={t`How`}
            value={method}
            onChoose={(next) => change({ method: next })}
            options={decisionMethods.map((value) => ({ value, label: methodWords[value] }))}
          />
          <Choice
            label={t`What came of it`}
            value={result}
            onChoose={(next) => change({ result: next })}
            options={decisionResults.map((value) => ({ value, label: resultWords[value] }))}
          />
          <Choice
            label={t`Who reads it`}
            value={visibility}
            onChoose={(next) => change({ visibility: next })}
            options={(["PARTNERS", "PUBLIC"] as const).map((value) => ({ value, label: readers[value] }))}
          />
          <Field
            isDay
            label={t`Decided, if not today`}
            value={decidedOn}
            onType={(next) => change({ decidedOn: next })}
          />
          <Field
            isDay
            label={t`To be looked at again`}
            value={reviewOn}
            onType={(next) => change({ reviewOn: next })}
          />
        </div>
        <div className={fields.acts}>
          <Button isMain isBusy={isBusy}>
            <Trans>Write it into the register</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
