import { Button } from "@keelson/ui/Button.tsx";
import { Plural, Trans } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { useFormat } from "../../kernel/format.ts";
import { useTime } from "../report/use-time.ts";
import type { Round } from "./round-query.ts";
import styles from "./SentAnswers.module.css";
import type { Place } from "./use-round.ts";

/** That it has arrived, until when it may be changed, and what comes of it. */
export function SentAnswers({
  place,
  round,
  sentAt,
  isNew,
  isOpen,
  isKnown,
  onChange,
}: {
  readonly place: Place;
  readonly round: Round;
  /** When this device sent it; null where another did. */
  readonly sentAt: number | null;
  /** It was sent just now, by this page. */
  readonly isNew: boolean;
  readonly isOpen: boolean;
  /** What was sent is before this page: it was asked for, and is not kept on the device. */
  readonly isKnown: boolean;
  readonly onChange: () => void;
}) {
  const format = useFormat();
  const time = useTime();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [isNew]);
  const last = format.day(round.closesOn);
  const answered = round.ownResponse?.answers.length ?? 0;
  const at = sentAt === null ? null : time(sentAt);
  return (
    <section className={styles.sent}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          <Trans>Your answers are sent. Thank you.</Trans>
        </h2>
        <p>
          {isKnown && (
            <>
              <Plural value={answered} one="# statement answered" other="# statements answered" />
              {at !== null && " · "}
            </>
          )}
          {at !== null && <Trans>sent from this device, {at}</Trans>}
        </p>
        <p>
          <Trans>They are with Keelson, and on this device no more. Nobody but you reads them.</Trans>
        </p>
      </div>
      {isOpen && (
        <div className={styles.change}>
          <p>
            <Trans>You can change them until {last}.</Trans>{" "}
            {!isKnown && <Trans>For that you need a connection.</Trans>}
          </p>
          {isKnown && (
            <Button onPress={onChange}>
              <Trans>Change something</Trans>
            </Button>
          )}
        </div>
      )}
      <div>
        <h3 className={styles.next}>
          <Trans>What happens next</Trans>
        </h3>
        <ol className={styles.steps}>
          <li>
            <Trans>After {last} the round is closed, and answers are put together by organisation.</Trans>
          </li>
          <li>
            <Trans>Everybody who takes part sees how organisations differ, without names.</Trans>
          </li>
          <li>
            <Trans>Where you see it differently, you talk about it together.</Trans>
          </li>
          <li>
            <Trans>Then the steering committee decides about the phase, and says why.</Trans>
          </li>
        </ol>
      </div>
      <p className={styles.way}>
        <a href={`/i/${place.slug}/readiness`}>
          <Trans>Readiness</Trans>
        </a>
      </p>
    </section>
  );
}
