import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { packageSha256 } from "../../package-sha256.js";
import { refusedFor } from "../package-refused.js";
import { openFolder } from "./folder.js";
import { openZip } from "./zip.js";
/** A package being read: a folder or a zip of it, the same to whoever reads. */
export class PackageSource {
  #files;
  #hashes = new Map();
  constructor(files) {
    this.#files = files;
  }
  has(file) {
    return this.#files.sizes.has(file);
  }
  size(file) {
    return this.#files.sizes.get(file) ?? 0;
  }
  async *read(file) {
    const hash = createHash("sha256");
    this.#hashes.set(file, hash);
    for await (const chunk of this.#files.read(file)) {
      hash.update(chunk);
      yield chunk;
    }
  }
  /** What was imported, for the record: of the bytes that were read, so it is asked once, after all of them. */
  sha256() {
    return packageSha256(this.#hashes);
  }
  close() {
    return this.#files.close();
  }
}
/** Opens a folder, or a zip of one. */
export async function openPackage(path) {
  const found = await stat(path).catch(() => null);
  if (!found) throw refusedFor(path, "PACKAGE_NOT_FOUND", "There is no such folder or zip.");
  return new PackageSource(found.isDirectory() ? await openFolder(path) : await openZip(path));
}
//# sourceMappingURL=package-source.js.map
