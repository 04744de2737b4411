import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../../test/harness.ts";
import { itselfIn } from "../door.ts";
import { readerOf } from "./entities.ts";

let db: FreshDatabase;
beforeAll(async () => {
  db = await freshDatabase(1);
});
afterAll(() => db.close());

/** What is most easily read otherwise than it was written. */
const oddest: Readonly<Record<string, readonly string[]>> = {
  text: [`'é "\\ 𝄞'`, "''"],
  uuid: ["'01a206c8-64b7-713d-9b9f-98b66d5d9f14'", "'01a206c8-64b7-713d-9b9f-98b66d5d9f14'"],
  integer: ["-7", "0"],
  bigint: ["9007199254740993", "0"],
  numeric: ["12345678901234567890.120", "0.0"],
  boolean: ["true", "false"],
  date: ["'infinity'", "'0044-03-15'"],
  timestamptz: ["'1850-01-01 00:00:00.123456+00'", "'infinity'"],
  jsonb: [`'{"a": [1.50, null]}'`, `'null'`],
  bytea: [`'\\x00ff5c'`, "''"],
};

test("every entity is read as the driver reads its columns, whatever the server's time zone", async () => {
  const context = itselfIn(db.database);
  await context.ask(async (unit) => {
    const { rows } = unit;
    await rows("set local time zone 'Europe/Amsterdam'");
    for (const { target, columns, name } of db.database.entityMetadatas) {
      const row = (valueOf: (type: string, isArray: boolean) => string) =>
        `select ${columns.map((c) => `${valueOf(String(c.type), c.isArray)}::${String(c.type)}${c.isArray ? "[]" : ""} as ${c.databaseName}`).join(", ")}`;
      const sampleOf = (place: 0 | 1) => (type: string, isArray: boolean) => {
        const value = oddest[type]?.[place];
        if (value === undefined) throw new Error(`${name} has a column of type ${type}, which nobody tried`);
        return isArray ? (place === 0 ? `array[${value}, null]` : "'{}'") : value;
      };
      for (const sql of [row(sampleOf(0)), row(sampleOf(1)), row(() => "null")]) {
        const [told = {}] = await rows<Record<string, unknown>>(sql);
        const read = readerOf<Record<string, unknown>>({ node: [target, "x"] });
        const [node = {}] = await read(unit, `from (${sql}) x`, []);
        const expected = Object.fromEntries(columns.map((c) => [c.propertyName, told[c.databaseName]]));
        expect(node, name).toEqual(expected);
      }
    }
  }, null);
});
