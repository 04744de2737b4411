import styles from "./DotStrip.module.css";
import { stacksOf } from "./stacks-of.ts";

const wide = 7;
const high = 30;
const radius = 2.6;

/**
 * How values lie on a scale with steps: a dot for each, stacked where there are several of one, and bars where they are too many to be
 * seen apart. A line stands where their mean is. `label` says in words what it shows.
 */
export function DotStrip({
  values,
  most,
  step,
  mean,
  label,
}: {
  readonly values: readonly number[];
  /** The most that a value can be; the least is 0. */
  readonly most: number;
  /** How far one step of the scale is from the next. */
  readonly step: number;
  readonly mean: number | null;
  readonly label: string;
}) {
  const stacks = stacksOf(values, step);
  const places = Math.round(most / step) + 1;
  const tallest = Math.max(1, ...stacks.map(({ count }) => count));
  const isDots = tallest <= 5;
  const width = places * wide;
  const x = (value: number) => (value / step + 0.5) * wide;
  return (
    <svg className={styles.strip} viewBox={`0 0 ${width} ${high + 3}`} role="img" aria-label={label}>
      <line className={styles.axis} x1={x(0)} x2={x(most)} y1={high + 1} y2={high + 1} />
      {[0, 1, 2, 3, 4].map((mark) => (
        <line
          key={mark}
          className={styles.axis}
          x1={x((most * mark) / 4)}
          x2={x((most * mark) / 4)}
          y1={high - 1}
          y2={high + 3}
        />
      ))}
      {mean !== null && <line className={styles.mean} x1={x(mean)} x2={x(mean)} y1={0} y2={high + 1} />}
      {stacks.map(({ value, count }) =>
        isDots ? (
          Array.from({ length: count }, (_, place) => (
            <circle
              key={`${value} ${place}`}
              className={styles.dot}
              cx={x(value)}
              cy={high - 3 - place * 2 * radius}
              r={radius}
            />
          ))
        ) : (
          <rect
            key={value}
            className={styles.dot}
            x={x(value) - radius}
            width={2 * radius}
            y={high - (count / tallest) * (high - 2)}
            height={(count / tallest) * (high - 2)}
          />
        ),
      )}
    </svg>
  );
}
