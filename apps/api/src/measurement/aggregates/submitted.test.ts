import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import {
  aggregateFields,
  dimension,
  kinds,
  reporting,
  type Aggregate,
  type Reporting,
} from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
let code: string;
let made = 0;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "submitted", ["A", "B", "C"]);
  did = reporting(api, initiative);
});
afterAll(() => api.close());

const define = (input: object) => did.define((code = `I${(made += 1)}`), { ...kinds.COUNT, ...input });
const row = (figures: object, period = "2026Q1") => [{ indicatorCode: code, period, ...figures }];
const withSubmitted = (period: string, extra = "") =>
  did.indicator<Aggregate>(
    initiative.backbone,
    code,
    `aggregate(period: "${period}", includeSubmitted: true${extra}) { ${aggregateFields} }`,
  );

test("the backbone reads what the figure will be if all that was handed in is taken in", async () => {
  const id = await define({});
  for (const partner of ["A", "B", "C"]) await did.oblige(id, partner, "2026Q1", "2026Q1");
  await did.count("A", row({ value: "10" }));
  await did.report("B", row({ value: "5" }));
  await did.report("A", row({ value: "12" }), { reason: "LATE_DATA" });
  await did.record(initiative.partners["C"]!.token, initiative.partners["C"]!.id, row({ value: "99" }));
  expect(await did.aggregate(code, "2026Q1")).toMatchObject({ value: "10", reported: 1, expected: 3 });
  const soon = await withSubmitted("2026Q1");
  expect(soon).toMatchObject({ value: "17", reported: 2, expected: 3 });
});

test("once all of it is taken in, it is the figure: totals, parts, ratios, means and longer periods", async () => {
  const kindsOfFigures = [
    [kinds.COUNT, { value: "4" }, { value: "6" }],
    [kinds.SHARE, { numerator: "1", denominator: "4" }, { numerator: "5", denominator: "8" }],
    [kinds.MEAN, { value: "2.5", denominator: "4" }, { value: "3", denominator: "6" }],
    [kinds.COUNT, { valueState: "NOT_APPLICABLE" }, { valueState: "NO_EXPOSURE" }],
    [kinds.COUNT, { valueState: "NOT_COLLECTED" }, { valueState: "ESTIMATED", value: "3" }],
  ] as const;
  for (const [kind, first, second] of kindsOfFigures) {
    await define({ ...kind, dimensions: [dimension("sex", ["F", "M"])] });
    const parts = (figures: object) =>
      ["F", "M"].flatMap((category) => row({ ...figures, categories: [{ dimension: "sex", category }] }));
    const ids = [
      ...(await did.report("A", parts(first))),
      ...(await did.report("B", parts(second))),
      ...(await did.report("C", row(second, "2026Q2"))),
    ];
    const asked = ["2026Q1", "2026", "2026Q3"];
    const part = `, categories: [{ dimension: "sex", category: "F" }]`;
    const before = [
      ...(await Promise.all(asked.map((period) => withSubmitted(period)))),
      await withSubmitted("2026Q1", part),
    ];
    await did.accept(ids);
    const after = [
      ...(await Promise.all(asked.map((period) => did.aggregate(code, period)))),
      await did.aggregate(code, "2026Q1", { categories: [{ dimension: "sex", category: "F" }] }),
    ];
    const figures = (aggregates: readonly Aggregate[]) => aggregates.map((aggregate) => ({ ...aggregate, asOf: null }));
    expect(figures(before), JSON.stringify(first)).toEqual(figures(after));
  }
});

test("who is missing and how far that could move it is told of what was accepted alone, and of nothing else", async () => {
  const id = await define(kinds.SHARE);
  for (const partner of ["A", "B", "C"]) await did.oblige(id, partner, "2026Q1", "2026Q2");
  const share = (period: string) => row({ numerator: "10", denominator: "100" }, period);
  for (const partner of ["A", "B", "C"]) await did.count(partner, share("2026Q1"));
  await did.count("A", share("2026Q2"));
  await did.report("B", share("2026Q2"));
  const ask = (args: string) =>
    did.indicator<object>(
      initiative.backbone,
      code,
      `aggregate(period: "2026Q2"${args}) { numerator reported lower upper missingPartners { code } }`,
    );
  expect(await ask("")).toEqual({
    numerator: "10",
    reported: 1,
    lower: "3.3333333333",
    upper: "70",
    missingPartners: [{ code: "B" }, { code: "C" }],
  });
  expect(await ask(", includeSubmitted: true")).toEqual({
    numerator: "20",
    reported: 2,
    lower: null,
    upper: null,
    missingPartners: null,
  });
});

test("nobody else is told, and there is no such thing of the past", async () => {
  await define({});
  const ask = (token: string, args: string) =>
    api.send(
      token,
      `{ initiative(slug: "submitted") { indicator(code: "${code}") { aggregate(period: "2026Q1", ${args}) { value } } } }`,
    );
  const told = { errors: [{ extensions: { code: "BAD_USER_INPUT" } }] };
  for (const token of [initiative.funder, initiative.partners["A"]!.token])
    expect(await ask(token, "includeSubmitted: true")).toMatchObject(told);
  expect(await ask(initiative.backbone, `includeSubmitted: true, asOf: "2026-01-01T00:00:00.000Z"`)).toMatchObject(
    told,
  );
});
