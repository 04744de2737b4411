import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBank, rowsOfBank, type BankRead } from "./bank-file.ts";
import type { BankColumn, BankRow } from "./bank-rows.ts";
import { bankV1 } from "./bank-v1.ts";
import { checkBank, comparableCodes, reworded, type QuestionBank } from "./question-bank.ts";

/** Rows as a file has them, below its header. */
const lines = (rows: readonly Readonly<Record<BankColumn, string>>[]): BankRow[] =>
  rows.map((cells, index) => ({ line: index + 2, cells }));
const file = (bank: QuestionBank, change: (cells: Record<BankColumn, string>) => void = () => undefined) =>
  lines(
    rowsOfBank(bank).map((row) => {
      const cells = { ...row };
      change(cells);
      return cells;
    }),
  );
const made = (read: BankRead) => {
  if (!("bank" in read)) throw new Error(JSON.stringify(read.faults));
  return read;
};
const faultsOf = (rows: readonly BankRow[], banks: readonly QuestionBank[] = [bankV1]) =>
  readBank(banks, rows).faults.map(({ line, column, code }) => `${line ?? "-"}:${column ?? "-"} ${code}`);
const codes = bankV1.items.map(({ code }) => code);
/** The rows of version 2, in which these say something else. */
const second = (texts: Readonly<Record<string, string>>) =>
  file(bankV1, (cells) => {
    cells.version = "2";
    if (cells.language === "en") cells.text = texts[cells.code] ?? cells.text;
  }).filter(({ cells }) => cells.language === "en");

