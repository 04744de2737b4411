import { expect, test } from "vitest";
import { daysUntil, today } from "./days-until.ts";

test.each([
  ["2026-12-12", "2026-12-06", 6],
  ["2026-12-12", "2026-12-12", 0],
  ["2026-03-30", "2026-03-28", 2],
  ["2026-01-01", "2026-12-31", -364],
])("%s is, on %s, in %i days", (date, from, days) => expect(daysUntil(date, from)).toBe(days));

test("today is a date as the API writes it", () => expect(today()).toMatch(/^\d{4}-\d\d-\d\d$/));
