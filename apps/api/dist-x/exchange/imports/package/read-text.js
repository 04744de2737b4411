import { checkText } from "../tables/check-text.js";
import { Unreadable } from "../tables/unreadable.js";
const bytesMax = 1024 ** 2;
/** A small file as text; null, and a fault, where it is missing, too large or no text. */
export async function readText(source, file, faults) {
  const fault = (line, code, message) => faults.add({ file, line, column: null, code, message });
  if (!source.has(file)) {
    fault(null, "FILE_MISSING", "The package needs this file.");
    return null;
  }
  const pieces = [];
  let bytes = 0;
  try {
    for await (const piece of checkText(source.read(file))) {
      pieces.push(piece);
      bytes += piece.length;
      if (bytes > bytesMax) throw new Unreadable("FILE_TOO_LONG", 1, null, "The file is longer than 1 MiB.");
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    fault(error.line, error.code, error.message);
    return null;
  }
  return Buffer.concat(pieces).toString("utf8");
}
//# sourceMappingURL=read-text.js.map
