import { categoryKey } from "./categories.ts";
import type { Categories, DimensionRule } from "./categories.ts";
import type { Figure } from "./figure.ts";

/**
 * Every whole that a partner answered completely in parts: the dimensions cut over are all exclusive and exhaustive,
 * and every combination of their categories has an answer.
 *
 * `figures` are in category order and given, not derived; the partitions come with fewer dimensions first, then by
 * the order of `dimensions`. Figures of a dimension or category that is not among them belong to no partition.
 * Source: docs/data-package.md, the total from its parts.
 */
export function partitions(dimensions: readonly DimensionRule[], figures: readonly Part[]): Partition[] {
  return levels(dimensions, figures).flatMap(({ cut, parts }) => {
    const additive = cut.filter((dimension) => dimension.exclusive && dimension.exhaustive);
    const answered = parts.filter(isAnswered);
    return waysOver(additive, answered.length).flatMap((way) => wholes(cut, way, answered));
  });
}

/** One answer of a measurement: what was said of a set of categories. */
export interface Part {
  readonly categories: Categories;
  readonly figure: Figure;
}

/** Parts that make up a whole: everything `categories` stands for, cut `over` further dimensions, each part once. */
export interface Partition {
  readonly categories: Categories;
  readonly over: readonly DimensionRule[];
  readonly parts: readonly Part[];
}

/** Figures that are cut by the same dimensions. */
interface Level {
  readonly cut: readonly DimensionRule[];
  readonly parts: Part[];
}

/** A choice of dimensions to add up over, and how many parts each whole then has. */
interface Way {
  readonly over: readonly DimensionRule[];
  readonly size: number;
}

function levels(dimensions: readonly DimensionRule[], figures: readonly Part[]): Level[] {
  const byDimensions = new Map<string, Level>();
  for (const entry of figures) {
    const cut = dimensions.filter(({ code }) => Object.hasOwn(entry.categories, code));
    const isKnown =
      cut.length === Object.keys(entry.categories).length &&
      cut.every(({ code, categories }) => categories.includes(entry.categories[code] ?? ""));
    if (!isKnown) continue;
    const key = cut.map(({ code }) => dimensions.findIndex((dimension) => dimension.code === code)).join();
    const level = byDimensions.get(key);
    if (level === undefined) byDimensions.set(key, { cut, parts: [entry] });
    else level.parts.push(entry);
  }
  return [...byDimensions.values()];
}

/** Every choice of one or more dimensions that `answered` parts could fill at all. */
function waysOver(additive: readonly DimensionRule[], answered: number): Way[] {
  let ways: Way[] = [{ over: [], size: 1 }];
  for (const dimension of additive) {
    const wider = ways.map(({ over, size }) => ({
      over: [...over, dimension],
      size: size * dimension.categories.length,
    }));
    ways = [...ways, ...wider.filter(({ size }) => size <= answered)];
  }
  return ways.slice(1);
}

function wholes(cut: readonly DimensionRule[], { over, size }: Way, parts: readonly Part[]): Partition[] {
  const kept = cut.filter((dimension) => !over.includes(dimension));
  const groups = new Map<string, { categories: Categories; parts: Part[] }>();
  for (const part of parts) {
    const categories = Object.fromEntries(kept.map(({ code }) => [code, part.categories[code] ?? ""]));
    const key = categoryKey(categories);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { categories, parts: [part] });
    else group.parts.push(part);
  }
  return [...groups.values()].filter((group) => group.parts.length === size).map((group) => ({ ...group, over }));
}

/** Whether the partner said all there is to say of a part; a part not collected or hidden leaves the whole unknown. */
function isAnswered({ figure: { valueState } }: Part): boolean {
  return valueState !== "NOT_COLLECTED" && valueState !== "SUPPRESSED_AT_SOURCE";
}
