/**
 * Whether a row of an initiative ($1) has one of these keys, as the condition of a statement that changes it. Each key is looked up by
 * itself: the planner takes any initiative for a few rows (docs/decisions/0022), and of `key = any (…)` would read all of them. Only for
 * rows that this transaction holds already, for one that moves meanwhile is passed over. `keys` is a parameter: an array of uuids.
 */
export const lookedUp = (table, key, keys) => `ctid = any (array(
     select found.ctid from unnest(${keys}::uuid[]) asked (key)
     cross join lateral (select ctid from ${table} t where t.initiative_id = $1 and t.${key} = asked.key offset 0) found))`;
//# sourceMappingURL=looked-up.js.map
