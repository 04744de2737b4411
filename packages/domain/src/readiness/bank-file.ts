import { at, checkRows, isAnchor, type BankColumn, type BankFault, type BankRow } from "./bank-rows.ts";
import { checkBank, readItemCode, statementIn, type BankItem, type QuestionBank } from "./question-bank.ts";
import { anchors, type Anchor } from "./words.ts";

/** What a file makes of the banks that there are. */
export type BankRead =
  | { readonly faults: readonly BankFault[] }
  | {
      readonly faults: readonly [];
      readonly bank: QuestionBank;
      /** NEW: another version. TRANSLATED: the same version, said otherwise in another language. SAME: all of it is known. */
      readonly outcome: "NEW" | "TRANSLATED" | "SAME";
      /** Of a new version: codes that are new, that say something else than before, and that are left out. */
      readonly added: readonly string[];
      readonly changed: readonly string[];
      readonly leftOut: readonly string[];
    };

/**
 * Reads a bank's file over the versions that there are, from the oldest. Rows of a version that is there add translations or better
 * them; in its own language they say what it says. Rows of the next version are all that it asks, in its own language: a statement that
 * says what it said before keeps its translations, one that says something else has those of the file alone.
 *
 * All faults are told, with line and column; then there is no bank. Source: docs/methodology.md 4.8.2.
 */
export function readBank(banks: readonly QuestionBank[], rows: readonly BankRow[]): BankRead {
  const newest = banks.at(-1);
  const [first] = rows;
  if (!newest || !first)
    return refused("BANK_EMPTY", "There is no row below the header. A row is a text in a language.");
  const wrong = checkRows(
    banks.map(({ version }) => version),
    first,
    rows,
  );
  if (wrong.length > 0) return { faults: wrong };
  const version = Number(first.cells.version);
  const known = banks.find((bank) => bank.version === version);
  return known ? overKnown(known, newest, rows) : overNewest(banks, newest, version, rows);
}

/** A bank as rows, in one order: the language it was written in first, the scale before the statements. */
export function rowsOfBank(bank: QuestionBank): Readonly<Record<BankColumn, string>>[] {
  const others = Object.keys(bank.texts).filter((language) => language !== bank.sourceLanguage);
  return [bank.sourceLanguage, ...others.toSorted()].flatMap((language) => {
    const texts = bank.texts[language];
    const row = (code: string, text: string | undefined, about: Partial<Record<BankColumn, string>> = {}) =>
      text === undefined
        ? []
        : [
            {
              version: String(bank.version),
              code,
              phase: "",
              component: "",
              critical: "",
              ...about,
              language,
              text,
            },
          ];
    return [
      ...anchors.flatMap((anchor) => row(anchor, texts?.anchors[anchor])),
      ...bank.items.flatMap(({ code, phase, component, isCritical }) =>
        row(code, texts?.statements[code], { phase, component, critical: String(isCritical) }),
      ),
    ];
  });
}

const refused = (code: string, message: string): BankRead => ({
  faults: [{ line: null, column: null, code, message }],
});

/** Rows of a version that is there: other languages may say it better, and its own says what it said. */
function overKnown(known: QuestionBank, newest: QuestionBank, rows: readonly BankRow[]): BankRead {
  const next = newest.version + 1;
  const faults = rows.flatMap((row): BankFault[] => {
    const { code, critical, language, text } = row.cells;
    const item = known.items.find((each) => each.code === code);
    if (!item && !isAnchor(code)) {
      const message = `Version ${known.version} has no ${code}. A statement more makes another version: write ${next} in every row.`;
      return [at(row, "code", "BANK_CODE_UNKNOWN", message)];
    }
    return [
      ...(item && String(item.isCritical) !== critical
        ? [
            at(
              row,
              "critical",
              "BANK_TEXT_CHANGED",
              `In version ${known.version} it is ${item.isCritical}: write that, or ${next} as the version of every row.`,
            ),
          ]
        : []),
      ...(language === known.sourceLanguage && text !== wordsOf(known, code)
        ? [
            at(
              row,
              "text",
              "BANK_TEXT_CHANGED",
              `Version ${known.version} says “${wordsOf(known, code) ?? ""}”. Write that, or ${next} as the version of every row: another text is another version.`,
            ),
          ]
        : []),
    ];
  });
  if (faults.length > 0) return { faults };
  const bank = { ...known, texts: withTexts(known, known.texts, rows) };
  const outcome = isSame(bank, known) ? "SAME" : "TRANSLATED";
  return { faults: [], bank, outcome, added: [], changed: [], leftOut: [] };
}

