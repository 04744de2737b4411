import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { asOwner } from "./kernel/as-owner.ts";

/** A promise of checks/, and the rows that break it. */
export interface Verdict {
  readonly promise: string;
  readonly broken: readonly object[];
}

const folder = fileURLToPath(new URL("../checks/", import.meta.url));

/** Holds every promise of checks/ against the database, as the owner sees it. A healthy database breaks none. */
export function verify(ownerUrl: string): Promise<Verdict[]> {
  return asOwner(ownerUrl, async (owner) => {
    // one snapshot for all promises, so that writers may go on meanwhile
    await owner.query("begin isolation level repeatable read read only");
    const verdicts: Verdict[] = [];
    for (const file of (await readdir(folder)).toSorted()) {
      const { rows } = await owner.query<object>(await readFile(path.join(folder, file), "utf8"));
      verdicts.push({ promise: file.replace(".sql", ""), broken: rows });
    }
    return verdicts;
  });
}
