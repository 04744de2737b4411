import { expect, test } from "vitest";
import { nextStep, stepsDone } from "./progress.ts";

test("setting up goes on where something is missing, and is over when partners have been asked", () => {
  const next = (indicators: number, partners: number, obligations: number) =>
    nextStep(stepsDone({ indicators, partners, obligations }));
  expect(next(0, 0, 0)).toBe("indicators");
  expect(next(3, 0, 0)).toBe("partners");
  // a step that was skipped is come back to
  expect(next(0, 2, 0)).toBe("indicators");
  expect(next(3, 2, 0)).toBe("period");
  expect(next(3, 2, 6)).toBeNull();
});