/** Rows of the next version: all that it asks, in the bank's own language. */
function overNewest(
  banks: readonly QuestionBank[],
  newest: QuestionBank,
  version: number,
  rows: readonly BankRow[],
): BankRead {
  const { sourceLanguage } = newest;
  const source = rows.filter((row) => row.cells.language === sourceLanguage);
  const own = new Map(source.map((row) => [row.cells.code, row.cells.text]));
  const faults = rows.flatMap((row): BankFault[] => {
    const { code, language } = row.cells;
    if (own.has(code)) return language === sourceLanguage ? checkRetired(banks, row) : [];
    if (isAnchor(code)) return [];
    const message = `${code} has no text in ${sourceLanguage}, which is the bank's own language. Add a row with it.`;
    return [at(row, "code", "BANK_TEXT_MISSING", message)];
  });
  const items: BankItem[] = source.flatMap(({ cells: { code, critical } }) => {
    const read = readItemCode(code);
    return read === null ? [] : [{ code, ...read, isCritical: critical === "true" }];
  });
  // a statement that says something else than before is nobody's translation any more
  const isKept = (code: string) => (!own.has(code) ? isAnchor(code) : own.get(code) === wordsOf(newest, code));
  const kept = Object.fromEntries(
    Object.entries(newest.texts).map(([language, { anchors: scale, statements }]) => [
      language,
      {
        anchors: Object.fromEntries(
          anchors.map((anchor) => [anchor, isKept(anchor) ? scale[anchor] : own.get(anchor)]),
        ) as Record<Anchor, string>, // of every anchor, and `own` has those that are not kept
        statements: Object.fromEntries(Object.entries(statements).filter(([code]) => isKept(code))),
      },
    ]),
  );
  const bank: QuestionBank = { version, items, sourceLanguage, texts: {} };
  const made = { ...bank, texts: withTexts(bank, kept, rows) };
  if (faults.length > 0) return { faults };
  const wrong = checkBank(made).map(({ code, message }) => ({ line: null, column: null, code, message }));
  if (wrong.length > 0) return { faults: wrong };
  const before = newest.items.map(({ code }) => code);
  const after = items.map(({ code }) => code);
  const added = after.filter((code) => !before.includes(code));
  const leftOut = before.filter((code) => !after.includes(code));
  const isCritical = (of: readonly BankItem[], code: string) => of.find((item) => item.code === code)?.isCritical;
  const changed = [...anchors, ...after].filter(
    (code) => !added.includes(code) && (!isKept(code) || isCritical(items, code) !== isCritical(newest.items, code)),
  );
  if (added.length + leftOut.length + changed.length === 0)
    return refused(
      "BANK_NOTHING_CHANGED",
      `Nothing is asked otherwise than in version ${newest.version}. Write ${newest.version} in every row: translations make no other version.`,
    );
  return { faults: [], bank: made, outcome: "NEW", added, changed, leftOut };
}

/** A code that a later version left out is given to nothing else. */
function checkRetired(banks: readonly QuestionBank[], row: BankRow): BankFault[] {
  const { code, text } = row.cells;
  const last = banks.findLast((bank) => wordsOf(bank, code) !== null);
  if (!last || last === banks.at(-1) || wordsOf(last, code) === text) return [];
  const message = `${code} was asked in version ${last.version} and meant something else. Give this statement another code.`;
  return [at(row, "code", "BANK_CODE_RETIRED", message)];
}

/** The words of rows over those that are there. A language that is new has the scale of the bank's own, where the file has none. */
function withTexts(
  { sourceLanguage }: QuestionBank,
  before: QuestionBank["texts"],
  rows: readonly BankRow[],
): QuestionBank["texts"] {
  const languages = [...new Set([...Object.keys(before), ...rows.map((row) => row.cells.language)])];
  const said = (language: string, isOfScale: boolean) =>
    rows
      .filter(({ cells }) => cells.language === language && isAnchor(cells.code) === isOfScale)
      .map(({ cells }): [string, string] => [cells.code, cells.text]);
  return Object.fromEntries(
    languages.map((language) => [
      language,
      {
        anchors: {
          ...(before[language] ?? before[sourceLanguage])?.anchors,
          ...Object.fromEntries(said(language, true)),
        } as Record<Anchor, string>, // of every anchor: checkBank tells where one is missing
        statements: { ...before[language]?.statements, ...Object.fromEntries(said(language, false)) },
      },
    ]),
  );
}

/** What a statement, or an answer of the scale, says in the bank's own language; null where it has none such. */
const wordsOf = (bank: QuestionBank, code: string): string | null =>
  isAnchor(code)
    ? (bank.texts[bank.sourceLanguage]?.anchors[code] ?? null)
    : (statementIn(bank, code, bank.sourceLanguage)?.text ?? null);

const isSame = (one: QuestionBank, other: QuestionBank): boolean =>
  JSON.stringify(rowsOfBank(one)) === JSON.stringify(rowsOfBank(other));
