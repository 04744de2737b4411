/** What makes the rest of a file unreadable. */
export class Unreadable extends Error {
  constructor(code, line, field, message) {
    super(message);
    this.code = code;
    this.line = line;
    this.field = field;
  }
}
//# sourceMappingURL=unreadable.js.map
