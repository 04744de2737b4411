import type { TypedDocumentNode } from "@apollo/client";
import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Form } from "../../kernel/Form.tsx";
import { useDraft } from "../set-up/use-draft.ts";
import { useSay, type Told } from "./use-say.ts";

/** What asks to be hidden, once its words are there. */
export interface Hiding {
  readonly id: string;
  readonly onDone: () => unknown;
  readonly onClose: () => void;
}

/** Asks for the reason for which somebody's words are hidden, and hides them. */
export function HideWords<Data>({
  id,
  onDone,
  onClose,
  title,
  hint,
  act,
  document,
  answerOf,
}: Hiding & {
  readonly title: ReactNode;
  /** Who reads the reason, and what becomes of the words. */
  readonly hint: string;
  readonly act: ReactNode;
  readonly document: TypedDocumentNode<Data, { readonly input: { readonly id: string; readonly because: string } }>;
  readonly answerOf: (data: Data) => Told;
}) {
  const { t } = useLingui();
  const { problem, isBusy, say } = useSay();
  const [because, setBecause, forget] = useDraft(`hiding ${id}`);
  const hide = () =>
    say(document, { input: { id, because } }, answerOf, async () => {
      forget();
      await onDone();
      onClose();
    });
  return (
    <Dialog title={title} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={hide}>
        <TextArea label={t`Why`} hint={hint} max={500} value={because} onType={setBecause} />
        <div>
          <Button isMain isBusy={isBusy}>
            {act}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
