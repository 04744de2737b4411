import { phases } from "@keelson/domain/readiness/words";
import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import type { PublicInitiative } from "./find-initiative.ts";
import page from "./InitiativePage.module.css";
import styles from "./Phase.module.css";

type Decided = PublicInitiative["phaseDecisions"][number];

/** In which phase an initiative is, and every decision of it, the latest first: what was decided otherwise than its people advised says why, for ever. */
export function Phase({
  phase,
  decisions,
}: {
  readonly phase: Decided["toPhase"];
  readonly decisions: readonly Decided[];
}) {
  const { t } = useLingui();
  const words = usePhases();
  const name = words[phase];
  return (
    <section aria-labelledby="phase" className={page.section}>
      <h2 id="phase" className={page.heading}>
        <Trans>How far it has come</Trans>
      </h2>
      <p className={page.text}>
        <Trans>
          It is in phase {name}, of three: I · Begin, II · Organise, III · Keep going. Its steering committee decides on
          the next, by what its own people answer.
        </Trans>
      </p>
      {decisions.length > 0 && (
        <ol className={styles.decisions} aria-label={t`What was decided of its phase, the latest first`}>
          {decisions.map((decided, index) => (
            <Decision key={index} decided={decided} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Decision({ decided }: { readonly decided: Decided }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = usePhases();
  const { fromPhase, toPhase, decidedOn, isOverride, reason } = decided;
  const [from, to] = [words[fromPhase], words[toPhase]];
  const way = phases.indexOf(toPhase) - phases.indexOf(fromPhase);
  return (
    <li className={styles.decision}>
      <p className={styles.what}>
        <time dateTime={decidedOn}>{format.day(decidedOn)}</time>
        {": "}
        {way > 0
          ? t`On to phase ${to}`
          : way === 0
            ? t`Stayed in phase ${to}`
            : t`Back from phase ${from} to phase ${to}`}
      </p>
      {isOverride && (
        <p className={styles.text}>
          <Trans>Decided otherwise than the answers of its people advised. Why:</Trans>
        </p>
      )}
      {reason && (
        <blockquote className={styles.reason} dir="auto">
          {reason}
        </blockquote>
      )}
    </li>
  );
}

function usePhases(): Readonly<Record<Decided["toPhase"], string>> {
  const { t } = useLingui();
  return { PHASE_I: t`I · Begin`, PHASE_II: t`II · Organise`, PHASE_III: t`III · Keep going` };
}
