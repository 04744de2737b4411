import { readHeader } from "./read-header.js";
import { readRecords } from "./read-records.js";
import { Unreadable } from "./unreadable.js";
/** UTF-16 code units: no text of a package is longer. */
const fieldLengthMax = 64 * 1024;
/** One file of a package, read once. What is wrong with its form is told as faults, and reading goes on where it can. */
export class Table {
  #source;
  #shape;
  #faults;
  #isWhole = true;
  #hasUnknownColumns = false;
  #bytes = 0;
  constructor(source, shape, faults) {
    this.#source = source;
    this.#shape = shape;
    this.#faults = faults;
  }
  /** Whether every row was read: only then is a code that was not found known not to be there. */
  get isWhole() {
    return this.#isWhole;
  }
  /** Whether the file has columns that were passed over. */
  get hasUnknownColumns() {
    return this.#hasUnknownColumns;
  }
  /** How much of the file has been read. */
  get bytes() {
    return this.#bytes;
  }
  fault(line, column, code, message) {
    this.#faults.add({ file: this.#shape.file, line, column, code, message });
  }
  /** The rows that are sound in form, some thousand at a time. */
  async *rows() {
    let header = null;
    try {
      for await (const records of readRecords(this.#read())) {
        const rest = header || records.length === 0 ? records : records.slice(1);
        header ??= this.#header(records);
        if (header && !header.isComplete) return;
        if (header && rest.length > 0) yield this.#rowsOf(header, rest);
      }
      if (!header) this.#lacks(this.#shape.required);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.#isWhole = false;
      this.fault(
        error.line,
        error.field === null ? null : (header?.names[error.field] ?? null),
        error.code,
        error.message,
      );
    }
  }
  async *#read() {
    for await (const chunk of this.#source.read(this.#shape.file)) {
      this.#bytes += chunk.length;
      yield chunk;
    }
  }
  #header([first]) {
    if (!first) return null;
    const header = readHeader(this.#shape, first, (column, code, message) => this.fault(1, column, code, message));
    if (!header.isComplete) this.#isWhole = false;
    this.#hasUnknownColumns = header.unknown.length > 0;
    return header;
  }
  #lacks(columns) {
    this.#isWhole = false;
    for (const column of columns)
      this.fault(1, column, "MISSING_COLUMN", `The file is empty; it needs the column ${column}.`);
  }
  #rowsOf(header, records) {
    const rows = [];
    for (const { line, fields } of records) {
      if (fields.length !== header.names.length) {
        this.#wrongCount(header, line, fields.length);
      } else if (fields.some((field) => field.length > fieldLengthMax)) {
        const long = fields.findIndex((field) => field.length > fieldLengthMax);
        this.fault(line, header.names[long] ?? null, "FIELD_TOO_LONG", "The text is longer than 65,536 characters.");
      } else {
        rows.push({ line, cells: header.cellsOf(fields) });
      }
    }
    return rows;
  }
  #wrongCount({ names }, line, count) {
    const message = `The row has ${count} fields, but the header ${names.length}. Perhaps a text with a comma lacks its quotes.`;
    this.fault(line, names[Math.min(count, names.length - 1)] ?? null, "WRONG_COLUMN_COUNT", message);
  }
}
//# sourceMappingURL=table.js.map
