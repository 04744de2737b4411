import { afterAll, beforeAll, expect, test } from "vitest";
import { localContextOf } from "../../identity/local-context-of.ts";
import { findActor } from "../../identity/tokens/find-actor.ts";
import { Context, type Unit } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { consentToBeNamed, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../../../test/reporting.ts";
import { clockOf } from "./find-clock.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
let indicator: string;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "as-of", ["A", "B"]);
  await consentToBeNamed(api, "as-of");
  did = reporting(api, initiative);
  indicator = await did.define("VISITS", kinds.COUNT);
});
afterAll(() => api.close());

const row = (value: string, period = "2026Q1") => [{ indicatorCode: "VISITS", period, value }];
const setTarget = (value: string, period: string) =>
  api.ask(
    initiative.backbone,
    `mutation ($input: SetTargetInput!) { setTarget(input: $input) { target { value } problems { code } } }`,
    { input: { indicatorId: indicator, period, value } },
  );

test("what was known at an instant stays known as it was then: figures, partners, restatements", async () => {
  const history = [await did.aggregate("VISITS", "2026Q1")];
  const steps = [
    () => did.report("A", row("10")),
    () => did.count("B", row("5")),
    () => did.count("A", row("11")),
    () => did.count("A", row("12"), { reason: "COUNTING_ERROR" }),
    () =>
      did.count("B", [{ indicatorCode: "VISITS", period: "2026Q1", valueState: "NOT_APPLICABLE" }], {
        reason: "OTHER",
      }),
  ];
  for (const step of steps) {
    await step();
    history.push(await did.aggregate("VISITS", "2026Q1"));
  }
  expect(history.map(({ value, reported, expected, restated }) => [value, reported, expected, restated])).toEqual([
    [null, 0, 0, false],
    [null, 0, 1, false],
    ["5", 1, 2, false],
    ["16", 2, 2, false],
    ["17", 2, 2, true],
    ["12", 1, 1, true],
  ]);
  for (const known of history) {
    expect(await did.aggregate("VISITS", "2026Q1", { asOf: known.asOf })).toEqual(known);
  }
});

test("an instant to come is answered as of now, and the answer says which instant that was", async () => {
  const now = await did.aggregate("VISITS", "2026Q1");
  const future = await did.aggregate("VISITS", "2026Q1", { asOf: "2999-01-01T00:00:00Z" });
  expect(future).toEqual(now);
  expect(Date.parse(future.asOf)).toBeLessThanOrEqual(Date.now());
});

test("before there was anything there was nothing, not even an expectation", async () => {
  const before = await did.aggregate("VISITS", "2026Q1", { asOf: "2001-01-01T00:00:00.000Z" });
  expect(before).toMatchObject({ value: null, reported: 0, expected: 0, asOf: "2001-01-01T00:00:00.000Z" });
});

test("an instant is read in whatever offset it was written", async () => {
  const known = await did.aggregate("VISITS", "2026Q1");
  const shifted = new Date(Date.parse(known.asOf) + 7_200_000).toISOString().replace("Z", "+02:00");
  expect(await did.aggregate("VISITS", "2026Q1", { asOf: shifted })).toEqual(known);
});

test("a target that was given up is still what was aimed at then", async () => {
  const none = await did.aggregate("VISITS", "2026Q1");
  await setTarget("100", "2026Q1");
  const first = await did.aggregate("VISITS", "2026Q1");
  await setTarget("120.50", "2026Q1");
  const second = await did.aggregate("VISITS", "2026Q1");
  expect([none.target, first.target, second.target]).toEqual([null, "100", "120.5"]);
  for (const known of [none, first, second])
    expect((await did.aggregate("VISITS", "2026Q1", { asOf: known.asOf })).target).toBe(known.target);
});

test("an outside audience sees a target that was set after the figure, and asOf gives both again", async () => {
  await did.count("A", row("10", "2025Q1"));
  await did.count("B", row("10", "2025Q1"));
  const ask = (asOf?: string) => did.aggregate("VISITS", "2025Q1", asOf ? { asOf } : {}, initiative.funder);
  const before = await ask();
  await setTarget("25", "2025Q1");
  const after = await ask();
  expect([before.target, after.target, after.value]).toEqual([null, "25", "20"]);
  expect(await ask(before.asOf)).toEqual(before);
  expect(await ask(after.asOf)).toEqual(after);
});

test("one operation reads one state of the database: what is committed meanwhile is not in it", async () => {
  const { initiativeId } = parseNodeId("indicator", indicator);
  const actor = await findActor(api.database, `Bearer ${initiative.backbone}`);
  const ctx = new Context({ database: api.database, localContextOf, writeDown: async () => undefined }, actor);
  const look = async (unit: Unit) => {
    const [clock] = await clockOf(unit, [initiativeId]);
    const [count] = await unit.rows<{ figures: number }>("select count(*)::int as figures from counted_figure");
    return { clock, ...count };
  };
  const before = await ctx.ask(look, null);
  await did.count("A", row("1", "2024Q1"));
  expect(await ctx.ask(look, null)).toEqual(before);
  await ctx.close();
  expect(await ctx.ask(look, null)).not.toEqual(before);
  await ctx.close();
});
