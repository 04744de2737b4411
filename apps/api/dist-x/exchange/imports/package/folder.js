import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { packageFiles } from "../faults.js";
/** A package that lies open in a folder. Files it does not know are left alone. */
export async function openFolder(folder) {
  const sizes = new Map();
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
//# sourceMappingURL=folder.js.map
