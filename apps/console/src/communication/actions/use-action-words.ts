import type { ActionItemStep } from "@keelson/domain/communication/action-item";
import type { ActionItemState } from "@keelson/domain/communication/words";
import { useLingui } from "@lingui/react/macro";

/** How an action stands, and what can be said of it next, in the reader's words. */
export function useActionWords() {
  const { t } = useLingui();
  const states: Readonly<Record<ActionItemState, string>> = {
    OPEN: t`Open`,
    IN_PROGRESS: t`Begun`,
    BLOCKED: t`Held up`,
    DONE: t`Done`,
    CANCELLED: t`Called off`,
  };
  const steps: Readonly<Record<ActionItemStep, string>> = {
    START: t`It has begun`,
    BLOCK: t`It is held up`,
    RESUME: t`It goes on`,
    FINISH: t`It is done`,
    CANCEL: t`It is called off`,
    REOPEN: t`It is open again`,
  };
  return { states, steps };
}
