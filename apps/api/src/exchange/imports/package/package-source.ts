import { createHash, type Hash } from "node:crypto";
import { stat } from "node:fs/promises";
import type { PackageFile } from "../faults.ts";
import { refusedFor } from "../package-refused.ts";
import { openFolder } from "./folder.ts";
import { openZip } from "./zip.ts";

/** Where a package's files come from. */
export interface Files {
  /** The known files that are there, with their sizes in bytes. */
  readonly sizes: ReadonlyMap<PackageFile, number>;
  readonly read: (file: PackageFile) => AsyncIterable<Buffer>;
  readonly close: () => Promise<void>;
}

/** A package being read: a folder or a zip of it, the same to whoever reads. */
export class PackageSource {
  readonly #files: Files;
  readonly #hashes = new Map<PackageFile, Hash>();

  constructor(files: Files) {
    this.#files = files;
  }

  has(file: PackageFile): boolean {
    return this.#files.sizes.has(file);
  }

  size(file: PackageFile): number {
    return this.#files.sizes.get(file) ?? 0;
  }

  async *read(file: PackageFile): AsyncGenerator<Buffer> {
    const hash = createHash("sha256");
    this.#hashes.set(file, hash);
    for await (const chunk of this.#files.read(file)) {
      hash.update(chunk);
      yield chunk;
    }
  }

  /**
   * What was imported, for the record: SHA-256 of the files' own sums in name order, written as `sha256sum *` writes them. It is
   * of the bytes that were read, so it is asked once, after all of them.
   */
  sha256(): string {
    const names = [...this.#hashes.keys()].toSorted();
    const lines = names.map((name) => `${this.#hashes.get(name)?.digest("hex")}  ${name}\n`);
    return createHash("sha256").update(lines.join("")).digest("hex");
  }

  close(): Promise<void> {
    return this.#files.close();
  }
}

/** Opens a folder, or a zip of one. */
export async function openPackage(path: string): Promise<PackageSource> {
  const found = await stat(path).catch(() => null);
  if (!found) throw refusedFor(path, "PACKAGE_NOT_FOUND", "There is no such folder or zip.");
  return new PackageSource(found.isDirectory() ? await openFolder(path) : await openZip(path));
}
