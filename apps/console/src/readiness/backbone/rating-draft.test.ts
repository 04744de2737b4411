import { expect, test } from "vitest";
import { ratingDraft } from "./rating-draft.ts";

test("what somebody has chosen is kept for them, and for this review", () => {
  const names = ["ann", "ben"].flatMap((person) => ["2025", "2026"].map((review) => ratingDraft(person, review)));
  expect(new Set(names).size).toBe(4);
});
