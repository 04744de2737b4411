import { expect, test } from "vitest";
import { firstPeriods } from "./first-periods.ts";

test("indicators of one rhythm begin together, with the last period, this one or the next", () => {
  const of = (id: string, frequency: "QUARTERLY" | "ANNUAL" | "ONE_OFF", yearStartMonth = 1) => ({
    id,
    frequency,
    yearStartMonth,
  });
  expect(
    firstPeriods([of("a", "QUARTERLY"), of("b", "ANNUAL", 4), of("c", "QUARTERLY"), of("d", "ONE_OFF")], "2026-11-22"),
  ).toEqual([
    { key: "QUARTERLY 1", indicatorIds: ["a", "c"], periods: ["2026Q3", "2026Q4", "2027Q1"] },
    { key: "ANNUAL 4", indicatorIds: ["b"], periods: ["2025April", "2026April", "2027April"] },
  ]);
});
