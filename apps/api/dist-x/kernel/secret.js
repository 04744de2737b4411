import { randomBytes } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
/**
 * The secret under which cookies are signed, kept beside the embedded database and nowhere in it: made on first use, readable by
 * whoever runs Keelson alone. Two processes that start together agree on one.
 */
export async function keptSecret(directory) {
  const file = path.join(directory, "secret");
  const aside = `${file}-${randomBytes(6).toString("hex")}`;
  await fs.writeFile(aside, randomBytes(32).toString("base64url"), { mode: 0o600 });
  try {
    // whole or not at all, and never over another's
    await fs.link(aside, file).catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
  } finally {
    await fs.rm(aside);
  }
  return (await fs.readFile(file, "utf8")).trim();
}
//# sourceMappingURL=secret.js.map
