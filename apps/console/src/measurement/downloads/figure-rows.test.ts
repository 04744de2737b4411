import { expect, test } from "vitest";
import { csvOf } from "../../kernel/csv.ts";
import { figureTable, type Downloaded } from "./figure-rows.ts";

const subject = { initiative: "home", indicator: "VISITS", name: "=Visits", unit: "things" };
const one: Downloaded = {
  period: "2024",
  periodStart: "2024-01-01",
  periodEnd: "2024-12-31",
  value: "45",
  status: "PARTIAL",
  suppressed: false,
  reported: 3,
  expected: 4,
  waived: 0,
  coverage: 0.75,
  restated: false,
  definitionVersion: 2,
  isLowerBound: true,
  asOf: "2026-01-01T00:00:00.000Z",
};

const fieldsOf = (series: readonly Downloaded[]) => {
  const { columns, rows } = figureTable([{ subject, cut: null, series }]);
  return rows.map((row) => Object.fromEntries(columns.map((column, place) => [column, row[place]])));
};

test("a figure goes out with its coverage, who stands behind it, its status and its definition", () => {
  expect(fieldsOf([one])).toEqual([
    expect.objectContaining({
      indicator: "VISITS",
      period: "2024",
      value: "45",
      reported: 3,
      expected: 4,
      coverage: 0.75,
      status: "PARTIAL",
      definition_version: 2,
    }),
  ]);
});

test("a hidden figure is a row that says so and holds no figure; what was never asked is no row", () => {
  const hidden = { ...one, value: null, suppressed: true };
  const never = { ...one, value: null, expected: 0, reported: 0 };
  expect(fieldsOf([hidden, never])).toEqual([
    expect.objectContaining({ value: null, numerator: null, suppressed: true }),
  ]);
});

test("names are text to a spreadsheet", () => {
  expect(csvOf(figureTable([{ subject, cut: null, series: [one] }]))).toContain("home,VISITS,'=Visits,things,,,2024,");
});
