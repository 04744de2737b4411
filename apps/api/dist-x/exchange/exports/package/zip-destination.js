import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { PackageRefused } from "../../imports/package-refused.js";
import { openZip } from "../../imports/package/zip.js";
/**
 * A zip of a package, in one form: the same files are the same zip, whenever and wherever it is made (packed, by the same version
 * of Node). Written beside its place and moved there whole.
 */
export class ZipDestination {
  #path;
  #part;
  #packing;
  #zip = new ZipFile();
  #file;
  #stored;
  constructor(path, packing) {
    this.#path = path;
    this.#packing = packing;
    this.#part = `${path}.${randomBytes(4).toString("hex")}.part`;
    this.#file = createWriteStream(this.#part, { flags: "wx" });
    this.#stored = pipeline(this.#zip.outputStream, this.#file);
    // it is awaited with every file
    this.#stored.catch(() => undefined);
  }
  static async open(path, packing) {
    return new ZipDestination(path, packing);
  }
  async write(file, bytes) {
    const stream = Readable.from(bytes, { objectMode: false });
    // any, but always the same; a zip's hours are local ones, so this is the same bytes in every time zone
    const mtime = new Date(2000, 0, 1);
    const compress = this.#packing === "DEFLATED";
    this.#zip.addReadStream(stream, file, { mtime, forceDosTimestamp: true, mode: 0o100644, compress });
    await Promise.race([finished(stream, { writable: false }), this.#stored]);
  }
  /** What unpacks to a hundred times its size, as a long note on every row does, `import` takes for a bomb. */
  async finish() {
    this.#zip.end();
    await this.#stored;
    try {
      await (await openZip(this.#part)).close();
      return true;
    } catch (error) {
      if (error instanceof PackageRefused) return false;
      throw error;
    }
  }
  async putInPlace() {
    await rename(this.#part, this.#path);
  }
  async discard() {
    this.#file.destroy();
    await this.#stored.catch(() => undefined);
    await rm(this.#part, { force: true });
  }
}
//# sourceMappingURL=zip-destination.js.map
