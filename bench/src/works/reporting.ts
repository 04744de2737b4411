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

/**
 * Ten partners record, submit and have accepted 1,000 values each: through the API, and beside it by SQL written by hand that does the
 * same three steps with cells and audit, in tables of the same shape and indexes. Values a second; each round has months of its own.
 */
export async function timeReporting(
  place: Place,
  api: Running,
  world: World,
  tokens: readonly Reporter[],
  turn: number,
  rounds: number,
) {
  const backbone = clientOf(api.address, world.backbone);
  const reporters = tokens.map(({ token, membershipId }) => ({ membershipId, client: clientOf(api.address, token) }));
  const owner = new pg.Client({ connectionString: await place.ownerUrl() });
  owner.on("error", () => undefined);
  await owner.connect();
  await owner.query(floorTables);
  const times = { own: 0, floor: 0 };
  for (let round = turn * rounds; round < (turn + 1) * rounds; round += 1) {
    const figures = figuresOf(round);
    let started = performance.now();
    for (const { membershipId, client } of reporters) {
      const measurementIds = await record(
        client,
        membershipId,
        figures,
        `round-${round}-${membershipId}`.slice(0, 200),
      );
      await decide(client, "submitMeasurements", measurementIds);
      await decide(backbone, "acceptMeasurements", measurementIds);
    }
    times.own += performance.now() - started;
    started = performance.now();
    for (let partner = 0; partner < partners; partner += 1) await byHand(owner, partner, figures);
    times.floor += performance.now() - started;
  }
  await owner.query("drop schema floor cascade");
  await owner.end();
  for (const { client } of reporters) client.close();
  backbone.close();
  const values = partners * indicators * monthsARound * rounds;
  return { own: values / (times.own / 1000), floor: values / (times.floor / 1000) };
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
    { input: { membershipId, idempotencyKey, rows } },
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

const floorTables = `drop schema if exists floor cascade; create schema floor;
  ${[
    "obligation_period",
    "measurement",
    "measurement_value",
    "counted_figure",
    "aggregate_cell",
    "audit_change",
    "audit_event",
  ]
    .map(
      (table) =>
        `create table floor.${table} (like keelson.${table} including defaults including constraints including indexes);`,
    )
    .join("\n")}
  set search_path = floor, keelson`;

/** One transaction a step, as the API has. What a step touched is noted as the triggers note it: ids and a digest. */
async function byHand(owner: pg.Client, partner: number, figures: readonly Figure[]): Promise<void> {
  const tenant = "00000000-0000-0000-0000-00000000000f";
  const member = `00000000-0000-0000-0000-${String(partner).padStart(12, "0")}`;
  const columns = [
    figures.map(({ indicator }) => `00000000-0000-0000-0001-${indicator.slice(1).padStart(12, "0")}`),
    figures.map(({ period }) => period),
    figures.map(({ start }) => start),
    figures.map(({ end }) => end),
    figures.map(({ denominator }) => denominator),
  ];
  const noted = (entity: string, from: string) => `, noted_${entity} as (insert into audit_change
    (initiative_id, event_id, entity, operation, rows, ids, digest) select $1, uuidv7(), '${entity}', 'INSERT', count(*),
    array_agg(id order by id), sha256(convert_to(string_agg(t::text, E'\\n' order by id), 'UTF8')) from ${from} t having count(*) > 0)`;
  const sealed = `insert into audit_event (initiative_id, id, seq, actor_id, action, at, hash)
    select $1, uuidv7(), coalesce(max(seq), 0) + 1, $1, 'byHand', clock_timestamp(), sha256('') from audit_event where initiative_id = $1`;
  const step = async (sql: string, values: unknown[]) => {
    await owner.query("begin");
    const { rows } = await owner.query<{ id: string }>(sql, values);
    await owner.query(sealed, [tenant]);
    await owner.query("commit");
    return rows.map(({ id }) => id);
  };
  const ids = await step(
    `with asked as (select * from unnest($3::uuid[], $4::text[], $5::date[], $6::date[], $7::numeric[])
       a (indicator_id, period, period_start, period_end, denominator)),
     periods as (insert into obligation_period (initiative_id, indicator_id, membership_id, period, period_start, period_end, due_on, state)
       select $1, indicator_id, $2, period, period_start, period_end, period_end + 30, 'DUE' from asked returning *),
     born as (insert into measurement (initiative_id, obligation_period_id, definition_id, membership_id, revision, recorded_by)
       select $1, id, indicator_id, $2, 1, $2 from periods returning *),
     told as (insert into measurement_value (initiative_id, measurement_id, category_set_id, membership_id, value_state, numerator, denominator)
       select $1, b.id, '00000000-0000-0000-0000-000000000000', $2, 'REPORTED', div(a.denominator, 3), a.denominator
       from born b join periods p on p.id = b.obligation_period_id
       join asked a on a.indicator_id = p.indicator_id and a.period = p.period returning *, measurement_id as id)
     ${noted("obligation_period", "periods")}${noted("measurement", "born")}${noted("measurement_value", "told")}
     select id from born`,
    [tenant, member, ...columns],
  );
  await step(
    `with moved as (update measurement set state = 'SUBMITTED', submitted_by = $2, submitted_at = now(), version = version + 1
       where initiative_id = $1 and id = any ($3::uuid[]) returning *)${noted("measurement", "moved")} select id from moved`,
    [tenant, member, ids],
  );
  await step(
    `with moved as (update measurement set state = 'ACCEPTED', decided_by = $2, decided_at = now(), version = version + 1
       where initiative_id = $1 and id = any ($3::uuid[]) returning *)${noted("measurement", "moved")},
     opened as (insert into counted_figure (initiative_id, obligation_period_id, category_set_id, kind, definition_id, period_start,
         period_end, membership_id, measurement_id, opened_at, expected, waived, reported, no_exposure, estimated, revised, numerator, denominator)
       select $1, p.id, v.category_set_id, 0, m.definition_id, p.period_start, p.period_end, m.membership_id, m.id, now(), 0, 0, 1, 0, 0, 0,
         v.numerator, v.denominator
       from moved m join obligation_period p on p.initiative_id = $1 and p.id = m.obligation_period_id
       join measurement_value v on v.initiative_id = $1 and v.measurement_id = m.id returning *),
     summed as (insert into aggregate_cell as c (initiative_id, definition_id, category_set_id, period_start, period_end, expected, waived,
         reported, no_exposure, estimated, revised, n, value, numerator, denominator, weighted, changed_at)
       select $1, definition_id, category_set_id, period_start, period_end, 0, 0, count(*), 0, 0, 0, count(*), 0, sum(numerator),
         sum(denominator), 0, now() from opened group by definition_id, category_set_id, period_start, period_end
       on conflict (initiative_id, definition_id, category_set_id, period_start, period_end) do update set
         reported = c.reported + excluded.reported, n = c.n + excluded.n, numerator = c.numerator + excluded.numerator,
         denominator = c.denominator + excluded.denominator, changed_at = excluded.changed_at)
     select id from moved`,
    [tenant, member, ids],
  );
}
