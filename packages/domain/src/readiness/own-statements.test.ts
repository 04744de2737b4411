import fc from "fast-check";
import { expect, test } from "vitest";
import { assess } from "./assess.ts";
import { bankV1 } from "./bank-v1.ts";
import { shown } from "./fraction.ts";
import { ownItems } from "./own-statements.ts";
import type { Answer } from "./words.ts";

const items = bankV1.items.filter(({ phase }) => phase === "PHASE_I");
const own = [{ code: "X1", component: "STRATEGIC_PLANNING" as const }];
const all = (answer: Answer, more: Readonly<Record<string, Answer>> = {}) => ({
  ...Object.fromEntries(items.map(({ code }) => [code, answer])),
  ...more,
});

test("an own statement gets the mean of organisations, of those who are valid in its component", () => {
  const answers = [
    { organisationId: "a", respondents: [all(1, { X1: 4 }), all(1, { X1: 2 })] },
    { organisationId: "b", respondents: [all(1, { X1: 0 }), all("DONT_KNOW", { X1: 4 })] },
    { organisationId: "c", respondents: [all(1, { X1: "DONT_KNOW" })] },
    { organisationId: "d", respondents: [{ X1: 4 as const }] },
  ];
  const [item] = ownItems(items, own, answers);
  expect([item!.organisations, shown(item!.mean!)]).toEqual([2, 1.5]);
  expect(ownItems(items, own, [])).toEqual([{ code: "X1", organisations: 0, mean: null }]);
});

test("whatever is said of it, nothing else that a round says is otherwise", () => {
  const answer = fc.constantFrom<Answer>(0, 1, 2, 3, 4, "DONT_KNOW", "NOT_APPLICABLE");
  const said = fc.dictionary(fc.constantFrom(...items.map(({ code }) => code)), answer);
  fc.assert(
    fc.property(fc.array(fc.tuple(said, answer), { minLength: 1, maxLength: 6 }), (people) => {
      const round = (isAsked: boolean) =>
        assess({
          items,
          invited: people.map((_, index) => ({ organisationId: String(index), isCommunity: index === 0 })),
          answers: people.map(([of, X1], index) => ({
            organisationId: String(index),
            respondents: [isAsked ? { ...of, X1 } : of],
          })),
          hardEvidence: [],
        });
      expect(round(true)).toEqual(round(false));
    }),
    { numRuns: 50, seed: Number(process.env["KEELSON_SEED"] ?? 20_261_122) },
  );
});
