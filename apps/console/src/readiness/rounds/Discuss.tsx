import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import fields from "../../agenda/decisions/Fields.module.css";
import { useSend } from "../../agenda/decisions/use-send.ts";
import { useDrafts } from "../../agenda/set-up/use-drafts.ts";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import type { Round } from "./readiness-document.ts";

const document = graphql(`
  mutation DiscussAssessment($input: DiscussAssessmentInput!) {
    discussAssessment(input: $input) {
      assessment {
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

/** That a round was talked about: who met, what they saw differently, what changed by it. Nothing is decided without. */
export function Discuss({
  round,
  name,
  onClose,
}: {
  readonly round: Round;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { problem, setProblem, isBusy, send } = useSend();
  const [{ among, about, outcome }, change, forget] = useDrafts(`talk about ${round.id}`, {
    among: "",
    about: "",
    outcome: "",
  });
  const save = async () => {
    if ([among, about, outcome].some((text) => text.trim() === ""))
      return setProblem(t`Something is missing: each of these needs a few words.`);
    const input = { id: round.id, among, about, outcome };
    if (!(await send(document, { input }, (data) => data.discussAssessment))) return undefined;
    forget();
    return onClose();
  };
  return (
    <Dialog title={<Trans>It was talked about: {name}</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={save}>
        <TextArea label={<Trans>Who met</Trans>} isNeeded value={among} onType={(next) => change({ among: next })} />
        <TextArea
          label={<Trans>What was seen differently</Trans>}
          isNeeded
          value={about}
          onType={(next) => change({ about: next })}
        />
        <TextArea
          label={<Trans>What changed by it</Trans>}
          hint={<Trans>It is written down once, and everybody who takes part reads it.</Trans>}
          isNeeded
          value={outcome}
          onType={(next) => change({ outcome: next })}
        />
        <div className={fields.acts}>
          <Button isMain isBusy={isBusy}>
            <Trans>Write it down</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
