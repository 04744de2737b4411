/** What makes the rest of a file unreadable. */
export class Unreadable extends Error {
  readonly code: string;
  readonly line: number;
  /** Which field of the line, from 0; null where that cannot be told. */
  readonly field: number | null;

  constructor(code: string, line: number, field: number | null, message: string) {
    super(message);
    this.code = code;
    this.line = line;
    this.field = field;
  }
}
