import type { ObjectLiteral } from "typeorm";
import type { Asker } from "./actor.ts";
import type { Batch, Context } from "./context.ts";
import { entitiesOf, type Entities } from "./entities.ts";
import { keyset, page, type Key, type Keyset, type Order, type Page, type PageAsked } from "./page.ts";

/**
 * The field resolver of a list: one statement for the pages of however many parents, each with its own `first`, `after` and filters,
 * and a second where somebody reads a totalCount.
 */
export function pages<Asked extends PageAsked, Node extends ObjectLiteral>(list: List<Asked, Node>) {
  const { asked, rows, order, keyOf } = list;
  const entities = entitiesOf(list);
  const [sortKey, id] = list.place;
  const [after, direction] = order.direction === "asc" ? [">", "asc"] : ["<", "desc"];
  const whole = tableOf<Asked>(asked);
  const paged = tableOf<Asked & { readonly from: Keyset }>({
    ...asked,
    row_limit: ["int", ({ from }) => from.limit],
    after_key: [order.type, ({ from }) => from.after[0]],
    after_id: ["uuid", ({ from }) => from.after[1]],
  });

  const read: Batch<Asked & { readonly from: Keyset }, Node[]> = async (unit, keys) => {
    const { columns, nodeIn, nodeOf } = entities(unit.db);
    // the first comparison alone is one that an index understands where the two columns are of two tables
    const found = await unit.rows<{ asked: number; place: number; node: unknown }>(
      `select asked.nth::int - 1 as asked, found.place, ${nodeIn("found")} as node from ${paged.sql} cross join lateral (
         select (row_number() over (order by sort_key ${direction}, row_id ${direction}))::int - 1 as place, page.* from (
           select ${sortKey} as sort_key, ${id} as row_id, ${columns} ${rows}
             and ${sortKey} ${after}= asked.after_key and (${sortKey}, ${id}) ${after} (asked.after_key, asked.after_id)
           order by ${sortKey} ${direction}, ${id} ${direction} limit asked.row_limit) page) found`,
      paged.values(keys, unit),
    );
    const answers = keys.map((): Node[] => []);
    for (const row of found) {
      const answer = answers[row.asked];
      if (answer) answer[row.place] = nodeOf(row.node);
    }
    return answers;
  };

  const count: Batch<Asked, number> = async (unit, keys) => {
    const counts = await unit.rows<{ count: number }>(
      `select (select count(*)::int ${rows}) as count from ${whole.sql} order by asked.nth`,
      whole.values(keys, unit),
    );
    return counts.map((one) => one.count);
  };

  return async (ctx: Context, key: Asked): Promise<Page<Node>> => {
    // whoever asks wrongly is refused before they are asked together with everybody else
    const from = keyset(key, order);
    return page(key, await ctx.load(read, { ...key, from }), () => ctx.load(count, key), keyOf);
  };
}

/** A list that every parent of a kind has: how its rows are found, for all parents asked about at once. */
export interface List<Asked, Node> extends Entities<Node> {
  /** The columns of `asked`, one row for each asking. */
  readonly asked: Columns<Asked>;
  /** SQL from `from` to `where`: all rows of one asking that the actor may see. An `and` may follow. */
  readonly rows: string;
  /** The columns of a row's place. */
  readonly place: Key;
  readonly order: Order;
  readonly keyOf: (node: Node) => Key;
}

/** What SQL knows of each asking, as columns: their types, and their values. */
type Columns<Asked> = Readonly<
  Record<string, readonly [type: string, valueOf: (asked: Asked, asker: Asker) => unknown]>
>;

/** A table of parameters, named `asked`: one row a key, in their order. */
function tableOf<Key>(columns: Columns<Key>) {
  const types = Object.values(columns).map(([type], index) => `$${index + 1}::${type}[]`);
  return {
    sql: `unnest(${types.join(", ")}) with ordinality asked (${Object.keys(columns).join(", ")}, nth)`,
    values: (keys: readonly Key[], asker: Asker) =>
      Object.values(columns).map(([, valueOf]) => keys.map((key) => valueOf(key, asker))),
  };
}
