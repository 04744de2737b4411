import { expect, test } from "vitest";
import { handedInBy } from "./waiting-for.ts";

const one = (id: string, membership: string, period: string) => ({
  id,
  period,
  membership: { id: membership, organisation: { name: `Organisation ${membership}` } },
});

test("what a partner handed in for a period is one thing to look at, in the order in which it came", () => {
  expect(
    handedInBy([one("1", "B", "2026Q3"), one("2", "A", "2026Q3"), one("3", "B", "2026Q3"), one("4", "B", "2026Q2")]),
  ).toEqual([
    { key: "B 2026Q3", id: "1", organisation: "Organisation B", period: "2026Q3", figures: 2 },
    { key: "A 2026Q3", id: "2", organisation: "Organisation A", period: "2026Q3", figures: 1 },
    { key: "B 2026Q2", id: "4", organisation: "Organisation B", period: "2026Q2", figures: 1 },
  ]);
  expect(handedInBy([])).toEqual([]);
});
