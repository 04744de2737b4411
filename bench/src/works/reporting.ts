import { randomUUID } from "node:crypto";
import pg from "pg";
import { ask, clientOf } from "../http.ts";
import type { Place, Running } from "../keelson.ts";
import { indicatorCode, month, partnerCode } from "../package.ts";
import { invite, memberships, type World } from "../world.ts";

const partners = 10;
const indicators = 20;
const monthsARound = 50;

interface Figure {
  readonly indicator: string;
  readonly period: string;
  readonly start: string;
  readonly end: string;
  readonly denominator: number;
}

/** Somebody who reports for a partner. */
export interface Reporter {
  readonly membershipId: string;
  readonly token: string;
}

/** Gives each of the ten partners somebody who reports. */
export async function inviteReporters(place: Place, api: Running, world: World): Promise<Reporter[]> {
  const backbone = clientOf(api.address, world.backbone);
  const ids = await memberships(backbone, world.slug);
  const reporters: Reporter[] = [];
  for (let index = 0; index < partners; index += 1) {
    const code = partnerCode(index);
    const token = await invite(place, backbone, world.slug, code, "PARTNER_LEAD", "READ,REPORT");
    reporters.push({ membershipId: ids.get(code) ?? "", token });
  }
  backbone.close();
  return reporters;
}

/** How a round was reported: recorded and submitted in one call, as the console and the README do, or each step by itself. */
type Way = "together" | "apart";

/**
 * One round goes before and does not count: what is timed is a server that has run for a while. The next take long enough that releases of what the first
 * took in are made meanwhile.
 */
const ways: readonly (Way | null)[] = [null, "together", "together", "together", "together", "apart"];

/** So many times can be timed on one database: each time reports months of its own. */
export const turnsMax = Math.floor(600 / (ways.length * monthsARound));

/**
 * Ten partners record, submit and have accepted 1,000 values each: through the API, and beside it by SQL written by hand that does the
 * same three steps with cells and audit, in as many transactions, in tables of the same shape, indexes and size (up to a million rows).
 * Values a second; each round has months of its own.
 *
 * What the three steps cannot do without, the floor does too: a period that was reported moves to SUBMITTED, a figure that counts is noted
 * like any other row, each row has a digest of its own (before and after, where it changed: docs/verification.md, decision 17), an event
 * is linked to the one before it by all that its changes say, and a figure belongs to a measurement that is there. Rights, idempotency
 * and what is told live are the API's alone; so are releases, which a job makes beside it, in whosever time it falls (decision 39).
 */
export async function timeReporting(
  place: Place,
  api: Running,
  world: World,
  tokens: readonly Reporter[],
  turn: number,
): Promise<Record<Way, { own: number; floor: number }>> {
  const backbone = clientOf(api.address, world.backbone);
  const reporters = tokens.map(({ token, membershipId }) => ({ membershipId, client: clientOf(api.address, token) }));
  const owner = new pg.Client({ connectionString: await place.ownerUrl() });
  owner.on("error", () => undefined);
  await owner.connect();
  await owner.query(floorTables);
  // as the API's tables were before it was timed
  for (const table of tables) await owner.query(`vacuum (analyze) ${table}`);
  const times = { together: { own: 0, floor: 0 }, apart: { own: 0, floor: 0 } };
  for (const [index, way] of ways.entries()) {
    const round = turn * ways.length + index;
    const figures = figuresOf(round);
    for (let partner = 0; partner < partners; partner += 1) await askFor(owner, partner, figures);
    await owner.query("vacuum (analyze) obligation_period");
    const isTogether = way !== "apart";
    // in turns, partner by partner, so that whatever else the machine does meets both alike
    for (const [partner, { membershipId, client }] of reporters.entries()) {
      let started = performance.now();
      const measurementIds = await record(client, membershipId, figures, `round-${round}-${membershipId}`, isTogether);
      if (!isTogether) await decide(client, "submitMeasurements", measurementIds);
      await decide(backbone, "acceptMeasurements", measurementIds);
      if (way) times[way].own += performance.now() - started;
      started = performance.now();
      await byHand(owner, partner, figures, isTogether);
      if (way) times[way].floor += performance.now() - started;
    }
  }
  await owner.query("drop schema floor cascade");
  await owner.end();
  for (const { client } of reporters) client.close();
  backbone.close();
  const speed = (way: Way) => {
    const values = partners * indicators * monthsARound * ways.filter((one) => one === way).length;
    return { own: values / (times[way].own / 1000), floor: values / (times[way].floor / 1000) };
  };
  return { together: speed("together"), apart: speed("apart") };
}

function figuresOf(round: number): Figure[] {
  return Array.from({ length: indicators * monthsARound }, (_, index) => {
    const at = round * monthsARound + Math.floor(index / indicators);
    const first = new Date(Date.UTC(2000, at, 1));
    return {
      indicator: indicatorCode(index % indicators),
      period: month(at),
      start: first.toISOString().slice(0, 10),
      end: new Date(Date.UTC(2000, at + 1, 0)).toISOString().slice(0, 10),
      denominator: 100 + (index % 900),
    };
  });
}

