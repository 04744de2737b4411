/** One period of a series as it is drawn. */
export interface Point {
  /** The middle of the period, in days since 1970. */
  readonly at: number;
  /** Null: nothing is known, or it is hidden. Never zero for that. */
  readonly value: number | null;
  /** 0–1: how many of those expected stand behind it. */
  readonly coverage: number;
  /** Figures of different versions of a definition are no one line. */
  readonly version: number;
}

/** A point that has a figure. */
export type Known = Point & { readonly value: number };

/** Fewer points than this are dots: a line would promise a trend. */
const lineMin = 3;

/**
 * The stretches that may be drawn as one line each, oldest first: broken where a period has no figure and where the definition changed. A stretch of one
 * is a dot. Where fewer than three points are known at all, each stands alone.
 */
export function lines(points: readonly Point[]): Known[][] {
  const known = points.filter(isKnown);
  if (known.length < lineMin) return known.map((point) => [point]);
  const found: Known[][] = [];
  let current: Known[] = [];
  for (const point of points) {
    const goesOn = isKnown(point) && current.at(-1)?.version === point.version;
    if (!goesOn && current.length > 0) {
      found.push(current);
      current = [];
    }
    if (isKnown(point)) current.push(point);
  }
  return current.length > 0 ? [...found, current] : found;
}

export const isKnown = <One extends Point>(point: One): point is One & Known => point.value !== null;

/** Where an axis begins and ends so that every value has some air; around a single value, a tenth of it. */
export function span(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const air = (high - low) * 0.15 || Math.abs(high) * 0.1 || 1;
  // nothing that cannot be below zero seems to
  return [low >= 0 ? Math.max(0, low - air) : low - air, high + air];
}
