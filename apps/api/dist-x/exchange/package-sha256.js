import { createHash } from "node:crypto";
/**
 * What a package is told by, in the audit trail and on the terminal: SHA-256 of its files' own sums in name order, written as
 * `sha256sum *` writes them. The same for a folder and its zip. Asked once, after all bytes.
 */
export function packageSha256(hashes) {
  const names = [...hashes.keys()].toSorted();
  const lines = names.map((name) => `${hashes.get(name)?.digest("hex")}  ${name}\n`);
  return createHash("sha256").update(lines.join("")).digest("hex");
}
//# sourceMappingURL=package-sha256.js.map
