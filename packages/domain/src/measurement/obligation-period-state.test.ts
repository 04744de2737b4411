import { expect, test } from "vitest";
import { obligationPeriodState } from "./obligation-period-state.ts";

const march = { periodEnd: "2026-03-31", dueOn: "2026-04-15", isSubmitted: false, isWaived: false };

test.each([
  ["2026-03-31", {}, "NOT_DUE"],
  ["2026-04-01", {}, "DUE"],
  ["2026-04-15", {}, "DUE"],
  ["2026-04-16", {}, "OVERDUE"],
  ["2026-03-01", { isSubmitted: true }, "FULFILLED"],
  ["2026-09-01", { isSubmitted: true }, "FULFILLED"],
  ["2026-09-01", { isWaived: true }, "WAIVED"],
  ["2026-09-01", { isWaived: true, isSubmitted: true }, "WAIVED"],
])("on %s a period of March, %o, is %s", (today, said, state) => {
  expect(obligationPeriodState({ ...march, ...said, today })).toBe(state);
});
