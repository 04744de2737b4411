import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
/** Its name while it is being written: without datapackage.json a folder is no package. */
const unfinished = "datapackage.json.part";
/** A package that will lie open in a folder. */
export class FolderDestination {
  #folder;
  /** Whether the folder was made for this. */
  #isOurs;
  #written = [];
  constructor(folder, isOurs) {
    this.#folder = folder;
    this.#isOurs = isOurs;
  }
  static async open(folder) {
    const made = await mkdir(folder, { recursive: true });
    return new FolderDestination(folder, made !== undefined);
  }
  async write(file, bytes) {
    const place = path.join(this.#folder, file === "datapackage.json" ? unfinished : file);
    this.#written.push(place);
    await pipeline(bytes, createWriteStream(place, { flags: "wx" }));
  }
  async finish() {
    return true;
  }
  async putInPlace() {
    await rename(path.join(this.#folder, unfinished), path.join(this.#folder, "datapackage.json"));
  }
  async discard() {
    for (const place of this.#written) await rm(place, { force: true });
    if (this.#isOurs) await rmdir(this.#folder).catch(() => undefined);
  }
}
//# sourceMappingURL=folder-destination.js.map
