/** How the backbone sees itself beside those it works for: as they do, better, or worse; null where either is not known. */
export type GapKind = "ALIKE" | "BETTER" | "WORSE";

/** Nearer than this two views are the same: the scores are cut to a tenth. */
const alikeWithin = 0.25;

export function gapKind(gap: number | null | undefined): GapKind | null {
  if (gap === null || gap === undefined) return null;
  if (Math.abs(gap) < alikeWithin) return "ALIKE";
  return gap > 0 ? "BETTER" : "WORSE";
}
