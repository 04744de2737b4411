import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bankV1 } from "./bank-v1.ts";
import { checkBank, comparableCodes, readItemCode, reworded, statementIn, type QuestionBank } from "./question-bank.ts";
import { components, phases } from "./words.ts";

const codes = bankV1.items.map(({ code }) => code);

describe("the first question bank", () => {
  test("has nothing against it, and four statements of each component in each phase, one of them critical", () => {
    expect(checkBank(bankV1)).toEqual([]);
    expect(codes).toHaveLength(48);
    for (const phase of phases)
      for (const component of components) {
        const here = bankV1.items.filter((item) => item.phase === phase && item.component === component);
        expect(here.map(({ isCritical }) => isCritical)).toEqual([true, false, false, false]);
      }
  });

  test("says in English what the methodology's table says, word for word, and which are critical", () => {
    const table = readFileSync(new URL("../../../../docs/methodology.md", import.meta.url), "utf8")
      .split("\n")
      .flatMap((line) => {
        const [, code, star, text] = /^\| (P[123]\.\w\w\.\d)(\*?) \| (.*) \|$/.exec(line) ?? [];
        return code === undefined ? [] : [{ code, isCritical: star === "*", text }];
      });
    expect(table).toEqual(
      bankV1.items.map(({ code, isCritical }) => ({ code, isCritical, text: bankV1.texts["en"]?.statements[code] })),
    );
  });

  test.each(["en", "fr", "es", "ar", "sw"])(
    "is said whole in %s, each statement otherwise than every other",
    (language) => {
      const { statements, anchors } = bankV1.texts[language]!;
      expect(Object.keys(statements)).toEqual(codes);
      expect(new Set(Object.values(statements)).size).toBe(48);
      expect(new Set(Object.values(anchors)).size).toBe(5);
      if (language === "en") return;
      const english = Object.values(bankV1.texts["en"]!.statements);
      expect(Object.values(statements).filter((text) => english.includes(text))).toEqual([]);
      expect(Object.values(statements).every((text) => /[ء-ي]/.test(text) === (language === "ar"))).toBe(true);
    },
  );

  test("is read in a language it has, and else in its own", () => {
    expect(statementIn(bankV1, "P1.GI.3", "sw")?.language).toBe("sw");
    expect(statementIn(bankV1, "P1.GI.3", "de")?.language).toBe("en");
    expect(statementIn(bankV1, "P1.GI.3", "constructor")?.language).toBe("en");
    expect(statementIn(bankV1, "P9.GI.3", "en")).toBeNull();
  });
});

describe("another text", () => {
  const other = reworded(bankV1, { en: { "P1.GI.2": "Leaders said so." }, de: { "P1.GI.1": "Alle wurden gefragt." } });

  test("is another version, compared by the statements that stayed", () => {
    expect(other.version).toBe(2);
    expect(comparableCodes(bankV1, other)).toEqual(codes.filter((code) => code !== "P1.GI.2"));
    expect(bankV1.texts["en"]?.statements["P1.GI.2"]).not.toBe("Leaders said so.");
  });

  test("waits to be translated anew, and is said in its own language until then", () => {
    expect(statementIn(other, "P1.GI.2", "fr")).toEqual({ text: "Leaders said so.", language: "en" });
    expect(checkBank(other)).toEqual([]);
  });

  test("of a translation is the same version, and compares whole", () => {
    const better = reworded(bankV1, { fr: { "P1.GI.2": "Mieux dit." } });
    expect(better.version).toBe(1);
    expect(comparableCodes(bankV1, better)).toEqual(codes);
    expect(statementIn(better, "P1.GI.2", "fr")?.text).toBe("Mieux dit.");
  });

  test("that is the same is none", () =>
    expect(reworded(bankV1, { en: { ...bankV1.texts["en"]!.statements } })).toEqual(bankV1));
});

describe("a bank is not asked with", () => {
  const [first, ...rest] = bankV1.items as [QuestionBank["items"][number], ...QuestionBank["items"]];
  const english = bankV1.texts["en"]!;
  const worded = (statements: Record<string, string>) => ({
    ...bankV1,
    texts: { en: { ...english, statements: { ...english.statements, ...statements } } },
  });
  test.each<[string, QuestionBank, string]>([
    ["a code that is none", { ...bankV1, items: [{ ...first, code: "GI.1" }, ...rest] }, "BANK_CODE_INVALID"],
    [
      "a statement filed elsewhere",
      { ...bankV1, items: [{ ...first, phase: "PHASE_II" }, ...rest] },
      "BANK_CODE_INVALID",
    ],
    ["a code twice", { ...bankV1, items: [...bankV1.items, first] }, "BANK_CODE_TWICE"],
    ["nothing critical in a cell", { ...bankV1, items: [{ ...first, isCritical: false }, ...rest] }, "BANK_CELL_EMPTY"],
    ["no words of its own language", { ...bankV1, sourceLanguage: "de" }, "BANK_TEXT_MISSING"],
    ["a statement without words", worded({ "P1.GI.1": " " }), "BANK_TEXT_INVALID"],
    ["one that asks too much", worded({ "P1.GI.1": "x".repeat(301) }), "BANK_TEXT_INVALID"],
    ["words of no statement", worded({ "P1.GI.9": "?" }), "BANK_CODE_UNKNOWN"],
    [
      "an anchor without words",
      { ...bankV1, texts: { en: { ...english, anchors: { ...english.anchors, STARTED: "" } } } },
      "BANK_TEXT_MISSING",
    ],
  ])("%s", (_, bank, code) => expect(checkBank(bank).map((problem) => problem.code)).toContain(code));

  test.each(["P1.GI.0", "P4.GI.1", "P1.XX.1", "p1.GI.1", "P1.GI.100", ""])("the code %j", (code) =>
    expect(readItemCode(code)).toBeNull(),
  );
});
