import { expect, test } from "vitest";
import { latestOf, trimmed, yearsShown } from "./series.ts";

const told = (value: string | null, expected = 1) => ({ value, expected });

test("periods of which nothing was asked are left out at the ends and stay as gaps in between", () => {
  const series = [told(null, 0), told("1"), told(null, 0), told(null, 3), told(null, 0)];
  expect(trimmed(series)).toEqual([told("1"), told(null, 0), told(null, 3)]);
  expect(trimmed([told(null, 0)])).toEqual([]);
});

test("zero is a figure; the latest is the last that is one", () => {
  expect(latestOf([told("4"), told("0"), told(null)])).toEqual(told("0"));
  expect(latestOf([told(null)])).toBeNull();
});

test("an axis holds no more periods than the API answers at once", () => {
  expect(yearsShown(15, ["ANNUAL", "MONTHLY"])).toBe(15);
  expect(yearsShown(15, ["ANNUAL", "WEEKLY"])).toBe(7);
  expect(yearsShown(15, ["DAILY"])).toBe(1);
  expect(yearsShown(15, [])).toBe(15);
});
