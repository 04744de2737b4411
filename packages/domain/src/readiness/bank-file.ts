import { languageTag } from "../identity/language-tag.ts";
import {
  checkBank,
  readItemCode,
  statementIn,
  statementLengthMax,
  type BankItem,
  type QuestionBank,
} from "./question-bank.ts";
import { anchors, components, phases, type Anchor } from "./words.ts";

/** The columns of a bank's file, in their order. docs/question-bank.md says what each holds. */
export const bankColumns = ["version", "code", "phase", "component", "critical", "language", "text"] as const;
/** One of `bankColumns`. */
export type BankColumn = (typeof bankColumns)[number];

/** A row of a bank's file as it stands there: the words of one statement, or of one answer of the scale, in one language. */
export interface BankRow {
  readonly line: number;
  readonly cells: Readonly<Record<BankColumn, string>>;
}

/** Something in a bank's file that its author can put right: where, and the way out. `line` is null of the file as a whole. */
export interface BankFault {
  readonly line: number | null;
  readonly column: BankColumn | null;
  readonly code: string;
  readonly message: string;
}

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
  const faults = rows.flatMap((row) => [...checkVersion(banks, first, row), ...checkRow(row)]);
  faults.push(...checkTogether(rows));
  if (faults.length > 0) return { faults };
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
              ...{ version: String(bank.version), code, phase: "", component: "", critical: "" },
              ...about,
              ...{ language, text },
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

const at = (row: BankRow, column: BankColumn, code: string, message: string): BankFault => ({
  line: row.line,
  column,
  code,
  message,
});

function checkVersion(banks: readonly QuestionBank[], first: BankRow, row: BankRow): BankFault[] {
  const { version } = row.cells;
  const newest = banks.at(-1)?.version ?? 0;
  if (version !== first.cells.version) {
    const message = `A file is of one version, and its first row is of ${first.cells.version}.`;
    return [at(row, "version", "BANK_VERSION_MIXED", message)];
  }
  const isThere = banks.some((bank) => String(bank.version) === version);
  if (isThere || version === String(newest + 1)) return [];
  // told once: every row has it
  if (row !== first) return [];
  const message = `There is no version ${version}. Write ${newest} to translate the newest, or ${newest + 1} to make the next.`;
  return [at(row, "version", "BANK_VERSION_UNKNOWN", message)];
}

function checkRow(row: BankRow): BankFault[] {
  const { code, phase, component, critical, language, text } = row.cells;
  const faults: BankFault[] = [];
  const fault = (column: BankColumn, problem: string, message: string) =>
    faults.push(at(row, column, problem, message));
  if (languageTag(language) !== language)
    fault("language", "LANGUAGE_NOT_KNOWN", "A language is a BCP 47 tag, such as en or pt-BR.");
  if (text.trim() === "" || text.length > statementLengthMax)
    fault("text", "BANK_TEXT_INVALID", `A text has words, and at most ${statementLengthMax} characters.`);
  if (isAnchor(code)) {
    for (const column of ["phase", "component", "critical"] as const)
      if (row.cells[column] !== "")
        fault(column, "BANK_CELL_NOT_BLANK", `${code} is an answer of the scale: leave ${column} blank.`);
    return faults;
  }
  const read = readItemCode(code);
  if (read === null) {
    const message = `${code} is no code. Write one like P1.GI.1, or of the scale one of ${anchors.join(", ")}.`;
    fault("code", "BANK_CODE_UNKNOWN", message);
  }
  const place = (column: "phase" | "component", said: string, words: readonly string[], meant: string | undefined) => {
    if (!words.includes(said)) fault(column, "BANK_WORD_UNKNOWN", `Write one of ${words.join(", ")}.`);
    else if (meant !== undefined && said !== meant)
      fault(column, "BANK_CODE_ELSEWHERE", `${code} is of ${meant}: write that, or give the statement another code.`);
  };
  place("phase", phase, phases, read?.phase);
  place("component", component, components, read?.component);
  if (critical !== "true" && critical !== "false") fault("critical", "BANK_WORD_UNKNOWN", "Write true or false.");
  return faults;
}

/** What no row has wrong alone: a text that is there twice, a statement that is critical in one row and not in another. */
function checkTogether(rows: readonly BankRow[]): BankFault[] {
  const texts = new Map<string, BankRow>();
  const firsts = new Map<string, BankRow>();
  return rows.flatMap((row) => {
    const { code, language, critical } = row.cells;
    const same = texts.get(`${code} ${language}`);
    const first = firsts.get(code) ?? row;
    if (!same) texts.set(`${code} ${language}`, row);
    firsts.set(code, first);
    return [
      ...(same
        ? [
            at(
              row,
              "code",
              "BANK_CODE_TWICE",
              `${code} is there in ${language} already, in line ${same.line}. Keep one.`,
            ),
          ]
        : []),
      ...(first.cells.critical === critical
        ? []
        : [at(row, "critical", "BANK_CRITICAL_DIFFERS", `${code} is ${first.cells.critical} in line ${first.line}.`)]),
    ];
  });
}

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

const isAnchor = (code: string): code is Anchor => anchors.some((anchor) => anchor === code);

/** What a statement, or an answer of the scale, says in the bank's own language; null where it has none such. */
const wordsOf = (bank: QuestionBank, code: string): string | null =>
  isAnchor(code)
    ? (bank.texts[bank.sourceLanguage]?.anchors[code] ?? null)
    : (statementIn(bank, code, bank.sourceLanguage)?.text ?? null);

const isSame = (one: QuestionBank, other: QuestionBank): boolean =>
  JSON.stringify(rowsOfBank(one)) === JSON.stringify(rowsOfBank(other));
