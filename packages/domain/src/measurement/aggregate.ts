import { add, compare, multiply, sum } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import type { Definition } from "./definition.ts";
import { distinctOfTally } from "./distinct-people.ts";
import type { DistinctPeople } from "./distinct-people.ts";
import { canBeNegative, shapeOf } from "./figure-shape.ts";
import { ratio } from "./ratio.ts";
import type { Tally } from "./tally.ts";
import type { AggregateStatus, ValueState } from "./words.ts";

/**
 * One figure for the whole initiative, with all that is needed to read it rightly.
 *
 * `value` is null when nothing can be said, and never 0 for missing. Of a DISTRIBUTION it is how many answered, of a
 * COUNT_TRUE how many reached it (`numerator`) of all that were expected to (`denominator`). `lower` and `upper` are
 * bounds where known; `isLowerBound` says that the truth is `value` or more because somebody is missing. `reported`,
 * `expected`, `waived` are partners, over a longer period partner-periods; `coverage` is reported ÷ expected (0–1), 0
 * when nobody is expected. `valueState` is NO_EXPOSURE, ESTIMATED or REPORTED; null where there is no figure to speak
 * of.
 * Source: docs/methodology.md 4.4.4 and 0, rule 5.
 */
export interface Aggregate {
  readonly value: Decimal | null;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
  readonly isLowerBound: boolean;
  readonly reported: number;
  readonly expected: number;
  readonly waived: number;
  readonly coverage: number;
  readonly status: AggregateStatus;
  readonly valueState: ValueState | null;
}

/** How figures are combined: the definition's words, and the share of partners (0–1) that makes a figure stand. */
export type AggregateRule = Pick<
  Definition,
  "measureType" | "acrossPartners" | "acrossTime" | "multiplier" | "allowsNegative" | "populationCap"
> & { readonly minCoverage: Decimal };

/**
 * One figure for the whole initiative from what its partners said of one period.
 *
 * A quotient is rounded once. SINGLE_SOURCE gives the one source's figure, with its numerator and denominator where it
 * is a ratio; two sources are a disagreement, not an aggregate. SUM_DISTINCT gives bounds, and a value only where they
 * are the same: a range and not a sum; `distinct` is what `distinctPeople` makes of the overlaps that are known,
 * without it the tally alone decides. NONE and LIST are NOT_AGGREGATED, with their coverage. A figure below
 * `minCoverage` is INSUFFICIENT and still there: whom it is kept from is decided where figures are released.
 * Source: docs/methodology.md 4.4.4; vectors AGG-SUM, AGG-RATIO, AGG-RATE, AGG-MEAN, AGG-DISTINCT, AGG-NONE.
 */
export function aggregateAcrossPartners(
  rule: AggregateRule,
  tally: Tally,
  distinct: DistinctPeople | null = null,
): Aggregate {
  const combined = combine(rule, tally, distinct);
  return combined === null ? notAggregated(rule, tally) : aggregateOf(rule, tally, combined);
}

/** The figures of an aggregate before its coverage is known; all null where there is nothing to combine. */
export type Combined = Pick<Aggregate, "value" | "numerator" | "denominator" | "lower" | "upper" | "isLowerBound">;

/** Puts combined figures and the coverage of the answers they came from together. */
export function aggregateOf(rule: AggregateRule, tally: Tally, combined: Combined): Aggregate {
  const { reported, expected, waived } = tally;
  const { value, numerator, denominator, lower, upper, isLowerBound } = combined;
  return {
    value,
    numerator,
    denominator,
    lower,
    upper,
    isLowerBound,
    reported,
    expected,
    waived,
    coverage: expected === 0 ? 0 : reported / expected,
    status: statusOf(rule, tally),
    valueState: reported === 0 ? null : tally.n === 0 ? "NO_EXPOSURE" : tally.estimated > 0 ? "ESTIMATED" : "REPORTED",
  };
}

/** A value that is the least it can be, where somebody is missing who could only add to it. */
export function knownValue(value: Decimal | null, isLowerBound: boolean): Combined {
  return { ...noFigure, value, lower: isLowerBound ? value : null, isLowerBound };
}

/** People as their bounds, and as a number where these leave only one. */
export function knownPeople({ lower, upper, exact }: DistinctPeople): Combined {
  return { ...noFigure, value: exact, lower, upper };
}

