import { afterAll, beforeAll, expect, test } from "vitest";
import { getMigrations } from "better-auth/db/migration";
import { betterAuthOptions } from "../src/identity/sign-in/better-auth-options.ts";
import { openAuthPool } from "../src/kernel/database.ts";
import { entities } from "../src/modules.ts";
import { freshDatabase, type FreshDatabase } from "./harness.ts";

let db: FreshDatabase;
beforeAll(async () => {
  db = await freshDatabase(1);
});
afterAll(() => db.close());

interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly filled: boolean;
}

const spelled: Readonly<Record<string, string>> = { timestamptz: "timestamp with time zone" };

/** The columns of a table as PostgreSQL has them; `filled` where it has a value when none is given. */
const columnsOf = (table: string) =>
  db.look<Column>(
    `select attname as name, format_type(atttypid, atttypmod) as type, not attnotnull as nullable,
       atthasdef or attidentity <> '' as filled
     from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [`keelson.${table}`],
  );

test("every entity is a table", () => {
  expect(db.database.entityMetadatas).toHaveLength(entities.length);
  for (const { schema } of db.database.entityMetadatas) expect(schema).toBe("keelson");
});

test("every column of an entity is one of its table, of the same type, and null where the table says so", async () => {
  for (const entity of db.database.entityMetadatas) {
    const actual = new Map((await columnsOf(entity.tableName)).map((column) => [column.name, column]));
    for (const { databaseName, type, isArray, isNullable } of entity.columns) {
      const name = String(type);
      const wanted = { type: `${spelled[name] ?? name}${isArray ? "[]" : ""}`, nullable: isNullable };
      const { type: found, nullable } = actual.get(databaseName) ?? {};
      expect({ type: found, nullable }, `${entity.tableName}.${databaseName}`).toEqual(wanted);
    }
  }
});

test("a column that an entity does not know is one that may be left out", async () => {
  for (const entity of db.database.entityMetadatas) {
    const known = new Set(entity.columns.map(({ databaseName }) => databaseName));
    const unknown = (await columnsOf(entity.tableName)).filter(({ name }) => !known.has(name));
    expect(
      unknown.filter(({ nullable, filled }) => !nullable && !filled),
      entity.tableName,
    ).toEqual([]);
  }
});

test("the keys of an entity are the table's primary key", async () => {
  for (const { tableName, primaryColumns } of db.database.entityMetadatas) {
    const key = await db.look<{ name: string }>(
      `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
       where i.indrelid = $1::regclass and i.indisprimary`,
      [`keelson.${tableName}`],
    );
    expect(primaryColumns.map(({ databaseName }) => databaseName).toSorted(), tableName).toEqual(
      key.map(({ name }) => name).toSorted(),
    );
  }
});

test("the tables of signing in are what better-auth would have made", async () => {
  const pool = openAuthPool(db.url);
  const needs = {
    pool,
    secret: "x".repeat(32),
    origin: "http://localhost",
    personBehind: async () => null,
    askForMail: async () => undefined,
    log: () => undefined,
  };
  const { toBeCreated, toBeAdded } = await getMigrations(betterAuthOptions(needs));
  expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
  await pool.end();
});
