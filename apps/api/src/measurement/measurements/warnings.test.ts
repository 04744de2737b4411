import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Problem, type Reporting, type Row } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
let a: { id: string; token: string };
let year = 2000;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "warnings", ["A"]);
  did = reporting(api, initiative);
  a = initiative.partners["A"]!;
  await did.define("VISITS", kinds.COUNT);
  await did.define("SHARE", kinds.SHARE);
  await did.define("TRAINED", { ...kinds.COUNT, acrossTime: "LAST", reportingStyle: "CUMULATIVE_TO_DATE" });
});
afterAll(() => api.close());
beforeEach(() => {
  year += 2;
});

const of = (indicatorCode: string, quarter: number, figures: object): Row => ({
  indicatorCode,
  period: `${year}Q${quarter}`,
  ...figures,
});
const warned = async (rows: Row[], extra: object = {}): Promise<readonly Problem[]> => {
  const answer = (await did.record(a.token, a.id, rows, extra)) as unknown as {
    warnings: Problem[];
    problems: object[];
  };
  expect(answer.problems).toEqual([]);
  return answer.warnings;
};

test("a jump is told, with its numbers, and stops nothing", async () => {
  expect(await warned([of("VISITS", 1, { value: "100" })])).toEqual([]);
  expect(await warned([of("VISITS", 2, { value: "150" })])).toEqual([]);
  const [jump] = await warned([of("VISITS", 3, { value: "300" })]);
  expect(jump).toMatchObject({ code: "LARGE_CHANGE", path: ["rows", "0", "value"] });
  expect(jump!.message).toContain("150");
});

test("a note answers it", async () => {
  await warned([of("VISITS", 1, { value: "100" })]);
  expect(await warned([of("VISITS", 2, { value: "1", note: "The clinic burned down." })])).toEqual([]);
});

test("a total to date that falls is told; one that grows is not", async () => {
  await warned([of("TRAINED", 1, { value: "12" })]);
  expect(await warned([of("TRAINED", 2, { value: "30" })])).toEqual([]);
  expect(await warned([of("TRAINED", 3, { value: "28" })])).toMatchObject([{ code: "NEGATIVE_INCREMENT" }]);
});

test("a base that changed, and the same figures again, each in its place", async () => {
  await warned([of("SHARE", 1, { numerator: "50", denominator: "100" }), of("VISITS", 1, { value: "7" })]);
  expect(
    await warned([of("VISITS", 2, { value: "7" }), of("SHARE", 2, { numerator: "70", denominator: "140" })]),
  ).toMatchObject([
    { code: "SAME_AS_PREVIOUS", path: ["rows", "0"] },
    { code: "DENOMINATOR_CHANGE", path: ["rows", "1", "denominator"] },
  ]);
});

test("the first answer's warnings are given again to the same request, and a rehearsal tells them too", async () => {
  await warned([of("VISITS", 1, { value: "10" })]);
  const rows = [of("VISITS", 2, { value: "90" })];
  const rehearsed = await warned(rows, { dryRun: true });
  expect(rehearsed).toMatchObject([{ code: "LARGE_CHANGE" }]);
  const idempotencyKey = randomUUID();
  expect(await warned(rows, { idempotencyKey })).toEqual(rehearsed);
  expect(await warned(rows, { idempotencyKey })).toEqual(rehearsed);
});
