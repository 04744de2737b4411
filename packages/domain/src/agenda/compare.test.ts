import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agenda, anyAgenda } from "../../test/agendas.ts";
import { holds } from "../../test/holds.ts";
import type { AgendaContent } from "./agenda-content.ts";
import { canonicalJson, type Json } from "./canonical-json.ts";
import { compareAgendas, partsOf } from "./compare-agendas.ts";
import { compareWords, type Run } from "./compare-words.ts";

const without = (kind: Run["kind"], runs: readonly Run[]) =>
  runs.flatMap((run) => (run.kind === kind ? [] : [run.text])).join("");
/** Taken out in brackets, put in in braces. */
const told = (before: string, after: string, language = "en") =>
  compareWords(before, after, language)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[${text}]` : `{${text}}`))
    .join("");

/** Of languages with spaces and without, from the right and from the left, with joined letters, marks and signs. */
const anyText = fc
  .oneof(
    fc.array(fc.constantFrom("the", "child", " ", ",", "reads", "\n", "don’t", "3.5", "👩‍👧", "é", "e\u0301"), {
      maxLength: 30,
    }),
    fc.array(fc.constantFrom("كلّ", " طفل", "يقرأ", "، ", "في", "المدرسة", "\u200f"), { maxLength: 30 }),
    fc.array(
      fc.constantFrom("すべての", "子ども", "が", "読む", "。", "每个孩子", "都能", "阅读", "เด็กทุกคน", "อ่านได้"),
      { maxLength: 20 },
    ),
    fc.array(fc.string({ unit: "binary", maxLength: 8 }), { maxLength: 6 }),
  )
  .map((words: readonly string[]) => words.join(""));
const anyLanguage = fc.constantFrom("en", "ar", "ja", "th", "sw", "und");

describe("two texts", () => {
  test("are told whole: without what was added the first, without what was removed the second", () =>
    holds(
      fc.property(anyText, anyText, anyLanguage, (before, after, language) => {
        const runs = compareWords(before, after, language);
        expect(without("added", runs)).toBe(before);
        expect(without("removed", runs)).toBe(after);
        expect(runs.every(({ text }) => text !== "")).toBe(true);
        expect(runs.every(({ kind }, place) => kind !== runs[place + 1]?.kind)).toBe(true);
      }),
    ));

  test("of which one says more than the other have nothing taken out", () =>
    holds(
      fc.property(
        fc.array(fc.constantFrom("all", "children", "read", "well"), { maxLength: 20 }),
        fc.infiniteStream(fc.boolean()),
        (words, dice) => {
          const fewer = words.filter(() => dice.next().value);
          const runs = compareWords(fewer.join(" "), words.join(" "), "en");
          const out = runs.flatMap(({ kind, text }) => (kind === "removed" ? text.split(" ").filter(Boolean) : []));
          const put = runs.flatMap(({ kind, text }) => (kind === "added" ? text.split(" ").filter(Boolean) : []));
          expect(put.length - out.length).toBe(words.length - fewer.length);
          expect(out).toEqual([]);
        },
      ),
    ));

  test.each([
    ["Every child reads.", "Every child reads well.", "en", "Every child reads{ well}."],
    ["Children fall behind.", "Newcomers fall far behind.", "en", "[Children]{Newcomers} fall{ far} behind."],
    ["old, words here", "new, texts here", "en", "[old, words]{new, texts} here"],
    ["كل طفل يقرأ", "كل طفلة تقرأ", "ar", "كل [طفل يقرأ]{طفلة تقرأ}"],
    ["すべての子どもが読む", "すべての子どもが書く", "ja", "すべての子どもが[読む]{書く}"],
    ["", "All of it", "en", "{All of it}"],
    ["All of it", "", "en", "[All of it]"],
    ["", "", "en", ""],
  ])("%s | %s", (before, after, language, expected) => expect(told(before, after, language)).toBe(expected));
});

describe("two agendas", () => {
  test("have one digest just where nothing is told of them", () =>
    holds(
      fc.property(anyAgenda, anyAgenda, (before, after) => {
        const { texts, isReordered } = compareAgendas(before, after, "en");
        const canonical = (content: AgendaContent) => canonicalJson(content as unknown as Json);
        expect(texts.every((text) => text.before === text.after) && !isReordered).toBe(
          canonical(before) === canonical(after),
        );
      }),
    ));

  test("are told whole, each in its own parts", () =>
    holds(
      fc.property(anyAgenda, anyAgenda, (before, after) => {
        const { texts } = compareAgendas(before, after, "en");
        const saidOf = (content: AgendaContent) =>
          partsOf(content)
            .flatMap(({ kind, code, texts: all }) => all.map((text) => `${kind} ${code} ${text}`))
            .toSorted();
        const told = (of: "before" | "after") =>
          texts.flatMap((text) => (text[of] === null ? [] : [`${text.kind} ${text.code} ${text[of]}`])).toSorted();
        expect(told("before")).toEqual(saidOf(before));
        expect(told("after")).toEqual(saidOf(after));
      }),
    ));

  test("that differ in any place at all are told to differ", () => {
    // each leaf by itself, so that none is forgotten
    const leaves = (value: unknown, path: readonly string[] = []): string[][] =>
      value !== null && typeof value === "object"
        ? Object.entries(value).flatMap(([key, below]) => leaves(below, [...path, key]))
        : [[...path]];
    const changed = (path: readonly string[]) => {
      const copy = structuredClone(agenda) as unknown as Record<string, never>;
      const last = path.at(-1)!;
      const holder = path.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as never, copy);
      const was = holder[last];
      if (typeof was === "string") holder[last] = `${was}x`;
      else if (typeof was === "number") holder[last] = was + 1;
      else holder[last] = last === "ownerGroup" ? "" : 2031;
      return copy as unknown as AgendaContent;
    };
    for (const path of leaves(agenda))
      expect([
        path.join("."),
        compareAgendas(agenda, changed(path), "en").texts.some(({ before, after }) => before !== after),
      ]).toEqual([path.join("."), true]);
  });

  test("beside each other keep what stayed beside itself, and a list's new words beside its old ones", () => {
    const { texts } = compareAgendas(
      { ...agenda, problem: { ...agenda.problem, evidence: ["A survey", "A count", "A talk"] } },
      { ...agenda, problem: { ...agenda.problem, evidence: ["A survey of 2025", "A talk", "A vote"] } },
      "en",
    );
    expect(texts.filter(({ kind }) => kind === "EVIDENCE").map(({ before, after }) => [before, after])).toEqual([
      ["A survey", "A survey of 2025"],
      ["A count", null],
      ["A talk", "A talk"],
      [null, "A vote"],
    ]);
  });

  test("of which one lacks an outcome tell it where it stood", () => {
    const [goal, other] = agenda.goals;
    const fewer = { ...agenda, goals: [{ ...goal!, outcomes: goal!.outcomes.slice(1) }, other!], strategies: [] };
    const { texts, isReordered } = compareAgendas(agenda, fewer, "en");
    expect(isReordered).toBe(false);
    expect(
      texts.filter(({ kind }) => kind === "GOAL" || kind === "OUTCOME").map(({ code, after }) => [code, after]),
    ).toEqual([
      ["G1", "Ready for school"],
      ["O1", null],
      ["O2", "Rooms are there."],
      ["G2", "Reading"],
    ]);
  });
});
