import { expect, test } from "vitest";
import { completenessOf, sortOut } from "./withheld.ts";

const one = (told: object) => ({
  value: null,
  status: "COMPLETE" as const,
  suppressed: false,
  expected: 4,
  waived: 0,
  reported: 2,
  ...told,
});

test("what is not shown is listed with its reason, and what has been shown once is shown", () => {
  const known = { name: "known", series: [one({ value: "0" }), one({ status: "INSUFFICIENT" })] };
  const hidden = { name: "hidden", series: [one({ suppressed: true }), one({ expected: 0 })] };
  const few = { name: "few", series: [one({ status: "INSUFFICIENT" })] };
  const never = { name: "never", series: [one({ expected: 0 })] };
  const { shown, withheld } = sortOut([known, hidden, few, never]);
  expect(shown).toEqual([known]);
  expect(withheld.map(({ indicator, why }) => [indicator.name, why])).toEqual([
    ["hidden", "HIDDEN"],
    ["few", "TOO_FEW"],
    ["never", "NOT_ASKED"],
  ]);
});

test("completeness is of all that was asked, not a mean of percentages", () => {
  expect(
    completenessOf([{ series: [one({ reported: 9, expected: 10 })] }, { series: [one({ reported: 0, expected: 2 })] }]),
  ).toBe(0.75);
  // an index has parts, not partners
  expect(
    completenessOf([
      { measureType: "COMPOSITE", series: [one({ reported: 3, expected: 5 })] },
      { series: [one({ reported: 1, expected: 2 })] },
    ]),
  ).toBe(0.5);
  expect(completenessOf([{ series: [one({ expected: 0, reported: 0 })] }])).toBeNull();
});
