import type { Aggregate } from "./aggregate.ts";
import { compare, subtract } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import type { AcrossPartners, MeasureType } from "./words.ts";

/**
 * One period's total that may go out to funders, other partners and the public, and what was shown of it before.
 *
 * `smallCellThreshold` is k, 3–20. `contributors` are the partners whose figures are in the total,
 * `contributorsUnnamed` those of them that did not consent to be named. `changed` are the partners whose counted
 * figure differs from the one in the last release that showed a figure, in force or not (0 when none did),
 * `changedUnnamed` those of them without consent. `lastShown`: where that release is.
 */
export interface ReleaseCandidate {
  readonly aggregate: Aggregate;
  readonly measureType: MeasureType;
  readonly acrossPartners: AcrossPartners;
  readonly smallCellThreshold: number;
  readonly contributors: number;
  readonly contributorsUnnamed: number;
  readonly changed: number;
  readonly changedUnnamed: number;
  readonly lastShown: "IN_FORCE" | "EARLIER" | null;
}

/** HOLD leaves what is in force; else a new release shows the figure, a marker in its place, or only who reported. */
export type ReleaseDecision = "HOLD" | { readonly shown: "FIGURE" | "SUPPRESSED" | "COVERAGE_ONLY" };

/**
 * However many contribute, these are the very figure of one of them; the least that SUM_DISTINCT can be is the
 * largest's.
 */
export const onePartnersFigure: readonly AcrossPartners[] = ["MAX", "MIN", "SINGLE_SOURCE", "SUM_DISTINCT"];

/** With fewer partners than this, one that knows its own figure knows another's. */
export const partnersMin = 3;

/**
 * What an outside audience may see of a total, so that no partner's figure and no small group can be told from it,
 * alone or against the release before it. The backbone does not wait for any of this.
 *
 * A total that moved by fewer than three partners is held until three have changed, whatever it would show: the
 * difference of two totals is the figures of those who changed. Where no figure is in force, the coverage goes out
 * meanwhile, with the marker. Only the consent of those partners lifts that, and likewise the rule for totals of fewer
 * than three, for the greatest, the least and the lower bound of different people, which are one partner's own figure, and
 * for a milestone that none or all have reached. Too little coverage gives no figure, only the coverage.
 * Source: docs/architecture.md "Outside audiences"; docs/methodology.md 4.4.7.1; vectors SUP-03, SUP-05.
 */
export function decideRelease(candidate: ReleaseCandidate): ReleaseDecision {
  const { aggregate, acrossPartners, contributors, contributorsUnnamed, changed, changedUnnamed, lastShown } =
    candidate;
  const isHeld = lastShown !== null && changed > 0 && changed < partnersMin && changedUnnamed > 0;
  if (isHeld && lastShown === "IN_FORCE") return "HOLD";
  if (hasNoFigure(aggregate)) return { shown: "COVERAGE_ONLY" };
  const isOnePartners = onePartnersFigure.includes(acrossPartners);
  const isTooFew = (isOnePartners || contributors < partnersMin) && contributorsUnnamed > 0;
  const tellsOfAll = acrossPartners === "COUNT_TRUE" && isNoneOrAll(candidate) && contributorsUnnamed > 0;
  if (isHeld || isTooFew || tellsOfAll) return { shown: "SUPPRESSED" };
  return { shown: isSmall(candidate) ? "SUPPRESSED" : "FIGURE" };
}

/** Nobody or everybody: of each partner it is told whether it has reached the milestone. */
function isNoneOrAll({ aggregate, contributors }: ReleaseCandidate): boolean {
  return aggregate.value === "0" || aggregate.value === String(contributors);
}

function hasNoFigure({ status }: Aggregate): boolean {
  return status === "INSUFFICIENT" || status === "NO_DATA" || status === "NOT_AGGREGATED";
}

/** Whether few enough people stand behind the figure to be told apart. Zero and all of them are shown. */
function isSmall({ aggregate, measureType, smallCellThreshold }: ReleaseCandidate): boolean {
  const k = String(smallCellThreshold);
  const { value, lower, upper, numerator, denominator } = aggregate;
  switch (measureType) {
    case "PEOPLE_COUNT":
    case "ORDINAL":
    case "NOMINAL":
      // A range of few people is as small as a number of them.
      return [value, lower, upper].some((people) => isFew(people, k));
    case "MEAN":
      return isFew(denominator, k);
    case "PROPORTION":
    case "RATE":
      // A ratio whose parts are not known cannot be called safe.
      if (numerator === null || denominator === null) return true;
      return isFew(denominator, k) || isFew(numerator, k) || isFew(subtract(denominator, numerator), k);
    default:
      return false;
  }
}

/** More than none, and fewer than k. */
function isFew(people: Decimal | null, k: Decimal): boolean {
  return people !== null && compare(people, "0") > 0 && compare(people, k) < 0;
}
