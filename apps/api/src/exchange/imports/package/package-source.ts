import { createHash, type Hash } from "node:crypto";
import { stat } from "node:fs/promises";
import type { PackageFile } from "../faults.ts";
import { packageSha256 } from "../../package-sha256.ts";
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

  /** What was imported, for the record: of the bytes that were read, so it is asked once, after all of them. */
  sha256(): string {
    return packageSha256(this.#hashes);
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
