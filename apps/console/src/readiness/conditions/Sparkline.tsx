import styles from "./Sparkline.module.css";

/** How one figure went: a line over a few days, with gaps where nothing was known. Time goes from left to right in every language. */
export function Sparkline({
  values,
  max,
  label,
}: {
  /** The oldest first; null: nothing could be said then. */
  readonly values: readonly (number | null)[];
  /** What the upper edge stands for; null: the greatest of them. */
  readonly max: number | null;
  /** The same in words. */
  readonly label: string;
}) {
  const known = values.filter((value) => value !== null);
  const top = Math.max(max ?? 0, ...known) || 1;
  const bottom = Math.min(0, ...known);
  const step = (width - 2 * edge) / Math.max(1, values.length - 1);
  const points = values.map((value, place) =>
    value === null
      ? null
      : { x: edge + place * step, y: height - edge - ((value - bottom) / (top - bottom)) * (height - 2 * edge) },
  );
  const last = points.at(-1);
  return (
    <svg className={styles.spark} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line className={styles.floor} x1={0} x2={width} y1={height - edge} y2={height - edge} />
      {stretches(points).map((stretch) =>
        stretch.length === 1 ? (
          <circle key={stretch[0]?.x} className={styles.dot} cx={stretch[0]?.x} cy={stretch[0]?.y} r={1.8} />
        ) : (
          <polyline
            key={stretch[0]?.x}
            className={styles.line}
            points={stretch.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")}
          />
        ),
      )}
      {last && <circle className={styles.now} cx={last.x} cy={last.y} r={3} />}
    </svg>
  );
}

const width = 96;
const height = 32;
/** Room for the dot of today. */
const edge = 4;

interface Placed {
  readonly x: number;
  readonly y: number;
}

/** What may be drawn as one line each: broken where nothing was known. */
export function stretches(points: readonly (Placed | null)[]): Placed[][] {
  const found: Placed[][] = [[]];
  for (const point of points) {
    if (point) found.at(-1)?.push(point);
    else found.push([]);
  }
  return found.filter((stretch) => stretch.length > 0);
}
