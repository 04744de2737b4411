import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans } from "@lingui/react/macro";
import { Outdated, Unreachable } from "./ask.ts";

/** What happened, that nothing is lost by it, and the way to try again. */
export function WentWrong({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  if (error instanceof Unreachable || !navigator.onLine)
    return (
      <Notice
        isUrgent
        title={<Trans>Keelson cannot be reached</Trans>}
        action={
          <Button onPress={again}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        <Trans>Your connection may be down, or Keelson is starting anew. Nothing that was saved is lost.</Trans>
      </Notice>
    );
  if (error instanceof Outdated || isOfALoad(error))
    return (
      <Notice
        isUrgent
        title={<Trans>There is a newer Keelson</Trans>}
        action={
          <Button onPress={() => location.reload()}>
            <Trans>Load it</Trans>
          </Button>
        }
      >
        <Trans>This page lay open while it was put in place. Nothing that was saved is lost.</Trans>
      </Notice>
    );
  return (
    <Notice
      isUrgent
      title={<Trans>This did not work</Trans>}
      action={
        <Button onPress={again}>
          <Trans>Try again</Trans>
        </Button>
      }
    >
      <p>
        <Trans>Nothing that was saved is lost. If it happens again, tell your backbone this:</Trans>
      </p>
      <code>{error instanceof Error ? error.message : String(error)}</code>
    </Notice>
  );
}

/** A screen that could not be loaded though there is a connection: its file has another name by now. Browsers say it in words of their own. */
const isOfALoad = (error: unknown): boolean =>
  error instanceof TypeError && /import|module|preload/i.test(error.message);
