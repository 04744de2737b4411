import path from "node:path";
import { crc32 } from "node:zlib";
import * as yauzl from "yauzl";
import { packageFiles, Faults } from "../faults.js";
import { PackageRefused, refusedFor } from "../package-refused.js";
import { checkEntries, Inflating } from "./zip-limits.js";
/**
 * A zipped package, read in place: nothing is ever unpacked to disk, and only the known files are inflated. They may lie in one
 * top folder. The real bytes are counted against the limits, for a zip may lie about its sizes.
 */
export async function openZip(file) {
  const name = path.basename(file);
  const zip = await readable(
    name,
    yauzl.openPromise(file, { autoClose: false, decodeStrings: false, validateEntrySizes: true }),
  );
  try {
    const entries = await readable(name, listEntries(name, zip));
    const known = knownEntries(entries);
    const inflating = new Inflating(name);
    return {
      sizes: new Map([...known].map(([wanted, { entry }]) => [wanted, entry.uncompressedSize])),
      read: (wanted) => inflate(name, zip, inflating, known.get(wanted)),
      close: async () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}
async function listEntries(name, zip) {
  const faults = new Faults();
  const entries = [];
  for await (const entry of checkEntries(name, zip, faults)) entries.push(entry);
  if (faults.count > 0) throw new PackageRefused(faults);
  return entries;
}
/** The known files of the folder that datapackage.json lies in: the top, or the one folder there. */
function knownEntries(entries) {
  const tops = entries.flatMap(
    ({ name }) =>
      /^([^/]+\/)?datapackage\.json$/
        .exec(name)
        ?.map((part) => part ?? "")
        .slice(1) ?? [],
  );
  const top = tops.includes("") ? "" : tops.length === 1 ? tops[0] : "";
  return new Map(
    packageFiles.flatMap((file) => {
      const entry = entries.find(({ name }) => name === `${top}${file}`);
      return entry ? [[file, entry]] : [];
    }),
  );
}
async function* inflate(name, zip, inflating, named) {
  if (!named) return;
  const { entry } = named;
  let sum = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of inflating.count(named, stream)) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw unreadable(name, error);
  }
  if (sum !== entry.crc32)
    throw refusedFor(named.name, "ZIP_NOT_READABLE", "Its checksum is wrong: the zip is damaged. Make it again.");
}
async function readable(name, answer) {
  try {
    return await answer;
  } catch (error) {
    throw unreadable(name, error);
  }
}
function unreadable(name, error) {
  if (error instanceof PackageRefused) return error;
  const why = error instanceof Error ? error.message : String(error);
  // yauzl's words where an entry inflates to more than it declares
  if (why.startsWith("too many bytes in the stream")) {
    return refusedFor(name, "ZIP_BOMB", `A file in it is larger than the zip says (${why}).`);
  }
  return refusedFor(name, "ZIP_NOT_READABLE", `It is no zip that can be read (${why}).`);
}
//# sourceMappingURL=zip.js.map
