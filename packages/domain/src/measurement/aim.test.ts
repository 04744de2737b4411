import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyPeriod } from "../../test/arbitraries.ts";
import { holds } from "../../test/holds.ts";
import { aimedAt, begunFrom } from "./aim.ts";
import { parsePeriod, type Period } from "./period.ts";
import { acrossTimeWords } from "./words.ts";

function period(code: string): Period {
  const found = parsePeriod(code);
  if (!found) throw new Error(`${code} is no period`);
  return found;
}
const known = (...codes: string[]) => codes.map((code) => ({ period: period(code) }));
const codeOf = (found: { period: Period } | null) => found?.period.code ?? null;

describe("a figure is on its way to", () => {
  test.each([
    ["its own period's target, whatever else ends on that day", "2026Q4", ["2026", "2026Q4", "202612"], "2026Q4"],
    ["the next later one", "2025Q1", ["2024Q4", "2027", "2026"], "2026"],
    ["the shorter of two that end on one day", "2026Q3", ["2026", "2026Q4"], "2026Q4"],
    ["nothing, where all targets are of the past", "2026Q1", ["2025", "2025Q4"], null],
  ])("%s", (_, asked, targets, expected) =>
    expect(codeOf(aimedAt("LAST", known(...targets), period(asked)))).toBe(expected),
  );
});

describe("a figure has come from", () => {
  test.each([
    ["the latest baseline that had ended by then", "2026Q1", ["2022", "2024", "2026"], "2024"],
    ["one of the very period, if that is the latest", "2026Q1", ["2024", "2026Q1"], "2026Q1"],
    ["the shorter of two that end on one day", "2026Q1", ["2025", "2025Q4"], "2025Q4"],
    ["nowhere, where every baseline is later", "2026Q1", ["2026Q2"], null],
  ])("%s", (_, asked, baselines, expected) =>
    expect(codeOf(begunFrom("RATIO_OF_SUMS", known(...baselines), period(asked)))).toBe(expected),
  );
});

test("what grows with the length of a period is judged by periods of its own length alone", () => {
  expect(aimedAt("SUM", known("2026"), period("2026Q1"))).toBeNull();
  expect(codeOf(aimedAt("SUM", known("2026", "2026Q3"), period("2026Q1")))).toBe("2026Q3");
  expect(begunFrom("SUM", known("2025"), period("2026Q1"))).toBeNull();
  expect(codeOf(begunFrom("SUM", known("2025", "2024April"), period("2026")))).toBe("2025");
});

test("the order in which targets and baselines are known does not matter, and both lie on their side of the figure", () =>
  holds(
    fc.property(
      fc.constantFrom(...acrossTimeWords),
      fc.uniqueArray(anyPeriod, { selector: ({ code }) => code, maxLength: 8 }),
      anyPeriod,
      (acrossTime, periods, asked) => {
        const all = periods.map((each) => ({ period: each }));
        const [target, baseline] = [aimedAt(acrossTime, all, asked), begunFrom(acrossTime, all, asked)];
        expect(codeOf(aimedAt(acrossTime, all.toReversed(), asked))).toBe(codeOf(target));
        expect(codeOf(begunFrom(acrossTime, all.toReversed(), asked))).toBe(codeOf(baseline));
        if (target) expect(target.period.end >= asked.end).toBe(true);
        if (baseline) expect(baseline.period.end <= asked.end).toBe(true);
      },
    ),
  ));
