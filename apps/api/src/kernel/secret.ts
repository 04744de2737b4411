import { randomBytes } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";

/**
 * A secret that is kept beside the embedded database and nowhere in it: the one under which cookies are signed, or another by its name. Made on
 * first use, readable by whoever runs Keelson alone. Two processes that start together agree on one.
 */
export async function keptSecret(directory: string, name = "secret"): Promise<string> {
  const file = path.join(directory, name);
  const aside = `${file}-${randomBytes(6).toString("hex")}`;
  await fs.writeFile(aside, randomBytes(32).toString("base64url"), { mode: 0o600 });
  try {
    // whole or not at all, and never over another's
    await fs.link(aside, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  } finally {
    await fs.rm(aside);
  }
  return (await fs.readFile(file, "utf8")).trim();
}
