import { expect, test } from "vitest";
import { expectVector, vector } from "../../test/vectors.ts";
import { checkTarget, progress } from "./progress.ts";
import type { DesiredDirection } from "./words.ts";

interface Input {
  readonly baseline: number;
  readonly target: number;
  readonly actual: number;
  readonly timeElapsedShare?: number;
  readonly direction?: DesiredDirection;
  readonly tolerance?: number;
}

test.each(["PROG-01", "PROG-02", "PROG-03", "PROG-04", "PROG-05", "PROG-06", "PROG-07"])("%s", (id) => {
  const { input, expected } = vector<Input>(id);
  const { baseline, target, actual, timeElapsedShare, tolerance } = input;
  const found = progress(
    {
      desiredDirection: input.direction ?? (target > baseline ? "INCREASE" : "DECREASE"),
      tolerance: tolerance === undefined ? null : String(tolerance),
    },
    { value: String(actual), status: "COMPLETE" },
    {
      target: String(target),
      baseline: String(baseline),
      elapsed: timeElapsedShare === undefined ? null : { days: timeElapsedShare * 100, ofDays: 100 },
    },
  );
  expectVector(expected, { ...found });
});

test("PROG-06: only what is to be kept may have its baseline as its target", () => {
  const { input } = vector<Input>("PROG-06");
  const [baseline, target] = [String(input.baseline), String(input.target)];
  expect(checkTarget("MAINTAIN", baseline, target)).toEqual([]);
  for (const direction of ["INCREASE", "DECREASE"] as const) {
    expect(checkTarget(direction, baseline, target).map(({ code }) => code)).toEqual(["TARGET_EQUALS_BASELINE"]);
  }
});
