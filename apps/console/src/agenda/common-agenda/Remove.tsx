import { Button } from "@keelson/ui/Button.tsx";
import { Trans } from "@lingui/react/macro";

/** Takes something out of what is written; `what` is for those who hear it. */
export function Remove({ what, onRemove }: { readonly what: string; readonly onRemove: () => void }) {
  return (
    <div>
      <Button onPress={onRemove}>
        <Trans>
          Take out <span className="only-heard">{what}</span>
        </Trans>
      </Button>
    </div>
  );
}
