import { parse } from "csv-parse";
import { checkText } from "./check-text.js";
import { Unreadable } from "./unreadable.js";
/**
 * The records of a CSV file (RFC 4180) in the order of the file, some thousand at a time. Blank lines are passed over. Throws
 * Unreadable where the file breaks off being CSV, after giving every record before that.
 */
export async function* readRecords(bytes) {
  let records = [];
  let line = 1;
  const parser = parse({
    bom: true,
    record_delimiter: ["\r\n", "\n"],
    relax_column_count: true,
    max_record_size: 1024 ** 2,
    // the records are taken here and not from the stream, which forgets those before an error
    on_record: (fields) => {
      if (fields.length > 1 || fields[0] !== "") records.push({ line, fields });
      line += 1 + breaksIn(fields);
      return null;
    },
  });
  // what goes wrong is told to whoever writes or ends
  parser.on("error", () => undefined);
  let unreadable = null;
  try {
    for await (const piece of checkText(bytes)) {
      const error = await write(parser, piece);
      yield records;
      records = [];
      if (error) throw broken(error, line);
    }
  } catch (error) {
    if (!(error instanceof Unreadable) || parser.destroyed) throw error;
    unreadable = error;
  }
  // the parser holds the last record back until it knows what follows
  const error = await end(parser);
  yield records;
  if (unreadable) throw unreadable;
  if (error) throw broken(error, line);
}
/** The parser counts a CRLF inside quotes twice, so lines are counted here. */
function breaksIn(fields) {
  let breaks = 0;
  for (const field of fields) {
    for (let at = field.indexOf("\n"); at >= 0; at = field.indexOf("\n", at + 1)) breaks += 1;
  }
  return breaks;
}
function write(parser, piece) {
  return new Promise((resolve) => parser.write(piece, (error) => resolve(error ?? null)));
}
function end(parser) {
  return new Promise((resolve) => {
    parser.once("error", resolve);
    parser.end(() => resolve(null));
  });
}
function broken(error, line) {
  // the parser throws nothing but its own errors
  const { code, index } = error;
  const field = index ?? null;
  if (code === "CSV_MAX_RECORD_SIZE") {
    return new Unreadable(
      "RECORD_TOO_LONG",
      line,
      field,
      "The row that begins here is longer than 1 MiB. Perhaps a quote is never closed.",
    );
  }
  const what = code === "CSV_QUOTE_NOT_CLOSED" ? "The quote is never closed." : "A quote stands where none may be.";
  return new Unreadable(
    "BROKEN_QUOTE",
    line,
    field,
    `${what} Put the field in quotes and double each quote within it.`,
  );
}
//# sourceMappingURL=read-records.js.map
