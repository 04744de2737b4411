import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "../../test/holds.ts";
import { civilDate, dayNumber, dayNumberOf, isoDate } from "./civil-date.ts";

const anyDay = fc.integer({ min: -100_000, max: 150_000 });

test("a day number is the date everybody else's calendar gives", () =>
  holds(
    fc.property(anyDay, (day) => {
      expect(isoDate(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
    }),
  ));

test("dates and day numbers are each other's inverse", () =>
  holds(
    fc.property(anyDay, (number) => {
      const { year, month, day } = civilDate(number);
      expect(dayNumber(year, month, day)).toBe(number);
      expect(dayNumberOf(isoDate(number))).toBe(number);
    }),
  ));

test("a month that is over counts on into the next year", () => {
  expect(isoDate(dayNumber(2026, 13, 1))).toBe("2027-01-01");
  expect(isoDate(dayNumber(2026, 3, 0))).toBe("2026-02-28");
  expect(isoDate(dayNumber(2028, 15, 0))).toBe("2029-02-28");
});

test.each(["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "20260101", "", "2026-01-01T00:00"])(
  "%j is not a date",
  (text) => expect(dayNumberOf(text)).toBeNull(),
);
