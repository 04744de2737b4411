import { expect, test } from "vitest";
import { formatOf } from "./format.ts";

const english = formatOf("en");

test("a period is told by its months, a calendar's year by its number, days by their dates", () => {
  expect(english.period("2024")).toBe("2024");
  expect(english.period("2024April")).toMatch(/^Apr 2024\s–\sMar 2025$/);
  expect(english.period("202403")).toBe("Mar 2024");
  expect(english.period("2026Q1")).toMatch(/^Jan\s?–\s?Mar 2026$/);
  expect(english.period("20260315")).toBe("15 Mar 2026");
  expect(english.year("2024April")).toBe("2024/25");
  expect(english.year("2024")).toBe("2024");
  // what is no period is shown as it is, not hidden
  expect(english.period("never")).toBe("never");
});

test("exact decimals are rounded as they are written, and days stand before their month", () => {
  expect(english.number("9007199254740993.25")).toBe("9,007,199,254,740,993.3");
  expect(english.number("0")).toBe("0");
  expect(english.number("0.04")).toBe("0.04");
  expect(english.number("-0.456")).toBe("-0.46");
  expect(english.number("12.34")).toBe("12.3");
  expect(english.exact("1234567.891")).toBe("1,234,567.891");
  expect(english.day("2026-12-11")).toMatch(/^Fri,? 11 Dec 2026$/);
});

test("each language writes numbers its own way", () => {
  expect(formatOf("fr").number("1234.5")).toMatch(/^1\s234,5$/);
  expect(formatOf("es").percent(0.5)).toMatch(/^50\s%$/);
});
