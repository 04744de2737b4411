import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "./answer.ts";
import { emptyDraft, mergeDrafts, withoutSent, type Draft } from "./draft.ts";

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

test("once it has arrived, what was typed since is left, and nothing else", () => {
  const sending = { steps: [], at: 5 };
  const kept = { answers: { "A 2024": answer("1", 4), "B 2024": answer("2", 6) }, sending };
  expect(withoutSent(kept, sending)).toEqual({ answers: { "B 2024": answer("2", 6) }, sending: null });
  // another press of Submit, in another window, is not what arrived
  const other = { steps: [], at: 9 };
  expect(withoutSent({ ...kept, sending: other }, sending).sending).toBe(other);
});
