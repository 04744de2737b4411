import { AtLeast } from "../../measurement/outcomes/AtLeast.tsx";
import { ProgressBadge } from "../../measurement/outcomes/ProgressBadge.tsx";
import { latestOf } from "../../measurement/outcomes/series.ts";
import { useFormat } from "../../kernel/format.ts";
import { Chart } from "../figures/Chart.tsx";
import { Coverage } from "../figures/Coverage.tsx";
import type { Outcome } from "../figures/figures.ts";
import { NoFigure } from "../figures/NoFigure.tsx";
import { useAddress } from "../visit.ts";
import styles from "./OutcomeCard.module.css";

/** One outcome: where it stands, how it came there, what is aimed at, and how many stand behind it. Its name leads to the rest. */
export function OutcomeCard({
  slug,
  outcome,
  axis,
}: {
  readonly slug: string;
  readonly outcome: Outcome;
  readonly axis: readonly [string, string] | null;
}) {
  const format = useFormat();
  const address = useAddress();
  const { code, name, unit, series } = outcome;
  const latest = latestOf(series);
  const last = series.at(-1);
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h4 className={styles.name}>
          <a href={address([slug, code])}>
            <bdi>{name}</bdi>
          </a>
        </h4>
        <ProgressBadge status={latest?.progressStatus} hasFigure={latest !== null} />
      </div>
      {latest?.value ? (
        <p className={styles.figure}>
          <AtLeast isLowerBound={latest.isLowerBound}>
            <strong>{format.number(latest.value)}</strong>
          </AtLeast>
          <bdi>{unit}</bdi>
          <span className={styles.period}>{format.period(latest.period)}</span>
        </p>
      ) : (
        <NoFigure outcome={outcome} />
      )}
      {axis && last && (
        <div className={styles.chart}>
          <Chart outcome={outcome} axis={axis} size="small" />
        </div>
      )}
      <Coverage outcome={outcome} figure={latest ?? last ?? null} />
    </li>
  );
}
