import { trimmed } from "./series.ts";

interface Told {
  readonly value: string | null;
  readonly expected: number;
  readonly periodStart: string;
  readonly periodEnd: string;
}

/** First and last day of which something is told, of all of them together: what is compared has one axis. */
export function axisOf(indicators: readonly { readonly series: readonly Told[] }[]): readonly [string, string] | null {
  const told = indicators.flatMap(({ series }) => trimmed(series));
  const starts = told.map(({ periodStart }) => periodStart).toSorted();
  const ends = told.map(({ periodEnd }) => periodEnd).toSorted();
  const [start, end] = [starts[0], ends.at(-1)];
  return start !== undefined && end !== undefined ? [start, end] : null;
}
