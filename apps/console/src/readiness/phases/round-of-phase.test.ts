import { expect, test } from "vitest";
import { roundsOfPhase, yearAfter } from "./round-of-phase.ts";

const of = (
  round: number,
  state: "DRAFT" | "OPEN" | "CLOSED" | "DISCUSSED" | "DECIDED" | "ARCHIVED",
  phase = "PHASE_I",
) => ({
  phase: phase as "PHASE_I",
  round,
  state,
  result: state === "DRAFT" || state === "OPEN" ? null : {},
});

test("the latest round that was counted is looked at, and the one that comes after it", () => {
  const rounds = [of(1, "DECIDED"), of(3, "OPEN"), of(2, "CLOSED"), of(9, "DISCUSSED", "PHASE_II")];
  expect(roundsOfPhase(rounds, "PHASE_I")).toMatchObject({ counted: { round: 2 }, coming: { round: 3 } });
});

test("what was put away says nothing of leaving a phase", () => {
  expect(roundsOfPhase([of(2, "ARCHIVED"), of(1, "DECIDED")], "PHASE_I")).toMatchObject({ counted: { round: 1 } });
  expect(roundsOfPhase([of(1, "ARCHIVED")], "PHASE_I")).toEqual({ counted: null, coming: null });
});

test("a year later is the same day, and a leap day's is the day after", () => {
  expect([yearAfter("2026-11-23"), yearAfter("2028-02-29")]).toEqual(["2027-11-23", "2029-03-01"]);
});
