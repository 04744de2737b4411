import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, rowCounts, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "baselines", ["A"]);
  did = reporting(api, initiative);
});
afterAll(() => api.close());

const fields = "baselines { period value numerator denominator quality source }";
const blank = { numerator: null, denominator: null, quality: null, source: null };
const codes = ({ problems }: { problems: readonly { code: string; path: string[] }[] }) =>
  problems.map(({ code, path }) => [code, path.join(".")]);

test("where an indicator stood is told by period, to every audience that is told its targets", async () => {
  const indicator = await did.define("READ", kinds.SHARE);
  expect(
    (await did.begin(indicator, "2024", { value: "61.50", quality: "LOW", source: "  A survey " })).baseline,
  ).toEqual({
    ...blank,
    period: "2024",
    value: "61.5",
    quality: "LOW",
    source: "A survey",
  });
  const parts = { numerator: "2", denominator: "3" };
  expect((await did.begin(indicator, "2023", parts)).baseline).toMatchObject({ ...parts, value: "66.6666666667" });
  expect((await did.begin(indicator, "2023Q4", { ...parts, value: "66.7" })).problems).toEqual([]);
  for (const token of [initiative.backbone, initiative.funder, initiative.partners["A"]!.token])
    expect(await did.indicator(token, "READ", fields)).toEqual([
      { ...blank, ...parts, period: "2023", value: "66.6666666667" },
      { ...blank, ...parts, period: "2023Q4", value: "66.6666666667" },
      { ...blank, period: "2024", value: "61.5", quality: "LOW", source: "A survey" },
    ]);
});

test("a corrected baseline replaces the earlier one of its period, which is kept", async () => {
  const indicator = await did.define("VISITS", kinds.COUNT);
  for (const value of ["10", "12"]) expect((await did.begin(indicator, "2024Q4", { value })).problems).toEqual([]);
  expect(await did.indicator(initiative.backbone, "VISITS", fields)).toEqual([
    { ...blank, period: "2024Q4", value: "12" },
  ]);
  const kept = await api.look(
    `select b.value, b.closed_at = 'infinity' as open from baseline b join indicator i on i.id = b.indicator_id
     where i.code = 'VISITS' order by b.opened_at`,
  );
  expect(kept).toEqual([
    { value: "10", open: false },
    { value: "12", open: true },
  ]);
});

test("one that was set by mistake is taken back; there is nothing to take back twice", async () => {
  const indicator = await did.define("TREES", kinds.COUNT);
  await did.begin(indicator, "2024Q4", { value: "10" });
  await did.begin(indicator, "2025Q4", { value: "999" });
  expect(await did.clear("Baseline", indicator, "2025Q4")).toEqual({
    baseline: { period: "2025Q4", value: "999" },
    problems: [],
  });
  expect(await did.indicator(initiative.backbone, "TREES", "baselines { value }")).toEqual([{ value: "10" }]);
  expect(codes(await did.clear("Baseline", indicator, "2025Q4"))).toEqual([["NOT_SET", "period"]]);
  await did.aim(indicator, "2026Q4", "20");
  expect(codes(await did.clear("Target", indicator, "2026Q4"))).toEqual([]);
  expect(await did.indicator(initiative.backbone, "TREES", "targets { value }")).toEqual([]);
  expect(codes(await did.clear("Target", indicator, "2026Q4"))).toEqual([["NOT_SET", "period"]]);
});

test("what is no baseline is told with its place, and nothing is written", async () => {
  const [visits, read] = [await did.define("MEALS", kinds.COUNT), await did.define("MATHS", kinds.SHARE)];
  const before = await rowCounts(api);
  expect(codes(await did.begin(visits, "2024Q5", { value: "1" }))).toEqual([["PERIOD_NOT_VALID", "period"]]);
  expect(codes(await did.begin(visits, "2024", { value: "n/a" }))).toEqual([["NOT_A_NUMBER", "value"]]);
  expect(codes(await did.begin(visits, "2024", {}))).toEqual([["VALUE_REQUIRED", "value"]]);
  expect(codes(await did.begin(visits, "2024", { value: "1", numerator: "1" }))).toEqual([
    ["NUMERATOR_NOT_ALLOWED", "numerator"],
  ]);
  expect(codes(await did.begin(read, "2024", { numerator: "1" }))).toEqual([["DENOMINATOR_REQUIRED", "denominator"]]);
  expect(codes(await did.begin(read, "2024", { value: "50", numerator: "2", denominator: "3" }))).toEqual([
    ["VALUE_DOES_NOT_FOLLOW", "value"],
  ]);
  expect(await rowCounts(api)).toEqual(before);
});

describe("a target that is where the indicator began", () => {
  const refused = [["TARGET_EQUALS_BASELINE", "value"]];

  test("is refused, from whichever side it comes", async () => {
    const indicator = await did.define("JOBS", kinds.SHARE);
    await did.begin(indicator, "2023", { value: "40" });
    expect(codes(await did.aim(indicator, "2026", "40.0"))).toEqual(refused);
    expect(codes(await did.aim(indicator, "2026", "70"))).toEqual([]);
    expect(codes(await did.begin(indicator, "2023", { numerator: "7", denominator: "10" }))).toEqual(refused);
    expect(codes(await did.begin(indicator, "2024", { value: "70" }))).toEqual(refused);
    // nothing of a refusal stays
    expect(await did.indicator(initiative.backbone, "JOBS", "baselines { period value }")).toEqual([
      { period: "2023", value: "40" },
    ]);
  });

  test("is none where another baseline lies between, or the target before it", async () => {
    const indicator = await did.define("HOMES", kinds.SHARE);
    await did.begin(indicator, "2022", { value: "40" });
    await did.begin(indicator, "2024", { value: "55" });
    expect(codes(await did.aim(indicator, "2026", "40"))).toEqual([]);
    expect(codes(await did.begin(indicator, "2023", { value: "40" }))).toEqual([]);
    expect(codes(await did.aim(indicator, "2021", "40"))).toEqual([]);
    expect(codes(await did.begin(indicator, "2025", { value: "40" }))).toEqual(refused);
  });

  test("is what is wanted of a figure to be kept", async () => {
    const indicator = await did.define("KEPT", { ...kinds.SHARE, desiredDirection: "MAINTAIN", tolerance: "3" });
    expect(codes(await did.begin(indicator, "2023", { value: "95" }))).toEqual([]);
    expect(codes(await did.aim(indicator, "2026", "95"))).toEqual([]);
    expect(codes(await did.begin(indicator, "2024", { value: "95" }))).toEqual([]);
  });
});
