import { backboneFunctions } from "@keelson/domain/readiness/words";
import { expect, test } from "vitest";
import { timeTable } from "./time-table.ts";

test("a quarter's shares are a row each, the first quarter first, and what nobody said is empty", () => {
  const { columns, rows } = timeTable([
    { period: "2026Q2", shares: [{ function: "ADVANCE_POLICY", share: 0.25 }] },
    { period: "2026Q1", shares: backboneFunctions.map((of) => ({ function: of, share: 0 })) },
  ]);
  expect(columns).toEqual(["period", "function", "share"]);
  expect(rows).toHaveLength(12);
  expect(rows[0]).toEqual(["2026Q1", "GUIDE_VISION_AND_STRATEGY", 0]);
  expect(rows[10]).toEqual(["2026Q2", "ADVANCE_POLICY", 0.25]);
  expect(rows[11]).toEqual(["2026Q2", "MOBILIZE_FUNDING", null]);
});
