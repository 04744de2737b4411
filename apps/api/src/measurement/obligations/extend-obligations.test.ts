import { afterAll, beforeAll, expect, test } from "vitest";
import { inLine, openApi, type TestApi } from "../../../test/harness.ts";
import { behind, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { reporting } from "../../../test/reporting.ts";
import { writeDown } from "../../audit/write-down.ts";
import { keelsonIn } from "../../identity/persons/find-actor-by-email.ts";
import { Context } from "../../kernel/context.ts";
import { nil, nodeId, parseNodeId } from "../../kernel/node-id.ts";
import { verify } from "../../verify.ts";
import type { ActWith } from "../../kernel/in-each-initiative.ts";
import { extendAllObligations } from "./extend-obligations.ts";

let api: TestApi;
let initiative: TestInitiative;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "lighthouse", ["A"]);
  const { defineIndicator } = await api.ask<{ defineIndicator: { problems: object[] } }>(
    initiative.backbone,
    `mutation ($input: DefineIndicatorInput!) { defineIndicator(input: $input) { problems { code } } }`,
    {
      input: {
        initiativeId: initiative.id,
        code: "VISITS",
        name: "Visits",
        definition: "d",
        unit: "u",
        measureType: "COUNT",
        acrossPartners: "SUM",
        acrossTime: "SUM",
        desiredDirection: "INCREASE",
        frequency: "QUARTERLY",
      },
    },
  );
  expect(defineIndicator.problems).toEqual([]);
});
afterAll(() => api.close());

const actWith: ActWith = (context) =>
  new Context(
    { database: api.database, localContextOf: () => ({ ...context, actor: nil }), writeDown },
    keelsonIn(context),
  );

test("an obligation without an end is expected in every period up to a year ahead, once, however often the clock strikes", async () => {
  const { id: initiativeId } = parseNodeId("initiative", initiative.id);
  const { id: membershipId } = parseNodeId("membership", initiative.partners["A"]!.id);
  // as if it had been accepted a year ago, and nobody had looked since
  await api.look(
    `begin; select set_config('app.event', uuidv7()::text, true);
     insert into obligation (initiative_id, membership_id, indicator_id, from_period, starts_on, state, proposed_by, agreed_by)
     select '${initiativeId}', '${membershipId}', id, '2025Q1', '2025-01-01', 'ACCEPTED', '${nil}', '${nil}' from indicator;
     select audit_seal(current_setting('app.event')::uuid, '${nil}', 'a year ago', null); commit`,
  );
  const bound = await extendAllObligations(actWith);
  expect(bound).toBeGreaterThanOrEqual(11);

  const [latest] = await api.look<{ inside: boolean; periods: number }>(
    `select max(period_end) >= current_date + 366 and max(period_start) <= current_date + 367 as inside, count(*)::int as periods
     from obligation_period`,
  );
  expect(latest).toEqual({ inside: true, periods: bound });
  const { initiative: seen } = await api.ask<{ initiative: { indicator: { aggregate: object } } }>(
    initiative.backbone,
    `{ initiative(slug: "lighthouse") { indicator(code: "VISITS") { aggregate(period: "2025Q1") { expected reported status } } } }`,
  );
  expect(seen.indicator.aggregate).toEqual({ expected: 1, reported: 0, status: "NO_DATA" });

  expect(await extendAllObligations(actWith)).toBe(0);
  expect((await verify(api.url)).flatMap(({ broken }) => broken)).toEqual([]);
});

test("an obligation that is ended while the clock strikes is extended no further than to its end", async () => {
  // as if the clock had not brought the last half-year yet
  const year = new Date().getUTCFullYear();
  await behind(
    api,
    `delete from counted_figure where period_end > '${year}-12-31'; delete from aggregate_cell where period_end > '${year}-12-31';
     delete from release where period_end > '${year}-12-31'; delete from obligation_period where period_end > '${year}-12-31';
     update obligation set bound_to = '${year}-12-31'`,
  );
  const did = reporting(api, initiative);
  const [obligation] = await api.look<{ id: string }>("select id from obligation");
  const { id: initiativeId } = parseNodeId("initiative", initiative.id);
  const ids = [nodeId("obligation", initiativeId, obligation!.id)];
  const [ended] = await inLine<unknown>(api, "select from obligation for update", [
    () => did.end(initiative.partners["A"]!.token, { ids, lastPeriod: `${year}Q4` }),
    () => extendAllObligations(actWith),
  ]);
  expect(ended).toMatchObject({ problems: [] });
  expect(await api.look("select period from obligation_period where period_end > $1", [`${year}-12-31`])).toEqual([]);
});
