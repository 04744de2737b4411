import { entitiesOf } from "./entities.js";
import { keyset, page } from "./page.js";
/**
 * The field resolver of a list: one statement for the pages of however many parents, each with its own `first`, `after` and filters,
 * and a second where somebody reads a totalCount.
 */
export function pages(list) {
  const { asked, rows, order, keyOf } = list;
  const entities = entitiesOf(list);
  const [sortKey, id] = list.place;
  const [after, direction] = order.direction === "asc" ? [">", "asc"] : ["<", "desc"];
  const whole = tableOf(asked);
  const paged = tableOf({
    ...asked,
    row_limit: ["int", ({ from }) => from.limit],
    after_key: [order.type, ({ from }) => from.after[0]],
    after_id: ["uuid", ({ from }) => from.after[1]],
  });
  const read = async (unit, keys) => {
    const { select, nodeOf } = entities(unit.db);
    // the first comparison alone is one that an index understands where the two columns are of two tables
    const found = await unit.rows(
      `select asked.nth::int - 1 as asked, found.* from ${paged.sql} cross join lateral (
         select (row_number() over (order by sort_key ${direction}, row_id ${direction}))::int - 1 as place, page.* from (
           select ${sortKey} as sort_key, ${id} as row_id, ${select} ${rows}
             and ${sortKey} ${after}= asked.after_key and (${sortKey}, ${id}) ${after} (asked.after_key, asked.after_id)
           order by ${sortKey} ${direction}, ${id} ${direction} limit asked.row_limit) page) found`,
      paged.values(keys, unit),
    );
    const answers = keys.map(() => []);
    for (const row of found) {
      const answer = answers[row.asked];
      if (answer) answer[row.place] = nodeOf(row);
    }
    return answers;
  };
  const count = async (unit, keys) => {
    const counts = await unit.rows(
      `select (select count(*)::int ${rows}) as count from ${whole.sql} order by asked.nth`,
      whole.values(keys, unit),
    );
    return counts.map((one) => one.count);
  };
  return async (ctx, key) => {
    // whoever asks wrongly is refused before they are asked together with everybody else
    const from = keyset(key, order);
    return page(key, await ctx.load(read, { ...key, from }), () => ctx.load(count, key), keyOf);
  };
}
/** A table of parameters, named `asked`: one row a key, in their order. */
function tableOf(columns) {
  const types = Object.values(columns).map(([type], index) => `$${index + 1}::${type}[]`);
  return {
    sql: `unnest(${types.join(", ")}) with ordinality asked (${Object.keys(columns).join(", ")}, nth)`,
    values: (keys, asker) => Object.values(columns).map(([, valueOf]) => keys.map((key) => valueOf(key, asker))),
  };
}
//# sourceMappingURL=pages.js.map
