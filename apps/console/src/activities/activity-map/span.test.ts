import { expect, test } from "vitest";
import { barOf, placeOf } from "./span.ts";

test("a whole year is the whole axis, and what goes on is open", () => {
  expect(barOf({ startDate: "2026-01-01", endDate: "2026-12-31" }, "2026")).toEqual({
    start: 0,
    length: expect.closeTo(100),
    isOpen: false,
  });
  expect(barOf({ startDate: "2020-05-05" }, "2026")).toEqual({ start: 0, length: expect.closeTo(100), isOpen: true });
  expect(barOf({ startDate: "2026-12-31", endDate: "2027-02-01" }, "2026")?.isOpen).toBe(true);
});

test("what is over before or begins after is not there", () => {
  expect(barOf({ startDate: "2025-01-01", endDate: "2025-12-31" }, "2026")).toBeNull();
  expect(barOf({ startDate: "2027-01-01" }, "2026")).toBeNull();
});

test("one day is as long as a day, in a leap year too", () => {
  const bar = barOf({ startDate: "2028-02-29", endDate: "2028-02-29" }, "2028");
  expect(bar?.length).toBeCloseTo(100 / 366);
  expect(placeOf("2028-01-02", "2028")).toBeCloseTo(100 / 366);
});
