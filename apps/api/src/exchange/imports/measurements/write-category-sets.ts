import type { Unit } from "../../../kernel/context.ts";
import { nil } from "../../../kernel/node-id.ts";
import { freshIds } from "../fresh-ids.ts";

/** Writes the ways in which figures are cut, save the total, which is there from the beginning; gives all ids in order. */
export async function writeCategorySets(unit: Unit, initiativeId: string, keys: readonly string[]): Promise<string[]> {
  const cut = keys.slice(1);
  const ids = await freshIds(unit, cut.length);
  await unit.rows(
    "insert into category_set (initiative_id, id, key) select $1, * from unnest($2::uuid[], $3::text[])",
    [initiativeId, ids, cut],
  );
  return [nil, ...ids];
}
