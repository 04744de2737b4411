import { shownInSteps, type Fraction } from "@keelson/domain/readiness/fraction";
import { reassessment } from "@keelson/domain/readiness/reassessment";
import { scoresOf, type OrganisationScore } from "@keelson/domain/readiness/score";
import { spreadOrganisationsMin } from "@keelson/domain/readiness/spread";
import { components, type Component } from "@keelson/domain/readiness/words";

/** What became of one component, as it may be shown. */
export interface ComponentChange {
  readonly component: Component;
  /** Organisations that have a score in both rounds. */
  readonly pairs: number;
  /** Those that have one in the earlier round alone, and in the later alone. */
  readonly onlyEarlier: number;
  readonly onlyLater: number;
  /** Null where what follows would tell what somebody said. */
  readonly difference: Difference | null;
}

export interface Difference {
  readonly mean: number;
  readonly median: number;
  readonly hodgesLehmann: number;
  readonly improved: number;
  readonly same: number;
  readonly worse: number;
  /** Rounded up to a hundredth; null of fewer than six organisations that changed. */
  readonly p: number | null;
  /** Of the exact mean difference: 0.4 or more, either way. */
  readonly isMeaningful: boolean;
  /** It fell, maybe because people understand the task better. */
  readonly hasFallen: boolean;
}

/** What became of readiness since an earlier round. */
export interface ChangeSummary {
  /** How many statements were asked with the same words in both. */
  readonly items: number;
  readonly components: readonly ComponentChange[];
}

/**
 * Two rounds compared, as it may be shown: of pairs alone, and nothing of fewer than three. Nor where one or two organisations are in one of the
 * rounds alone: the means and dots of both rounds are known, and with what became of the pairs they would tell what those said. The mean difference is told
 * to a tenth, the median and the Hodges–Lehmann estimate to quarters, as dots are: the median is somebody's own. All are cut towards 0.
 *
 * Source: docs/methodology.md 4.8.5; what is shown of whom is docs/decisions/0034.
 */
export function summariseChange(
  items: number,
  earlier: readonly OrganisationScore[],
  later: readonly OrganisationScore[],
): ChangeSummary {
  return {
    items,
    components: components.map((component): ComponentChange => {
      const [first, second] = [earlier, later].map(
        (organisations) =>
          new Map(scoresOf(organisations, component).map(({ organisationId, score }) => [organisationId, score])),
      ) as [Map<string, Fraction>, Map<string, Fraction>]; // of two, two
      const found = reassessment(first, second);
      const [onlyEarlier, onlyLater] = [first.size - found.n, second.size - found.n];
      const { meanDifference, medianDifference, hodgesLehmann, improved, same, worse, pExact, isMeaningful } = found;
      const isShown =
        isTold(found.n, onlyEarlier, onlyLater) &&
        meanDifference !== null &&
        medianDifference !== null &&
        hodgesLehmann !== null;
      return {
        component,
        pairs: found.n,
        onlyEarlier,
        onlyLater,
        difference: isShown
          ? {
              mean: shownInSteps(meanDifference, tenths),
              median: shownInSteps(medianDifference, quarters),
              hodgesLehmann: shownInSteps(hodgesLehmann, quarters),
              improved,
              same,
              worse,
              p: pExact === null ? null : Math.ceil(pExact * 100 - 1e-9) / 100,
              isMeaningful,
              hasFallen: found.hint === "RESPONSE_SHIFT",
            }
          : null,
      };
    }),
  };
}

const [tenths, quarters] = [10, 4];

const isTold = (pairs: number, ...alone: readonly number[]): boolean =>
  pairs >= spreadOrganisationsMin && alone.every((count) => count === 0 || count >= spreadOrganisationsMin);
