import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readText, textOfState, type CellState } from "./read-text.ts";

const number = (text: string, mark: "." | "," = ".", isWhole = false) => {
  const read = readText(text, mark, isWhole);
  return read.kind === "number" ? read.decimal : read.kind;
};

describe("a figure is read as it was written", () => {
  test.each([
    ["0", "0"],
    ["007", "7"],
    ["12", "12"],
    [" 12 ", "12"],
    ["-3", "-3"],
    ["−3", "-3"],
    ["+3", "3"],
    ["12.5", "12.5"],
    ["12,5", "12.5"],
    ["0,125", "0.125"],
    ["1 234", "1234"],
    ["1\u00a0234\u00a0567", "1234567"],
    ["1\u202f234,5", "1234.5"],
    ["1'234.50", "1234.50"],
    ["1’234’567", "1234567"],
    ["1,234,567", "1234567"],
    ["1.234.567", "1234567"],
    ["1.234,5", "1234.5"],
    ["1,234.5", "1234.5"],
    ["45 %", "45"],
    ["45%", "45"],
    ["١٢٣٤", "1234"],
    ["١٬٢٣٤٫٥", "1234.5"],
    ["۱۲", "12"],
    ["\u200f٤٥٪", "45"],
  ])("%j is %s", (text, decimal) => {
    expect(number(text)).toBe(decimal);
    expect(number(text, ",")).toBe(decimal);
  });

  test.each(["12 people", "1e3", "1,23,456", "12 34", "1.2.3", "--1", ".5", "5.", "1,2,3", "%", "twelve", "1 234 56"])(
    "%j is not, and stays as it is",
    (text) => expect(readText(text, ".", false)).toEqual({ kind: "unread" }),
  );

  test("one mark before three digits is a thousand where only whole numbers are meant, else the language decides; nobody is sure", () => {
    for (const [text, mark, isWhole, decimal] of [
      ["1,234", ".", false, "1234"],
      ["1,234", ",", false, "1.234"],
      ["1.234", ",", false, "1234"],
      ["1.234", ".", false, "1.234"],
      ["1.234", ".", true, "1234"],
      ["1,234", ",", true, "1234"],
    ] as const)
      expect(readText(text, mark, isWhole)).toMatchObject({ decimal, isSure: false });
    expect(readText("1 234", ".", true)).toMatchObject({ decimal: "1234", isSure: true });
  });
});

describe("no figure, zero and nothing typed are three things", () => {
  test.each([
    ["n/a", "NOT_APPLICABLE", false],
    ["N.A.", "NOT_APPLICABLE", false],
    ["n. a.", "NOT_APPLICABLE", false],
    ["Not applicable", "NOT_APPLICABLE", true],
    ["Sans objet", "NOT_APPLICABLE", true],
    ["s.o.", "NOT_APPLICABLE", false],
    ["No aplica", "NOT_APPLICABLE", true],
    ["لا ينطبق", "NOT_APPLICABLE", true],
    ["haihusiki", "NOT_APPLICABLE", true],
    ["no data", "NOT_COLLECTED", false],
    ["PAS DE DONNEES", "NOT_COLLECTED", false],
    ["s/d", "NOT_COLLECTED", false],
    ["غير متوفّر", "NOT_COLLECTED", false],
    ["hakuna takwimu", "NOT_COLLECTED", false],
    ["not collected", "NOT_COLLECTED", true],
    ["-", "NOT_COLLECTED", false],
    ["–", "NOT_COLLECTED", false],
    ["..", "NOT_COLLECTED", false],
    ["*", "SUPPRESSED_AT_SOURCE", true],
    ["none", "NO_EXPOSURE", false],
    ["Nil", "NO_EXPOSURE", false],
    ["néant", "NO_EXPOSURE", false],
    ["Ninguno", "NO_EXPOSURE", false],
    ["لا احد", "NO_EXPOSURE", false],
    ["hakuna", "NO_EXPOSURE", false],
  ] as const)("%j says %s", (text, state, isSure) => {
    expect(readText(text, ".", true)).toEqual({ kind: "state", state, isSure });
  });

  test.each(["zero", "nonesuch", "n/a 12", "a", "/"])("%j says nothing of the kind", (text) => {
    expect(readText(text, ".", true)).toEqual({ kind: "unread" });
  });

  test("a blank is blank, and zero a number", () => {
    for (const text of ["", " ", "\u00a0", "\u200f"]) expect(readText(text, ".", true)).toEqual({ kind: "blank" });
    expect(readText("0", ".", true)).toMatchObject({ decimal: "0", isSure: true });
  });

  test("what a cell shows of a state says that state", () => {
    for (const [state, text] of Object.entries(textOfState) as [CellState, string][])
      expect(readText(text, ".", true)).toMatchObject({ kind: "state", state });
  });
});

test("whatever a language writes of a number is read as that number", () => {
  const locales = ["en", "fr", "es", "ar-EG", "sw", "de-CH", "pt", "fa"];
  fc.assert(
    fc.property(fc.constantFrom(...locales), fc.integer({ min: -9_999_999, max: 9_999_999 }), (locale, units) => {
      const value = units / 100;
      const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value);
      expect(Number(number(written))).toBe(value);
    }),
  );
});

test("no text at all makes it throw", () => {
  fc.assert(fc.property(fc.string(), fc.boolean(), (text, isWhole) => void readText(text, ",", isWhole)));
});