async function record(
  client: ReturnType<typeof clientOf>,
  membershipId: string,
  figures: readonly Figure[],
  idempotencyKey: string,
  submit: boolean,
): Promise<string[]> {
  const rows = figures.map(({ indicator, period, denominator }) => ({
    indicatorCode: indicator,
    period,
    numerator: String(Math.floor(denominator / 3)),
    denominator: String(denominator),
  }));
  const { recordMeasurements } = await ask<{
    recordMeasurements: { measurements: { id: string }[]; problems: unknown[] };
  }>(
    client,
    "mutation ($input: RecordMeasurementsInput!) { recordMeasurements(input: $input) { measurements { id } problems { code message path } } }",
    { input: { membershipId, idempotencyKey, rows, submit } },
  );
  const { measurements, problems } = recordMeasurements;
  if (problems.length > 0) throw new Error(JSON.stringify(problems).slice(0, 500));
  return measurements.map(({ id }) => id);
}

async function decide(client: ReturnType<typeof clientOf>, mutation: string, ids: readonly string[]): Promise<void> {
  const answer = await ask<Record<string, { measurements: unknown[]; problems: unknown[] }>>(
    client,
    `mutation ($input: MeasurementIdsInput!) { ${mutation}(input: $input) { measurements { id } problems { code message path } } }`,
    { input: { ids } },
  );
  const { measurements = [], problems = [] } = answer[mutation] ?? {};
  if (problems.length > 0 || measurements.length !== ids.length)
    throw new Error(`${mutation}: ${JSON.stringify(problems).slice(0, 500)}`);
}

const tables = [
  "obligation_period",
  "measurement",
  "measurement_value",
  "counted_figure",
  "aggregate_cell",
  "audit_change",
  "audit_event",
];

/** More than that takes long to copy, and makes hardly an index deeper. */
const copiedMax = 1_000_000;

/** Tables of the same shape and indexes, and as full as those of the API, up to a million rows: what is written into an empty one is written faster. */
const floorTables = `drop schema if exists floor cascade; create schema floor;
  ${tables
    .map(
      (
        table,
      ) => `create table floor.${table} (like keelson.${table} including defaults including constraints including indexes);
        alter table floor.${table} alter column initiative_id set statistics 0;
        insert into floor.${table} select * from keelson.${table} limit ${copiedMax};`,
    )
    .join("\n")}
  alter table floor.measurement add foreign key (initiative_id, obligation_period_id) references floor.obligation_period not valid;
  alter table floor.measurement_value add foreign key (initiative_id, measurement_id) references floor.measurement not valid;
  set search_path = floor, keelson`;

const tenant = "00000000-0000-0000-0000-00000000000f";
const memberOf = (partner: number) => `00000000-0000-0000-0000-${String(partner).padStart(12, "0")}`;
const columnsOf = (figures: readonly Figure[]) => [
  figures.map(({ indicator }) => `00000000-0000-0000-0001-${indicator.slice(1).padStart(12, "0")}`),
  figures.map(({ period }) => period),
  figures.map(({ start }) => start),
  figures.map(({ end }) => end),
  figures.map(({ denominator }) => denominator),
];

/** What was asked of a partner before it reports; nobody's time. */
async function askFor(owner: pg.Client, partner: number, figures: readonly Figure[]): Promise<void> {
  await owner.query(
    `insert into obligation_period (initiative_id, indicator_id, membership_id, period, period_start, period_end, due_on, state)
     select $1, indicator_id, $2, period, period_start, period_end, period_end + 30, 'DUE'
     from unnest($3::uuid[], $4::text[], $5::date[], $6::date[]) a (indicator_id, period, period_start, period_end)`,
    [tenant, memberOf(partner), ...columnsOf(figures).slice(0, 4)],
  );
}

/**
 * As many transactions as the API has, and each row looked up by its key: the planner takes an initiative for a few rows, here as there
 * (docs/decisions/0022). What a step touched is noted as the triggers note it: ids, and a digest of each row.
 */
