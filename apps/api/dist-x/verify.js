import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { coveredTables, unwrittenRows } from "./audit/unwritten-rows.js";
import { asOwner } from "./kernel/as-owner.js";
/** Tables that are recomputed from others, all of each, instead of being held against what was written. */
export const recomputedTables = ["aggregate_cell", "audit_chain", "audit_change", "audit_event"];
/** The head of every audit chain: kept elsewhere, they tell of a chain that was rewritten as a whole. The nil id is what belongs to none. */
export async function chainHeads(owner) {
  const { rows } = await owner.query(
    `select initiative_id as initiative, seq as links, encode(hash, 'hex') as head from audit_chain order by 1`,
  );
  return rows;
}
const folder = fileURLToPath(new URL("../checks/", import.meta.url));
/**
 * Recomputes all that is kept and holds it against the database, as the owner sees it: every promise of checks/, and every row of a
 * covered table against what the audit trail says was written of it. A healthy database breaks none. Reads one snapshot and takes no
 * lock that a writer waits for. What is covered, and what is not: docs/verification.md.
 */
export function verify(ownerUrl, onVerdict = () => undefined) {
  return asOwner(ownerUrl, async (owner) => {
    await owner.query("begin isolation level repeatable read read only");
    return verifyIn(owner, onVerdict);
  });
}
/** The same in a transaction that has begun. */
export async function verifyIn(owner, onVerdict = () => undefined) {
  const files = (await readdir(folder)).toSorted();
  const tables = await coveredTables(owner);
  const verdicts = [];
  const hold = (promise, broken) => {
    verdicts.push({ promise, broken });
    onVerdict({ promise, broken }, files.length + tables.length);
  };
  for (const file of files) {
    const { rows } = await owner.query(await readFile(path.join(folder, file), "utf8"));
    hold(file.replace(".sql", ""), rows);
  }
  for (const covered of tables) hold(`${covered.table} as it was written`, await unwrittenRows(owner, covered));
  return verdicts;
}
//# sourceMappingURL=verify.js.map
