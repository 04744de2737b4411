import type { ScaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { lines, type Known } from "./lines.ts";
import type { Mark, ToldPoint } from "./TrendChart.tsx";
import styles from "./TrendChart.module.css";

/** How high the completeness below the axis is. */
export const strip = 10;

export type Scale = ScaleLinear<number, number>;

/** What may be drawn as one line each: not through what is unknown, and not from one definition to another. */
export function Lines({
  points,
  x,
  y,
}: {
  readonly points: readonly ToldPoint[];
  readonly x: Scale;
  readonly y: Scale;
}) {
  const path = line<Known>(
    ({ at }) => x(at),
    ({ value }) => y(value),
  );
  return lines(points).map((stretch) => (
    <path key={stretch[0]?.at} className={styles.line} data-stretch="" d={path(stretch) ?? ""} />
  ));
}

/** The first and the last figure, written out: the rest is read from the axis, or by stopping at it. */
export function Ends({
  known,
  x,
  y,
  format,
  width,
}: {
  readonly known: readonly Known[];
  readonly x: Scale;
  readonly y: Scale;
  readonly format: (value: number) => string;
  readonly width: number;
}) {
  const ends = [known[0], known.length > 1 ? known.at(-1) : undefined].filter((one) => one !== undefined);
  return ends.map(({ at, value }) => {
    const text = format(value);
    // nothing is written over the edge
    const half = text.length * 4.5;
    return (
      <text
        key={at}
        className={styles.value}
        x={Math.min(width - half, Math.max(half, x(at)))}
        y={y(value) - 12}
        textAnchor="middle"
      >
        {text}
      </text>
    );
  });
}

/** A line across the chart that says what it is; the tick on it stands at its period. */
export function Level({
  mark,
  kind,
  x,
  y,
  isAbove,
  bounds: [from, to],
}: {
  readonly mark: Mark | null;
  readonly kind: "target" | "baseline";
  readonly x: Scale;
  readonly y: Scale;
  readonly isAbove: boolean;
  readonly bounds: readonly [number, number];
}) {
  if (!mark) return null;
  const at = Math.min(x(to), Math.max(x(from), x(mark.at)));
  // what happens near its period is what is to be seen: the label keeps to the other end
  const isEarly = at < (x(from) + x(to)) / 2;
  return (
    <g data-kind={kind} className={styles.level}>
      <line x1={x(from)} x2={x(to)} y1={y(mark.value)} y2={y(mark.value)} />
      <path className={styles.levelTick} d={`M${at} ${y(mark.value) - 5}v10`} />
      <text
        className={styles.levelLabel}
        x={isEarly ? x(to) : x(from) + 4}
        y={isAbove || y(mark.value) + 18 > (y.range()[0] ?? 0) ? y(mark.value) - 8 : y(mark.value) + 16}
        textAnchor={isEarly ? "end" : "start"}
      >
        {mark.label}
      </text>
    </g>
  );
}

/** Where another definition begins. */
export function Break({
  x,
  top,
  bottom,
  label,
}: {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly label: string;
}) {
  return (
    <>
      <line className={styles.break} x1={x} x2={x} y1={top - 8} y2={bottom} />
      <text className={styles.note} x={x + 4} y={top - 14}>
        {label}
      </text>
    </>
  );
}

/** How much of each figure is there: a bar as full as its coverage, an empty one where nobody reported. */
export function Completeness({
  points,
  places,
  step,
  top,
}: {
  readonly points: readonly ToldPoint[];
  readonly places: readonly number[];
  readonly step: number;
  readonly top: number;
}) {
  const width = Math.max(2, Math.min(24, step - 3));
  return points.map(({ id, coverage }, index) => {
    const x = (places[index] ?? 0) - width / 2;
    return (
      <g key={id}>
        <rect className={styles.room} x={x} y={top} width={width} height={strip} />
        <rect className={styles.full} x={x} y={top + strip * (1 - coverage)} width={width} height={strip * coverage} />
      </g>
    );
  });
}
