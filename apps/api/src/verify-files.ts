import type { Disk } from "flydrive";
import type pg from "pg";
import { asOwner } from "./kernel/as-owner.ts";
import { sha256Of } from "./readiness/files/keep-file.ts";
import type { Difference } from "./verify.ts";

/**
 * Files whose bytes in the store are not those that were kept, one after the other: never more than one of them in memory. The owner may see a snapshot
 * that is older than the store: what was taken back since is looked up once more, on a connection of its own, and is no difference.
 */
export async function alteredFiles(owner: pg.ClientBase, ownerUrl: string, store: Disk): Promise<Difference[]> {
  const { rows } = await owner.query<{ id: string; store_key: string; bytes: number; sha256: Buffer }>(
    "select id, store_key, bytes, sha256 from readiness_file where kept_at is not null order by id",
  );
  const altered: Difference[] = [];
  for (const { id, store_key: key, bytes, sha256 } of rows) {
    const table = "readiness_file";
    const should = { bytes, sha256: sha256.toString("hex") };
    if (!(await store.exists(key))) altered.push({ table, id, fault: "is not in the store", there: null, should });
    else {
      const found = await store.getBytes(key);
      const there = { bytes: found.length, sha256: sha256Of(found).toString("hex") };
      const fault = "has other bytes in the store than were kept";
      if (there.sha256 !== should.sha256) altered.push({ table, id, fault, there, should });
    }
  }
  const ids = altered.map(({ id }) => id);
  const still = ids.length === 0 ? new Set<string>() : await asOwner(ownerUrl, (now) => stillThere(now, ids));
  return altered.filter(({ id }) => still.has(id));
}

async function stillThere(now: pg.ClientBase, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await now.query<{ id: string }>("select id from readiness_file where id = any ($1::uuid[])", [ids]);
  return new Set(rows.map(({ id }) => id));
}
