import { add, compare, isInteger, isNegative, parseDecimal, subtract, sum } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import type { Problem } from "./problem.ts";
import type { Tally } from "./tally.ts";

/**
 * How many different people several partners reached, where a person may be counted by more than one of them.
 *
 * `lower` ≤ truth ≤ `upper`; `upper` is null where it cannot be told. `exact` is the number where both are the same.
 * All null where nobody reported. The umbrella value, what the largest partner alone reached, is the tally's
 * `greatest`.
 */
export interface DistinctPeople {
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
  readonly exact: Decimal | null;
}

/** How many people (whole, ≥ 0) two or three partners all count, as far as they found out together. */
export interface Overlap {
  readonly partners: readonly string[];
  readonly people: Decimal;
}

/** Each partner's own count (whole, ≥ 0); null for a partner that was expected and did not report. */
export type PartnerPeople = Readonly<Record<string, Decimal | null>>;

/**
 * Between which numbers the different people lie whom several partners reached, and which number it is where enough is
 * known of those they share.
 *
 * At most everybody is counted once: Σ, less what a maximum spanning tree of the known overlaps says is counted twice,
 * and no more than `cap`, the people there are. At least: the largest partner, and from the larger to the smaller each
 * further one's people without those shared with any partner before it, where these overlaps are known. Where all are
 * known that is Σ − Σ overlaps, or better. Three partners whose pairs and common people are known are exact. While a
 * partner is missing, only the cap bounds the number from above.
 * An overlap larger than one of its partners counts as all of that partner. What contradicts the rest is left out:
 * overlaps by which there would be fewer people than there are at least, common people of three that do not fit their
 * pairs, a cap below the lower bound. So whatever comes in, the largest ≤ lower ≤ upper, and upper ≤ Σ of all.
 * Source: docs/methodology.md 4.4.4, Distinct counts; vectors AGG-DISTINCT-01 to AGG-DISTINCT-04.
 */
export function distinctPeople(known: {
  readonly people: PartnerPeople;
  readonly overlaps: readonly Overlap[];
  readonly cap: Decimal | null;
}): DistinctPeople {
  const counts: Count[] = Object.entries(known.people)
    .flatMap(([partner, people]) => (people === null ? [] : [{ partner, people }]))
    .sort((a, b) => compare(b.people, a.people) || (a.partner < b.partner ? -1 : 1));
  if (counts.length === 0) return nobody;
  const shared = sharedBy(known.overlaps, counts);
  const lower = atLeast(counts, shared);
  const once = subtract(sum(counts.map(({ people }) => people)), spanningWeight(counts, shared));
  if (compare(once, lower) < 0) return distinctPeople({ ...known, overlaps: [] });
  const isWhole = counts.length === Object.keys(known.people).length;
  const bounds = boundedPeople(lower, isWhole ? once : null, known.cap);
  const point = isWhole ? ofThree(counts, shared) : null;
  const isWithin = point !== null && compare(lower, point) <= 0 && compare(point, bounds.upper ?? point) <= 0;
  return isWithin ? { lower: point, upper: point, exact: point } : bounds;
}

/**
 * The same from the kept sums alone, which know no overlaps: at least the largest partner, at most everybody counted
 * once.
 * Source: docs/methodology.md 4.4.4; vector AGG-DISTINCT-01.
 */
export function distinctOfTally(tally: Tally, cap: Decimal | null): DistinctPeople {
  const { greatest } = tally;
  if (greatest === null) return nobody;
  return boundedPeople(greatest, tally.reported < tally.expected ? null : tally.value, cap);
}

/**
 * The bounds that follow from a lower one, a sum in which everybody is counted at least once (null while somebody is
 * missing from it) and the number of people there are (null where nobody knows; left out where it is below the lower
 * one).
 */
export function boundedPeople(lower: Decimal | null, sum: Decimal | null, cap: Decimal | null): DistinctPeople {
  if (lower === null) return nobody;
  const ceilings = [sum, cap].flatMap((ceiling) => (ceiling === null || compare(ceiling, lower) < 0 ? [] : [ceiling]));
  const upper = ceilings.length === 0 ? null : ceilings.reduce(lesser);
  return { lower, upper, exact: lower === upper ? lower : null };
}

/** Bounds that were found out once and written down; null where none were. */
export function pinnedPeople(lower: Decimal | null, upper: Decimal | null): DistinctPeople | null {
  if (lower === null && upper === null) return null;
  return { lower, upper, exact: lower !== null && lower === upper ? lower : null };
}

