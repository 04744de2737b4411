/** Something written below an axis. */
export interface Tick {
  /** In days since 1970. */
  readonly at: number;
  readonly label: string;
}

/** As many of the ticks as there is room for, evenly, the last one always among them: the newest is what is looked for. */
export function placeTicks<One>(ticks: readonly One[], room: number): readonly One[] {
  const every = Math.max(1, Math.ceil(ticks.length / Math.max(1, room)));
  return ticks.filter((_, index) => (ticks.length - 1 - index) % every === 0);
}

/** The index of the point nearest to a place; -1 of none. */
export function nearest(places: readonly number[], to: number): number {
  let found = -1;
  for (const [index, place] of places.entries())
    if (found < 0 || Math.abs(place - to) < Math.abs((places[found] ?? 0) - to)) found = index;
  return found;
}

/** The first points of each stretch with another definition than the one before: there a break is drawn. */
export const breaks = <One extends { readonly version: number }>(points: readonly One[]): readonly One[] =>
  points.filter(({ version }, index) => index > 0 && points[index - 1]?.version !== version);
