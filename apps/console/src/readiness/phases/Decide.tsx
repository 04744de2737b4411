import { isOverride } from "@keelson/domain/readiness/gate";
import type { Phase } from "@keelson/domain/readiness/words";
import { Button } from "@keelson/ui/Button.tsx";
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { Link } from "react-router";
import parts from "../../agenda/decisions/Parts.module.css";
import { usePhaseWords } from "../use-readiness-words.ts";
import styles from "./Advice.module.css";
import { DecidePhase } from "./DecidePhase.tsx";
import type { ShownRound } from "./phases-document.ts";

/** What stands between a round and the committee's decision; and, where nothing does, the decision itself. */
export function Decide({
  slug,
  round,
  next,
  isHeld,
}: {
  readonly slug: string;
  /** The one that was counted last; null: none was. */
  readonly round: ShownRound | null;
  readonly next: Phase;
  /** Something is missing without which nobody goes on, whatever people answer. */
  readonly isHeld: boolean;
}) {
  const words = usePhaseWords();
  const [goesOn, setGoesOn] = useState<boolean | null>(null);
  if (!round)
    return (
      <p className={parts.soft}>
        <Trans>The committee decides by a round that was counted and talked about.</Trans>
      </p>
    );
  if (round.state === "CLOSED")
    return (
      <p className={styles.text}>
        <Trans>
          First it is talked about: who met, what they saw differently, what changed. That is written down with{" "}
          <Link to={`/i/${slug}/readiness?phase=${round.phase}&round=${round.round}`}>the round</Link>.
        </Trans>
      </p>
    );
  if (round.state === "DECIDED")
    return (
      <p className={parts.soft}>
        <Trans>The committee has decided by this round. Another decision needs another round.</Trans>
      </p>
    );
  if (!round.viewerCan.includes("DECIDE_PHASE"))
    return (
      <p className={styles.text}>
        <Trans>It was talked about. Now the steering committee decides; the backbone can not.</Trans>
      </p>
    );
  const advice = round.result?.gate?.result ?? "INSUFFICIENT_RESPONSES";
  const advised = !isOverride(advice, true);
  return (
    <>
      <p className={styles.text}>
        {advised ? (
          <Trans>The answers advise to go on. Who stays all the same says why, and everybody reads it for ever.</Trans>
        ) : (
          <Trans>The answers advise to stay. Who goes on all the same says why, and everybody reads it for ever.</Trans>
        )}
      </p>
      <div className={styles.acts}>
        {!isHeld && (
          <Button isMain={advised} onPress={() => setGoesOn(true)}>
            <Trans>Go on to phase {words[next]}</Trans>
          </Button>
        )}
        <Button isMain={!advised} onPress={() => setGoesOn(false)}>
          <Trans>Stay in phase {words[round.phase]}</Trans>
        </Button>
      </div>
      {goesOn !== null && (
        <DecidePhase
          round={round}
          next={next}
          goesOn={goesOn}
          isOverride={isOverride(advice, goesOn)}
          onClose={() => setGoesOn(null)}
        />
      )}
    </>
  );
}
