/** The ids of category sets by their keys; sets nobody used before are made. */
export async function internCategorySets({ rows }, initiativeId, keys) {
  const wanted = [...new Set(keys)];
  await rows(
    // in one order, whatever the plan: two who make the same sets at once wait for each other, never both
    `insert into category_set (initiative_id, key) select $1, u.key from unnest($2::text[]) u (key)
     where not exists (select from category_set s where s.initiative_id = $1 and s.key = u.key)
     order by u.key
     on conflict (initiative_id, key) do nothing`,
    [initiativeId, wanted],
  );
  const found = await rows("select key, id from category_set where initiative_id = $1 and key = any ($2)", [
    initiativeId,
    wanted,
  ]);
  return new Map(found.map(({ key, id }) => [key, id]));
}
//# sourceMappingURL=intern-category-sets.js.map
