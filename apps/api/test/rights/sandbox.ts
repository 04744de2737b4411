import type { PoolClient } from "pg";
import { DataSource } from "typeorm";
import type { DoorOptions } from "../../src/kernel/context.ts";
import { entities } from "../../src/modules.ts";

/** Who the database takes the door for: `app` is bound by row-level security, `superuser` is not. */
export type Login = "app" | "superuser";

/** One connection to a database, on which everything that is done through a door is undone again. */
export interface Sandbox {
  /** A database for a door: every transaction of the door is a part of the one that is undone at the end. */
  readonly database: DataSource;
  /** Does something, and undoes all that it wrote. */
  readonly undone: <Seen>(login: Login, work: () => Promise<Seen>) => Promise<Seen>;
  /** Looks at, or changes, anything at all, in the transaction that will be undone. */
  readonly look: <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;
  /** A statement by hand, as whoever the transaction is of. */
  readonly asApp: <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;
  /** Has anything been written since it began, even by what was rolled back? */
  readonly hasWritten: () => Promise<boolean>;
  /** Every table with a digest of all its rows. */
  readonly digests: () => Promise<Record<string, string>>;
  readonly close: () => Promise<void>;
}

export async function openSandbox(superuserUrl: string): Promise<Sandbox> {
  const database = await new DataSource({
    type: "postgres",
    url: superuserUrl,
    schema: "keelson",
    entities: [...entities],
    installExtensions: false,
    // one connection, for ever: the transaction around all others is on it
    extra: { max: 1, idleTimeoutMillis: 0, options: "-c search_path=keelson" },
  }).initialize();
  const runner = database.createQueryRunner();
  const client: PoolClient = await runner.connect();
  await runner.release();
  const query = client.query.bind(client) as (sql: string, values?: unknown[]) => Promise<{ rows: never[] }>;
  client.query = nested(client);
  let login: Login = "app";

  const assume = (who: Login) => query(`set local session authorization ${who === "app" ? "keelson_app" : "default"}`);
  const look = async <Row extends object>(sql: string, values?: unknown[]): Promise<Row[]> => {
    await assume("superuser");
    const { rows } = await query(sql, values);
    await assume(login);
    return rows;
  };
  const tables = (await query(
    "select format('%I', relname) as name from pg_class where relnamespace = 'keelson'::regnamespace and relkind = 'r' order by 1",
  )) as { rows: { name: string }[] };
  const digestsSql = `select ${tables.rows
    .map(({ name }) => `(select md5(coalesce(string_agg(t::text, '' order by t::text), '')) from ${name} t) as ${name}`)
    .join(", ")}`;
  return {
    database,
    look,
    asApp: async (sql, values) => (await query(sql, values)).rows,
    undone: async (who, work) => {
      login = who;
      await query("begin");
      await assume(who);
      try {
        return await work();
      } finally {
        await query("rollback");
      }
    },
    hasWritten: async () => {
      const [row] = await look<{ id: string | null }>("select pg_current_xact_id_if_assigned()::text as id");
      return row?.id !== null;
    },
    digests: async () => (await look<Record<string, string>>(digestsSql))[0]!,
    close: () => database.destroy(),
  };
}

/** A door's BEGIN becomes a savepoint of the transaction around it, its COMMIT and ROLLBACK the end of that savepoint. */
function nested(client: PoolClient): PoolClient["query"] {
  const query = client.query.bind(client) as (...statement: unknown[]) => Promise<unknown>;
  const undo = "rollback to savepoint door; release savepoint door";
  const rewritten = (sql: string) => {
    if (/^commit$/i.test(sql)) return "release savepoint door";
    if (/^rollback$/i.test(sql)) return undo;
    return sql.replace(/^begin\b[^;]*/i, "savepoint door");
  };
  const ask = async (first: unknown, ...others: unknown[]) => {
    if (typeof first !== "string") return query(first, ...others);
    // a COMMIT after an error rolls back
    if (/^commit$/i.test(first)) return query(rewritten(first)).catch(() => query(undo));
    return query(rewritten(first), ...others);
  };
  return ask as PoolClient["query"];
}

/** A door onto a sandbox. */
export const doorInto = ({ database }: Sandbox, door: Omit<DoorOptions, "database">): DoorOptions => ({
  ...door,
  database,
});
