import { expect, test } from "vitest";
import { expectVector, vector } from "../../test/vectors.ts";
import { roundTo } from "../measurement/decimal.ts";
import { backboneScore } from "./backbone.ts";
import { fraction, fractionOf, mean, shown, times, type Fraction } from "./fraction.ts";
import { gate, isHeardTooLittle, type GateFacts } from "./gate.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { reassessment } from "./reassessment.ts";
import { initiativeScore, organisationScore, respondentScore, scoreShare, scoresOf } from "./score.ts";
import { commonAnswers, screen, screenAnswers, type ScreenAnswer, type ScreenQuestion } from "./screen.ts";
import { communityGap, outliers, spread } from "./spread.ts";
import { componentCodes, components, type Answer, type Component, type ComponentCode } from "./words.ts";

/** A vector's answer: DK and NA are short for what the contract spells out. */
type Short = number | "DK" | "NA";
const answerOf = (short: Short): Answer =>
  short === "DK" ? "DONT_KNOW" : short === "NA" ? "NOT_APPLICABLE" : (short as Answer);
const exactly = (number: number): Fraction => fractionOf(String(number));
/** A share as per cent with as many decimals as the vector gives. */
const percent = (share: Fraction) => Number(roundTo(String(shown(times(share, fraction(100)))), 2));

test.each(["SCR-01", "SCR-02", "SCR-03", "SCR-04", "SCR-05"])("%s", (id) => {
  const { input, expected } = vector<{ answers: Record<ScreenQuestion, ScreenAnswer> }>(id);
  expectVector(expected, { ...screen(input.answers) });
});

test("SCR-06", () => {
  const { input, expected } = vector<{
    cautionOrder: ScreenAnswer[];
    organisations: Record<string, ScreenAnswer[]>;
  }>("SCR-06");
  expect(screenAnswers).toEqual(input.cautionOrder);
  expectVector(expected, { ...commonAnswers(input.organisations) });
});

test.each(["RDY-01", "RDY-02", "RDY-03"])("%s", (id) => {
  const { input, expected } = vector<{ answers: Short[] }>(id);
  const { score, ...counts } = respondentScore(input.answers.map(answerOf));
  expectVector(expected, { score: score && shown(score), ...counts });
});

const ofComponent = "GOVERNANCE_AND_INFRASTRUCTURE";
const fourItems = ["1", "2", "3", "4"].map((code) => ({ code, component: ofComponent as Component }));
/** RDY-04's organisations, scored. */
function organisationsOfFour() {
  const { input, expected } = vector<{ component: Component; responses: Record<string, Short[][]> }>("RDY-04");
  expect(input.component).toBe(ofComponent);
  const organisations = Object.entries(input.responses).map(([organisationId, respondents]) =>
    organisationScore(fourItems, {
      organisationId,
      respondents: respondents.map((answers) =>
        Object.fromEntries(answers.map((answer, index) => [fourItems[index]!.code, answerOf(answer)])),
      ),
    }),
  );
  return { organisations, expected };
}

test("RDY-04", () => {
  const { organisations, expected } = organisationsOfFour();
  const scores = scoresOf(organisations, ofComponent);
  const whole = initiativeScore(organisations, ofComponent)!;
  const { sdSample, min, max, agreement, band, rwgUniform } = spread(scores.map(({ score }) => score));
  expectVector(expected, {
    organisationScores: Object.fromEntries(
      scores.map(({ organisationId, score }) => [organisationId, Number(shown(score).toFixed(6))]),
    ),
    initiativeScore: shown(whole),
    initiativePercent: percent(scoreShare(whole)),
    sdSample,
    min: shown(min!),
    max: shown(max!),
    agreement: shown(agreement!),
    agreementBand: band,
    rwgUniform: shown(rwgUniform!),
  });
});

test.each(["RDY-05", "RDY-06", "RDY-07", "RDY-08", "RDY-09", "RDY-10"])("%s", (id) => {
  const { input, expected } = vector<{ organisationScores: number[] }>(id);
  const { band, ...numbers } = spread(input.organisationScores.map(exactly));
  const { mean: middle, populationVariance, agreement, rwgUniform } = numbers;
  const plain = (value: Fraction | null) => value && shown(value);
  expectVector(expected, {
    mean: plain(middle),
    populationVariance: plain(populationVariance),
    agreement: plain(agreement),
    rwgUniform: plain(rwgUniform),
    band,
  });
});

interface GateInput {
  readonly components: Record<ComponentCode, number>;
  readonly agreement?: Record<ComponentCode, number>;
  readonly communityGap?: Record<ComponentCode, number>;
  readonly criticalItemMeans?: Record<string, number>;
  readonly organisationsInvited: number;
  readonly organisationsValid: number;
  readonly communityGroupsValid: number;
  readonly dontKnowRate: number;
  readonly missingEvidenceOnCritical?: number;
}

