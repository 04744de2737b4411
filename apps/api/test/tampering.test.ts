import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { coveredTables, unwrittenRows, type CoveredTable } from "../src/audit/unwritten-rows.ts";
import { verifyIn, type Difference } from "../src/verify.ts";
import { buildWorld, type World } from "./rights/world.ts";

/** The few columns that may change without notice, and why. */
const free: Readonly<Record<string, string>> = {
  "api_token.last_used_on": "written by every day's first request; it says nothing of anybody's figures or rights",
  "case_file.untold": "whether somebody was told that there is news, and nothing of what",
  "person.last_seen_on": "written by every day's first request; it says nothing of anybody's figures or rights",
};
/** Columns that nobody can write: they follow from others of their row. */
const generated = ["indicator_definition.extremes"];

/** Tables that no digest covers: one is recomputed whole, the others are the chain. The columns that name a row of theirs. */
const others: Readonly<Record<string, readonly string[]>> = {
  aggregate_cell: ["definition_id", "category_set_id", "period_start"],
  audit_chain: ["initiative_id"],
  audit_change: ["id"],
  audit_event: ["id"],
};

/** Tables that say nothing of figures, or are recomputed by nobody: docs/verification.md says why. */
const uncovered = [
  "idempotency_key",
  "initiative_clock",
  "live_event",
  "migration",
  "outbox_mail",
  "release_due",
  "reminder",
  "report_link",
  "telling",
  "told",
];

let world: World;
let covered: readonly CoveredTable[];
/** Whoever has the database itself: no trigger, no check and no foreign key is in their way. */
let intruder: pg.Client;

beforeAll(async () => {
  world = await buildWorld();
  intruder = new pg.Client({ connectionString: world.api.url, options: "-c search_path=keelson" });
  await intruder.connect();
  await intruder.query("set session_replication_role = replica");
  await intruder.query(`do $$ declare one record; begin
    for one in select conrelid::regclass as relation, conname from pg_constraint
      where contype in ('c', 'f') and connamespace = 'keelson'::regnamespace loop
      execute format('alter table %s drop constraint %I', one.relation, one.conname);
    end loop;
    for one in select conrelid::regclass as relation, conname from pg_constraint
      where contype = 'u' and connamespace = 'keelson'::regnamespace loop
      execute format('alter table %s drop constraint %I', one.relation, one.conname);
    end loop;
    for one in select indexrelid::regclass as relation from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'keelson'::regnamespace and i.indisunique and not i.indisprimary loop
      execute format('drop index %s', one.relation);
    end loop; end $$`);
  covered = await coveredTables(intruder);
});
afterAll(async () => {
  await intruder.end();
  await world.api.close();
});

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
}

/** The columns of a table that somebody can write. */
async function columnsOf(table: string): Promise<Column[]> {
  const { rows } = await intruder.query<Column>(
    `select a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as "isNullable" from pg_attribute a
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum`,
    [table],
  );
  return rows;
}

/** Another value, of whatever type, as SQL. */
function another({ name, type }: Column): string {
  const column = `"${name}"`;
  if (type.endsWith("[]")) return `array_append(${column}, ${type === "uuid[]" ? "uuidv7()" : "'~'"})`;
  const byType: Readonly<Record<string, string>> = {
    uuid: "uuidv7()",
    boolean: `coalesce(not ${column}, true)`,
    jsonb: `jsonb_build_array(${column})`,
    bytea: `sha256(coalesce(${column}, ''))`,
    text: `coalesce(${column}, '') || '~'`,
    date: `case when isfinite(${column}) then ${column} + interval '1 day' else now() end`,
    "timestamp with time zone": `case when isfinite(${column}) then ${column} + interval '1 millisecond' else now() end`,
  };
  return byType[type] ?? `coalesce(${column}, 0) + 1`;
}

