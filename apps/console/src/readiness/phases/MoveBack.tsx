import type { DecisionMethod } from "@keelson/domain/agenda/decision";
import { phases, type Phase } from "@keelson/domain/readiness/words";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Field } from "../../agenda/decisions/Field.tsx";
import { useDrafts } from "../../agenda/set-up/use-drafts.ts";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useSend } from "../suitability/use-send.ts";
import { usePhaseWords } from "../use-readiness-words.ts";
import { HowDecided } from "./HowDecided.tsx";

const document = graphql(`
  mutation MovePhaseBack($input: MovePhaseBackInput!) {
    movePhaseBack(input: $input) {
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
  readonly to: Phase;
  readonly title: string;
  readonly text: string;
  readonly reason: string;
  readonly dissent: string;
  readonly method: DecisionMethod;
}

/** The committee goes back to an earlier phase: no round is needed for it, and a reason is. */
export function MoveBack({
  initiativeId,
  from,
  onClose,
}: {
  readonly initiativeId: string;
  readonly from: Phase;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const words = usePhaseWords();
  const { problem, setProblem, isBusy, send } = useSend();
  const earlier = phases.slice(0, phases.indexOf(from)).toReversed();
  const [filled, change, forget] = useDrafts<Filled>(`back from ${from} of ${initiativeId}`, {
    to: earlier[0] ?? "PHASE_I",
    title: "",
    text: "",
    reason: "",
    dissent: "",
    method: "CONSENT",
  });
  const { to, title, text, reason, dissent, method } = filled;
  const back = async () => {
    if ([title, text, reason].some((each) => each.trim() === ""))
      return setProblem(t`A decision has a title, says what was decided, and why.`);
    const input = { initiativeId, to, title, text, reason, dissent, method };
    if (!(await send(document, { input }, (data) => data.movePhaseBack))) return undefined;
    forget();
    return onClose();
  };
  return (
    <Dialog title={<Trans>Go back a phase</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={back}>
        <p>
          <Trans>
            Progress goes in circles, and going back is no failure. It needs no round. It is in force at once, and stays
            in the register for ever.
          </Trans>
        </p>
        <Choice
          label={t`Back to`}
          value={to}
          onChoose={(next) => change({ to: next })}
          options={earlier.map((value) => ({ value, label: words[value] }))}
        />
        <TextArea
          label={<Trans>Why it goes back</Trans>}
          hint={
            <Trans>
              Everybody reads it for ever: here, and on the public page where there is one. Name nobody who could be
              harmed by it.
            </Trans>
          }
          isNeeded
          value={reason}
          onType={(next) => change({ reason: next })}
        />
        <Field label={t`Title`} value={title} onType={(next) => change({ title: next })} />
        <TextArea
          label={<Trans>What was decided</Trans>}
          isNeeded
          value={text}
          onType={(next) => change({ text: next })}
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
