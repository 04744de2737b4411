import type { DecisionMethod } from "@keelson/domain/agenda/decision";
import type { Phase } from "@keelson/domain/readiness/words";
import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Field } from "../../agenda/decisions/Field.tsx";
import { useDrafts } from "../../agenda/set-up/use-drafts.ts";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useSend } from "../suitability/use-send.ts";
import { usePhaseWords } from "../use-readiness-words.ts";
import styles from "./Advice.module.css";
import { HowDecided } from "./HowDecided.tsx";
import type { ShownRound } from "./phases-document.ts";

const document = graphql(`
  mutation DecidePhase($input: DecidePhaseInput!) {
    decidePhase(input: $input) {
      transition {
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
  readonly text: string;
  readonly rationale: string;
  readonly overrideReason: string;
  readonly dissent: string;
  readonly method: DecisionMethod;
}

/** The committee's decision, for the register: to go on or to stay, and why; and why all the same, where the answers advise otherwise. */
export function DecidePhase({
  round,
  next,
  goesOn,
  isOverride,
  onClose,
}: {
  readonly round: ShownRound;
  readonly next: Phase;
  readonly goesOn: boolean;
  readonly isOverride: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const words = usePhaseWords();
  const { problem, setProblem, isBusy, send } = useSend();
  const to = goesOn ? words[next] : words[round.phase];
  const [filled, change, forget] = useDrafts<Filled>(`phase by ${round.id} ${goesOn ? "on" : "stay"}`, {
    title: goesOn ? t`We go on to phase ${to}` : t`We stay in phase ${to}`,
    text: "",
    rationale: "",
    overrideReason: "",
    dissent: "",
    method: "CONSENT",
  });
  const { title, text, rationale, overrideReason, dissent, method } = filled;
  const decide = async () => {
    if ([title, text, rationale].some((each) => each.trim() === ""))
      return setProblem(t`A decision has a title, says what was decided, and why.`);
    if (isOverride && overrideReason.trim() === "")
      return setProblem(t`Say why it is decided otherwise than the answers advise.`);
    const said = { title, text, rationale, dissent, method };
    const input = { ...said, assessmentId: round.id, goesOn, overrideReason: isOverride ? overrideReason : null };
    if (!(await send(document, { input }, (data) => data.decidePhase))) return undefined;
    forget();
    return onClose();
  };
  return (
    <Dialog
      title={goesOn ? <Trans>Go on to phase {to}</Trans> : <Trans>Stay in phase {to}</Trans>}
      closeLabel={t`Close`}
      onClose={onClose}
    >
      <Form problem={problem} onSubmit={decide}>
        <p>
          <Trans>It is in force at once, and stays in the register for ever. What is typed here is kept.</Trans>
        </p>
        {isOverride && (
          <>
            <p className={styles.warning}>
              {goesOn ? <Trans>The answers advise to stay.</Trans> : <Trans>The answers advise to go on.</Trans>}
            </p>
            <TextArea
              label={<Trans>Why all the same</Trans>}
              hint={
                <Trans>
                  Everybody reads it for ever: here, and on the public page where there is one. Name nobody who could be
                  harmed by it.
                </Trans>
              }
              isNeeded
              value={overrideReason}
              onType={(next) => change({ overrideReason: next })}
            />
          </>
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
        <HowDecided method={method} dissent={dissent} change={change} />
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Write it into the register</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
