import { expect, test } from "vitest";
import { kindOf, type Shown } from "./figure-kind.ts";

const nothing: Shown = { value: null, status: "NO_DATA", suppressed: false, expected: 0, waived: 0 };

test("zero is a figure; hidden, missing, not applicable and not asked are four other answers", () => {
  expect(kindOf({ ...nothing, value: "0", status: "COMPLETE", expected: 3 })).toBe("FIGURE");
  expect(kindOf({ ...nothing, suppressed: true, expected: 3 })).toBe("HIDDEN");
  expect(kindOf({ ...nothing, expected: 3 })).toBe("MISSING");
  expect(kindOf({ ...nothing, waived: 3 })).toBe("NOT_APPLICABLE");
  expect(kindOf({ ...nothing, expected: 3, valueState: "NO_EXPOSURE" })).toBe("NOT_APPLICABLE");
  expect(kindOf(nothing)).toBe("NOT_ASKED");
});

test("a figure that too few stand behind, and one that partners do not add up to, say so", () => {
  expect(kindOf({ ...nothing, status: "INSUFFICIENT", expected: 3 })).toBe("TOO_FEW");
  expect(kindOf({ ...nothing, status: "NOT_AGGREGATED", expected: 3 })).toBe("NOT_ADDED_UP");
});
