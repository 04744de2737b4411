import fc from "fast-check";
import { expect, test } from "vitest";
import type { AgendaContent } from "./agenda-content.ts";
import { paragraphNow, paragraphsOf } from "./agenda-paragraphs.ts";

const text = fc.string({ maxLength: 40 });
const texts = fc.array(text, { maxLength: 3 });
const code = fc.constantFrom("A", "B", "C", "D");
const year = fc.option(fc.integer({ min: 1900, max: 2200 }));
const outcome = fc.record({
  code,
  text,
  level: fc.constant("POPULATION" as const),
  indicatorCodes: fc.constant([]),
  targetYear: year,
});
const content: fc.Arbitrary<AgendaContent> = fc.record({
  problem: fc.record({ text, evidence: texts, whoIsMostAffected: text, rootCauses: texts }),
  vision: fc.record({ text, horizonYear: year }),
  boundaries: fc.record({
    inScope: texts,
    outOfScope: texts,
    geography: texts,
    population: text,
    timeHorizon: text,
    actorsNeeded: texts,
    actorsNotNeeded: texts,
  }),
  goals: fc.uniqueArray(
    fc.record({ code, text, outcomes: fc.uniqueArray(outcome, { selector: (one) => one.code, maxLength: 1 }) }),
    { selector: (goal) => goal.code, maxLength: 1 },
  ),
  strategies: fc.uniqueArray(
    fc.record({
      code,
      text,
      kind: fc.constant("POLICY" as const),
      outcomeCodes: fc.constant([]),
      ownerGroup: fc.constant(null),
    }),
    { selector: (strategy) => strategy.code },
  ),
  principles: fc.array(fc.record({ text, kind: fc.constantFrom("EQUITY" as const, "TRUST" as const) })),
});

test("every paragraph is known again where nothing was changed, and no two are taken for one", () =>
  fc.assert(
    fc.property(content, (said) => {
      const paragraphs = paragraphsOf(said);
      for (const one of paragraphs) expect(paragraphNow(one, paragraphs, "en")).toBe(one);
    }),
  ));

test("what has a code is known by it, whatever becomes of its words, and is gone with it", () =>
  fc.assert(
    fc.property(content, content, (before, after) => {
      const paragraphs = paragraphsOf(after);
      for (const was of paragraphsOf(before).filter(({ kind }) => kind !== "PRINCIPLE"))
        expect(paragraphNow(was, paragraphs, "en")).toBe(
          paragraphs.find((one) => one.kind === was.kind && one.code === was.code) ?? null,
        );
    }),
  ));

test("a principle is known by its words: the same, or the one most like it, or none", () => {
  const of = (...said: readonly string[]) =>
    said.map((one) => ({ kind: "PRINCIPLE" as const, code: "TRUST", text: one }));
  const now = (was: string, ...said: readonly string[]) => paragraphNow(of(was)[0]!, of(...said), "en")?.text ?? null;
  expect(now("We listen first.", "We decide.", "We listen first, and then decide.")).toBe(
    "We listen first, and then decide.",
  );
  expect(now("We listen first.", "We listen last.", "We listen first of all.", "We listen first.")).toBe(
    "We listen first.",
  );
  // of two that are as like the first
  expect(now("We listen.", "We talk.", "We meet.")).toBe("We talk.");
  expect(now("We listen first.", "Money follows need.")).toBeNull();
  expect(now("We listen first.")).toBeNull();
});
