import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Form } from "../../kernel/Form.tsx";
import { hideDocument } from "./hide-document.ts";
import { useSay } from "./use-say.ts";

/** Hides what somebody said. The reason stands in its place; whoever said it still reads it. */
export function HideComment({
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
  const [because, setBecause] = useState("");
  const hide = () =>
    say(
      hideDocument,
      { input: { id, because } },
      ({ hideComment }) => hideComment,
      async () => {
        await onDone();
        onClose();
      },
    );
  return (
    <Dialog title={<Trans>Hide this comment?</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={hide}>
        <TextArea
          label={t`Why`}
          hint={t`Everybody who reads the comments reads this in its place. Nothing is deleted, and you can show it again.`}
          max={500}
          value={because}
          onType={setBecause}
        />
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Hide it</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
