import { Trans } from "@lingui/react/macro";
import { Button } from "@keelson/ui/Button.tsx";
import type { ReactNode } from "react";
import { Failed } from "../../kernel/ask.ts";
import { signInAddress } from "../../kernel/sign-in-address.ts";
import styles from "./Band.module.css";
import type { Phase } from "./send-all.ts";
import { useIsOnline } from "./use-is-online.ts";
import { useTime } from "./use-time.ts";

/** What stands between the report and Keelson at the moment, and that nothing is lost by it. */
export function Band({
  phase,
  staleAt,
  isSignedIn,
  canSignIn,
  isNewerReady,
  onAgain,
  onTakeBack,
  onUpdate,
}: {
  readonly phase: Phase;
  /** When the form was last there, if it is not from now. */
  readonly staleAt: number | null;
  readonly isSignedIn: boolean;
  /** By a link nobody signs in: a new one is sent. */
  readonly canSignIn: boolean;
  readonly isNewerReady: boolean;
  readonly onAgain: () => void;
  readonly onTakeBack: () => void;
  readonly onUpdate: () => void;
}) {
  const time = useTime();
  const isOnline = useIsOnline();
  const waits = phase.kind === "waiting" ? phase.forWhat : null;
  const band = (text: ReactNode, action?: ReactNode) => (
    <div className={styles.band} role="status">
      <p>{text}</p>
      {action}
    </div>
  );
  const change = (
    <Button onPress={onTakeBack}>
      <Trans>Change something first</Trans>
    </Button>
  );
  if (waits === "sign-in" || (!isSignedIn && staleAt === null))
    return band(
      canSignIn ? (
        <Trans>
          Your session has ended. What you typed is saved on this device. Sign in, and you are back here with it.
        </Trans>
      ) : (
        <Trans>
          This link is not good any more. What you typed is saved on this device. Ask your backbone for a new link.
        </Trans>
      ),
      canSignIn && (
        <a className={styles.link} href={signInAddress(location.pathname + location.search)}>
          <Trans>Sign in</Trans>
        </a>
      ),
    );
  const load = (
    <Button onPress={onUpdate}>
      <Trans>Load it</Trans>
    </Button>
  );
  if (waits === "newer")
    return band(
      <Trans>There is a newer Keelson. Load it: what you typed is saved on this device, and is sent afterwards.</Trans>,
      load,
    );
  if (waits === "connection")
    return band(
      <Trans>No connection. Your report is saved on this device and is sent as soon as there is one.</Trans>,
      change,
    );
  if (waits instanceof Failed)
    return band(
      <>
        <Trans>Sending did not work. Your report is saved on this device.</Trans> <code>{waits.message}</code>
      </>,
      <>
        <Button onPress={onAgain}>
          <Trans>Try again</Trans>
        </Button>
        {change}
      </>,
    );
  if (staleAt !== null) {
    const at = time(staleAt);
    return band(<Trans>Offline: what you type is saved on this device. The form is as of {at}.</Trans>);
  }
  if (!isOnline)
    return band(<Trans>Offline: what you type is saved on this device, and is sent once there is a connection.</Trans>);
  if (isNewerReady)
    return band(
      <Trans>A newer Keelson is ready. Load it when it suits you: what you typed is saved on this device.</Trans>,
      load,
    );
  return null;
}