/** No figure, because combining would say something untrue; who reported is still worth knowing. */
export function notAggregated(rule: AggregateRule, tally: Tally): Aggregate {
  return { ...aggregateOf(rule, tally, noFigure), status: "NOT_AGGREGATED", valueState: null };
}

/**
 * Between which values a proportion lies when partners are missing whose denominators are known: none of their people,
 * or all of them.
 *
 * `missingDenominators` has one (≥ 0) for each missing partner, null where it is not known. Each bound is multiplier ×
 * numerator ÷ denominator. Both are null where one missing denominator is unknown, where nobody is counted at all, and
 * of everything but a PROPORTION that cannot exceed 100 per cent: only of it is 0 ≤ numerator ≤ denominator sure.
 * Source: docs/methodology.md 4.4.4; vector AGG-RATIO-05.
 */
export function ratioBounds(
  rule: Pick<Definition, "measureType" | "allowsOver100" | "multiplier">,
  known: {
    readonly numerator: Decimal;
    readonly denominator: Decimal;
    readonly missingDenominators: readonly (Decimal | null)[];
  },
): Pick<Aggregate, "lower" | "upper"> {
  const found = known.missingDenominators.flatMap((denominator) => denominator ?? []);
  const isShare = rule.measureType === "PROPORTION" && !rule.allowsOver100;
  if (!isShare || found.length < known.missingDenominators.length) return { lower: null, upper: null };
  const missing = sum(found);
  const denominator = add(known.denominator, missing);
  return {
    lower: ratio(known.numerator, denominator, rule.multiplier),
    upper: ratio(add(known.numerator, missing), denominator, rule.multiplier),
  };
}

const noFigure: Combined = {
  value: null,
  numerator: null,
  denominator: null,
  lower: null,
  upper: null,
  isLowerBound: false,
};

/** Null where these figures must not be combined. */
function combine(rule: AggregateRule, tally: Tally, distinct: DistinctPeople | null): Combined | null {
  const { n, reported } = tally;
  switch (rule.acrossPartners) {
    case "SUM":
    case "DISTRIBUTION":
      // Nobody's figure is missing from below when a missing one could be negative.
      return n > 0 ? knownValue(tally.value, reported < tally.expected && !canBeNegative(rule)) : noFigure;
    case "SUM_DISTINCT":
      return n > 0 ? knownPeople(distinct ?? distinctOfTally(tally, rule.populationCap)) : noFigure;
    case "COUNT_TRUE":
      return n > 0 ? countTrue(tally) : noFigure;
    case "MAX":
      return { ...noFigure, value: tally.greatest };
    case "MIN":
      return { ...noFigure, value: tally.least };
    case "RATIO_OF_SUMS":
      return reported > 0 ? ratioOfSums(rule, tally) : noFigure;
    case "WEIGHTED_MEAN":
      return reported > 0 ? weightedMean(tally) : noFigure;
    case "SINGLE_SOURCE":
      return n > 1 ? null : reported > 0 ? singleSource(rule, tally) : noFigure;
    default:
      return null;
  }
}

function ratioOfSums(rule: AggregateRule, { numerator, denominator }: Tally): Combined {
  return {
    ...noFigure,
    value: ratio(numerator, denominator, rule.multiplier),
    numerator,
    denominator,
  };
}

function weightedMean({ weighted, denominator }: Tally): Combined {
  return { ...noFigure, value: ratio(weighted, denominator, 1), denominator };
}

/** Whoever has not said so may have reached it or not. */
function countTrue({ value, reported, expected }: Tally): Combined {
  const isLowerBound = reported < expected;
  const upper = isLowerBound ? add(value, String(expected - reported)) : null;
  return { ...knownValue(value, isLowerBound), numerator: value, denominator: String(expected), upper };
}

/** Its numerator and denominator come along, so that small groups can be told when the figure is released. */
function singleSource(rule: AggregateRule, tally: Tally): Combined {
  switch (shapeOf(rule.measureType)) {
    case "VALUE":
      return { ...noFigure, value: tally.n > 0 ? tally.value : null };
    case "RATIO":
      return ratioOfSums(rule, tally);
    case "MEAN":
      return weightedMean(tally);
    case "NONE":
      return noFigure;
  }
}

function statusOf({ minCoverage }: AggregateRule, { reported, expected }: Tally): AggregateStatus {
  if (expected === 0 || reported === 0) return "NO_DATA";
  if (reported === expected) return "COMPLETE";
  return compare(String(reported), multiply(minCoverage, String(expected))) >= 0 ? "PARTIAL" : "INSUFFICIENT";
}
