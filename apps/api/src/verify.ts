import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";

/** A promise of checks/, and the rows that break it. */
export interface Verdict {
  readonly promise: string;
  readonly broken: readonly object[];
}

const folder = fileURLToPath(new URL("../checks/", import.meta.url));

/** Holds every promise of checks/ against the database, as the owner sees it. A healthy database breaks none. */
export async function verify(ownerUrl: string): Promise<Verdict[]> {
  const owner = new pg.Client({ connectionString: ownerUrl, options: "-c search_path=keelson -c role=keelson_owner" });
  await owner.connect();
  try {
    // one snapshot for all promises, so that writers may go on meanwhile
    await owner.query("begin isolation level repeatable read read only");
    const verdicts: Verdict[] = [];
    for (const file of (await readdir(folder)).toSorted()) {
      const { rows } = await owner.query<object>(await readFile(path.join(folder, file), "utf8"));
      verdicts.push({ promise: file.replace(".sql", ""), broken: rows });
    }
    return verdicts;
  } finally {
    await owner.end();
  }
}
