import { expect, test } from "vitest";
import { stageOf } from "./proposal-life.ts";

const days = { opensOn: "2026-03-02", closesOn: "2026-03-09", isDecided: false };

test.each([
  ["2026-03-01", "PLANNED"],
  ["2026-03-02", "OPEN"],
  ["2026-03-09", "OPEN"],
  ["2026-03-10", "OVER"],
])("on %s it is %s", (today, stage) => expect(stageOf(days, today)).toBe(stage));

test("what something came of is decided, whatever the day", () =>
  expect(stageOf({ ...days, isDecided: true }, "2026-03-05")).toBe("DECIDED"));
