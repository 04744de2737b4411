import { add, compare, multiply, sum } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import type { Definition } from "./definition.ts";
import { shapeOf } from "./figure-shape.ts";
import { ratio } from "./ratio.ts";
import type { Tally } from "./tally.ts";
import type { AggregateStatus, ValueState } from "./words.ts";

/**
 * One figure for the whole initiative, with all that is needed to read it rightly.
 *
 * `value` is null when nothing can be said, and never 0 for missing. `lower` and `upper` are bounds where known;
 * `isLowerBound` says that the truth is `value` or more because somebody is missing. `reported`, `expected`, `waived`
 * are partners, over a longer period partner-periods; `coverage` is reported ÷ expected (0–1), 0 when nobody is
 * expected. `valueState` is NO_EXPOSURE, ESTIMATED or REPORTED; null where there is no figure to speak of.
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
  "measureType" | "acrossPartners" | "acrossTime" | "multiplier" | "allowsNegative"
> & { readonly minCoverage: Decimal };

/**
 * One figure for the whole initiative from what its partners said of one period.
 *
 * A quotient is rounded once. SINGLE_SOURCE gives the one source's figure, with its numerator and denominator where
 * it is a ratio; two sources are a disagreement, not an aggregate. SUM_DISTINCT, DISTRIBUTION, COUNT_TRUE, NONE and
 * LIST are NOT_AGGREGATED, with their coverage. A figure below `minCoverage` is INSUFFICIENT and still there: whom it
 * is kept from is decided where figures are released.
 * Source: docs/methodology.md 4.4.4; vectors AGG-SUM, AGG-RATIO, AGG-RATE, AGG-MEAN, AGG-NONE.
 */
export function aggregateAcrossPartners(rule: AggregateRule, tally: Tally): Aggregate {
  const combined = combine(rule, tally);
  return combined === null ? notAggregated(rule, tally) : aggregateOf(rule, tally, combined);
}

/** The figures of an aggregate before its coverage is known; all null where there is nothing to combine. */
export type Combined = Pick<Aggregate, "value" | "numerator" | "denominator" | "isLowerBound">;

/** Puts combined figures and the coverage of the answers they came from together. */
export function aggregateOf(rule: AggregateRule, tally: Tally, combined: Combined): Aggregate {
  const { reported, expected, waived } = tally;
  return {
    ...combined,
    lower: combined.isLowerBound ? combined.value : null,
    upper: null,
    reported,
    expected,
    waived,
    coverage: expected === 0 ? 0 : reported / expected,
    status: statusOf(rule, tally),
    valueState: reported === 0 ? null : tally.n === 0 ? "NO_EXPOSURE" : tally.estimated > 0 ? "ESTIMATED" : "REPORTED",
  };
}

/** No figure, because combining would say something untrue; who reported is still worth knowing. */
export function notAggregated(rule: AggregateRule, tally: Tally): Aggregate {
  return { ...aggregateOf(rule, tally, noFigure), status: "NOT_AGGREGATED", valueState: null };
}

/**
 * Between which values a proportion lies when partners are missing whose denominators are known: none of their
 * people, or all of them. Each value is `multiplier` × numerator ÷ denominator; both are null when nobody is counted
 * at all. Only true of proportions of people or things (0 ≤ numerator ≤ denominator), not of rates.
 * Source: docs/methodology.md 4.4.4; vector AGG-RATIO-05.
 */
export function ratioBounds(known: {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  readonly missingDenominators: readonly Decimal[];
  readonly multiplier: number;
}): { lower: Decimal | null; upper: Decimal | null } {
  const missing = sum(known.missingDenominators);
  const denominator = add(known.denominator, missing);
  return {
    lower: ratio(known.numerator, denominator, known.multiplier),
    upper: ratio(add(known.numerator, missing), denominator, known.multiplier),
  };
}

const noFigure: Combined = { value: null, numerator: null, denominator: null, isLowerBound: false };

/** Null where these figures must not be combined. */
function combine(rule: AggregateRule, tally: Tally): Combined | null {
  const { n, reported } = tally;
  switch (rule.acrossPartners) {
    case "SUM": {
      // Nobody's figure is missing from below when a missing one could be negative.
      const isLowerBound = n > 0 && reported < tally.expected && !rule.allowsNegative;
      return { ...noFigure, value: n > 0 ? tally.value : null, isLowerBound };
    }
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

/** Its numerator and denominator come along, so that small groups can be told when the figure is released. */
function singleSource(rule: AggregateRule, tally: Tally): Combined {
  switch (shapeOf(rule.measureType)) {
    case "VALUE":
      return { ...noFigure, value: tally.n > 0 ? tally.value : null };
    case "RATIO":
      return ratioOfSums(rule, tally);
    case "MEAN":
      return weightedMean(tally);
  }
}

function statusOf({ minCoverage }: AggregateRule, { reported, expected }: Tally): AggregateStatus {
  if (expected === 0 || reported === 0) return "NO_DATA";
  if (reported === expected) return "COMPLETE";
  return compare(String(reported), multiply(minCoverage, String(expected))) >= 0 ? "PARTIAL" : "INSUFFICIENT";
}
