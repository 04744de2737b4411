import { fraction, mean, minus, type Fraction } from "./fraction.ts";
import { respondentScore, type Answers } from "./score.ts";
import type { Answer, BackboneFunction } from "./words.ts";

/**
 * The statements by which partners rate what the backbone does, by function. Their codes are fixed, as those of the question bank.
 * Source: docs/methodology.md 4.7.
 */
export const backboneItems: Readonly<Record<BackboneFunction, readonly string[]>> = {
  GUIDE_VISION_AND_STRATEGY: ["BV1", "BV2", "BV3", "BV4"],
  SUPPORT_ALIGNED_ACTIVITIES: ["BA1", "BA2", "BA3", "BA4", "BA5", "BA6", "BA7", "BA8"],
  ESTABLISH_SHARED_MEASUREMENT_PRACTICES: ["BM1", "BM2", "BM3", "BM4", "BM5"],
  BUILD_PUBLIC_WILL: ["BP1", "BP2", "BP3", "BP4"],
  ADVANCE_POLICY: ["BO1", "BO2", "BO3"],
  MOBILIZE_FUNDING: ["BF1", "BF2", "BF3"],
};

/**
 * How far a statement about a backbone holds, from 0 to 4: the place in this list is the number that is counted with.
 * Source: docs/methodology.md 4.7.
 */
export const backboneAnchors = ["NOT_YET", "A_LITTLE", "PARTLY", "MOSTLY", "CLEARLY_SO"] as const;
/** One of `backboneAnchors`. */
export type BackboneAnchor = (typeof backboneAnchors)[number];

/** How well the backbone does one thing, as others see it and as it sees itself: never added together. */
export interface BackboneScore {
  /** 0–4; null unless it is published. */
  readonly partnerScore: Fraction | null;
  /** 0–4; null where the backbone has not said. */
  readonly selfScore: Fraction | null;
  /** Self less partners: positive where it sees itself better than they do. Null unless both are there. */
  readonly gap: Fraction | null;
  /** Did enough organisations rate it that nobody can be told apart? */
  readonly published: boolean;
}

/** From so many partner organisations on, what they say is published. Source: docs/methodology.md 4.7; vector BB-01. */
export const backboneOrganisationsMin = 5;

/**
 * A function's score: the mean of its statements' means. A statement nobody rated is null and left out. What fewer than five
 * organisations say is said to nobody.
 *
 * Source: docs/methodology.md 4.7; vector BB-01.
 */
export function backboneScore(facts: {
  readonly partnerItemMeans: readonly (Fraction | null)[];
  readonly selfItemMeans: readonly (Fraction | null)[];
  readonly partnerOrganisations: number;
}): BackboneScore {
  const published = facts.partnerOrganisations >= backboneOrganisationsMin;
  const partnerScore = published ? meanOfThose(facts.partnerItemMeans) : null;
  const selfScore = meanOfThose(facts.selfItemMeans);
  const gap = partnerScore === null || selfScore === null ? null : minus(selfScore, partnerScore);
  return { partnerScore, selfScore, gap, published };
}

/**
 * What a statement got: raters become their organisation, organisations the initiative, each weighing one. Don't know, not applicable
 * and nothing are no 0; null where nobody gave a number. The backbone's own ratings are not among them.
 */
export function backboneItemMean(organisations: readonly (readonly (Answer | null)[])[]): Fraction | null {
  return meanOfThose(
    organisations.map((answers) =>
      mean(answers.filter((answer) => typeof answer === "number").map((number) => fraction(number))),
    ),
  );
}

/** An organisation that rates the backbone, or the backbone itself: its people, each by what they gave the statements' codes. */
export interface BackboneRater {
  readonly isSelf: boolean;
  readonly respondents: readonly Answers[];
}

/** What is said of one function, all of it exact: what of it is shown to whom is for whoever shows it to see to. */
export interface BackboneResult extends BackboneScore {
  /** How many organisations, without the backbone, have a view: whose people rated enough of the function. */
  readonly organisations: number;
  /** Their views, each the mean of its people's, in no order that means anything. */
  readonly views: readonly Fraction[];
  /** By code, of those organisations; how many of them gave it a number. */
  readonly items: readonly { readonly code: string; readonly organisations: number; readonly mean: Fraction | null }[];
}

/**
 * What partners, communities and funders say of one function, and what the backbone says of it itself. Somebody counts who rated three fifths of
 * its statements or more; people become their organisation, organisations the initiative. The order of either changes nothing.
 *
 * Source: docs/methodology.md 4.7, and 4.8.3 as it says.
 */
export function backboneResult(of: BackboneFunction, raters: readonly BackboneRater[]): BackboneResult {
  const codes = backboneItems[of];
  const counted = raters.map(({ isSelf, respondents }) => ({
    isSelf,
    respondents: respondents.map((answers) => codes.map((code) => answers[code] ?? null)).filter(isEnough),
  }));
  const others = counted.filter(({ isSelf, respondents }) => !isSelf && respondents.length > 0);
  const self = counted.filter(({ isSelf }) => isSelf);
  const meansOf = (list: typeof counted) =>
    codes.map((_, place) =>
      backboneItemMean(list.map(({ respondents }) => respondents.map((each) => each[place] ?? null))),
    );
  const partnerItemMeans = meansOf(others);
  return {
    ...backboneScore({ partnerItemMeans, selfItemMeans: meansOf(self), partnerOrganisations: others.length }),
    organisations: others.length,
    views: others.flatMap(
      ({ respondents }) => meanOfThose(respondents.map((each) => respondentScore(each).score)) ?? [],
    ),
    items: codes.map((code, place) => ({
      code,
      organisations: others.filter(({ respondents }) => respondents.some((each) => typeof each[place] === "number"))
        .length,
      mean: partnerItemMeans[place] ?? null,
    })),
  };
}

const isEnough = (answers: readonly (Answer | null)[]): boolean => respondentScore(answers).valid;

const meanOfThose = (list: readonly (Fraction | null)[]): Fraction | null => mean(list.flatMap((each) => each ?? []));
