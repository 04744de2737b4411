import { nil } from "../../../kernel/node-id.js";
import { freshIds } from "../fresh-ids.js";
/** Writes the ways in which figures are cut, save the total, which is there from the beginning; gives all ids in order. */
export async function writeCategorySets(unit, initiativeId, keys) {
  const cut = keys.slice(1);
  const ids = await freshIds(unit, cut.length);
  await unit.rows(
    "insert into category_set (initiative_id, id, key) select $1, * from unnest($2::uuid[], $3::text[])",
    [initiativeId, ids, cut],
  );
  return [nil, ...ids];
}
//# sourceMappingURL=write-category-sets.js.map
