import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { packageFiles, type PackageFile } from "../faults.ts";
import type { Files } from "./package-source.ts";

/** A package that lies open in a folder. Files it does not know are left alone. */
export async function openFolder(folder: string): Promise<Files> {
  const sizes = new Map<PackageFile, number>();
  for (const file of packageFiles) {
    const found = await stat(path.join(folder, file)).catch(() => null);
    if (found?.isFile()) sizes.set(file, found.size);
  }
  return {
    sizes,
    read: (file) => createReadStream(path.join(folder, file), { highWaterMark: 256 * 1024 }),
    close: async () => undefined,
  };
}
