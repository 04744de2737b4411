import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verify } from "../../verify.ts";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import {
  kinds,
  reporting,
  reportingPeriodFields,
  type Reporting,
  type ReportingPeriod,
} from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "closing", ["A", "B", "C"]);
  did = reporting(api, initiative);
});
afterAll(() => api.close());

const row = (indicatorCode: string, period: string, value: string) => [{ indicatorCode, period, value }];
const periods = (code: string, from: string, to: string, token = initiative.backbone) =>
  did.indicator<ReportingPeriod[]>(
    token,
    code,
    `reportingPeriods(from: "${from}", to: "${to}") { ${reportingPeriodFields} }`,
  );
const codesOf = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);

describe("a period that is over", () => {
  let indicator: string;
  beforeAll(async () => {
    indicator = await did.define("VISITS", kinds.COUNT);
    for (const code of ["A", "B", "C"]) await did.oblige(indicator, code, "2020Q1", "2020Q2");
    await did.count("A", row("VISITS", "2020Q1", "10"));
    await did.report("B", row("VISITS", "2020Q1", "5"));
  });

  test("is open until it is closed, and one that is to come is not", async () => {
    expect(await periods("VISITS", "2020Q1", "2020Q2")).toEqual([
      {
        period: "2020Q1",
        startDate: "2020-01-01",
        endDate: "2020-03-31",
        dueDate: "2020-04-15",
        state: "OPEN",
        closedAt: null,
        closing: null,
        expected: 3,
        reported: 2,
        accepted: 1,
        viewerCan: ["CLOSE_PERIOD"],
      },
      expect.objectContaining({ period: "2020Q2", state: "OPEN", expected: 3, reported: 0, accepted: 0 }),
    ]);
    expect(await periods("VISITS", "2199Q1", "2199Q1")).toMatchObject([
      { state: "UPCOMING", expected: 0, viewerCan: [] },
    ]);
  });

  test("is closed with how complete it was; what comes later is in its counts, and not in the summary", async () => {
    const { reportingPeriod, problems } = await did.close(indicator, "2020Q1", "  B's figure is still looked at. ");
    expect(problems).toEqual([]);
    const closing = { expected: 3, reported: 2, accepted: 1, note: "B's figure is still looked at." };
    expect(reportingPeriod).toMatchObject({ state: "CLOSED", closing, accepted: 1, viewerCan: [] });
    expect(Math.abs(Date.parse(reportingPeriod!.closedAt!) - Date.now())).toBeLessThan(600_000);
    await did.report("C", row("VISITS", "2020Q1", "1"));
    for (const token of [initiative.backbone, initiative.funder, initiative.partners["A"]!.token])
      expect((await periods("VISITS", "2020Q1", "2020Q1", token))[0]).toMatchObject({
        state: "CLOSED",
        closing,
        reported: 3,
        viewerCan: [],
      });
  });

  test("is closed once, also by two at the same moment", async () => {
    expect(codesOf(await did.close(indicator, "2020Q1"))).toEqual(["TRANSITION_NOT_ALLOWED"]);
    const both = await Promise.all([did.close(indicator, "2020Q2"), did.close(indicator, "2020Q2")]);
    expect(both.flatMap(codesOf)).toEqual(["TRANSITION_NOT_ALLOWED"]);
  });

  test("keeps its definition from then on", async () => {
    const other = await did.define("BEDS", kinds.COUNT);
    expect(codesOf(await did.close(other, "2020Q3"))).toEqual([]);
    const { problems } = await did.change(other, "2020Q2", { name: "Places" });
    expect(problems).toEqual([
      expect.objectContaining({
        code: "PERIOD_CLOSED",
        path: ["effectiveFrom"],
        message: expect.stringMatching(/2020Q3.* 2020Q4\./),
      }),
    ]);
    expect(codesOf(await did.change(other, "2020Q4", { name: "Places" }))).toEqual([]);
  });
});

test("only a period of the indicator's own that is over is closed", async () => {
  const indicator = await did.define("TALKS", kinds.COUNT);
  const thisYear = new Date().getUTCFullYear();
  expect(codesOf(await did.close(indicator, `${thisYear + 1}Q1`))).toEqual(["PERIOD_NOT_OVER"]);
  expect(codesOf(await did.close(indicator, "2020"))).toEqual(["PERIOD_OF_ANOTHER_FREQUENCY"]);
  expect(codesOf(await did.close(indicator, "then"))).toEqual(["PERIOD_NOT_VALID"]);
});

test("an index is not closed, but what it is made of", async () => {
  for (const code of ["PART1", "PART2"]) await did.define(code, kinds.COUNT);
  const part = (indicatorCode: string) => ({ indicatorCode, weight: "0.5", worst: "0", best: "10" });
  const indicator = await did.define("INDEX", {
    ...kinds.COUNT,
    measureType: "COMPOSITE",
    acrossPartners: "NONE",
    acrossTime: "NONE",
    composite: { components: [part("PART1"), part("PART2")] },
  });
  expect((await did.close(indicator, "2020Q1")).problems).toEqual([
    expect.objectContaining({ code: "COMPOSITE_IS_COMPUTED", path: ["indicatorId"] }),
  ]);
  expect(await periods("INDEX", "2020Q1", "2020Q1")).toMatchObject([{ state: "OPEN", viewerCan: [] }]);
});

test("an indicator without a rhythm has the periods that somebody was asked for", async () => {
  const indicator = await did.define("CENSUS", { ...kinds.COUNT, frequency: "ONE_OFF" });
  await did.count("A", row("CENSUS", "2020", "4"));
  await did.report("B", row("CENSUS", "202003", "4"));
  expect(codesOf(await did.close(indicator, "2020"))).toEqual([]);
  expect(
    (await periods("CENSUS", "2020", "2021")).map(({ period, state, accepted }) => [period, state, accepted]),
  ).toEqual([
    ["2020", "CLOSED", 1],
    ["202003", "OPEN", 0],
  ]);
});

test("periods are asked for in parts of 400", async () => {
  const { errors } = await api.send(
    initiative.backbone,
    `{ initiative(slug: "closing") { indicator(code: "VISITS") { reportingPeriods(from: "1900", to: "2026") { state } } } }`,
  );
  expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
});

test("a period is closed while a figure for it is taken in: it is in the summary, or it restates", async () => {
  const seen = new Set<boolean>();
  for (let round = 0; round < 10; round += 1) {
    const code = `RACE${round}`;
    const indicator = await did.define(code, kinds.COUNT);
    const ids = await did.report("A", row(code, "2020Q1", "7"));
    const [closed, accepted] = await Promise.all([did.close(indicator, "2020Q1"), did.accept(ids)]);
    expect([...codesOf(closed), ...codesOf(accepted)]).toEqual([]);
    const [period] = await periods(code, "2020Q1", "2020Q1");
    const isInSummary = (period!.closing as { accepted: number }).accepted === 1;
    expect(period!.state).toBe(isInSummary ? "CLOSED" : "RESTATED");
    seen.add(isInSummary);
  }
  expect(seen.size).toBeGreaterThan(0);
  expect((await verify(api.url)).filter(({ broken }) => broken.length > 0)).toEqual([]);
  const [stat] = await api.look("select deadlocks::int from pg_stat_database where datname = current_database()");
  expect(stat).toEqual({ deadlocks: 0 });
});
