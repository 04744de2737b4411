import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans } from "@lingui/react/macro";
import { Unreachable } from "./ask.ts";

/** What happened, that nothing is lost by it, and the way to try again. */
export function WentWrong({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const isAway = error instanceof Unreachable;
  return (
    <Notice
      isUrgent
      title={isAway ? <Trans>Keelson cannot be reached</Trans> : <Trans>This did not work</Trans>}
      action={
        <Button onPress={again}>
          <Trans>Try again</Trans>
        </Button>
      }
    >
      <p>
        {isAway ? (
          <Trans>Your connection may be down, or Keelson is starting anew. Nothing that was saved is lost.</Trans>
        ) : (
          <Trans>Nothing that was saved is lost. If it happens again, tell your backbone this:</Trans>
        )}
      </p>
      {!isAway && <code>{error instanceof Error ? error.message : String(error)}</code>}
    </Notice>
  );
}
