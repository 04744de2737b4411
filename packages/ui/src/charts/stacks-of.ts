/** How many values lie at one step of a scale. */
export interface Stack {
  readonly value: number;
  readonly count: number;
}

/** Values counted by the step that is nearest to each, from the least; steps that nothing lies at are left out. */
export function stacksOf(values: readonly number[], step: number): Stack[] {
  const counts = new Map<number, number>();
  for (const value of values) {
    const place = Math.round(value / step);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].toSorted(([a], [b]) => a - b).map(([place, count]) => ({ value: place * step, count }));
}
