import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useSend } from "../decisions/use-send.ts";
import { useDraft } from "../set-up/use-draft.ts";

const document = graphql(`
  mutation WithdrawTheme($input: WithdrawThemeInput!) {
    withdrawTheme(input: $input) {
      theme {
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

/** Takes back what was written down wrongly. It stays where it is, with the reason. */
export function WithdrawTheme({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useLingui();
  const { problem, setProblem, isBusy, send } = useSend();
  const [because, setBecause, forget] = useDraft(`withdrawing ${id}`);
  const withdraw = async () => {
    if (because.trim() === "") return setProblem(t`Say why.`);
    if (!(await send(document, { input: { id, because } }, (data) => data.withdrawTheme))) return undefined;
    forget();
    return onClose();
  };
  return (
    <Dialog title={<Trans>Withdraw this theme?</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={withdraw}>
        <TextArea
          label={t`Why`}
          hint={t`It stays where it is, with this reason, and needs no answer any more. This cannot be undone.`}
          max={500}
          value={because}
          onType={setBecause}
        />
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Withdraw it</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
