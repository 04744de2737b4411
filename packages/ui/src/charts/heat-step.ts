/** How much a cell stands out: 1 to 5, or 0 for what has no figure. */
export type HeatStep = 0 | 1 | 2 | 3 | 4 | 5;

/**
 * The step of each figure among all of them, in five equal stretches from the least to the greatest: few enough that two cells of one colour are
 * worth calling alike. What is unknown is 0, never the least; where all are the same, all are in the middle. Where the figures are of a scale that
 * has ends, `scale` says them, and the stretches are of it.
 */
export function heatSteps(values: readonly (number | null)[], scale?: readonly [number, number]): HeatStep[] {
  const known = values.filter((value) => value !== null);
  const [low, high] = scale ?? [Math.min(...known), Math.max(...known)];
  const steps = [1, 2, 3, 4, 5] as const;
  return values.map((value) => {
    if (value === null) return 0;
    if (low === high) return 3;
    return steps[Math.min(4, Math.floor(((value - low) / (high - low)) * 5))] ?? 5;
  });
}
