import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useSay } from "../../agenda/comments/use-say.ts";
import { Form } from "../../kernel/Form.tsx";
import { publishDocument } from "./update-documents.ts";

/** Says to whom an update goes before it does: it cannot be taken back. */
export function PublishUpdate({
  id,
  version,
  forWhom,
  onDone,
  onClose,
}: {
  readonly id: string;
  readonly version: number;
  /** Its audiences, in the reader's words. */
  readonly forWhom: string;
  readonly onDone: () => unknown;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { problem, isBusy, say } = useSay();
  // what was read is what goes out: where somebody has changed it meanwhile, the API says so
  const [expectedVersion] = useState(version);
  const publish = () =>
    say(
      publishDocument,
      { input: { id, expectedVersion } },
      ({ publishUpdate }) => publishUpdate,
      async () => {
        await onDone();
        onClose();
      },
    );
  return (
    <Dialog title={<Trans>Publish this update?</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={publish}>
        <p>
          <Trans>It goes to: {forWhom}. It cannot be changed or taken back then.</Trans>
        </p>
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Publish it</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
