import { expect, test } from "vitest";
import type { Shown } from "../../measurement/outcomes/figure-kind.ts";
import { reasonOf, withheld } from "./reason.ts";

const asked: Shown = { value: null, suppressed: false, status: "NO_DATA", expected: 3, waived: 0 };

test("a figure that is not there says why, and zero is a figure", () => {
  expect(reasonOf({ ...asked, value: "0" })).toBe(null);
  expect(reasonOf({ ...asked, suppressed: true, status: "COMPLETE" })).toBe("hidden");
  expect(reasonOf({ ...asked, status: "INSUFFICIENT" })).toBe("too-few");
  expect(reasonOf({ ...asked, status: "NOT_AGGREGATED" })).toBe("not-added");
  expect(reasonOf(asked)).toBe("nobody");
  expect(reasonOf({ ...asked, expected: 0 })).toBe("not-asked");
});

test("what does not apply, and what somebody was let off, is not told as not answered", () => {
  expect(reasonOf({ ...asked, valueState: "NOT_APPLICABLE" })).toBe("not-applicable");
  expect(reasonOf({ ...asked, valueState: "NO_EXPOSURE" })).toBe("not-applicable");
  expect(reasonOf({ ...asked, expected: 0, waived: 3 })).toBe("not-applicable");
});

test("what is kept back is told by its reason, and what is shown is not among it", () => {
  const few = { ...asked, status: "INSUFFICIENT" };
  const hidden = { ...asked, suppressed: true };
  expect(withheld([few, { ...asked, value: "1" }, hidden, few])).toEqual([
    ["hidden", [hidden]],
    ["too-few", [few, few]],
  ]);
});
