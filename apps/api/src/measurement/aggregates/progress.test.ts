import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { consentToBeNamed, foundInitiative, setConsent, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
let code: string;
let made = 0;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "progress", ["A", "B", "C"]);
  await consentToBeNamed(api, "progress");
  did = reporting(api, initiative);
});
afterAll(() => api.close());

interface Judged {
  readonly value: string | null;
  readonly asOf: string;
  readonly target: string | null;
  readonly progressStatus: string | null;
  readonly progress: {
    readonly target: { period: string; value: string };
    readonly baseline: { period: string; value: string } | null;
    readonly progress: string | null;
    readonly elapsed: string | null;
    readonly scheduleRatio: string | null;
    readonly deviation: string | null;
    readonly barPercent: string | null;
    readonly status: string;
  } | null;
}
const fields = `{ value asOf target progressStatus progress { target { period value } baseline { period value }
  progress elapsed scheduleRatio deviation barPercent status } }`;
const judged = (period: string, { asOf, token = initiative.backbone }: { asOf?: string; token?: string } = {}) =>
  did.indicator<Judged>(token, code, `aggregate(period: "${period}"${asOf ? `, asOf: "${asOf}"` : ""}) ${fields}`);
/** An indicator of its own for this test: an amount as it stands at the end of each quarter. */
const define = (input: object = { ...kinds.COUNT, measureType: "AMOUNT", acrossTime: "LAST" }) => {
  code = `I${(made += 1)}`;
  return did.define(code, input);
};
const say = (period: string, value: string, extra: object = {}) =>
  did.count("A", [{ indicatorCode: code, period, value }], extra);

interface Vector {
  readonly input: {
    baseline: number;
    target: number;
    actual: number;
    timeElapsedShare?: number;
    direction?: string;
    tolerance?: number;
  };
  readonly expected: Readonly<Record<string, number | string | null>>;
}
const vectors: Readonly<Record<string, Vector>> = JSON.parse(
  readFileSync(new URL("../../../../../docs/vectors.json", import.meta.url), "utf8"),
);

describe("as the methodology reckons it", () => {
  // the first of January is where it began, the twenty-first what is aimed at: a day is a twentieth of the way
  test.each(["PROG-01", "PROG-02", "PROG-03", "PROG-04", "PROG-05", "PROG-06", "PROG-07"])("%s", async (id) => {
    const { input, expected } = vectors[id]!;
    const { baseline, target, actual, timeElapsedShare = 0.5 } = input;
    const indicator = await define({
      ...kinds.COUNT,
      measureType: "AMOUNT",
      acrossTime: "LAST",
      frequency: "DAILY",
      desiredDirection: input.direction ?? (target > baseline ? "INCREASE" : "DECREASE"),
      ...(input.tolerance ? { tolerance: String(input.tolerance) } : {}),
    });
    const day = `202601${String(1 + Math.round(timeElapsedShare * 20)).padStart(2, "0")}`;
    expect((await did.begin(indicator, "20260101", { value: String(baseline) })).problems).toEqual([]);
    expect((await did.aim(indicator, "20260121", String(target))).problems).toEqual([]);
    await say(day, String(actual));
    const { progress, progressStatus, target: own } = await judged(day);
    expect([own, progressStatus]).toEqual([null, expected["status"]]);
    expect(progress).toMatchObject({ target: { period: "20260121" }, baseline: { period: "20260101" } });
    expect(Number(progress?.elapsed)).toBe(timeElapsedShare);
    for (const [name, value] of Object.entries(expected)) {
      // given with as many decimals as matter
      const places = name === "barPercent" ? 1 : 6;
      const told = progress?.[name as "progress" | "scheduleRatio" | "deviation" | "barPercent" | "status"] ?? null;
      if (typeof value === "number") expect(Number(told), name).toBeCloseTo(value, places);
      else expect(told, name).toBe(value);
    }
  });
});

test("before there was a baseline, nothing was said of the way; what was known then stays known", async () => {
  const indicator = await define();
  await say("2026Q2", "55");
  const history = [await judged("2026Q2")];
  const steps = [
    () => did.aim(indicator, "2026Q4", "70"),
    () => did.begin(indicator, "2025", { value: "40" }),
    () => did.aim(indicator, "2026Q4", "60"),
    () => did.begin(indicator, "2025", { value: "50" }),
    () => did.aim(indicator, "2026Q3", "80"),
    () => did.begin(indicator, "2026Q1", { value: "54" }),
    () => did.clear("Target", indicator, "2026Q3"),
    () => say("2026Q2", "80", { reason: "LATE_DATA" }),
  ];
  for (const step of steps) {
    await step();
    history.push(await judged("2026Q2"));
  }
  expect(
    history.map(({ progress, progressStatus }) => [
      progressStatus,
      progress && [progress.baseline?.value, progress.target.value, progress.progress],
    ]),
  ).toEqual([
    [null, null],
    [null, null],
    ["ON_TRACK", ["40", "70", "0.5"]],
    ["ON_TRACK", ["40", "60", "0.75"]],
    ["ON_TRACK", ["50", "60", "0.5"]],
    ["OFF_TRACK", ["50", "80", "0.1666666667"]],
    ["OFF_TRACK", ["54", "80", "0.0384615385"]],
    ["OFF_TRACK", ["54", "60", "0.1666666667"]],
    ["ACHIEVED", ["54", "60", "4.3333333333"]],
  ]);
  for (const known of history) expect(await judged("2026Q2", { asOf: known.asOf })).toEqual(known);
  // a funder's answers are of the time of the last change in them, and are the same again as of then
  const seen = await judged("2026Q2", { token: initiative.funder });
  await did.clear("Target", indicator, "2026Q4");
  const given = await judged("2026Q2", { token: initiative.funder });
  expect([seen.progress?.target.value, given.progress]).toEqual(["60", null]);
  for (const known of [seen, given])
    expect(await judged("2026Q2", { token: initiative.funder, asOf: known.asOf })).toEqual(known);
});