test.each(["RDY-11", "RDY-12", "RDY-13", "RDY-14"])("%s", (id) => {
  const { input, expected } = vector<GateInput>(id);
  expect(input.missingEvidenceOnCritical ?? 0).toBe(0);
  const byComponent = (of: (code: ComponentCode) => number | undefined) =>
    Object.fromEntries(
      components.map((component) => {
        const value = of(componentCodes[component]);
        return [component, value === undefined ? null : exactly(value)];
      }),
    ) as GateFacts["components"];
  const { overall, participation, ...advice } = gate({
    components: byComponent((code) => input.components[code]),
    agreement: byComponent((code) => input.agreement?.[code]),
    communityGap: byComponent((code) => input.communityGap?.[code]),
    dontKnowRate: byComponent(() => input.dontKnowRate),
    criticalItems: Object.entries(input.criticalItemMeans ?? {}).map(([code, value]) => ({
      code,
      mean: exactly(value),
      hasHardEvidence: true,
    })),
    organisationsInvited: input.organisationsInvited,
    organisationsValid: input.organisationsValid,
    communityGroupsValid: input.communityGroupsValid,
  });
  expectVector(expected, {
    ...advice,
    overall: shown(overall!),
    overallPercent: percent(scoreShare(overall!)),
    participation: shown(participation!),
  });
});

test.each(["RDY-15", "RDY-16"])("%s", (id) => {
  const { input, expected } = vector<{ first: Record<string, number>; second: Record<string, number> }>(id);
  const round = (scores: Record<string, number>) =>
    new Map(Object.entries(scores).map(([organisation, score]) => [organisation, exactly(score)]));
  const compared = reassessment(round(input.first), round(input.second));
  expectVector(expected, {
    ...compared,
    differences: compared.differences.map(({ difference }) => shown(difference)),
    meanDifference: shown(compared.meanDifference!),
    medianDifference: shown(compared.medianDifference!),
    hodgesLehmann: shown(compared.hodgesLehmann!),
  });
});

test("RDY-17", () => {
  const { input, expected } = vector<{ ratings: (number | null)[][] }>("RDY-17");
  const found = krippendorffAlpha(
    input.ratings.map((row) => row.map((each) => (each === null ? null : exactly(each)))),
  );
  expectVector(expected, {
    pairableValues: found.pairableValues,
    observedDisagreement: shown(found.observedDisagreement!),
    expectedDisagreement: shown(found.expectedDisagreement!),
    alpha: shown(found.alpha!),
  });
});

test("RDY-18", () => {
  const { input, expected } = vector<{ communityOrganisations: string[]; organisationScores: Record<string, number> }>(
    "RDY-18",
  );
  const scores = scoresOf(organisationsOfFour().organisations, ofComponent);
  expect(
    Object.fromEntries(scores.map(({ organisationId, score }) => [organisationId, Number(shown(score).toFixed(6))])),
  ).toEqual(input.organisationScores);
  const [community, others] = [true, false].map((isCommunity) =>
    scores
      .filter(({ organisationId }) => input.communityOrganisations.includes(organisationId) === isCommunity)
      .map(({ score }) => score),
  );
  const gap = communityGap(community!, others!)!;
  expectVector(expected, {
    communityMean: shown(mean(community!)!),
    othersMean: shown(mean(others!)!),
    communityGap: shown(gap),
    condition: isHeardTooLittle(gap) ? `HEAR_COMMUNITY:${componentCodes[ofComponent]}` : null,
  });
});

test("RDY-19", () => {
  const { input, expected } = vector<{ organisationScores: number[] }>("RDY-19");
  const scores = input.organisationScores.map(exactly);
  const { mean: middle, agreement } = spread(scores);
  expectVector(expected, { mean: shown(middle!), outliers: outliers(scores), agreement: shown(agreement!) });
});

test("BB-01", () => {
  const { input, expected } = vector<{
    partnerItemMeans: number[];
    selfItemMeans: number[];
    partnerOrganisations: number;
  }>("BB-01");
  const { partnerScore, selfScore, gap, published } = backboneScore({
    partnerItemMeans: input.partnerItemMeans.map(exactly),
    selfItemMeans: input.selfItemMeans.map(exactly),
    partnerOrganisations: input.partnerOrganisations,
  });
  expectVector(expected, {
    partnerScore: shown(partnerScore!),
    selfScore: shown(selfScore!),
    gap: shown(gap!),
    published,
  });
});
