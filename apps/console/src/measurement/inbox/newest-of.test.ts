import { expect, test } from "vitest";
import { newestOf } from "./newest-of.ts";

const of = (id: string, ...days: string[]) => ({
  id,
  name: `Indicator ${id}`,
  restatements: { nodes: days.map((publishedOn) => ({ period: "2025", publishedOn })) },
});

test("corrections of all indicators come the newest first, and no more than somebody reads", () => {
  expect(newestOf([of("a", "2026-01-01", "2026-03-01"), of("b", "2026-02-01"), of("c")]).map(({ key }) => key)).toEqual(
    ["a 2025 2026-03-01", "b 2025 2026-02-01", "a 2025 2026-01-01"],
  );
  const many = Array.from({ length: 30 }, (_, nth) => of(String(nth), `2026-01-${String(nth + 1).padStart(2, "0")}`));
  expect(newestOf(many)).toHaveLength(20);
});