test("`target` stays the very period's own, while the status is of what is aimed at next", async () => {
  const indicator = await define();
  await did.begin(indicator, "2025Q4", { value: "10" });
  await did.aim(indicator, "2026Q1", "20");
  await did.aim(indicator, "2027", "50");
  for (const period of ["2026Q1", "2026Q3"]) await say(period, "20");
  expect(await judged("2026Q1")).toMatchObject({ target: "20", progressStatus: "ACHIEVED" });
  const later = await judged("2026Q3");
  expect(later).toMatchObject({ target: null, progressStatus: "OFF_TRACK" });
  expect(later.progress).toMatchObject({ target: { period: "2027", value: "50" }, progress: "0.25" });
  expect(later.progress?.elapsed).toBe("0.3739726027"); // 273 of 730 days
  // of a period after the last target nothing is aimed at
  await say("2028Q1", "60");
  expect(await judged("2028Q1")).toMatchObject({ value: "60", progressStatus: null, progress: null });
});

test("a sum is judged by targets and baselines of periods as long as its own: a quarter's is no part of the way to a year's", async () => {
  const indicator = await define(kinds.COUNT);
  await did.begin(indicator, "2025", { value: "40" });
  await did.aim(indicator, "2026", "80");
  for (const quarter of [1, 2, 3, 4]) await say(`2026Q${quarter}`, "15");
  expect(await judged("2026Q4")).toMatchObject({ value: "15", progressStatus: null, progress: null });
  expect((await judged("2026")).progress).toMatchObject({ progress: "0.5", elapsed: "1", status: "OFF_TRACK" });
});

test("nobody's figure is no data, and a part of one is aimed at nothing", async () => {
  const indicator = await define();
  await did.begin(indicator, "2025Q4", { value: "10" });
  await did.aim(indicator, "2026Q4", "20");
  const none = await judged("2026Q1");
  expect(none).toMatchObject({ value: null, progressStatus: "NO_DATA" });
  expect(none.progress).toMatchObject({
    target: { value: "20" },
    progress: null,
    scheduleRatio: null,
    status: "NO_DATA",
  });
});

describe("a funder", () => {
  const asFunder = (period: string, asOf?: string) =>
    judged(period, { token: initiative.funder, ...(asOf ? { asOf } : {}) });

  test("sees the progress of released figures only, and the baseline as it was known with them", async () => {
    await setConsent(api, "progress", "AGGREGATE_ONLY");
    const indicator = await define();
    await did.begin(indicator, "2025Q4", { value: "0" });
    await did.aim(indicator, "2026Q4", "1000");
    const hidden = { value: null, progressStatus: null, progress: null };
    for (const partner of ["A", "B"])
      await did.count(partner, [{ indicatorCode: code, period: "2026Q1", value: "100" }]);
    expect(await asFunder("2026Q1")).toMatchObject(hidden);
    expect(await judged("2026Q1")).toMatchObject({ value: "200", progress: { progress: "0.2" } });
    await did.count("C", [{ indicatorCode: code, period: "2026Q1", value: "100" }]);
    const shown = await asFunder("2026Q1");
    expect(shown).toMatchObject({ value: "300", progress: { progress: "0.3" } });
    // one partner's correction is held, and so is the progress that would tell it
    await say("2026Q1", "700", { reason: "COUNTING_ERROR" });
    expect(await asFunder("2026Q1")).toEqual(shown);
    expect(await judged("2026Q1")).toMatchObject({ progress: { progress: "0.9" } });
    await did.begin(indicator, "2025Q4", { value: "100" });
    const corrected = await asFunder("2026Q1");
    expect(corrected).toMatchObject({
      value: "300",
      progress: { baseline: { value: "100" }, progress: "0.2222222222" },
    });
    expect(await asFunder("2026Q1", shown.asOf)).toEqual(shown);
    expect(await asFunder("2026Q1", corrected.asOf)).toEqual(corrected);
  });
});
