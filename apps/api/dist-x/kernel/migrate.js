import { readdir, readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { DataSource } from "typeorm";
import { ownerOptions } from "./as-owner.js";
import { logins, passwordOf } from "./database.js";
import { migrateQueue } from "./queue.js";
const folder = fileURLToPath(new URL("../../migrations/", import.meta.url));
/**
 * Brings a database to this version's schema: roles, schema, the queue's own tables, then the files of migrations/ in order, each
 * once; `files` leaves out those that came after a version. Two processes that start together take turns. Gives the names of the
 * files it ran.
 */
export async function migrate(ownerUrl, files = null) {
  const guard = new pg.Client({ connectionString: ownerUrl });
  await guard.connect();
  try {
    await guard.query("select pg_advisory_lock(hashtext('keelson migrate'))");
    await untilAlone(() => prepare(guard, ownerUrl));
    await migrateQueue(ownerUrl);
    const source = new DataSource({
      type: "postgres",
      url: ownerUrl,
      schema: "keelson",
      installExtensions: false,
      migrations: await migrationClasses(files ?? (await allFiles())),
      migrationsTableName: "migration",
      extra: { max: 2, options: ownerOptions },
    });
    await source.initialize();
    try {
      return (await source.runMigrations({ transaction: "each" })).map(({ name }) => name);
    } finally {
      await source.destroy();
    }
  } finally {
    await guard.end();
  }
}
/**
 * Roles belong to the whole server, and a lock only to one database: where another database is being prepared at the same moment,
 * PostgreSQL refuses one of the two, and that one tries again.
 */
async function untilAlone(work) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof pg.DatabaseError ? error.code : undefined;
      // tuple concurrently updated, role exists already
      if (attempt === 20 || !["XX000", "42710", "23505"].includes(code ?? "")) throw error;
      await setTimeout(25 * attempt);
    }
  }
}
/** keelson_owner owns every table and cannot log in; the logins of the API own nothing. */
async function prepare(guard, ownerUrl) {
  await guard.query(`do $$ begin
    if not exists (select from pg_roles where rolname = 'keelson_owner') then create role keelson_owner nologin; end if;
    execute format('grant keelson_owner to %I', current_user);
    execute format('grant create, temporary on database %I to keelson_owner', current_database());
  end $$`);
  for (const login of logins) {
    await guard.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${login}') then
        create role ${login} login nosuperuser nobypassrls nocreaterole nocreatedb;
      end if;
    end $$`);
    await guard.query(`alter role ${login} password ${pg.escapeLiteral(passwordOf(ownerUrl, login))}`);
  }
  await guard.query(
    `do $$ begin execute format('grant temporary on database %I to keelson_app', current_database()); end $$`,
  );
  await guard.query("create schema if not exists keelson authorization keelson_owner");
  await guard.query("grant usage on schema keelson to keelson_app");
}
const allFiles = async () => (await readdir(folder)).filter((file) => file.endsWith(".sql")).toSorted();
/** One class a file, as TypeORM wants them: `1763769600001-identity.sql` becomes `identity1763769600001`. */
async function migrationClasses(files) {
  return Promise.all(
    files.map(async (file) => {
      const [stamp, ...title] = file.replace(".sql", "").split("-");
      const sql = await readFile(folder + file, "utf8");
      return class {
        constructor() {
          // TypeORM orders by the last 13 characters, as a time in milliseconds
          this.name = `${title.join("")}${stamp}`;
        }
        async up(runner) {
          await runner.query(sql);
        }
        async down() {
          throw new Error("Keelson's migrations go forward only.");
        }
      };
    }),
  );
}
//# sourceMappingURL=migrate.js.map
