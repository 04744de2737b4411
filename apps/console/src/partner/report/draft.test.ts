import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "./answer.ts";
import { emptyDraft, mergeDrafts, rebase, withoutSent, type Draft } from "./draft.ts";

const answer = (text: string, at: number): Answer => ({
  state: "REPORTED",
  texts: { "#value": text },
  mark: ".",
  note: "",
  confirmed: null,
  reason: null,
  reply: "",
  over: 0,
  at,
});
const draft = (answers: Readonly<Record<string, Answer>>): Draft => ({ answers, sending: null });

const anyDraft = fc
  .dictionary(fc.constantFrom("A 2024", "B 2024", "C 2024"), fc.tuple(fc.string(), fc.nat(9)))
  .map((said) => draft(Object.fromEntries(Object.entries(said).map(([key, [text, at]]) => [key, answer(text, at)]))));

describe("of what two windows keep", () => {
  test("the later answer to each question stands, whichever is written first", () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (a, b) => {
        const merged = mergeDrafts(a, b);
        const keys = new Set([...Object.keys(a.answers), ...Object.keys(b.answers)]);
        expect(new Set(Object.keys(merged.answers))).toEqual(keys);
        for (const key of keys) {
          const latest = Math.max(a.answers[key]?.at ?? -1, b.answers[key]?.at ?? -1);
          expect(merged.answers[key]?.at).toBe(latest);
          expect(mergeDrafts(b, a).answers[key]?.at).toBe(latest);
        }
      }),
    );
  });

  test("what is on its way stays on its way", () => {
    const sending = { steps: [], at: 1 };
    expect(mergeDrafts({ ...emptyDraft, sending }, draft({}))).toEqual({ answers: {}, sending });
    expect(mergeDrafts(draft({}), { ...emptyDraft, sending }).sending).toBe(sending);
  });
});

test("once it has arrived, what was in it is gone; whatever was not is left, however old it is", () => {
  const sending = { steps: [], at: 5, answers: { "A 2024": 4, "C 2024": 3 } };
  const answers = { "A 2024": answer("1", 4), "B 2024": answer("put off", 2), "C 2024": answer("typed meanwhile", 4) };
  expect(withoutSent({ answers, sending }, sending)).toEqual({
    answers: { "B 2024": answers["B 2024"], "C 2024": answers["C 2024"] },
    sending: null,
  });
});

test("of what an older page sent nothing is lost, since nobody wrote down what was in it", () => {
  const sending = { steps: [], at: 5 };
  const answers = { "A 2024": answer("1", 4) };
  expect(withoutSent({ answers, sending }, sending)).toEqual({ answers, sending: null });
});

test("another press of Submit, in another window, is not what arrived", () => {
  const sending = { steps: [], at: 5, answers: {} };
  const other = { steps: [], at: 9, answers: {} };
  expect(withoutSent({ answers: {}, sending: other }, sending).sending).toBe(other);
});

describe("what could not be written at once", () => {
  test("is done to what is kept by then: as it is here where nobody else has changed it", () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (known, mine) => {
        const later = Object.entries(mine.answers).map(
          ([key, one]) => [key, { ...one, at: (known.answers[key]?.at ?? 0) + 1 }] as const,
        );
        const changed = { ...mine, answers: Object.fromEntries(later) };
        expect(rebase(known, known, changed)).toEqual(changed);
        expect(rebase(known, known, known)).toEqual(known);
      }),
    );
  });

  test("leaves what another window has typed since, and what it has sent", () => {
    const sending = { steps: [], at: 1 };
    const known = { ...draft({ A: answer("1", 1), B: answer("1", 1) }), sending };
    const kept = { ...draft({ A: answer("2", 5), B: answer("1", 1), C: answer("3", 3) }), sending: null };
    const mine = { ...draft({ A: answer("9", 4) }), sending };
    expect(rebase(kept, known, mine)).toEqual(draft({ A: answer("2", 5), C: answer("3", 3) }));
    expect(rebase(known, known, { ...known, sending: null }).sending).toBeNull();
  });
});
