import { organisationScore, type OrganisationScore } from "@keelson/domain/readiness/score";
import { components, ratings } from "@keelson/domain/readiness/words";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { summariseChange } from "./summarise-change.ts";

const items = components.map((component, place) => ({ code: `P1.${place}`, component }));
const scored = (organisationId: string, rating: (typeof ratings)[number] | null): OrganisationScore =>
  organisationScore(items, {
    organisationId,
    respondents: rating === null ? [] : [Object.fromEntries(items.map(({ code }) => [code, rating]))],
  });
const rounds = (
  earlier: readonly ((typeof ratings)[number] | null)[],
  later: readonly ((typeof ratings)[number] | null)[],
) =>
  summariseChange(
    4,
    earlier.map((rating, place) => scored(`organisation ${place}`, rating)),
    later.map((rating, place) => scored(`organisation ${place}`, rating)),
  ).components[0]!;

describe("what is shown of a change", () => {
  test("is of pairs alone, to a tenth, with how many rose and fell", () =>
    expect(rounds([1, 2, 3], [2, 2, 3])).toEqual({
      component: "GOVERNANCE_AND_INFRASTRUCTURE",
      pairs: 3,
      onlyEarlier: 0,
      onlyLater: 0,
      difference: {
        mean: 0.3,
        median: 0,
        hodgesLehmann: 0.25,
        improved: 1,
        same: 2,
        worse: 0,
        p: null,
        isMeaningful: false,
        hasFallen: false,
      },
    }));

  test("is cut towards 0, and says of a fall that it fell", () => {
    const { difference } = rounds([2, 2, 3, 3, 3, 3, 3], [1, 1, 2, 2, 2, 2, 3]);
    // −6 ÷ 7; all six that changed fell
    expect(difference).toMatchObject({ mean: -0.8, worse: 6, same: 1, p: 0.04, isMeaningful: true, hasFallen: true });
  });

  test("is nothing of fewer than three pairs", () => {
    expect(rounds([1, 2], [2, 3])).toMatchObject({ pairs: 2, difference: null });
    expect(rounds([1, 2, 3, null, null, null], [1, 2, null, 4, 4, 4])).toMatchObject({ pairs: 2, difference: null });
  });

  test("is nothing beside one or two that are in one of the rounds alone: they would be known by it", () => {
    const six = [1, 1, 1, 1, 1, 1] as const;
    expect(rounds(six, [...six, 4])).toMatchObject({ pairs: 6, onlyLater: 1, difference: null });
    expect(rounds(six, [...six, 4, 4])).toMatchObject({ onlyLater: 2, difference: null });
    expect(rounds([...six, 0], six)).toMatchObject({ onlyEarlier: 1, difference: null });
    expect(rounds([...six, 0, 0, 0], [...six, null, null, null, 4])).toMatchObject({
      onlyEarlier: 3,
      difference: null,
    });
    expect(rounds([1, 1, 1], [2, 2, 1, 4, 4, 4]).difference).toMatchObject({ mean: 0.6, improved: 2 });
  });

  // who knows everything that is shown of two rounds, and how the two differ: whoever is left alone is one of three at the least
  test("of any two rounds is told only where those in one of them alone are none, or three and more, on either side", () => {
    const round = fc.array(fc.option(fc.constantFrom(...ratings)), { maxLength: 9 });
    fc.assert(
      fc.property(round, round, (earlier, later) => {
        const { pairs, onlyEarlier, onlyLater, difference } = rounds(earlier, later);
        expect(pairs + onlyEarlier).toBe(earlier.filter((each) => each !== null).length);
        expect(pairs + onlyLater).toBe(later.filter((each) => each !== null).length);
        expect(difference !== null).toBe(pairs >= 3 && ![1, 2].includes(onlyEarlier) && ![1, 2].includes(onlyLater));
        if (difference) expect(difference.improved + difference.same + difference.worse).toBe(pairs);
      }),
      { numRuns: 500, seed: 20_261_123 },
    );
  });
});
