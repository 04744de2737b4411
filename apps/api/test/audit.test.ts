import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findActor } from "../src/identity/tokens/find-actor.ts";
import { localContextOf } from "../src/identity/local-context-of.ts";
import { localContextSql, type LocalContext } from "../src/kernel/local-context.ts";
import { parseNodeId } from "../src/kernel/node-id.ts";
import { verify } from "../src/verify.ts";
import { openApi, type TestApi } from "./harness.ts";
import { foundInitiative, type TestInitiative } from "./initiative.ts";
import { kinds, reporting, type Reporting } from "./reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
let id: string;
/** The application's own login, as an intruder into the process would have it. */
let app: pg.Client;
let year = 2000;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "audit", ["A", "B"]);
  await foundInitiative(api, "another", ["A"]);
  did = reporting(api, initiative);
  await did.define("VISITS", kinds.COUNT);
  id = parseNodeId("initiative", initiative.id).id;
  const { url } = api.database.options as { url: string }; // made by openDatabase
  app = new pg.Client({ connectionString: url, options: "-c search_path=keelson" });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await api.close();
});
beforeEach(() => {
  year += 1;
});

interface Event {
  readonly action: string;
  readonly reason: string | null;
  readonly seq: string;
}
const events = () =>
  api.look<Event>("select action, reason, seq from audit_event where initiative_id = $1 order by seq", [id]);
const row = (quarter = 1) => ({ indicatorCode: "VISITS", period: `${year}Q${quarter}`, value: "1" });

describe("the audit trail", () => {
  test("has one event for each step of the workflow, however many rows it moved", async () => {
    const before = (await events()).length;
    const a = initiative.partners["A"]!;
    const { measurements } = await did.record(a.token, a.id, [row(1), row(2), row(3)]);
    const ids = measurements.map(({ id }) => id);
    await did.submit(a.token, ids);
    await did.query(ids[0]!);
    await did.submit(a.token, ids.slice(0, 1));
    await did.accept(ids);
    expect((await events()).slice(before).map(({ action }) => action)).toEqual([
      "recordMeasurements",
      "submitMeasurements",
      // the step of nobody: what outside audiences read is made a moment later
      "releaseFigures",
      "queryMeasurement",
      "submitMeasurements",
      "acceptMeasurements",
      "releaseFigures",
    ]);
  });

  test("names who did it and what changed", async () => {
    await did.report("A", [row()]);
    const [event] = await api.look<{ email: string; changes: string[] }>(
      `select p.email, array(select c.entity || ' ' || c.operation || ' ' || c.rows from audit_change c where c.event_id = e.id order by c.id) as changes
       from audit_event e join person p on p.id = e.actor_id where e.initiative_id = $1 order by e.seq desc limit 1`,
      [id],
    );
    expect(event?.email).toBe("a@audit.example");
    // what is handed in as it is recorded is written once
    expect(event?.changes).toEqual([
      "obligation_period INSERT 1",
      "measurement INSERT 1",
      "measurement_value INSERT 1",
      "obligation_period UPDATE 1",
      "counted_figure INSERT 1",
    ]);
  });

  test("has no event where nothing changed: refusals, dry runs, repeats", async () => {
    const a = initiative.partners["A"]!;
    const idempotencyKey = `the-same-${year}`;
    await did.record(a.token, a.id, [row()], { idempotencyKey });
    const before = await events();
    await did.record(a.token, a.id, [row()], { idempotencyKey });
    await did.record(a.token, a.id, [row(2)], { dryRun: true });
    await did.record(a.token, a.id, [{ ...row(2), value: "x" }]);
    expect(await events()).toEqual(before);
  });

  test("is kept for each initiative: nobody's work shows in another's", async () => {
    const count = async () =>
      (await api.look("select count(*)::int from audit_event where initiative_id <> $1", [id]))[0];
    const before = await count();
    await did.count("A", [row()]);
    expect(await count()).toEqual(before);
  });

  test("is one chain, also when many write at once", async () => {
    await Promise.all(
      ["A", "B", "A", "B", "A", "B"].map((partner, index) =>
        did.report(partner, [row(1 + (index % 4))]).catch(() => []),
      ),
    );
    const seqs = (await events()).map(({ seq }) => Number(seq));
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    expect((await verify(api.url)).filter(({ broken }) => broken.length > 0)).toEqual([]);
  });

  test("tells where it was tampered with, whoever did it", async () => {
    const broken = async (sql: string) => {
      await api.look(`begin; ${sql}`);
      // the verifier needs to see it
      await api.look("commit");
      const found = (await verify(api.url)).filter(({ broken }) => broken.length > 0).map(({ promise }) => promise);
      return found;
    };
    const [kept] = await api.look<{ id: string; action: string }>(
      "select id, action from audit_event where initiative_id = $1 and seq = 3",
      [id],
    );
    expect(await broken(`update audit_event set action = 'nothing' where id = '${kept!.id}'`)).toContain("audit-chain");
    expect(await broken(`update audit_event set action = '${kept!.action}' where id = '${kept!.id}'`)).toEqual([]);
    expect(
      await broken(
        `update audit_change set rows = rows + 0, digest = '\\x00' where event_id = (select id from audit_event where initiative_id = '${id}' and seq = 4)`,
      ),
    ).toContain("audit-chain");
  });
});

