import { assess, type Round } from "@keelson/domain/readiness/assess";
import { fractionOf, isAtLeast } from "@keelson/domain/readiness/fraction";
import { components, ratings } from "@keelson/domain/readiness/words";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { summarise } from "./summarise.ts";

const items = components.flatMap((component, index) =>
  [1, 2].map((place) => ({ code: `P1.${index}.${place}`, component, isCritical: place === 1 })),
);
const anyRound = fc
  .array(
    fc.record({
      isCommunity: fc.boolean(),
      respondents: fc.array(
        fc.array(fc.option(fc.constantFrom(...ratings), { freq: 9 }), { minLength: 8, maxLength: 8 }),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 8 },
  )
  .map((organisations): Round => ({
    items,
    invited: organisations.map(({ isCommunity }, index) => ({ organisationId: `organisation ${index}`, isCommunity })),
    answers: organisations.map(({ respondents }, index) => ({
      organisationId: `organisation ${index}`,
      respondents: respondents.map((answers) =>
        Object.fromEntries(
          items.flatMap(({ code }, place) => (answers[place] === null ? [] : [[code, answers[place]!] as const])),
        ),
      ),
    })),
    hardEvidence: [],
  }));
const shown = (round: Round) => summarise(round, assess(round));
const without = (round: Round, place: number): Round => ({
  ...round,
  invited: round.invited.filter((_, index) => index !== place),
  answers: round.answers.filter((_, index) => index !== place),
});
const holds = <Case extends [unknown, ...unknown[]]>(property: fc.IPropertyWithHooks<Case>) =>
  fc.assert(property, { numRuns: 300, seed: 20_261_122 });

describe("what is shown of a round", () => {
  test("names nobody, and of fewer than three organisations says how many answered and nothing else", () =>
    holds(
      fc.property(anyRound, (round) => {
        const summary = shown(round);
        expect(JSON.stringify(summary)).not.toContain("organisation ");
        for (const { organisations, mean, sd, agreement, dots, dontKnowRate, communityGap } of summary.components) {
          if (organisations >= 3) expect(dots).toHaveLength(organisations);
          else
            expect([mean, sd, agreement, dontKnowRate, communityGap, ...dots]).toEqual([null, null, null, null, null]);
        }
        for (const { organisations, mean } of summary.items) expect(mean === null).toBe(organisations < 3);
        if (summary.answered < 3) {
          expect(summary.overall).toBeNull();
          expect(summary.gate?.result ?? "INSUFFICIENT_RESPONSES").toBe("INSUFFICIENT_RESPONSES");
        }
      }),
    ));

  test("has dots whose denominators tell nothing, and a difference of communities of at least three on either side", () =>
    holds(
      fc.property(anyRound, (round) => {
        const communities = round.invited.filter(({ isCommunity }) => isCommunity).length;
        for (const { dots, communityGap } of shown(round).components) {
          expect(dots.every((dot) => Number.isInteger(dot * 4))).toBe(true);
          expect(dots).toEqual(dots.toSorted((a, b) => a - b));
          if (communities < 3 || round.invited.length - communities < 3) expect(communityGap).toBeNull();
        }
      }),
    ));

  test("shows numbers so short that they undo no dots, and none that its band or a floor would gainsay", () =>
    holds(
      fc.property(anyRound, (round) => {
        const { overall, components: found, items: rated } = shown(round);
        const isIn = (steps: number) => (value: number | null) =>
          value === null || Math.round(value * steps) / steps === value;
        const exact = assess(round);
        for (const { component, mean, sd, agreement, band, communityGap } of found) {
          expect([mean, sd, communityGap].every(isIn(10))).toBe(true);
          expect(isIn(20)(agreement)).toBe(true);
          if (agreement !== null) expect(band).toBe(agreement >= 0.9 ? "HIGH" : agreement >= 0.75 ? "MEDIUM" : "LOW");
          if (mean !== null) expect(mean >= 2.4).toBe(isAtLeast(exact.components[component].mean!, fractionOf("2.4")));
        }
        expect(isIn(10)(overall)).toBe(true);
        expect(rated.every(({ mean }) => isIn(2)(mean))).toBe(true);
      }),
    ));

  test("tells by no reason what a statement's mean would tell, were it shown", () => {
    const every = (more: object = {}) => ({
      ...Object.fromEntries(items.map(({ code }) => [code, 4 as const])),
      ...more,
    });
    const round = (first: 0 | 3, third: object): Round => ({
      items: items.flatMap((item) => [
        item,
        { ...item, code: `${item.code}.more` },
        { ...item, code: `${item.code}.last` },
      ]),
      invited: ["A", "B", "C"].map((organisationId) => ({ organisationId, isCommunity: true })),
      answers: ["A", "B", "C"].map((organisationId) => ({
        organisationId,
        respondents: [
          {
            ...every(),
            ...Object.fromEntries(
              items.flatMap(({ code }) => [`${code}.more`, `${code}.last`].map((each) => [each, 4])),
            ),
            "P1.0.1": first,
            ...(organisationId === "A" ? {} : third),
          },
        ],
      })),
      hardEvidence: items
        .flatMap(({ code }) => [code, `${code}.more`, `${code}.last`])
        .filter((code) => code !== "P1.0.1"),
    });
    expect(shown(round(0, {})).gate).toMatchObject({
      result: "NOT_READY",
      reasons: ["CRITICAL_ITEM_BELOW_FLOOR:P1.0.1"],
    });
    expect(shown(round(0, { "P1.0.1": "DONT_KNOW" })).gate).toMatchObject({
      result: "NOT_READY",
      reasons: ["CRITICAL_ITEM_BELOW_FLOOR"],
    });
    expect(shown(round(3, {})).gate).toMatchObject({ conditions: ["EVIDENCE_MISSING:P1.0.1"] });
    expect(shown(round(3, { "P1.0.1": "DONT_KNOW" })).gate).toMatchObject({ conditions: ["EVIDENCE_MISSING"] });
  });

  // whoever knows a round and the same without one organisation would know that one by the difference, were both told: a round is counted
  // once and never anew, and of the smaller one nothing is said where it is of two
  test("of a round that lacks one of three organisations says nothing that the one could be told by", () =>
    holds(
      fc.property(anyRound, fc.nat(7), (round, place) => {
        const smaller = shown(without(round, place));
        for (const { organisations, mean, dots } of smaller.components)
          if (organisations < 3) expect([mean, ...dots]).toEqual([null]);
      }),
    ));

  // who reads two rounds, knows that nobody else has changed their mind, and tries every answer of the one that is more in the second
  const candidates = (others: number, colleagues: number, seed: number) => {
    const draw = fc.sample(fc.constantFrom(...ratings), { numRuns: 8 * (others + colleagues + 1), seed });
    const respondent = (place: number) =>
      Object.fromEntries(items.map(({ code }, index) => [code, draw[8 * place + index]!] as const));
    const round = (own: object[]): Round => {
      const of = [
        ...Array.from({ length: others }, (_, place) => [respondent(place)]),
        ...(own.length > 0 ? [own] : []),
      ];
      return {
        items,
        invited: of.map((_, index) => ({ organisationId: `organisation ${index}`, isCommunity: index < 3 })),
        answers: of.map((respondents, index) => ({
          organisationId: `organisation ${index}`,
          respondents,
        })) as Round["answers"],
        hardEvidence: [],
      };
    };
    const known = Array.from({ length: colleagues }, (_, place) => respondent(others + place));
    const last = respondent(others + colleagues);
    const truth = JSON.stringify(shown(round([...known, last])).items[0]);
    return ratings.filter(
      (rating) => JSON.stringify(shown(round([...known, { ...last, "P1.0.1": rating }])).items[0]) === truth,
    ).length;
  };
  test.each([
    { others: 3, colleagues: 0, toldOf200: 45 },
    { others: 9, colleagues: 0, toldOf200: 19 },
    { others: 3, colleagues: 2, toldOf200: 13 },
    { others: 5, colleagues: 2, toldOf200: 4 },
  ])(
    "of one respondent more beside $others organisations and $colleagues colleagues seldom tells what they said of a statement",
    ({ others, colleagues, toldOf200 }) => {
      const found = Array.from({ length: 200 }, (_, seed) => candidates(others, colleagues, seed));
      // so many as docs/decisions/0033 owns up to
      expect(found.filter((count) => count === 1).length).toBeLessThanOrEqual(toldOf200);
      expect(found.every((count) => count >= 1)).toBe(true);
    },
  );

  test("is the same whoever of an organisation answered what: one respondent's answers go under in three organisations", () => {
    const answers = (rating: 0 | 4) => Object.fromEntries(items.map(({ code }) => [code, rating]));
    const round = (first: 0 | 4, second: 0 | 4): Round => ({
      items,
      invited: ["A", "B", "C"].map((organisationId) => ({ organisationId, isCommunity: false })),
      answers: ["A", "B", "C"].map((organisationId) => ({
        organisationId,
        respondents: organisationId === "A" ? [answers(first), answers(second)] : [answers(4)],
      })),
      hardEvidence: [],
    });
    expect(shown(round(0, 4))).toEqual(shown(round(4, 0)));
  });
});
