import { aggregateAcrossTime } from "./across-time.ts";
import type { AggregateRule } from "./aggregate.ts";
import { isNegative, multiply, quotient, subtract } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import { emptyTally, merge } from "./tally.ts";
import type { Tally } from "./tally.ts";

/**
 * How much changed, and how much of it is only that other partners report now.
 *
 * `allPartners` compares everybody then with everybody now, `samePartners` only those who reported both times (`partners`, in the order
 * of `previous`), and, where the two periods are filled by shorter ones, in every part that the figure is made of. Show both wherever
 * they differ: a new partner is not progress. Each of the four figures is the collective figure of just these partners, by the same
 * rule: sums are added, ratios pooled. One that cannot be told is null, and so is a change against nothing.
 * Source: docs/methodology.md 4.4.5; vector TIME-PANEL-01.
 */
export function panelChange(rule: AggregateRule, previous: PartnerTallies, current: PartnerTallies): PanelChange {
  const partners = [...previous.keys()].filter((partner) =>
    [previous, current].every((panel) => hasReported(rule, panel.get(partner))),
  );
  const same = new Set(partners);
  return {
    allPartners: change(figureOf(rule, [...previous.values()]), figureOf(rule, [...current.values()])),
    samePartners: { partners, ...change(figureOf(rule, only(same, previous)), figureOf(rule, only(same, current))) },
  };
}

/** What each partner said of one period, by partner: one tally for each of the periods that fill it, oldest first. */
export type PartnerTallies = ReadonlyMap<string, readonly Tally[]>;

/** The two figures and what lies between them; `changePercent` is of the size of `previous`, null where that is zero. */
export interface Change {
  readonly previous: Decimal | null;
  readonly current: Decimal | null;
  readonly change: Decimal | null;
  readonly changePercent: Decimal | null;
}

/** The change of the headline figure, and the like-for-like one. */
export interface PanelChange {
  readonly allPartners: Change;
  readonly samePartners: Change & { readonly partners: readonly string[] };
}

function change(previous: Decimal | null, current: Decimal | null): Change {
  if (previous === null || current === null) return { previous, current, change: null, changePercent: null };
  const difference = subtract(current, previous);
  const size = isNegative(previous) ? subtract("0", previous) : previous;
  const changePercent = size === "0" ? null : quotient(multiply(difference, "100"), size);
  return { previous, current, change: difference, changePercent };
}

function figureOf(rule: AggregateRule, partners: readonly (readonly Tally[])[]): Decimal | null {
  const tiles = partners[0]?.map((_, index) =>
    partners.reduce((together, tallies) => merge(together, tallies[index] ?? emptyTally), emptyTally),
  );
  return aggregateAcrossTime(rule, tiles ?? []).value;
}

/** Of a stock only the last part speaks; elsewhere a partner that is missing from one part makes the two unlike. */
function hasReported({ acrossTime }: AggregateRule, tallies: readonly Tally[] = []): boolean {
  const speaking = acrossTime === "LAST" ? tallies.slice(-1) : tallies;
  return speaking.length > 0 && speaking.every(({ reported }) => reported > 0);
}

const only = (partners: ReadonlySet<string>, panel: PartnerTallies) =>
  [...panel].flatMap(([partner, tallies]) => (partners.has(partner) ? [tallies] : []));