/** What is empty where there was nothing, and nothing where there was something. */
function nullOrEmpty({ name, type }: Column): string {
  const empty: Readonly<Record<string, string>> = {
    uuid: "'00000000-0000-0000-0000-000000000000'",
    boolean: "false",
    jsonb: "'null'",
    bytea: "''",
    text: "''",
    date: "'infinity'",
    "timestamp with time zone": "'infinity'",
  };
  return `case when "${name}" is null then ${type.endsWith("[]") ? "'{}'" : (empty[type] ?? "0")}::${type} end`;
}

const verified = async () => (await verifyIn(intruder)).flatMap(({ broken }) => broken);

/** Does something past the API, looks at what is told of it, and undoes it. */
async function toldOf(
  sql: string,
  look: () => Promise<readonly Difference[]> = verified,
): Promise<{ row: Record<string, unknown>; differences: readonly Difference[] }> {
  await intruder.query("begin");
  try {
    const { rows } = await intruder.query<Record<string, unknown>>(sql);
    expect(rows.length, sql).toBe(1);
    return { row: rows[0]!, differences: await look() };
  } finally {
    await intruder.query("rollback");
  }
}

/** One row of a table, the same each time. */
const one = (table: string, where = "true") => `ctid = (select max(ctid) from ${table} where ${where})`;

const keyOf = (table: string): readonly string[] =>
  others[table] ?? covered.filter((one) => one.table === table).map(({ idColumn }) => idColumn);

/** Is the row told of, by its table and id? */
const tells = (table: string, row: Record<string, unknown>, differences: readonly Difference[]): boolean =>
  differences.some(
    (difference) =>
      difference.table === table && keyOf(table).every((column) => difference.id.includes(String(row[column]))),
  );

/** A link that is missing shows by what hung on it. */
const tellsOfChain = (row: Record<string, unknown>, differences: readonly Difference[]): boolean =>
  ["event_id", "id", "initiative_id"].some(
    (column) =>
      column in row &&
      differences.some((one) => one.table.startsWith("audit_") && JSON.stringify(one).includes(String(row[column]))),
  );

const everyTable = () => [...covered.map(({ table }) => table), ...Object.keys(others)];

test("every table is covered, or is one of the few of which docs/verification.md says why it is not", async () => {
  const { rows } = await intruder.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'keelson'::regnamespace and relkind in ('r', 'p')",
  );
  expect([...everyTable(), ...uncovered].toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
});

test("every column of a covered table is, but for the few that may change without notice, and those nobody can write", async () => {
  const left = covered.flatMap(({ table, uncovered }) => uncovered.map((column) => `${table}.${column}`));
  expect(left).toEqual(Object.keys(free));
  const { rows } = await intruder.query<{ name: string }>(
    `select attrelid::regclass || '.' || attname as name from pg_attribute
     where attrelid = any (select oid from pg_class where relnamespace = 'keelson'::regnamespace and relkind = 'r') and attgenerated <> ''`,
  );
  expect(rows.map(({ name }) => name)).toEqual(generated);
});

test("nothing is told of a world that nobody tampered with, and every table of it has a row", async () => {
  for (const table of everyTable())
    expect((await intruder.query(`select from ${table} limit 1`)).rowCount, table).toBe(1);
  expect((await verifyIn(intruder)).filter(({ broken }) => broken.length > 0)).toEqual([]);
});

