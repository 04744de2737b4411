import { expect, test } from "vitest";
import { reportingPeriodState } from "./reporting-period.ts";

test.each([
  ["2025-12-31", {}, "UPCOMING"],
  ["2026-01-01", {}, "OPEN"],
  ["2030-01-01", {}, "OPEN"],
  ["2026-04-01", { isClosed: true }, "CLOSED"],
  ["2026-04-01", { isClosed: true, isRestated: true }, "RESTATED"],
])("on %s the first quarter of 2026, %o, is %s", (today, said, state) => {
  expect(reportingPeriodState({ startDate: "2026-01-01", isClosed: false, isRestated: false, ...said, today })).toBe(
    state,
  );
});
