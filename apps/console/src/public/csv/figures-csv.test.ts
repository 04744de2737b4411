import { expect, test } from "vitest";
import type { Outcome } from "../figures/figures.ts";
import { figuresCsvOf } from "./figures-csv.ts";

const figure: Outcome["series"][number] = {
  __typename: "Aggregate",
  period: "2024",
  periodStart: "2024-01-01",
  periodEnd: "2024-12-31",
  value: "-22.5807012332",
  numerator: "9007199254740993",
  denominator: null,
  expected: 153,
  reported: 150,
  coverage: 0.98,
  isLowerBound: false,
  definitionVersion: 2,
  progressStatus: null,
  progress: null,
  status: "PARTIAL",
  suppressed: false,
  waived: 0,
  valueState: null,
  restated: false,
  target: "20",
  asOf: "2026-11-22T16:00:00.000Z",
};
const outcome: Outcome = {
  __typename: "Indicator",
  id: "ind_1",
  code: "SHARE",
  name: "Share",
  unit: "%",
  level: "SYSTEM",
  measureType: "COUNT",
  targets: [],
  baselines: [],
  series: [figure],
};
const rowsOf = (name: string, series = [figure]) => figuresCsvOf([{ ...outcome, name, series }]).split("\r\n");

test("figures are as exact as the API gives them, and a negative one stays a number", () => {
  expect(rowsOf("Share")[1]).toBe(
    "SHARE,Share,%,2024,2024-01-01,2024-12-31,-22.5807012332,9007199254740993,,,150,153,20,2,false,2026-11-22T16:00:00.000Z",
  );
});

test("where there is no figure stands why, and no date of a release that there was not", () => {
  const nobody = { value: null, numerator: null, target: null, expected: 0, reported: 0, status: "NO_DATA" } as const;
  expect(rowsOf("Share", [{ ...figure, ...nobody }])[1]).toBe(
    "SHARE,Share,%,2024,2024-01-01,2024-12-31,,,,not-asked,0,0,,2,false,",
  );
});

test("a name is never a formula, nor another column or row", () => {
  expect(rowsOf('=HYPERLINK("http://bad.example")')[1]).toMatch(/^SHARE,"'=HYPERLINK\(""http:\/\/bad\.example""\)",%,/);
  expect(rowsOf("+1")[1]).toMatch(/^SHARE,'\+1,%,/);
  expect(rowsOf("a,\r\nb").slice(1, 3)).toEqual(['SHARE,"a,', expect.stringMatching(/^b",%,/)]);
});
