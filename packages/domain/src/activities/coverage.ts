import { add, compare, multiply, subtract, sum } from "../measurement/decimal.ts";
import type { Decimal } from "../measurement/decimal.ts";
import { ratio } from "../measurement/ratio.ts";
import { contributionWeights } from "./words.ts";
import type { ContributionWeight, CoverageState } from "./words.ts";

/** What is needed in a cell, and what every activity that works there offers; null for one whose lead has not said. */
export interface NeedAndSupply {
  readonly need: Decimal;
  readonly supply: readonly (Decimal | null)[];
}

/** How far a need is met. */
export interface Coverage {
  /** What is offered, as far as it was said. */
  readonly supply: Decimal;
  /** Activities that work there without a word of how much. */
  readonly unsaid: number;
  /** Offered ÷ needed, at least; null where nothing is needed, or where nothing but silence is offered. */
  readonly rate: Decimal | null;
  /** Null where there is no rate. */
  readonly state: CoverageState | null;
}

/**
 * How far a cell's need is met by what is offered there: nothing is a GAP, less than half THIN, less than all PARTIAL, up
 * to a quarter more COVERED, beyond that EXCESS.
 *
 * Nothing needed has no rate. An activity that works there without a word of how much adds nothing to the supply, and
 * where there is nothing else nothing is said: it is no gap, for somebody is there.
 * Source: docs/methodology.md 4.5; vector MRA-02.
 */
export function coverage({ need, supply }: NeedAndSupply): Coverage {
  const said = supply.filter((offer) => offer !== null);
  const unsaid = supply.length - said.length;
  const total = sum(said);
  const rate = total === "0" && unsaid > 0 ? null : ratio(total, need, 1);
  return { supply: total, unsaid, rate, state: rate === null ? null : bandOf(total, need) };
}

/** Compared without dividing, so that what is exactly half, all or a quarter more is not decided by rounding. */
function bandOf(supply: Decimal, need: Decimal): CoverageState {
  if (supply === "0") return "GAP";
  if (compare(multiply(supply, "2"), need) < 0) return "THIN";
  if (compare(supply, need) < 0) return "PARTIAL";
  return compare(multiply(supply, "4"), multiply(need, "5")) <= 0 ? "COVERED" : "EXCESS";
}

/** How far the needs of many cells are met, all of them together. */
export interface Coverages {
  /** Cells whose need is met, of those that have a rate; null where none has. */
  readonly cellsCoveredShare: Decimal | null;
  /** Σ of what is met ÷ Σ of what is needed, over cells that have a rate; null where none has. */
  readonly needMetShare: Decimal | null;
  /** What is needed and not offered, cell by cell. */
  readonly unmetNeed: Decimal;
  /** What is offered beyond the need of its cell. */
  readonly excessCapacity: Decimal;
  /** Cells with a need of which nothing can be said, because those who work there have not said how much they offer. */
  readonly cellsUnsaid: number;
}

/**
 * How far needs are met over many cells: spare places in one do not hide a gap in another, so each cell counts no more
 * than its own need. Cells of which nothing can be said are counted apart and in no share.
 *
 * Source: docs/methodology.md 4.5; vector MRA-02.
 */
export function coverages(cells: readonly NeedAndSupply[]): Coverages {
  const needed = cells.filter(({ need }) => need !== "0");
  const found = needed.map((cell) => ({ ...coverage(cell), need: cell.need })).filter(({ rate }) => rate !== null);
  const met = found.map(({ supply, need }) => (compare(supply, need) < 0 ? supply : need));
  const need = sum(found.map((cell) => cell.need));
  const isMet = found.filter(({ supply, need: needs }) => compare(supply, needs) >= 0);
  return {
    cellsCoveredShare: ratio(String(isMet.length), String(found.length), 1),
    needMetShare: ratio(sum(met), need, 1),
    unmetNeed: subtract(need, sum(met)),
    excessCapacity: subtract(
      found.reduce((total, { supply }) => add(total, supply), "0"),
      sum(met),
    ),
    cellsUnsaid: needed.length - found.length,
  };
}

/** How much weight makes an outcome covered where nobody says capacities, unless the initiative says otherwise. */
export const requiredWeightUsually = 3;

/** How far an outcome is carried by what contributes to it. */
export interface WeightedCoverage {
  /** Σ weights, 1 for SUPPORTING to 3 for CRITICAL. */
  readonly weight: number;
  /** 0 to 1. */
  readonly coverage: Decimal;
  /** EXCESS is not known of weights: more of them is no surplus. */
  readonly state: CoverageState;
}

/**
 * How far an outcome is carried by the activities that contribute to it, where nobody says capacities: the sum of their
 * links' weights against what is required (above 0), at most 1.
 *
 * Source: docs/methodology.md 4.5; vector MRA-03.
 */
export function weightedCoverage(
  weights: readonly ContributionWeight[],
  requiredWeight: number = requiredWeightUsually,
): WeightedCoverage {
  const weight = weights.reduce((total, word) => total + contributionWeights.indexOf(word) + 1, 0);
  const most = Math.min(weight, requiredWeight);
  return {
    weight,
    coverage: ratio(String(most), String(requiredWeight), 1) ?? "0",
    state: bandOf(String(most), String(requiredWeight)),
  };
}
