import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { PackageFile } from "../../imports/faults.ts";
import type { Destination } from "./destination.ts";

/** Its name while it is being written: without datapackage.json a folder is no package. */
const unfinished = "datapackage.json.part";

/** A package that will lie open in a folder. */
export class FolderDestination implements Destination {
  readonly #folder: string;
  /** Whether the folder was made for this. */
  readonly #isOurs: boolean;
  readonly #written: string[] = [];

  private constructor(folder: string, isOurs: boolean) {
    this.#folder = folder;
    this.#isOurs = isOurs;
  }

  static async open(folder: string): Promise<FolderDestination> {
    const made = await mkdir(folder, { recursive: true });
    return new FolderDestination(folder, made !== undefined);
  }

  async write(file: PackageFile, bytes: AsyncIterable<Buffer>): Promise<void> {
    const place = path.join(this.#folder, file === "datapackage.json" ? unfinished : file);
    this.#written.push(place);
    await pipeline(bytes, createWriteStream(place, { flags: "wx" }));
  }

  async finish(): Promise<boolean> {
    return true;
  }

  async putInPlace(): Promise<void> {
    await rename(path.join(this.#folder, unfinished), path.join(this.#folder, "datapackage.json"));
  }

  async discard(): Promise<void> {
    for (const place of this.#written) await rm(place, { force: true });
    if (this.#isOurs) await rmdir(this.#folder).catch(() => undefined);
  }
}
