/** What the rules below need of one aggregate. */
export interface Told {
  readonly value?: string | null;
  readonly expected: number;
}

/** A series without the periods at its ends of which nothing was asked and nothing is known: those in between are gaps, and stay. */
export function trimmed<Aggregate extends Told>(series: readonly Aggregate[]): readonly Aggregate[] {
  const isTold = ({ value, expected }: Told) => (value ?? null) !== null || expected > 0;
  return series.slice(series.findIndex(isTold), series.findLastIndex(isTold) + 1);
}

/** The latest aggregate with a figure; null where there is none. */
export const latestOf = <Aggregate extends Told>(series: readonly Aggregate[]): Aggregate | null =>
  series.findLast(({ value }) => (value ?? null) !== null) ?? null;

/** How many periods of a kind a year has, at most. */
const periodsPerYear: Readonly<Record<string, number>> = { WEEKLY: 53, DAILY: 366 };
/** As many as the API answers at once. */
const periodsMax = 400;

/** How many years can be shown on one axis: those wished for, or fewer where an indicator has too many periods for them. At least 1. */
export const yearsShown = (wished: number, frequencies: readonly string[]): number =>
  Math.max(
    1,
    Math.min(wished, ...frequencies.map((frequency) => Math.floor(periodsMax / (periodsPerYear[frequency] ?? 12)))),
  );

/** How far from its target something is, for a list with the furthest first: 0 at the beginning, 1 there. What has no way to go comes last. */
export const distanceOf = (progress: string | null | undefined): number =>
  progress === null || progress === undefined ? Number.POSITIVE_INFINITY : Number(progress);
