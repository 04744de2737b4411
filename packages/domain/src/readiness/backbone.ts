import { fraction, mean, minus, type Fraction } from "./fraction.ts";
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

const meanOfThose = (list: readonly (Fraction | null)[]): Fraction | null => mean(list.flatMap((each) => each ?? []));