async function byHand(
  owner: pg.Client,
  partner: number,
  figures: readonly Figure[],
  isTogether: boolean,
): Promise<void> {
  const member = memberOf(partner);
  const noted = (entity: string, from: string) => `, noted_${entity} as (insert into audit_change
    (initiative_id, event_id, entity, operation, rows, ids, digests) select $1, $3, '${entity}', 'INSERT', count(*),
    array_agg(id), array_agg(sha256(record_send(t))) from ${from} t having count(*) > 0)`;
  const noteMoved = (entity: string, from: string) => `, noted_${entity} as (insert into audit_change
    (initiative_id, event_id, entity, operation, rows, ids, digests, digests_before) select $1, $3, '${entity}', 'UPDATE', count(*),
    array_agg(id), array_agg(sha256(record_send(t.after))), array_agg(sha256(record_send(t.before))) from ${from} t having count(*) > 0)`;
  const sealed = `with last as (select seq, hash from audit_event where initiative_id = $1 order by seq desc limit 1),
    said as (select string_agg(convert_to(entity || operation || rows, 'UTF8') || array_send(ids) || array_send(digests)
      || array_send(coalesce(digests_before, '{}')), '' order by id) as text from audit_change where initiative_id = $1 and event_id = $2)
    insert into audit_event (initiative_id, id, seq, actor_id, action, at, hash, form)
    select $1, $2, coalesce(seq, 0) + 1, $1, 'byHand', clock_timestamp(), sha256(coalesce(hash, '') || text), 2 from said left join last on true`;
  let event = randomUUID();
  const step = async (sql: string, value: readonly unknown[]) => {
    const { rows } = await owner.query<{ id: string }>(sql, [tenant, member, event, ...value]);
    if (rows.length !== figures.length) throw new Error(`a step by hand moved ${rows.length} of ${figures.length}`);
    return rows.map(({ id }) => id);
  };
  const commit = async () => {
    await owner.query(sealed, [tenant, event]);
    await owner.query("commit");
    event = randomUUID();
  };
  await owner.query("begin");
  const ids = await step(
    `with asked as (select * from unnest($4::uuid[], $5::text[], $6::date[], $7::date[], $8::numeric[])
       a (indicator_id, period, period_start, period_end, denominator)),
     -- a measurement's id is made before it, so that its value needs no join of a thousand with a thousand
     periods as materialized (select uuidv7() as measurement_id, p.id, a.indicator_id, a.denominator from asked a cross join lateral (
       select id from obligation_period p where p.initiative_id = $1 and p.indicator_id = a.indicator_id and p.period_start = a.period_start
         and p.period_end = a.period_end and p.membership_id = $2 offset 0) p),
     born as (insert into measurement (initiative_id, id, obligation_period_id, definition_id, membership_id, revision, recorded_by)
       select $1, measurement_id, id, indicator_id, $2, 1, $2 from periods returning *),
     told as (insert into measurement_value (initiative_id, measurement_id, category_set_id, membership_id, value_state, numerator, denominator)
       select $1, measurement_id, '00000000-0000-0000-0000-000000000000', $2, 'REPORTED', div(denominator, 3), denominator
       from periods returning *, measurement_id as id)
     ${noted("measurement", "born")}${noted("measurement_value", "told")}
     select id from born`,
    columnsOf(figures),
  );
  if (!isTogether) {
    await commit();
    await owner.query("begin");
  }
  const changed = "returning old as before, new as after, new.*";
  await step(
    `with moved as (update measurement set state = 'SUBMITTED', submitted_by = $2, submitted_at = now(), version = version + 1
       where initiative_id = $1 and id = any ($4::uuid[]) ${changed})${noteMoved("measurement", "moved")},
     reported as (update obligation_period p set state = 'SUBMITTED', first_submitted_at = now()
       where ctid = any (array(select found.ctid from moved m cross join lateral (
         select ctid from obligation_period o where o.initiative_id = $1 and o.id = m.obligation_period_id offset 0) found))
       ${changed.replace("new.*", "p.id")})
     ${noteMoved("obligation_period", "reported")} select id from moved`,
    [ids],
  );
  await commit();
  await owner.query("begin");
  await step(
    `with moved as (update measurement set state = 'ACCEPTED', decided_by = $2, decided_at = now(), version = version + 1
       where initiative_id = $1 and id = any ($4::uuid[]) ${changed})${noteMoved("measurement", "moved")},
     opened as (insert into counted_figure (initiative_id, obligation_period_id, category_set_id, kind, definition_id, period_start,
         period_end, membership_id, measurement_id, opened_at, expected, waived, reported, no_exposure, estimated, revised, numerator, denominator)
       select $1, p.id, v.category_set_id, 0, m.definition_id, p.period_start, p.period_end, m.membership_id, m.id, now(), 0, 0, 1, 0, 0, 0,
         v.numerator, v.denominator
       from moved m
       cross join lateral (select * from obligation_period p where p.initiative_id = $1 and p.id = m.obligation_period_id offset 0) p
       cross join lateral (select * from measurement_value v where v.initiative_id = $1 and v.measurement_id = m.id offset 0) v returning *),
     summed as (insert into aggregate_cell as c (initiative_id, definition_id, category_set_id, period_start, period_end, expected, waived,
         reported, no_exposure, estimated, revised, n, value, numerator, denominator, weighted, changed_at)
       select $1, definition_id, category_set_id, period_start, period_end, 0, 0, count(*), 0, 0, 0, count(*), 0, sum(numerator),
         sum(denominator), 0, now() from opened group by definition_id, category_set_id, period_start, period_end
       on conflict (initiative_id, definition_id, category_set_id, period_start, period_end) do update set
         reported = c.reported + excluded.reported, n = c.n + excluded.n, numerator = c.numerator + excluded.numerator,
         denominator = c.denominator + excluded.denominator, changed_at = excluded.changed_at)
     ${noted("counted_figure", "(select *, obligation_period_id as id from opened)")}
     select id from moved`,
    [ids],
  );
  await commit();
}
