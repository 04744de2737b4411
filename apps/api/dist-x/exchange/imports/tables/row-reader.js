import { dayNumberOf } from "@keelson/domain/measurement/civil-date";
import { shown } from "./shown.js";
const integerMax = 2_147_483_647;
/** Takes one row apart, cell by cell, and remembers whether all was well. For the small tables: the large one reads its own. */
export class RowReader {
  #table;
  #row;
  #isSound = true;
  constructor(table, row) {
    this.#table = table;
    this.#row = row;
  }
  get isSound() {
    return this.#isSound;
  }
  get line() {
    return this.#row.line;
  }
  cell(column) {
    return this.#row.cells[column];
  }
  fault(column, code, message) {
    this.#isSound = false;
    this.#table.fault(this.line, column, code, message);
  }
  /** The first word stands in where there is a fault, so that the other cells are still read. */
  word(column, words, whenBlank) {
    const cell = this.cell(column);
    if (cell === "" && whenBlank !== undefined) return whenBlank;
    const word = words.find((known) => known === cell);
    if (word === undefined) this.fault(column, "WORD_NOT_KNOWN", `${shown(cell)} is none of ${words.join(", ")}.`);
    return word ?? words[0];
  }
  flag(column, whenBlank) {
    return (
      this.word(column, ["false", "true"], whenBlank === undefined ? undefined : whenBlank ? "true" : "false") ===
      "true"
    );
  }
  /** A whole number from 0 up, small enough to be an integer of the database. */
  integer(column, whenBlank) {
    const cell = this.cell(column);
    if (cell === "" && whenBlank !== undefined) return whenBlank;
    if (!/^\d{1,10}$/.test(cell) || Number(cell) > integerMax)
      this.fault(column, "NOT_A_NUMBER", `${shown(cell)} is no whole number.`);
    return Number.parseInt(cell, 10) || 0;
  }
  /** An ISO date; null where it is blank. */
  date(column) {
    const cell = this.cell(column);
    if (cell === "") return null;
    if (dayNumberOf(cell) === null)
      this.fault(column, "DATE_NOT_VALID", `${shown(cell)} is no date such as 2026-03-31.`);
    return cell;
  }
  text(column, lengthMax = Number.POSITIVE_INFINITY) {
    const cell = this.cell(column);
    if (cell.trim() === "") this.fault(column, "TEXT_REQUIRED", `The ${column} is blank.`);
    // as the database counts them: an emoji is one
    if (cell.length > lengthMax && Array.from(cell).length > lengthMax)
      this.fault(column, "TEXT_TOO_LONG", `The ${column} is longer than ${lengthMax} characters.`);
    return cell;
  }
  /** What other files call this row. Texts of any script; what a key or a command line could mistake is left out. */
  code(column) {
    const cell = this.cell(column);
    if (!/^[^\p{Cc}\s][^\p{Cc}]{0,63}$/u.test(cell) || cell !== cell.trim()) {
      this.fault(
        column,
        "CODE_NOT_ALLOWED",
        `${shown(cell)} is no code: 1 to 64 characters on one line, without spaces around them.`,
      );
    }
    return cell;
  }
  /** The parts of a cell with several values. */
  list(column) {
    const cell = this.cell(column);
    return cell === "" ? [] : cell.split(";").map((part) => part.trim());
  }
}
//# sourceMappingURL=row-reader.js.map
