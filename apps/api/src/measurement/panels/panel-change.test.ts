import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { consentToBeNamed, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "panels", ["A", "B", "C"]);
  await consentToBeNamed(api, "panels");
  did = reporting(api, initiative);
});
afterAll(() => api.close());

interface Change {
  readonly previous: string | null;
  readonly current: string | null;
  readonly change: string | null;
  readonly changePercent: string | null;
}
interface Panel {
  readonly allPartners: Change;
  readonly samePartners: Change;
  readonly partnersInBoth: number;
}
const both = "{ previous current change changePercent }";
const change = (code: string, from: string, to: string, { asOf = "", token = initiative.backbone } = {}) =>
  did.indicator<Panel | null>(
    token,
    code,
    `change(from: "${from}", to: "${to}"${asOf && `, asOf: "${asOf}"`}) { allPartners ${both} samePartners ${both} partnersInBoth }`,
  );
const say = (indicatorCode: string, partner: string, period: string, figure: object, extra: object = {}) =>
  did.count(partner, [{ indicatorCode, period, ...figure }], extra);

test("TIME-PANEL-01: a rise that is a new partner is told beside the fall of the others", async () => {
  await did.define("VISITS", kinds.COUNT);
  for (const [partner, value] of Object.entries({ A: "100", B: "100" }))
    await say("VISITS", partner, "2025Q1", { value });
  for (const [partner, value] of Object.entries({ A: "95", B: "98", C: "60" }))
    await say("VISITS", partner, "2025Q2", { value });
  expect(await change("VISITS", "2025Q1", "2025Q2")).toEqual({
    allPartners: { previous: "200", current: "253", change: "53", changePercent: "26.5" },
    samePartners: { previous: "200", current: "193", change: "-7", changePercent: "-3.5" },
    partnersInBoth: 2,
  });
});

test("ratios are pooled over the partners of both periods, and one that reported no exposure is among them", async () => {
  await did.define("READ", kinds.SHARE);
  await say("READ", "A", "2025Q1", { numerator: "1", denominator: "10" });
  await say("READ", "B", "2025Q1", { numerator: "80", denominator: "90" });
  await say("READ", "A", "2025Q2", { valueState: "NO_EXPOSURE" });
  await say("READ", "B", "2025Q2", { numerator: "81", denominator: "90" });
  await say("READ", "C", "2025Q2", { numerator: "0", denominator: "10" });
  expect(await change("READ", "2025Q1", "2025Q2")).toEqual({
    allPartners: { previous: "81", current: "81", change: "0", changePercent: "0" },
    samePartners: { previous: "81", current: "90", change: "9", changePercent: "11.1111111111" },
    partnersInBoth: 2,
  });
});

test("a longer period compares those who reported in every part of it; its figures are the aggregates' own", async () => {
  await did.define("MEALS", kinds.COUNT);
  for (const [partner, periods] of Object.entries({
    A: ["2024Q1", "2024Q2", "2025Q1", "2025Q2"],
    B: ["2024Q1", "2025Q1", "2025Q2"],
  }))
    for (const [index, period] of periods.entries()) await say("MEALS", partner, period, { value: String(10 + index) });
  const found = await change("MEALS", "2024S1", "2025S1");
  expect(found).toMatchObject({
    allPartners: { previous: "31", current: "48" },
    samePartners: { previous: "21", current: "25" },
    partnersInBoth: 1,
  });
  expect((await did.aggregate("MEALS", "2024S1")).value).toBe(found?.allPartners.previous);
  expect((await did.aggregate("MEALS", "2025S1")).value).toBe(found?.allPartners.current);
  expect(await change("MEALS", "2024W5", "2025S1")).toBeNull();
  expect(await change("MEALS", "2019Q1", "2025Q1")).toMatchObject({
    allPartners: { previous: null, current: "23", change: null },
    partnersInBoth: 0,
  });
});

test("as of an instant it is what was known then", async () => {
  await did.define("BEDS", kinds.COUNT);
  for (const period of ["2025Q1", "2025Q2"]) await say("BEDS", "A", period, { value: "10" });
  const [before, { asOf }] = [await change("BEDS", "2025Q1", "2025Q2"), await did.aggregate("BEDS", "2025Q2")];
  await say("BEDS", "A", "2025Q2", { value: "15" }, { reason: "LATE_DATA" });
  expect(await change("BEDS", "2025Q1", "2025Q2")).toMatchObject({ samePartners: { changePercent: "50" } });
  expect(await change("BEDS", "2025Q1", "2025Q2", { asOf })).toEqual(before);
  expect(await change("BEDS", "2025Q1", "2025Q2", { asOf: "2999-01-01T00:00:00Z" })).toMatchObject({
    samePartners: { change: "5" },
  });
});

test("nobody but the backbone is told: like for like would tell single partners", async () => {
  for (const token of [initiative.funder, initiative.partners["A"]!.token])
    expect(await change("VISITS", "2025Q1", "2025Q2", { token })).toBeNull();
});
