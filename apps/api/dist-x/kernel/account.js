import fs from "node:fs/promises";
import { call } from "./binaries.js";
/** The account PostgreSQL runs under. Root may not run it, so root finds or makes one; everybody else runs it themselves. */
export async function account() {
  if (process.platform === "win32" || process.getuid?.() !== 0) return {};
  const known = await look();
  if (known) return known;
  await call("groupadd", ["-f", "postgres"], {});
  await call("useradd", ["-r", "-g", "postgres", "-M", "-s", "/usr/sbin/nologin", "postgres"], {});
  return (await look()) ?? { uid: 65534, gid: 65534 };
}
async function look() {
  const passwd = await fs.readFile("/etc/passwd", "utf8");
  const entry = passwd
    .split("\n")
    .map((line) => line.split(":"))
    .find(([name]) => name === "postgres");
  return entry && { uid: Number(entry[2]), gid: Number(entry[3]) };
}
//# sourceMappingURL=account.js.map