/** Runs SQL as the application's role with a local context, and rolls back. */
async function as(
  context: Partial<LocalContext>,
  sql: string,
  values: readonly unknown[] = [],
): Promise<pg.QueryResult> {
  await app.query("begin");
  try {
    await app.query(localContextSql(context));
    await app.query("select set_config('app.event', uuidv7()::text, true)");
    return await app.query(sql, [...values]);
  } finally {
    await app.query("rollback");
  }
}
const contextOf = async (token: string) => localContextOf(await findActor(api.database, `Bearer ${token}`));

describe("even with SQL of their own, the application's role and a person's local context", () => {
  const refused = /permission denied|row-level security/;

  test.each(["audit_event", "audit_change", "audit_chain"])("change and empty nothing of %s", async (table) => {
    const context = await contextOf(initiative.backbone);
    expect((await as(context, `select count(*)::int as n from ${table}`)).rows[0].n).toBeGreaterThan(0);
    for (const sql of [
      `update ${table} set initiative_id = initiative_id`,
      `delete from ${table}`,
      `truncate ${table}`,
      `insert into ${table} select * from ${table}`,
    ])
      await expect(as(context, sql), sql).rejects.toThrow(refused);
  });

  test("keep no aggregate and no counted figure of their own making, unless they import the initiative", async () => {
    await did.count("A", [row()]);
    const context = await contextOf(initiative.backbone);
    for (const sql of [
      "update aggregate_cell set value = value + 1",
      "delete from aggregate_cell",
      "insert into aggregate_cell select * from aggregate_cell",
      "update counted_figure set value = value + 1",
      "delete from counted_figure",
    ])
      await expect(as(context, sql), sql).rejects.toThrow(refused);
    const copy =
      "insert into counted_figure select (f).* from (select f from counted_figure f where closed_at = 'infinity' and kind = 0 limit 1)";
    await expect(as(context, copy)).rejects.toThrow(refused);
    await expect(as({ ...context, imports: ["01890000-0000-7000-8000-000000000000"] }, copy)).rejects.toThrow(refused);
    await expect(as({ ...context, imports: [id] }, copy)).rejects.toThrow(/duplicate key/);
  });

  test("write no release, unless releases are being kept", async () => {
    const context = await contextOf(initiative.backbone);
    const sql =
      "insert into release (initiative_id, definition_id, period_start, period_end, released_at, shown, expected, waived, reported) select initiative_id, id, '2024-01-01', '2024-03-31', now(), 'COVERAGE_ONLY', 0, 0, 0 from indicator_definition";
    await expect(as(context, sql)).rejects.toThrow(refused);
  });

  test("change no value of a submitted measurement: a correction is a new revision", async () => {
    const [measurement] = await did.report("A", [row()]);
    const context = await contextOf(initiative.partners["A"]!.token);
    const where = `where measurement_id = '${parseNodeId("measurement", measurement!).id}'`;
    await expect(as(context, `delete from measurement_value ${where}`)).rejects.toThrow("TRANSITION_NOT_ALLOWED");
    await expect(as(context, `update measurement_value set value = 99 ${where}`)).rejects.toThrow(refused);
    await expect(
      as(context, `update measurement set state = 'DRAFT', version = 9 where id = $1`, [
        parseNodeId("measurement", measurement!).id,
      ]),
    ).resolves.toMatchObject({ rowCount: 1 });
    await expect(
      as(context, `update measurement set state = 'ACCEPTED_WITH_NOTE' where id = $1`, [
        parseNodeId("measurement", measurement!).id,
      ]),
    ).rejects.toThrow("TRANSITION_NOT_ALLOWED");
  });

  test("nor by touching it in the same breath, or handing it in again", async () => {
    const [measurement] = await did.report("A", [row()]);
    const { id: uuid } = parseNodeId("measurement", measurement!);
    const context = await contextOf(initiative.partners["A"]!.token);
    const emptied = (touching: string) =>
      as(
        context,
        `update measurement set ${touching} where id = '${uuid}'; delete from measurement_value where measurement_id = '${uuid}'`,
      );
    await expect(emptied("version = version")).rejects.toThrow("the values of a submitted measurement do not change");
    await did.query(measurement!);
    await expect(emptied("state = 'SUBMITTED'")).rejects.toThrow("the values of a submitted measurement do not change");
  });

  test("begin no measurement further on than handed in, by somebody and at some time, nor of a definition that is not there", async () => {
    const [measurement] = await did.report("A", [row()]);
    const context = await contextOf(initiative.partners["A"]!.token);
    const begin = (state: string, by: string, at: string, decided = "null", definition = "definition_id") =>
      as(
        context,
        `insert into measurement (initiative_id, obligation_period_id, definition_id, membership_id, revision, recorded_by, state, submitted_by, submitted_at, decided_at)
         select initiative_id, obligation_period_id, ${definition}, membership_id, 9, recorded_by, '${state}', ${by}, ${at}, ${decided} from measurement where id = $1`,
        [parseNodeId("measurement", measurement!).id],
      );
    await expect(begin("SUBMITTED", "recorded_by", "now()")).resolves.toMatchObject({ rowCount: 1 });
    for (const further of [
      ["SUBMITTED", "null", "now()"],
      ["SUBMITTED", "recorded_by", "null"],
      ["SUBMITTED", "recorded_by", "now()", "now()"],
      ["QUERIED", "recorded_by", "now()"],
      ["ACCEPTED", "recorded_by", "now()", "now()"],
      ["SUPERSEDED", "recorded_by", "now()"],
    ] as [string, string, string, string?][])
      await expect(begin(...further), further.join()).rejects.toThrow("TRANSITION_NOT_ALLOWED");
    await expect(begin("DRAFT", "null", "null", "null", "uuidv7()")).rejects.toThrow("a definition that is not there");
    const { measurements } = await did.record(initiative.partners["A"]!.token, initiative.partners["A"]!.id, [row(2)]);
    const draft = parseNodeId("measurement", measurements[0]!.id).id;
    const redefined = as(context, "update measurement set definition_id = uuidv7() where id = $1", [draft]);
    await expect(redefined).rejects.toThrow("a definition that is not there");
  });

  test("write no partner's figure for it: the backbone's context has no way in", async () => {
    const [measurement] = await did.report("A", [row()]);
    const backbone = await contextOf(initiative.backbone);
    const uuid = parseNodeId("measurement", measurement!).id;
    const other = await contextOf(initiative.partners["B"]!.token);
    for (const context of [backbone, other])
      expect((await as(context, `delete from measurement_value where measurement_id = '${uuid}'`)).rowCount).toBe(0);
    for (const context of [backbone, other])
      await expect(
        as(
          context,
          "insert into measurement (initiative_id, obligation_period_id, definition_id, membership_id, revision, recorded_by) select initiative_id, obligation_period_id, definition_id, membership_id, 9, recorded_by from measurement where id = $1 union all select $2, uuidv7(), uuidv7(), $3, 9, uuidv7()",
          [uuid, id, parseNodeId("membership", initiative.partners["A"]!.id).id],
        ),
      ).rejects.toThrow(refused);
  });

  test("read no figure of a partner as a funder or as another partner, in whatever table it is kept", async () => {
    await did.count("A", [row()]);
    const own = parseNodeId("membership", initiative.partners["A"]!.id).id;
    for (const token of [initiative.funder, initiative.partners["B"]!.token]) {
      const context = await contextOf(token);
      for (const table of [
        "measurement",
        "measurement_value",
        "counted_figure",
        "obligation_period",
        "obligation",
        "idempotency_key",
      ])
        expect((await as(context, `select from ${table} where membership_id = $1`, [own])).rowCount, table).toBe(0);
      for (const table of ["aggregate_cell", "audit_event", "audit_change"])
        expect((await as(context, `select from ${table}`)).rowCount, table).toBe(0);
    }
  });

  test("change nothing without an event to write it down under", async () => {
    const context = await contextOf(initiative.backbone);
    await app.query("begin");
    await app.query(localContextSql(context));
    await expect(app.query("update initiative set name = 'Mine'")).rejects.toThrow(/null value in column "event_id"/);
    await app.query("rollback");
  });
});
