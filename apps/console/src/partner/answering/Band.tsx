import { Button } from "@keelson/ui/Button.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Failed } from "../../kernel/ask.ts";
import { signInAddress } from "../../kernel/sign-in-address.ts";
import { loadNewer, useIsNewerReady } from "../offline/newer.ts";
import styles from "../report/Band.module.css";
import own from "./Band.module.css";
import { useIsOnline } from "../report/use-is-online.ts";
import { useTime } from "../report/use-time.ts";
import type { Phase } from "./send-answers.ts";
import { useFileRefusal } from "./use-file-refusal.ts";

/** What stands between the answers and Keelson at the moment, and that nothing is lost by it. */
export function Band({
  phase,
  staleAt,
  onAgain,
  onTakeBack,
  onUpdate,
}: {
  readonly phase: Phase;
  /** When the round was last asked for, if it is not as of now. */
  readonly staleAt: number | null;
  readonly onAgain: () => void;
  readonly onTakeBack: () => void;
  /** Writes down what is not yet. */
  readonly onUpdate: () => Promise<void>;
}) {
  const { t } = useLingui();
  const time = useTime();
  const refusalOf = useFileRefusal();
  const isOnline = useIsOnline();
  const isNewerReady = useIsNewerReady();
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
  const load = (
    <Button onPress={() => void onUpdate().then(loadNewer)}>
      <Trans>Load it</Trans>
    </Button>
  );
  if (phase.kind === "sending" && phase.file) {
    const { name, share } = phase.file;
    return band(
      <Trans>
        Sending <bdi>{name}</bdi>, and then your answers. Leave this page open.
      </Trans>,
      <progress className={own.bar} value={share} aria-label={t`How far the file is on its way`} />,
    );
  }
  if (phase.kind === "refused" && phase.file && phase.code !== "NOT_OPEN") {
    const { name } = phase.file;
    return band(
      <>
        <Trans>
          Nothing was sent: <bdi>{name}</bdi> was not taken.
        </Trans>{" "}
        {refusalOf(phase.code)}
      </>,
    );
  }
  if (phase.kind === "refused")
    return band(
      phase.code === "NOT_OPEN" ? (
        <Trans>This round was over before your answers arrived. They were not sent, and are not counted.</Trans>
      ) : phase.code === "CONFLICT" ? (
        <Trans>Your answers were not sent: others of yours arrived before them.</Trans>
      ) : phase.code === "FILE_NOT_THERE" ? (
        <Trans>
          Your answers were not sent yet: a file that went ahead of them was not kept so long. Press Send once more.
        </Trans>
      ) : phase.code === "ALREADY_ANSWERED" ? (
        <Trans>You have answered for another organisation in this round. Everybody answers once.</Trans>
      ) : (
        <>
          <Trans>Your answers were not sent. They are saved on this device.</Trans> <code>{phase.message}</code>
        </>
      ),
    );
  if (phase.kind === "waiting") {
    const { forWhat } = phase;
    if (forWhat === "sign-in")
      return band(
        <Trans>
          Your session has ended. Your answers are saved on this device. Sign in, and they are sent from here.
        </Trans>,
        <a className={styles.link} href={signInAddress(location.pathname + location.search)}>
          <Trans>Sign in</Trans>
        </a>,
      );
    if (forWhat === "newer")
      return band(
        <Trans>
          There is a newer Keelson. Load it: your answers are saved on this device, and are sent afterwards.
        </Trans>,
        load,
      );
    if (forWhat === "connection")
      return band(
        <Trans>No connection. Your answers are saved on this device and are sent as soon as there is one.</Trans>,
        change,
      );
    if (forWhat instanceof Failed)
      return band(
        <>
          <Trans>Sending did not work. Your answers are saved on this device.</Trans> <code>{forWhat.message}</code>
        </>,
        <>
          <Button onPress={onAgain}>
            <Trans>Try again</Trans>
          </Button>
          {change}
        </>,
      );
  }
  if (staleAt !== null) {
    const at = time(staleAt);
    return band(<Trans>Offline: what you answer is saved on this device. What is asked is as of {at}.</Trans>);
  }
  if (!isOnline)
    return band(<Trans>Offline: what you answer is saved on this device. You can press Send all the same.</Trans>);
  if (isNewerReady)
    return band(
      <Trans>A newer Keelson is ready. Load it when it suits you: what you answered is saved on this device.</Trans>,
      load,
    );
  return null;
}
