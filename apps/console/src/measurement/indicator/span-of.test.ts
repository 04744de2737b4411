import { expect, test } from "vitest";
import { spanOf } from "./span-of.ts";

test("the last fifteen years are shown, or those of the address", () => {
  expect(spanOf(null, null, "ANNUAL", 2026)).toEqual({ from: "2011", to: "2026" });
  expect(spanOf("2018", "2022", "ANNUAL", 2026)).toEqual({ from: "2018", to: "2022" });
});

test("no more periods than the API answers at once, and no year that is none", () => {
  expect(spanOf("1950", "2026", "MONTHLY", 2026)).toEqual({ from: "1994", to: "2026" });
  expect(spanOf(null, null, "DAILY", 2026)).toEqual({ from: "2026", to: "2026" });
  expect(spanOf("next", "2024<script>", "ANNUAL", 2026)).toEqual({ from: "2011", to: "2026" });
  expect(spanOf("2025", "2020", "ANNUAL", 2026)).toEqual({ from: "2020", to: "2020" });
});
