import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { labelSide, type Drawn } from "./label-side.ts";
import { isKnown, lines, span, type Known, type Point } from "./lines.ts";
import styles from "./Trend.module.css";
import { useBox } from "./use-box.ts";

export interface TrendProps {
  readonly points: readonly Point[];
  /** First and last day of the axis: the same for charts that are compared. */
  readonly from: number;
  readonly to: number;
  readonly target: { readonly at: number; readonly value: number; readonly label: string } | null;
  /** What the picture shows, in words: all of it that matters. */
  readonly label: string;
  readonly format: (value: number) => string;
  /** What is written at both ends of the axis. */
  readonly ends: readonly [string, string];
  /** The least and greatest value of the axis, where charts beside each other share one; else as its own figures need. */
  readonly values?: readonly number[];
}

const height = 120;
/** Of one letter, about: nothing is measured before it is drawn. */
const letterWidth = 6.5;
/** At the end there is room for the last figure beside its dot: the same for all, or their axes would not agree. */
const inset = { top: 18, bottom: 30, start: 12, end: 64 };

/**
 * One figure over time, small enough to stand beside others: lines that break where nothing is known, the target as a dashed line with a tick at its
 * period, and below the axis how complete each figure is. Time goes from left to right in every language.
 */
export function Trend({ points, from, to, target, label, format, ends, values: shared }: TrendProps) {
  const [ref, { width }] = useBox<SVGSVGElement>();
  const known = points.filter(isKnown);
  const first = known[0];
  const last = known.at(-1);
  const x = scaleLinear([from, to], [inset.start, Math.max(inset.start, width - inset.end)]);
  const values = [...(shared ?? known.map(({ value }) => value)), ...(target ? [target.value] : [])];
  const y = scaleLinear(span(values), [height - inset.bottom, inset.top]);
  const path = line<Known>(
    ({ at }) => x(at),
    ({ value }) => y(value),
  );
  const firstLabel = first && {
    x: x(first.at),
    y: y(first.value) - 12,
    reach: letterWidth * format(first.value).length * 0.5,
  };
  const drawn = [
    ...known.map(({ at, value }) => ({ x: x(at), y: y(value), reach: 2 })),
    ...(firstLabel ? [firstLabel] : []),
  ];
  const step = points.length > 1 ? (x(to) - x(from)) / points.length : 8;
  return (
    <svg
      ref={ref}
      className={styles.trend}
      height={height}
      // on paper it is as wide as there is room
      {...(width > 0 && { viewBox: `0 0 ${width} ${height}` })}
      role="img"
      aria-label={label}
      direction="ltr"
    >
      {width > 0 && (
        <>
          <line className={styles.axis} x1={x(from)} x2={x(to)} y1={height - inset.bottom} y2={height - inset.bottom} />
          {points.map(({ at, coverage }) => (
            <Coverage key={at} x={x(at)} width={Math.max(2, Math.min(14, step - 2))} coverage={coverage} />
          ))}
          {target && (
            <>
              <line className={styles.target} x1={x(from)} x2={x(to)} y1={y(target.value)} y2={y(target.value)} />
              <path className={styles.tick} d={`M${clamp(x(target.at), x(from), x(to))} ${y(target.value) - 5}v10`} />
              <text
                className={styles.targetLabel}
                x={x(from)}
                y={labelAt(y(target.value), [x(from), x(from) + letterWidth * target.label.length], drawn)}
              >
                {target.label}
              </text>
            </>
          )}
          {lines(points).map((stretch) => (
            <path key={stretch[0]?.at} className={styles.line} d={path(stretch) ?? ""} />
          ))}
          {known.map(({ at, value }) => (
            <circle key={at} className={styles.dot} cx={x(at)} cy={y(value)} r={at === last?.at ? 4 : 2} />
          ))}
          {last && (
            <text className={styles.value} x={x(last.at) + 8} y={y(last.value) + 4}>
              {format(last.value)}
            </text>
          )}
          {first && first !== last && (
            <text className={styles.value} x={x(first.at)} y={y(first.value) - 8} textAnchor="middle">
              {format(first.value)}
            </text>
          )}
          <text className={styles.end} x={x(from)} y={height - 4}>
            {ends[0]}
          </text>
          <text className={styles.end} x={x(to)} y={height - 4} textAnchor="end">
            {ends[1]}
          </text>
        </>
      )}
    </svg>
  );
}

/** How much of a figure is there: a bar as full as its coverage, an empty one where nobody reported. */
function Coverage({ x, width, coverage }: { readonly x: number; readonly width: number; readonly coverage: number }) {
  const top = height - inset.bottom + 3;
  return (
    <>
      <rect className={styles.room} x={x - width / 2} y={top} width={width} height={6} />
      <rect
        className={styles.full}
        x={x - width / 2}
        y={top + 6 * (1 - coverage)}
        width={width}
        height={6 * coverage}
      />
    </>
  );
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** The target's words stand on the side of their line where they cover less, within the picture. */
function labelAt(level: number, extent: readonly [number, number], drawn: readonly Drawn[]): number {
  const hasRoomBelow = level + 13 < height - inset.bottom;
  return hasRoomBelow && labelSide(level, extent, drawn) === "below" ? level + 13 : level - 5;
}
