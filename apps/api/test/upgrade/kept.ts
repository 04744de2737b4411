import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import pg from "pg";

/** All rows of a database as an earlier Keelson left it, with the migrations that had made its tables. */
export interface Kept {
  /** SHA-256 of each file, by its name, in order. */
  readonly migrations: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, { readonly columns: readonly string[]; readonly rows: readonly unknown[] }>>;
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const migrationsFolder = here("../../migrations/");

/** What is kept, oldest first. */
export async function keptDatabases(): Promise<readonly string[]> {
  return (await readdir(here("."))).filter((name) => name.endsWith(".json.gz")).toSorted();
}

export async function readKept(name: string): Promise<Kept> {
  const text: Kept = JSON.parse(String(await promisify(gunzip)(await readFile(here(name)))));
  return text;
}

export async function digestsOfMigrations(): Promise<Record<string, string>> {
  const files = (await readdir(migrationsFolder)).filter((file) => file.endsWith(".sql")).toSorted();
  const digests = files.map(async (file) => {
    const digest = createHash("sha256").update(await readFile(migrationsFolder + file));
    return [file, digest.digest("hex")] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}

/** Keeps a database, as the migrations of this moment have made it. */
export async function keep(url: string, name: string): Promise<void> {
  const owner = await asSuperuser(url);
  try {
    const { rows: all } = await owner.query<{ table: string; columns: string[] }>(
      `select table_name as table, array_agg(column_name::text order by ordinal_position) as columns
       from information_schema.columns join information_schema.tables using (table_schema, table_name)
       where table_schema = 'keelson' and table_type = 'BASE TABLE' and is_generated = 'NEVER' and table_name <> 'migration'
       group by 1 order by 1`,
    );
    const tables: Record<string, Kept["tables"][string]> = {};
    for (const { table, columns } of all) {
      // as text: JSON's numbers are not exact
      const list = columns.map((column) => `${pg.escapeIdentifier(column)}::text`).join(", ");
      const { rows } = await owner.query({ text: `select ${list} from ${table}`, rowMode: "array" });
      tables[table] = { columns, rows };
    }
    const kept: Kept = { migrations: await digestsOfMigrations(), tables };
    await writeFile(here(name), await promisify(gzip)(JSON.stringify(kept), { level: 9 }));
  } finally {
    await owner.end();
  }
}

/** Puts the rows back into the tables that the same migrations have made. */
export async function restore(url: string, { tables }: Kept): Promise<void> {
  const owner = await asSuperuser(url);
  try {
    // rows were checked, written of and digested when they came first
    await owner.query("set session_replication_role = replica");
    for (const [table, { columns, rows }] of Object.entries(tables)) {
      const names = columns.map((column) => pg.escapeIdentifier(column)).join(", ");
      const typed = await owner.query<{ type: string }>(
        `select format_type(atttypid, atttypmod) as type from pg_attribute
         where attrelid = $1::regclass and attname = any ($2) order by array_position($2, attname::text)`,
        [table, columns],
      );
      const values = typed.rows.map(({ type }, place) => `(r ->> ${place})::${type}`).join(", ");
      await owner.query(
        `insert into ${table} (${names}) overriding system value select ${values} from json_array_elements($1::json) r`,
        [JSON.stringify(rows)],
      );
    }
  } finally {
    await owner.end();
  }
}

async function asSuperuser(url: string): Promise<pg.Client> {
  const owner = new pg.Client({ connectionString: url, options: "-c search_path=keelson" });
  await owner.connect();
  return owner;
}
