import { readdir, stat } from "node:fs/promises";
import { Refused } from "../../../kernel/refusal.js";
import { FolderDestination } from "./folder-destination.js";
import { ZipDestination } from "./zip-destination.js";
/**
 * A folder that is not there yet or empty, or a new zip where the path ends in .zip. What is there is never overwritten: it is
 * refused with PATH_IS_TAKEN.
 */
export async function openDestination(path, packing) {
  const found = await stat(path).catch(() => null);
  if (!found) return /\.zip$/i.test(path) ? ZipDestination.open(path, packing) : FolderDestination.open(path);
  if (!found.isDirectory()) throw taken(`${path} is there already. Remove it, or give another name.`);
  if ((await readdir(path)).length > 0) throw taken(`The folder ${path} is not empty. Empty it, or give another name.`);
  return FolderDestination.open(path);
}
function taken(message) {
  return new Refused({ code: "PATH_IS_TAKEN", message, path: ["path"] });
}
//# sourceMappingURL=destination.js.map
