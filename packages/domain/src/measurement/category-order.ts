import { categoryKey } from "./categories.ts";
import type { Categories, DimensionRule } from "./categories.ts";

/**
 * A measurement's figures as people read them: the total, then parts by number of dimensions, by dimension and by
 * category, in the order the definition has them. What the definition does not know comes last of its kind.
 *
 * A new array; the order of what comes in does not matter. Source: Measurement.values in the public API.
 */
export function inCategoryOrder<Entry extends { readonly categories: Categories }>(
  dimensions: readonly DimensionRule[],
  entries: Iterable<Entry>,
): Entry[] {
  return Array.from(entries, (entry) => ({ entry, rank: rankOf(dimensions, entry.categories) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ entry }) => entry);
}

interface Rank {
  readonly numbers: readonly number[];
  readonly key: string;
}

/** How many dimensions, which, and which category of each: numbers that sort as the figures should. */
function rankOf(dimensions: readonly DimensionRule[], categories: Categories): Rank {
  const cut = Object.keys(categories);
  const known = [...dimensions.entries()].filter(([, dimension]) => Object.hasOwn(categories, dimension.code));
  const unknown = Array.from({ length: cut.length - known.length }, () => dimensions.length);
  const categoryRanks = known.map(([, { code, categories: codes }]) => {
    const index = codes.indexOf(categories[code] ?? "");
    return index < 0 ? codes.length : index;
  });
  return {
    numbers: [cut.length, ...known.map(([index]) => index), ...unknown, ...categoryRanks],
    key: categoryKey(categories),
  };
}

function compareRanks(a: Rank, b: Rank): number {
  for (const [index, number] of a.numbers.entries()) {
    const difference = number - (b.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
