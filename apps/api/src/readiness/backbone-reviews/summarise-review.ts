import { backboneOrganisationsMin, backboneResult, type BackboneRater } from "@keelson/domain/readiness/backbone";
import { shownInSteps } from "@keelson/domain/readiness/fraction";
import { backboneFunctions, type BackboneFunction } from "@keelson/domain/readiness/words";
import { quarters, tenths } from "../assessments/summarise.ts";

/** What a review says of one function, as it may be shown: numbers are null of fewer than five organisations. */
export interface BackboneFunctionSummary {
  readonly function: BackboneFunction;
  /** How many organisations have a view of it; the backbone is none of them. */
  readonly organisations: number;
  readonly isPublished: boolean;
  readonly partnerScore: number | null;
  readonly selfScore: number | null;
  /** Of the two as they are shown. */
  readonly gap: number | null;
  /** One for each organisation, from the least: to quarters of a point. */
  readonly dots: readonly number[];
  readonly items: readonly { readonly code: string; readonly organisations: number; readonly mean: number | null }[];
}

/** What a review says, as it may be shown to everybody who takes part. */
export interface BackboneSummary {
  /** How many organisations were asked, without the backbone. */
  readonly asked: number;
  /** How many of them have a view of any function. */
  readonly answered: number;
  readonly functions: readonly BackboneFunctionSummary[];
}

/**
 * A review as it may be shown: nothing of fewer than five organisations, neither of a function nor of a statement, and the backbone's own view
 * only beside theirs, for it never rates itself alone. Numbers are as short as those of readiness, and for the same reasons: scores to a tenth,
 * cut; dots to quarters; statements to half a point. The difference is of the two scores as they are shown: an exact one would give the
 * backbone, which knows its own view exactly, theirs.
 *
 * Source: docs/methodology.md 4.7; docs/decisions/0033 and 0034.
 */
export function summariseReview(raters: readonly BackboneRater[]): BackboneSummary {
  const functions = backboneFunctions.map((of): BackboneFunctionSummary => {
    const { published, organisations, partnerScore, selfScore, views, items } = backboneResult(of, raters);
    const [theirs, own] = published ? [tenths(partnerScore), tenths(selfScore)] : [null, null];
    return {
      function: of,
      organisations,
      isPublished: published,
      partnerScore: theirs,
      selfScore: own,
      gap: theirs === null || own === null ? null : Math.round((own - theirs) * 10) / 10 || 0,
      dots: published ? views.map(quarters).sort((a, b) => a - b) : [],
      items: items.map((item) => ({
        ...item,
        mean: item.organisations >= backboneOrganisationsMin && item.mean !== null ? shownInSteps(item.mean, 2) : null,
      })),
    };
  });
  const others = raters.filter(({ isSelf }) => !isSelf);
  const hasView = (rater: BackboneRater) =>
    backboneFunctions.some((of) => backboneResult(of, [rater]).organisations > 0);
  return { asked: others.length, answered: others.filter(hasView).length, functions };
}
