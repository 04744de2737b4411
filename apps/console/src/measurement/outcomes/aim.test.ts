import { expect, test } from "vitest";
import { aimOf } from "./aim.ts";

const targets = [
  { period: "2027", value: "80" },
  { period: "2025", value: "70" },
];

test("the next target is aimed at, and the last one once all are over", () => {
  expect(aimOf(targets, "2024-12-31")?.value).toBe("70");
  expect(aimOf(targets, "2026-06-30")?.value).toBe("80");
  expect(aimOf(targets, "2030-12-31")?.value).toBe("80");
  expect(aimOf(targets, undefined)?.value).toBe("70");
  expect(aimOf([], "2024-12-31")).toBeNull();
});
