import { GivenWidth } from "@keelson/ui/charts/use-box.ts";
import { Trend } from "@keelson/ui/charts/Trend.tsx";
import { useLingui } from "@lingui/react/macro";
import { aimOf } from "../../measurement/outcomes/aim.ts";
import { daysOf } from "../../measurement/outcomes/days-of.ts";
import { latestOf } from "../../measurement/outcomes/series.ts";
import { useFigure } from "../../measurement/outcomes/use-figure.ts";
import { useTold } from "../../measurement/outcomes/use-told.ts";
import { useFormat } from "../../kernel/format.ts";
import styles from "./Chart.module.css";
import type { Outcome } from "./figures.ts";

/** As Trend is drawn; the picture grows with its place and never shrinks below this, or its words would be too small. */
const height = 120;
const widths = { small: 256, large: 760 };

/**
 * An outcome over time, drawn before anybody's window is known: as a picture that grows with its place. A large one is drawn twice, and the
 * window decides which is seen and heard.
 */
export function Chart({
  outcome,
  axis,
  size,
}: {
  readonly outcome: Outcome;
  readonly axis: readonly [string, string];
  readonly size: "small" | "large";
}) {
  if (size === "small") return <Drawn outcome={outcome} axis={axis} width={widths.small} />;
  return (
    <>
      <div className={styles.narrow}>
        <Drawn outcome={outcome} axis={axis} width={widths.small} />
      </div>
      <div className={styles.wide}>
        <Drawn outcome={outcome} axis={axis} width={widths.large} />
      </div>
    </>
  );
}

function Drawn({
  outcome: { name, unit, series, targets },
  axis: [from, to],
  width,
}: {
  readonly outcome: Outcome;
  readonly axis: readonly [string, string];
  readonly width: number;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const told = useTold(useFigure(unit));
  const target = aimOf(targets, latestOf(series)?.periodEnd);
  return (
    <svg className={styles.drawn} viewBox={`0 0 ${width} ${height}`} role="presentation">
      <GivenWidth value={width}>
        <Trend
          points={series.map(({ periodStart, periodEnd, value, coverage, definitionVersion }) => ({
            at: (daysOf(periodStart) + daysOf(periodEnd)) / 2,
            value: (value ?? null) === null ? null : Number(value),
            coverage,
            version: definitionVersion,
          }))}
          from={daysOf(from)}
          to={daysOf(to)}
          target={
            target && {
              at: daysOf(target.end),
              value: Number(target.value),
              label: t`Target ${format.number(target.value)}, ${format.year(target.period)}`,
            }
          }
          label={told(name, series)}
          format={format.number}
          ends={[from.slice(0, 4), to.slice(0, 4)]}
        />
      </GivenWidth>
    </svg>
  );
}

/** The first and the last day of which something is told, of all of them together: what is compared has one axis. */
export function axisOf(outcomes: readonly Outcome[]): readonly [string, string] | null {
  const told = outcomes.flatMap(({ series }) => series);
  const start = told.map(({ periodStart }) => periodStart).toSorted()[0];
  const end = told
    .map(({ periodEnd }) => periodEnd)
    .toSorted()
    .at(-1);
  return start !== undefined && end !== undefined ? [start, end] : null;
}
