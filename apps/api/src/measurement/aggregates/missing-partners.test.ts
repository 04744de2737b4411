import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { consentToBeNamed, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { dimension, kinds, reporting, type Reporting } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "missing", ["A", "B", "C"]);
  await consentToBeNamed(api, "missing");
  did = reporting(api, initiative);
});
afterAll(() => api.close());

interface Found {
  readonly asOf: string;
  readonly reported: number;
  readonly expected: number;
  readonly missingPartners: { code: string }[] | null;
}
const fields = "asOf reported expected missingPartners { code organisation { name } }";
const codes = ({ missingPartners }: Found) => missingPartners?.map(({ code }) => code) ?? null;
const found = (code: string, asked: string, token = initiative.backbone) =>
  did.indicator<Found>(token, code, `aggregate(${asked}) { ${fields} }`);
const row = (indicatorCode: string, period: string, figure: object = { value: "1" }) => [
  { indicatorCode, period, ...figure },
];

test("who is expected and has not reported is named to the backbone, as known at the instant", async () => {
  const indicator = await did.define("VISITS", kinds.COUNT);
  for (const partner of ["C", "A", "B"]) await did.oblige(indicator, partner, "2025Q1", "2025Q4");
  const history = [await found("VISITS", 'period: "2025Q1"')];
  const steps = [
    // submitted is not accepted yet
    () => did.report("C", row("VISITS", "2025Q1")),
    () => did.count("B", row("VISITS", "2025Q1")),
    () => did.count("A", row("VISITS", "2025Q1", { valueState: "NOT_COLLECTED" })),
    () => did.count("A", row("VISITS", "2025Q1", { valueState: "NOT_APPLICABLE" }), { reason: "OTHER" }),
    () => did.count("C", row("VISITS", "2025Q1", { valueState: "NO_EXPOSURE" })),
  ];
  for (const step of steps) {
    await step();
    history.push(await found("VISITS", 'period: "2025Q1"'));
  }
  expect(history.map(codes)).toEqual([["A", "B", "C"], ["A", "B", "C"], ["A", "C"], ["A", "C"], ["C"], []]);
  for (const known of history) {
    expect(known.missingPartners).toHaveLength(known.expected - known.reported);
    expect(await found("VISITS", `period: "2025Q1", asOf: "${known.asOf}"`)).toEqual(known);
  }
});

test("in a longer period whoever is missing from one of its parts, of a stock from the last", async () => {
  for (const [code, input] of [
    ["MEALS", kinds.COUNT],
    ["BEDS", { ...kinds.COUNT, acrossTime: "LAST" }],
  ] as const) {
    const indicator = await did.define(code, input);
    for (const partner of ["A", "B"]) await did.oblige(indicator, partner, "2025Q1", "2025Q2");
    for (const period of ["2025Q1", "2025Q2"]) await did.count("A", row(code, period));
    await did.count("B", row(code, "2025Q2"));
  }
  expect(codes(await found("MEALS", 'period: "2025S1"'))).toEqual(["B"]);
  expect(codes(await found("BEDS", 'period: "2025S1"'))).toEqual([]);
  expect(codes(await found("MEALS", 'period: "2025W1"'))).toEqual([]);
});

test("of a category whoever has no answer in it", async () => {
  await did.define("BOOKS", { ...kinds.COUNT, dimensions: [dimension("sex", ["F", "M"])] });
  const part = (category: string, figure: object) => ({
    indicatorCode: "BOOKS",
    period: "2025Q1",
    categories: [{ dimension: "sex", category }],
    ...figure,
  });
  await did.count("A", [part("F", { value: "1" }), part("M", { valueState: "NOT_APPLICABLE" })]);
  await did.count("B", [part("F", { value: "1" }), part("M", { valueState: "NOT_COLLECTED" })]);
  await did.count("C", row("BOOKS", "2025Q1"));
  const of = (category: string) =>
    found("BOOKS", `period: "2025Q1", categories: [{ dimension: "sex", category: "${category}" }]`);
  expect([codes(await of("F")), codes(await of("M"))]).toEqual([["C"], ["B", "C"]]);
});

test("nobody else is told who is missing", async () => {
  for (const token of [initiative.funder, initiative.partners["A"]!.token])
    expect(codes(await found("VISITS", 'period: "2025Q2"', token))).toBeNull();
});
