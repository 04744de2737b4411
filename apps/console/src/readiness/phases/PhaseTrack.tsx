import { phases, type Phase } from "@keelson/domain/readiness/words";
import { useLingui } from "@lingui/react/macro";
import { usePhaseWords } from "../use-readiness-words.ts";
import styles from "./PhaseTrack.module.css";
import { usePhaseMeanings } from "./use-phase-words.ts";

/** The three phases in their order, each with what is done in it, and where the initiative is. */
export function PhaseTrack({ current }: { readonly current: Phase }) {
  const { t } = useLingui();
  const words = usePhaseWords();
  const meanings = usePhaseMeanings();
  const place = phases.indexOf(current);
  return (
    <ol className={styles.track} aria-label={t`The three phases`}>
      {phases.map((phase, index) => (
        <li
          key={phase}
          className={styles.phase}
          data-stand={index < place ? "behind" : index === place ? "here" : "ahead"}
          aria-current={index === place ? "step" : undefined}
        >
          <span className={styles.name}>
            {words[phase]}
            {index === place && <span className={styles.here}>{t`We are here`}</span>}
          </span>
          <span className={styles.meaning}>{meanings[phase]}</span>
        </li>
      ))}
    </ol>
  );
}