describe("a bank's file", () => {
  test("goes out and comes in as the same bank, whatever words it has", () => {
    const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((text) => `a${text}`);
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...codes), word),
        fc.dictionary(fc.constantFrom(...codes), word),
        (english, german) => {
          const bank = reworded(bankV1, { en: english, de: german });
          const before = bank.version === 1 ? [bank] : [bankV1];
          const read = made(readBank(before, file(bank)));
          expect(read.outcome).toBe(bank.version === 1 ? "SAME" : "NEW");
          // where a statement was not translated anew, it still is as it was
          expect(rowsOfBank(read.bank)).toEqual(rowsOfBank(bank));
          expect(made(readBank([...before, bank], file(bank))).outcome).toBe("SAME");
        },
      ),
      { numRuns: 40, seed: Number(process.env["KEELSON_SEED"] ?? 20_261_122) },
    );
  });

  test("translates a version that is there, in part too, and betters what was translated", () => {
    const rows = lines([
      {
        version: "1",
        code: "P1.GI.1",
        phase: "PHASE_I",
        component: "GOVERNANCE_AND_INFRASTRUCTURE",
        critical: "true",
        language: "de",
        text: "Alle wurden gefragt.",
      },
      { version: "1", code: "STARTED", phase: "", component: "", critical: "", language: "sw", text: "Imeanza kidogo" },
    ]);
    const { bank, outcome } = made(readBank([bankV1], rows));
    expect([outcome, bank.version]).toEqual(["TRANSLATED", 1]);
    expect(bank.texts["de"]).toEqual({
      anchors: bankV1.texts["en"]!.anchors,
      statements: { "P1.GI.1": "Alle wurden gefragt." },
    });
    expect(bank.texts["sw"]!.anchors.STARTED).toBe("Imeanza kidogo");
    expect(comparableCodes(bankV1, bank)).toEqual(codes);
    expect(checkBank(bank)).toEqual([]);
  });

  test("makes the next version where a text is another: the others keep their translations, and are compared", () => {
    const read = made(readBank([bankV1], second({ "P1.GI.2": "Leaders said so in writing." })));
    expect(read).toMatchObject({ outcome: "NEW", changed: ["P1.GI.2"], added: [], leftOut: [] });
    expect(read.bank.version).toBe(2);
    expect(read.bank.texts["fr"]!.statements["P1.GI.2"]).toBeUndefined();
    expect(read.bank.texts["fr"]!.statements["P1.GI.3"]).toBe(bankV1.texts["fr"]!.statements["P1.GI.3"]);
    expect(comparableCodes(bankV1, read.bank)).toEqual(codes.filter((code) => code !== "P1.GI.2"));
    // on another scale nothing is
    const scaled = made(readBank([bankV1], second({ STARTED: "Begun here and there" })));
    expect([scaled.changed, comparableCodes(bankV1, scaled.bank)]).toEqual([["STARTED"], []]);
  });

  test("leaves statements out and adds others, and gives no code of one that is gone to another", () => {
    const without = second({}).filter(({ cells }) => cells.code !== "P1.GI.4");
    const { bank, leftOut } = made(readBank([bankV1], without));
    expect(leftOut).toEqual(["P1.GI.4"]);
    const again = (text: string) =>
      second({ "P1.GI.4": text }).map(({ line, cells }) => ({ line, cells: { ...cells, version: "3" } }));
    expect(faultsOf(again("Something else"), [bankV1, bank])).toEqual([
      "10:text BANK_CODE_RETIRED".replace("text", "code"),
    ]);
    expect(made(readBank([bankV1, bank], again(bankV1.texts["en"]!.statements["P1.GI.4"]!))).added).toEqual([
      "P1.GI.4",
    ]);
  });

  test.each<[string, (cells: Record<BankColumn, string>) => void, string]>([
    ["a code that is none", (cells) => void (cells.code = "P4.GI.1"), "7:code BANK_CODE_UNKNOWN"],
    ["a code of an initiative's own", (cells) => void (cells.code = "X1"), "7:code BANK_CODE_UNKNOWN"],
    ["a phase that is none", (cells) => void (cells.phase = "PHASE_IV"), "7:phase BANK_WORD_UNKNOWN"],
    ["another phase than the code's", (cells) => void (cells.phase = "PHASE_II"), "7:phase BANK_CODE_ELSEWHERE"],
    ["a component that is none", (cells) => void (cells.component = "GI"), "7:component BANK_WORD_UNKNOWN"],
    [
      "another component than the code's",
      (cells) => void (cells.component = "STRATEGIC_PLANNING"),
      "7:component BANK_CODE_ELSEWHERE",
    ],
    ["neither critical nor not", (cells) => void (cells.critical = "yes"), "7:critical BANK_WORD_UNKNOWN"],
    ["no language", (cells) => void (cells.language = "English!"), "7:language LANGUAGE_NOT_KNOWN"],
    ["no text", (cells) => void (cells.text = " "), "7:text BANK_TEXT_INVALID"],
    ["too long a text", (cells) => void (cells.text = "a".repeat(301)), "7:text BANK_TEXT_INVALID"],
    [
      "another text in the version's own language",
      (cells) => void (cells.text = "Another."),
      "7:text BANK_TEXT_CHANGED",
    ],
    ["a statement that the version has not", (cells) => void (cells.code = "P1.GI.9"), "7:code BANK_CODE_UNKNOWN"],
    ["another version than the first row", (cells) => void (cells.version = "2"), "7:version BANK_VERSION_MIXED"],
  ])("is refused for %s, by its line and column", (_, change, expected) => {
    const rows = file(bankV1).filter(({ cells }) => cells.language === "en");
    change((rows[5] as { cells: Record<BankColumn, string> }).cells);
    const found = faultsOf(rows);
    expect(found).toContain(expected);
    expect(found.every((fault) => fault.startsWith("7:"))).toBe(true);
  });

  test("is refused for what no row has wrong alone", () => {
    const english = file(bankV1).filter(({ cells }) => cells.language === "en");
    expect(faultsOf([...english, { ...english[5]!, line: 99 }])).toEqual(["99:code BANK_CODE_TWICE"]);
    expect(faultsOf(file(bankV1, (cells) => void (cells.version = "3")))).toEqual(["2:version BANK_VERSION_UNKNOWN"]);
    expect(faultsOf(file(bankV1, (cells) => void (cells.version = "2")))).toEqual(["-:- BANK_NOTHING_CHANGED"]);
    expect(faultsOf([])).toEqual(["-:- BANK_EMPTY"]);
    const french = second({ "P1.GI.2": "Other." }).filter(({ cells }) => cells.code !== "P1.SP.3");
    const orphan = {
      line: 99,
      cells: { ...second({}).find(({ cells }) => cells.code === "P1.SP.3")!.cells, language: "fr" },
    };
    expect(faultsOf([...french, orphan])).toEqual(["99:code BANK_TEXT_MISSING"]);
    // a phase's component with nothing critical
    expect(faultsOf(second({}).filter(({ cells }) => cells.code !== "P1.GI.1"))).toEqual(["-:- BANK_CELL_EMPTY"]);
  });
});
