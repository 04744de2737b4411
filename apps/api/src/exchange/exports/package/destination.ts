import { readdir, stat } from "node:fs/promises";
import { Refused } from "../../../kernel/refusal.ts";
import type { PackageFile } from "../../imports/faults.ts";
import { FolderDestination } from "./folder-destination.ts";
import { ZipDestination } from "./zip-destination.ts";

/** Where a package is being written. Until it is in its place it is none that `import` would take. */
export interface Destination {
  /** One file after the other, in the order in which they are to lie there. */
  readonly write: (file: PackageFile, bytes: AsyncIterable<Buffer>) => Promise<void>;
  /** Ends the writing. False where `import` would refuse it in this form. */
  readonly finish: () => Promise<boolean>;
  readonly putInPlace: () => Promise<void>;
  /** Takes away what has been written. */
  readonly discard: () => Promise<void>;
}

/** A zip may be packed, or hold its files as they are. */
export type Packing = "DEFLATED" | "STORED";

/**
 * A folder that is not there yet or empty, or a new zip where the path ends in .zip. What is there is never overwritten: it is
 * refused with PATH_IS_TAKEN.
 */
export async function openDestination(path: string, packing: Packing): Promise<Destination> {
  const found = await stat(path).catch(() => null);
  if (!found) return /\.zip$/i.test(path) ? ZipDestination.open(path, packing) : FolderDestination.open(path);
  if (!found.isDirectory()) throw taken(`${path} is there already. Remove it, or give another name.`);
  if ((await readdir(path)).length > 0) throw taken(`The folder ${path} is not empty. Empty it, or give another name.`);
  return FolderDestination.open(path);
}

function taken(message: string): Refused {
  return new Refused({ code: "PATH_IS_TAKEN", message, path: ["path"] });
}
