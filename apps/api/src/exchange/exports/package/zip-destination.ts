import { randomBytes } from "node:crypto";
import { createWriteStream, type WriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import type { PackageFile } from "../../imports/faults.ts";
import { PackageRefused } from "../../imports/package-refused.ts";
import { openZip } from "../../imports/package/zip.ts";
import type { Destination, Packing } from "./destination.ts";

/**
 * A zip of a package, in one form: the same files are the same zip, whenever and wherever it is made (packed, by the same version
 * of Node). Written beside its place and moved there whole.
 */
export class ZipDestination implements Destination {
  readonly #path: string;
  readonly #part: string;
  readonly #packing: Packing;
  readonly #zip = new ZipFile();
  readonly #file: WriteStream;
  readonly #stored: Promise<void>;

  private constructor(path: string, packing: Packing) {
    this.#path = path;
    this.#packing = packing;
    this.#part = `${path}.${randomBytes(4).toString("hex")}.part`;
    this.#file = createWriteStream(this.#part, { flags: "wx" });
    this.#stored = pipeline(this.#zip.outputStream, this.#file);
    // it is awaited with every file
    this.#stored.catch(() => undefined);
  }

  static async open(path: string, packing: Packing): Promise<ZipDestination> {
    return new ZipDestination(path, packing);
  }

  async write(file: PackageFile, bytes: AsyncIterable<Buffer>): Promise<void> {
    const stream = Readable.from(bytes, { objectMode: false });
    // any, but always the same; a zip's hours are local ones, so this is the same bytes in every time zone
    const mtime = new Date(2000, 0, 1);
    const compress = this.#packing === "DEFLATED";
    this.#zip.addReadStream(stream, file, { mtime, forceDosTimestamp: true, mode: 0o100644, compress });
    await Promise.race([finished(stream, { writable: false }), this.#stored]);
  }

  /** What unpacks to a hundred times its size, as a long note on every row does, `import` takes for a bomb. */
  async finish(): Promise<boolean> {
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

  async putInPlace(): Promise<void> {
    await rename(this.#part, this.#path);
  }

  async discard(): Promise<void> {
    this.#file.destroy();
    await this.#stored.catch(() => undefined);
    await rm(this.#part, { force: true });
  }
}
