/**
 * Whole percentages as somebody types them, as decimal shares: "33" is "0.33". Null unless each is a number from 0 to 100 with at most one place after the
 * point; left empty it is 0.
 */
export function sharesOf(typed: readonly string[]): readonly string[] | null {
  const shares = typed.map((text) => {
    const trimmed = text.trim().replace(",", ".");
    if (trimmed === "") return "0";
    if (!/^\d{1,3}(\.\d)?$/.test(trimmed) || Number(trimmed) > 100) return null;
    return (Number(trimmed) / 100).toFixed(3).replace(/\.?0+$/, "") || "0";
  });
  return shares.every((share) => share !== null) ? shares : null;
}

/** What is typed so far, together, in percent: to tell before it is sent. */
export const sumOf = (typed: readonly string[]): number =>
  Math.round((sharesOf(typed) ?? []).reduce((sum, share) => sum + Number(share) * 1000, 0)) / 10;
