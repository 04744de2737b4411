import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useDraft } from "../set-up/use-draft.ts";
import { useSay } from "./use-say.ts";

const document = graphql(`
  mutation HideTranslation($input: HideTranslationInput!) {
    hideTranslation(input: $input) {
      translation {
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

/** Takes away a translation that says what was not said. Whoever made it reads the reason, and its language is free for another. */
export function HideTranslation({
  id,
  onDone,
  onClose,
}: {
  readonly id: string;
  readonly onDone: () => unknown;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { problem, isBusy, say } = useSay();
  const [because, setBecause] = useDraft(`hiding ${id}`);
  const hide = () =>
    say(
      document,
      { input: { id, because } },
      ({ hideTranslation }) => hideTranslation,
      async () => {
        setBecause("");
        await onDone();
        onClose();
      },
    );
  return (
    <Dialog title={<Trans>Hide this translation?</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={hide}>
        <TextArea
          label={t`Why`}
          hint={t`Whoever made it reads this. It is not shown again: somebody may put the text into this language anew.`}
          max={500}
          value={because}
          onType={setBecause}
        />
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Hide the translation</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