describe("past the API, with triggers and constraints out of the way,", () => {
  test("whatever column of whatever table is altered in a single row, the row is told of", async () => {
    const missed: string[] = [];
    for (const table of everyTable()) {
      const own = covered.find((one) => one.table === table);
      // of what is covered, the part of `verify` that looks at this table alone has to find it: there are hundreds of columns
      const look = own ? () => unwrittenRows(intruder, own) : verified;
      for (const column of await columnsOf(table)) {
        if (free[`${table}.${column.name}`]) continue;
        const ways = [
          { value: another(column), where: "true" },
          ...(column.isNullable ? ["is null", "is not null"] : []).map((is) => ({
            value: nullOrEmpty(column),
            where: `"${column.name}" ${is}`,
          })),
        ];
        for (const { value, where } of ways) {
          // some columns are never null here, or always
          if ((await intruder.query(`select from ${table} where ${where} limit 1`)).rowCount === 0) continue;
          const { row, differences } = await toldOf(
            `update ${table} set "${column.name}" = ${value} where ${one(table, where)} returning *`,
            look,
          );
          if (!tells(table, row, differences)) missed.push(`${table}.${column.name} = ${value} where ${where}`);
        }
      }
    }
    expect(missed).toEqual([]);
  }, 600_000);

  test("whatever row is deleted is told of", async () => {
    const missed: string[] = [];
    for (const table of everyTable()) {
      const { row, differences } = await toldOf(`delete from ${table} where ${one(table)} returning *`);
      if (!(table.startsWith("audit_") ? tellsOfChain(row, differences) : tells(table, row, differences)))
        missed.push(table);
    }
    expect(missed).toEqual([]);
  }, 600_000);

  test("whatever row is put in, a copy of another, is told of", async () => {
    const missed: string[] = [];
    for (const table of everyTable()) {
      const columns = (await columnsOf(table)).map(({ name }) => `"${name}"`).join(", ");
      // under a key of its own: the last column of the key that is an id
      const { rows } = await intruder.query<{ name: string }>(
        `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
         where i.indrelid = $1::regclass and i.indisprimary and a.atttypid = 'uuid'::regtype order by a.attnum desc limit 1`,
        [table],
      );
      const { row, differences } = await toldOf(
        `insert into ${table} (${columns}) select ${columns} from (
           select (jsonb_populate_record(t, jsonb_build_object('${rows[0]!.name}', uuidv7()))).* from ${table} t where ${one(table)}) copy
         returning *`,
      );
      if (!tells(table, row, differences)) missed.push(table);
    }
    expect(missed).toEqual([]);
  }, 600_000);

  test("what is altered and put back is not told of", async () => {
    await intruder.query("begin");
    await intruder.query("update measurement_value set value = value + 1 where value is not null");
    await intruder.query("update measurement_value set value = value - 1 where value is not null");
    expect((await verifyIn(intruder)).filter(({ broken }) => broken.length > 0)).toEqual([]);
    await intruder.query("rollback");
  });

  test("what was slipped in stays told of when it is changed or removed by rights", async () => {
    const rightly = (sql: string) =>
      `set local session_replication_role = origin; select set_config('app.event', uuidv7()::text, true); ${sql};
       select audit_seal(current_setting('app.event')::uuid, '00000000-0000-0000-0000-000000000000', 'test', null);`;
    for (const sql of [
      "update person set name = 'Eve' where name = 'Mallory'",
      "delete from person where name = 'Mallory'",
    ]) {
      await intruder.query("begin");
      const { rows } = await intruder.query<{ id: string }>(
        "insert into person (email, name) values ('mallory@example.org', 'Mallory') returning id",
      );
      await intruder.query(rightly(sql));
      expect(await verified()).toEqual([
        expect.objectContaining({
          table: "person",
          id: rows[0]!.id,
          fault: "had never been written as it was when it was changed or removed",
        }),
      ]);
      await intruder.query("rollback");
    }
  });

  test("a row that was altered is told with what is there, and with who wrote it as it should be", async () => {
    const { row, differences } = await toldOf(
      "update measurement_value set value = 7 where ctid = (select v.ctid from measurement_value v join measurement m on m.id = v.measurement_id where m.state = 'DRAFT' limit 1) returning *",
    );
    expect(differences).toEqual([
      {
        table: "measurement_value",
        id: row["measurement_id"],
        fault: "is not as it was written",
        there: expect.objectContaining({ value: 7, measurement_id: row["measurement_id"] }),
        should: expect.objectContaining({
          asWrittenBy: "recordMeasurements",
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        }),
      },
    ]);
  });
});
