import { isUtf8 } from "node:buffer";
import { Unreadable } from "./unreadable.js";
const newline = 0x0a;
const lineBytesMax = 2 * 1024 ** 2;
/**
 * The bytes of a file in pieces of whole lines, as long as they are text: UTF-8 without NUL. Throws Unreadable at the first line
 * that is not, after giving all lines before it.
 */
export async function* checkText(bytes) {
  let rest = Buffer.alloc(0);
  let line = 1;
  for await (const chunk of bytes) {
    const sofar = Buffer.concat([rest, chunk]);
    const end = sofar.lastIndexOf(newline) + 1;
    const piece = sofar.subarray(0, end);
    rest = sofar.subarray(end);
    if (rest.length > lineBytesMax) {
      throw new Unreadable("RECORD_TOO_LONG", line + linesIn(piece), null, "The line is longer than 2 MiB.");
    }
    if (!isText(piece)) yield* upToBadLine(piece, line);
    yield piece;
    line += linesIn(piece);
  }
  if (rest.length === 0) return;
  if (!isText(rest)) yield* upToBadLine(rest, line);
  yield rest;
}
function isText(bytes) {
  return isUtf8(bytes) && !bytes.includes(0);
}
function* upToBadLine(piece, firstLine) {
  let line = firstLine;
  for (let start = 0; start < piece.length; line += 1) {
    const found = piece.indexOf(newline, start);
    const end = found < 0 ? piece.length : found + 1;
    const text = piece.subarray(start, end);
    if (!isText(text)) {
      yield piece.subarray(0, start);
      const field = badField(text);
      throw isUtf8(text)
        ? new Unreadable("NUL_NOT_ALLOWED", line, field, "There is a NUL character, which is no text. Remove it.")
        : new Unreadable("NOT_UTF8", line, field, "There are bytes that are not UTF-8. Save the file as UTF-8.");
    }
    start = end;
  }
}
/** Which field of a line is no text. Unknown where the line ends inside quotes, for then it may have begun inside them. */
function badField(line) {
  let isQuoted = false;
  let field = 0;
  let start = 0;
  let bad = null;
  for (let at = 0; at <= line.length; at += 1) {
    if (line[at] === 0x22) isQuoted = !isQuoted;
    if (at < line.length && (line[at] !== 0x2c || isQuoted)) continue;
    if (bad === null && !isText(line.subarray(start, at))) bad = field;
    start = at + 1;
    field += 1;
  }
  return isQuoted ? null : bad;
}
function linesIn(piece) {
  let lines = 0;
  for (let at = piece.indexOf(newline); at >= 0; at = piece.indexOf(newline, at + 1)) lines += 1;
  return lines;
}
//# sourceMappingURL=check-text.js.map
