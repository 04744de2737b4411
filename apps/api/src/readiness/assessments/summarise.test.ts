import { assess, type Round } from "@keelson/domain/readiness/assess";
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
