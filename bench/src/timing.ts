/** Middle of a list; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/**
 * Times works side by side: a round of each in turn, so that whatever else the machine does meets all of them alike. Gives each
 * one's median in milliseconds. As many rounds as a third of them go before and do not count: what is timed is a server that has run for
 * a while.
 */
export async function sideBySide(rounds: number, works: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times = works.map((): number[] => []);
  const warmUp = Math.ceil(rounds / 3);
  for (let round = 0; round < rounds + warmUp; round += 1)
    for (const [index, work] of works.entries()) {
      const started = performance.now();
      await work();
      if (round >= warmUp) times[index]?.push(performance.now() - started);
    }
  return times.map(median);
}
