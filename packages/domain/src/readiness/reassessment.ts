import { distance, fractionOf, isAtLeast, mean, median, minus, type Fraction } from "./fraction.ts";
import { hodgesLehmann, signedRank, type SignedRank } from "./signed-rank.ts";

/** What changed between two rounds, of the organisations that answered both. */
export interface Reassessment extends Omit<SignedRank, "nonZero"> {
  /** Organisations in both rounds. */
  readonly n: number;
  /** Second less first, by organisation's id. */
  readonly differences: readonly { readonly organisationId: string; readonly difference: Fraction }[];
  readonly meanDifference: Fraction | null;
  readonly medianDifference: Fraction | null;
  readonly hodgesLehmann: Fraction | null;
  readonly improved: number;
  readonly same: number;
  readonly worse: number;
  readonly nNonZero: number;
  /** Is the mean difference 0.4 or more, either way? */
  readonly isMeaningful: boolean;
  /** NOT_ENOUGH_PAIRS: fewer than six organisations changed, so counts alone are told. */
  readonly note: "NOT_ENOUGH_PAIRS" | null;
  /** RESPONSE_SHIFT: scores fell, maybe because people understand the task better. A fall is a reason to talk, not to blame. */
  readonly hint: "RESPONSE_SHIFT" | null;
}

/** From here on a mean difference means something. Source: docs/methodology.md 4.8.5. */
const meaningfulFrom = fractionOf("0.4");

/**
 * What became of a component since an earlier round: of organisations that are in both alone, for who joins or leaves changes a mean
 * that nobody's view changed. `first` and `second` are organisations' scores over statements with the same text in both.
 *
 * Source: docs/methodology.md 4.8.5; vectors RDY-15 and RDY-16.
 */
export function reassessment(
  first: ReadonlyMap<string, Fraction>,
  second: ReadonlyMap<string, Fraction>,
): Reassessment {
  const differences = [...first]
    .flatMap(([organisationId, before]) => {
      const after = second.get(organisationId);
      return after === undefined ? [] : [{ organisationId, difference: minus(after, before) }];
    })
    .sort((a, b) => (a.organisationId < b.organisationId ? -1 : 1));
  const list = differences.map(({ difference }) => difference);
  const { nonZero, ...test } = signedRank(list);
  const meanDifference = mean(list);
  return {
    n: list.length,
    differences,
    meanDifference,
    medianDifference: median(list),
    hodgesLehmann: hodgesLehmann(list),
    improved: list.filter(({ over }) => over > 0n).length,
    same: list.length - nonZero,
    worse: list.filter(({ over }) => over < 0n).length,
    nNonZero: nonZero,
    ...test,
    isMeaningful: meanDifference !== null && isAtLeast(distance(meanDifference), meaningfulFrom),
    note: test.pExact === null ? "NOT_ENOUGH_PAIRS" : null,
    hint: meanDifference !== null && meanDifference.over < 0n ? "RESPONSE_SHIFT" : null,
  };
}