/**
 * Whether an overlap can be: of two or three different partners, a whole number of people, and no more than any of the
 * partners counts, as far as that is known. Empty when there is nothing against it; `path` is the field.
 *
 * Source: docs/methodology.md 4.4.4, OverlapEstimate.
 */
export function checkOverlap({ partners, people }: Overlap, counts: PartnerPeople): Problem[] {
  const problems: Problem[] = [];
  if (new Set(partners).size !== partners.length || partners.length < 2 || partners.length > 3) {
    const message = "An overlap is between two or three different partners. Name each of them once.";
    problems.push({ code: "OVERLAP_PARTNERS_INVALID", message, path: ["partners"] });
  }
  const decimal = parseDecimal(people);
  const path = ["people"];
  if (decimal === null || !isInteger(decimal) || isNegative(decimal)) {
    const message = `The overlap "${people.slice(0, 60)}" is not a number of people. Give a whole number from 0 up.`;
    return [...problems, { code: "OVERLAP_NOT_A_COUNT", message, path }];
  }
  const smaller = partners.flatMap((partner) => {
    const own = Object.hasOwn(counts, partner) ? (counts[partner] ?? null) : null;
    return own !== null && compare(decimal, own) > 0 ? [own] : [];
  });
  const [first] = smaller;
  if (first === undefined) return problems;
  const message = `The overlap is ${decimal} people, but one of the partners counts only ${first}. Correct one of them.`;
  return [...problems, { code: "OVERLAP_EXCEEDS_PEOPLE", message, path }];
}

/** One partner and the people it counted. */
interface Count {
  readonly partner: string;
  readonly people: Decimal;
}

/** The overlaps of partners that counted somebody, by their names in order. */
type Shared = ReadonlyMap<string, Overlap>;

const nobody: DistinctPeople = { lower: null, upper: null, exact: null };

function sharedBy(overlaps: readonly Overlap[], counts: readonly Count[]): Shared {
  const own = new Map(counts.map(({ partner, people }) => [partner, people]));
  const shared = new Map<string, Overlap>();
  for (const { partners, people } of overlaps) {
    const counted = partners.flatMap((partner) => own.get(partner) ?? []);
    if (counted.length < partners.length || new Set(partners).size < partners.length) continue;
    const key = together(partners);
    // Said twice, the greater one counts, in whatever order they come.
    const before = shared.get(key)?.people ?? people;
    shared.set(key, { partners, people: counted.reduce(lesser, compare(before, people) > 0 ? before : people) });
  }
  return shared;
}

function overlapOf(counts: readonly Count[], shared: Shared): Decimal | null {
  return shared.get(together(counts.map(({ partner }) => partner)))?.people ?? null;
}

function together(partners: readonly string[]): string {
  return JSON.stringify([...partners].sort());
}

/**
 * Σ people − Σ overlaps over partners that all know what they share, the largest first; nobody is in it who takes away.
 */
function atLeast(counts: readonly Count[], shared: Shared): Decimal {
  const group: Count[] = [];
  let total: Decimal = "0";
  for (const count of counts) {
    const overlaps = group.map((other) => overlapOf([other, count], shared) ?? count.people);
    const own = subtract(count.people, sum(overlaps));
    if (compare(own, "0") <= 0) continue;
    group.push(count);
    total = add(total, own);
  }
  return total;
}

/** The weight of a maximum spanning forest over the pairs: what is counted twice at the very least. */
function spanningWeight(counts: readonly Count[], shared: Shared): Decimal {
  const pairs = [...shared.values()]
    .filter(({ partners }) => partners.length === 2)
    .sort((a, b) => compare(b.people, a.people));
  const treeOf = new Map(counts.map(({ partner }, index) => [partner, index]));
  let weight: Decimal = "0";
  for (const { partners, people } of pairs) {
    const [one, other] = partners.map((partner) => treeOf.get(partner));
    if (one === other) continue;
    for (const [partner, tree] of treeOf) if (tree === other) treeOf.set(partner, one ?? tree);
    weight = add(weight, people);
  }
  return weight;
}

/** Σ people − Σ pairs + those whom all three count; null unless there are three partners and all of that is known. */
function ofThree(counts: readonly Count[], shared: Shared): Decimal | null {
  const [a, b, c, ...more] = counts;
  if (a === undefined || b === undefined || c === undefined || more.length > 0) return null;
  const pairs = [
    [a, b],
    [a, c],
    [b, c],
  ].flatMap((pair) => overlapOf(pair, shared) ?? []);
  const all = overlapOf(counts, shared);
  if (all === null || pairs.length < 3) return null;
  return add(subtract(sum(counts.map(({ people }) => people)), sum(pairs)), all);
}

function lesser(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) <= 0 ? a : b;
}
