import { expect, test } from "vitest";
import { rowsOf } from "./rows-of.ts";

const round = (phase: "PHASE_I" | "PHASE_II", number: number, state: string) => ({
  phase,
  round: number,
  state,
  result: state === "OPEN" || state === "DRAFT" ? null : {},
});
const rounds = [
  round("PHASE_II", 1, "OPEN"),
  round("PHASE_I", 3, "ARCHIVED"),
  round("PHASE_I", 2, "DECIDED"),
  round("PHASE_I", 1, "CLOSED"),
];

test("of each phase the latest round that was counted is shown, and none where there is none", () => {
  const [first, second, third] = rowsOf(rounds, { phase: null, round: null });
  expect([first?.shown?.round, first?.counted.map((one) => one.round), first?.open]).toEqual([2, [3, 2, 1], null]);
  expect([second?.shown, second?.open?.round]).toEqual([null, 1]);
  expect([third?.shown, third?.counted, third?.open]).toEqual([null, [], null]);
});

test("the round that the address names is shown of its own phase, and of no other", () => {
  expect(rowsOf(rounds, { phase: "PHASE_I", round: "1" })[0]?.shown?.round).toBe(1);
  expect(rowsOf(rounds, { phase: "PHASE_II", round: "1" }).map(({ shown }) => shown?.round)).toEqual([
    2,
    undefined,
    undefined,
  ]);
});

test("what was put away is shown where there is nothing else", () => {
  expect(rowsOf([round("PHASE_I", 1, "ARCHIVED")], { phase: null, round: null })[0]?.shown?.round).toBe(1);
});
