import * as yauzl from "yauzl";
import { refusedFor } from "../package-refused.js";
const entriesMax = 50;
const bytesMax = 2 * 1024 ** 3;
/** Tables compress 5 to 30 times. Below the free size even 1,000 times is nothing. */
const ratioMax = 100;
const ratioFreeBytes = 1024 ** 2;
const symbolicLink = 0o12_0000;
/** A zip's files, with a fault for each that is not to be trusted. */
export async function* checkEntries(zipName, zip, faults) {
  if (zip.entryCount > entriesMax) {
    const message = `It has ${zip.entryCount} entries; a package has at most ${entriesMax}.`;
    throw refusedFor(zipName, "ZIP_TOO_MANY_ENTRIES", message);
  }
  const names = new Set();
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    const name = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
    const fault = (code, message) => faults.add({ file: name, line: null, column: null, code, message });
    bytes += entry.uncompressedSize;
    if (yauzl.validateFileName(name) !== null || name.includes("\0"))
      fault("ZIP_UNSAFE_NAME", "The name leads out of the package.");
    if (names.has(name)) fault("ZIP_NAME_TWICE", "The zip has two files of this name.");
    if (entry.isEncrypted()) fault("ZIP_ENCRYPTED", "The file is encrypted. Make the zip without a password.");
    if (((entry.externalFileAttributes >>> 16) & 0o17_0000) === symbolicLink)
      fault("ZIP_LINK", "It is a link and no file.");
    if (isBomb(entry.uncompressedSize, entry.compressedSize) || bytes > bytesMax) fault("ZIP_BOMB", bombMessage);
    names.add(name);
    if (!name.endsWith("/")) yield { name, entry };
  }
}
/** Counts what really comes out of a zip, over all of its files. */
export class Inflating {
  #zipName;
  #bytes = 0;
  constructor(zipName) {
    this.#zipName = zipName;
  }
  async *count({ entry }, stream) {
    let own = 0;
    for await (const chunk of stream) {
      own += chunk.length;
      this.#bytes += chunk.length;
      if (isBomb(own, entry.compressedSize) || this.#bytes > bytesMax)
        throw refusedFor(this.#zipName, "ZIP_BOMB", bombMessage);
      yield chunk;
    }
  }
}
const bombMessage = `It unpacks to more than ${ratioMax} times its size, or to more than 2 GiB in all.`;
function isBomb(bytes, compressedBytes) {
  return bytes > ratioFreeBytes && bytes > compressedBytes * ratioMax;
}
//# sourceMappingURL=zip-limits.js.map
