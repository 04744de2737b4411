import { isNegative, multiply, quotient, subtract, sum } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";

/**
 * How much changed, and how much of it is only that other partners report now.
 *
 * Partner → its figure, null or absent where it did not report. `allPartners` compares everybody then with everybody
 * now, `samePartners` only those who reported both times (`partners`, in the order of `previous`). Show both wherever
 * they differ: a new partner is not progress. Sums of nobody are null, and so is a change against nothing.
 * Source: docs/methodology.md 4.4.5; vector TIME-PANEL-01.
 */
export function panelChange(previous: PartnerValues, current: PartnerValues): PanelChange {
  const partners = Object.keys(previous).filter((partner) => isKnown(previous, partner) && isKnown(current, partner));
  return {
    allPartners: change(known(previous, Object.keys(previous)), known(current, Object.keys(current))),
    samePartners: { partners, ...change(known(previous, partners), known(current, partners)) },
  };
}

/** Each partner's figure in one period. */
export type PartnerValues = Readonly<Record<string, Decimal | null>>;

/** The two sums and what lies between them; `changePercent` is of the size of `previous`, null where that is zero. */
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

function change(before: readonly Decimal[], after: readonly Decimal[]): Change {
  const previous = before.length === 0 ? null : sum(before);
  const current = after.length === 0 ? null : sum(after);
  if (previous === null || current === null) return { previous, current, change: null, changePercent: null };
  const difference = subtract(current, previous);
  const size = isNegative(previous) ? subtract("0", previous) : previous;
  const changePercent = size === "0" ? null : quotient(multiply(difference, "100"), size);
  return { previous, current, change: difference, changePercent };
}

function known(values: PartnerValues, partners: readonly string[]): Decimal[] {
  return partners.flatMap((partner) => valueOf(values, partner) ?? []);
}

function isKnown(values: PartnerValues, partner: string): boolean {
  return valueOf(values, partner) !== null;
}

/** Own properties only, so that a partner may be called "constructor". */
function valueOf(values: PartnerValues, partner: string): Decimal | null {
  return Object.hasOwn(values, partner) ? (values[partner] ?? null) : null;
}
