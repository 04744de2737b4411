import { expect, test } from "vitest";
import { beside } from "./beside.ts";

test.each([
  ["2026Q3", -1, "2026Q2"],
  ["2026Q4", 1, "2027Q1"],
  ["202601", -1, "202512"],
  ["2023April", 1, "2024April"],
  ["2026", 1, "2027"],
  ["2200", 1, null],
  ["1900", -1, null],
  ["nothing", 1, null],
] as const)("beside %s by %i is %s", (code, by, other) => expect(beside(code, by)).toBe(other));
