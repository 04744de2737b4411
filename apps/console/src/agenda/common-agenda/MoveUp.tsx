import { Button } from "@keelson/ui/Button.tsx";
import { Trans } from "@lingui/react/macro";

/** Puts something before what it comes after; nothing for the first. `what` is for those who hear it. */
export function MoveUp({
  what,
  at,
  onMove,
}: {
  readonly what: string;
  readonly at: number;
  readonly onMove: () => void;
}) {
  if (at === 0) return null;
  return (
    <div>
      <Button onPress={onMove}>
        <Trans>
          Move up <span className="only-heard">{what}</span>
        </Trans>
      </Button>
    </div>
  );
}
