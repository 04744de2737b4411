import { languageTag } from "../identity/language-tag.ts";
import { readItemCode, statementLengthMax } from "./question-bank.ts";
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

/** What is wrong with rows whatever the banks say: the first of them says of which version all are. `versions` are those that there are. */
export const checkRows = (versions: readonly number[], first: BankRow, rows: readonly BankRow[]): BankFault[] => [
  ...rows.flatMap((row) => [...checkVersion(versions, first, row), ...checkRow(row)]),
  ...checkTogether(rows),
];

/** A fault at a cell. */
export const at = (row: BankRow, column: BankColumn, code: string, message: string): BankFault => ({
  line: row.line,
  column,
  code,
  message,
});

/** Is it an answer of the scale, and no statement? */
export const isAnchor = (code: string): code is Anchor => anchors.some((anchor) => anchor === code);

function checkVersion(versions: readonly number[], first: BankRow, row: BankRow): BankFault[] {
  const { version } = row.cells;
  const newest = versions.at(-1) ?? 0;
  if (version !== first.cells.version) {
    const message = `A file is of one version, and its first row is of ${first.cells.version}.`;
    return [at(row, "version", "BANK_VERSION_MIXED", message)];
  }
  const isThere = versions.some((known) => String(known) === version);
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
