import { expect, test } from "vitest";
import { reasonOf, withheld, type Told } from "./reason.ts";

const asked: Told = { value: null, suppressed: false, status: "NO_DATA", expected: 3 };

test("a figure that is not there says why, and zero is a figure", () => {
  expect(reasonOf({ ...asked, value: "0" })).toBe(null);
  expect(reasonOf({ ...asked, suppressed: true, status: "COMPLETE" })).toBe("hidden");
  expect(reasonOf({ ...asked, status: "INSUFFICIENT" })).toBe("too-few");
  expect(reasonOf({ ...asked, status: "NOT_AGGREGATED" })).toBe("not-added");
  expect(reasonOf(asked)).toBe("nobody");
  expect(reasonOf({ ...asked, expected: 0 })).toBe("not-asked");
});

test("what is kept back is told by its reason, and what is shown is not among it", () => {
  const few = { ...asked, status: "INSUFFICIENT" };
  const hidden = { ...asked, suppressed: true };
  expect(withheld([few, { ...asked, value: "1" }, hidden, few])).toEqual([
    ["hidden", [hidden]],
    ["too-few", [few, few]],
  ]);
});
