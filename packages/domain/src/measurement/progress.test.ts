import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalOf } from "../../test/arbitraries.ts";
import { holds } from "../../test/holds.ts";
import { add, isNegative, multiply, subtract } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import { elapsedShare } from "./elapsed-share.ts";
import type { Elapsed } from "./elapsed-share.ts";
import { checkTarget, progress } from "./progress.ts";
import type { Against } from "./progress.ts";
import { desiredDirections } from "./words.ts";
import type { DesiredDirection } from "./words.ts";

const told = (value: string | null) => ({ value, status: "COMPLETE" as const });
const aim = (desiredDirection: DesiredDirection, tolerance: string | null = null) => ({ desiredDirection, tolerance });
const only = (target: string | null): Against => ({ target, baseline: null, elapsed: null });

describe("a figure to be kept", () => {
  test.each([
    ["98", "ON_TRACK"],
    ["92", "ON_TRACK"],
    ["91.9", "AT_RISK"],
    ["101", "AT_RISK"],
    ["101.1", "OFF_TRACK"],
  ])("%s of 95 ± 3 is %s", (value, status) =>
    expect(progress(aim("MAINTAIN", "3"), told(value), only("95")).status).toBe(status),
  );

  test("is not judged where nobody said how far it may be off", () =>
    expect(progress(aim("MAINTAIN"), told("95"), only("95"))).toMatchObject({ status: null, deviation: "0" }));
});

describe("without a baseline", () => {
  test("a target that is reached is achieved, whichever way it lies; on the way there, nothing is said", () => {
    const status = (direction: DesiredDirection, value: string, target: string) =>
      progress(aim(direction), told(value), only(target)).status;
    expect(status("INCREASE", "70", "70")).toBe("ACHIEVED");
    expect(status("INCREASE", "69.9", "70")).toBeNull();
    expect(status("DECREASE", "12", "12")).toBe("ACHIEVED");
    expect(status("DECREASE", "12.1", "12")).toBeNull();
  });

  test("or with one that is the target, how far away it is can still be told", () => {
    const same = { target: "70", baseline: "70", elapsed: { days: 1, ofDays: 2 } };
    expect(progress(aim("INCREASE"), told("69"), same)).toEqual({
      progress: null,
      scheduleRatio: null,
      deviation: "-1",
      status: null,
      barPercent: null,
    });
  });
});

test("no data is told as no data, a hidden figure and a missing target as nothing", () => {
  const nothing = { progress: null, scheduleRatio: null, deviation: null, status: null, barPercent: null };
  const noData = { value: null, status: "NO_DATA" as const };
  expect(progress(aim("INCREASE"), noData, only("70"))).toEqual({ ...nothing, status: "NO_DATA" });
  expect(progress(aim("INCREASE"), { value: null, status: "INSUFFICIENT" }, only("70"))).toEqual(nothing);
  expect(progress(aim("INCREASE"), told("70"), only(null))).toEqual(nothing);
  expect(progress(aim("INCREASE"), noData, only(null))).toEqual(nothing);
});

describe("on the way", () => {
  const status = (value: string, elapsed: Elapsed | null) =>
    progress(aim("INCREASE"), told(value), { target: "100", baseline: "0", elapsed }).status;

  test.each([
    ["60", 2, 3, "ON_TRACK"],
    ["59.9999999999", 2, 3, "AT_RISK"],
    ["46.6666666667", 2, 3, "AT_RISK"],
    ["46.6666666666", 2, 3, "OFF_TRACK"],
    ["0", 1, 11, "TOO_EARLY"],
    ["0", 1, 10, "OFF_TRACK"],
    ["9", 1, 10, "ON_TRACK"],
    ["100", 0, 10, "ACHIEVED"],
    ["-0.1", 0, 10, "REGRESSED"],
    ["99.9", 1, 1, "ON_TRACK"],
    ["89.9", 1, 1, "AT_RISK"],
  ])("%s of 100 after %d of %d days is %s, to the last digit", (value, days, ofDays, expected) =>
    expect(status(value, { days, ofDays })).toBe(expected),
  );

  test("how late it is cannot be told without the time, but what is past the target or the baseline can", () => {
    expect([status("50", null), status("100", null), status("-1", null)]).toEqual([null, "ACHIEVED", "REGRESSED"]);
    const start = { target: "100", baseline: "0", elapsed: { days: 0, ofDays: 10 } };
    expect(progress(aim("INCREASE"), told("5"), start)).toMatchObject({ progress: "0.05", scheduleRatio: null });
  });

  test("a target may lie below the baseline", () =>
    expect(
      progress(aim("DECREASE"), told("24"), { target: "12", baseline: "30", elapsed: { days: 1, ofDays: 2 } }),
    ).toEqual({
      progress: "0.3333333333",
      scheduleRatio: "0.6666666667",
      deviation: "12",
      status: "OFF_TRACK",
      barPercent: "33.3",
    }));
});

test("progress is the same in whatever unit it is measured", () => {
  const number = fc.bigInt({ min: -10_000n, max: 10_000n }).map((units) => decimalOf(units, 2));
  const turned: Record<DesiredDirection, DesiredDirection> = {
    INCREASE: "DECREASE",
    DECREASE: "INCREASE",
    MAINTAIN: "MAINTAIN",
  };
  const elapsed = fc
    .tuple(fc.nat(400), fc.integer({ min: 1, max: 400 }))
    .map(([days, more]) => ({ days, ofDays: days + more }));
  holds(
    fc.property(
      fc.constantFrom(...desiredDirections),
      fc.record({ value: number, target: number, baseline: fc.option(number), tolerance: fc.nat(50).map(String) }),
      fc.option(elapsed),
      number.filter((factor) => factor !== "0"),
      number,
      (direction, { value, target, baseline, tolerance }, elapsed, factor, shift) => {
        const inUnit = (decimal: Decimal) => add(multiply(factor, decimal), shift);
        const size = isNegative(factor) ? subtract("0", factor) : factor;
        const { deviation, ...before } = progress(aim(direction, tolerance), told(value), {
          target,
          baseline,
          elapsed,
        });
        const after = progress(
          aim(isNegative(factor) ? turned[direction] : direction, multiply(tolerance, size)),
          told(inUnit(value)),
          { target: inUnit(target), baseline: baseline === null ? null : inUnit(baseline), elapsed },
        );
        expect(after).toEqual({ ...before, deviation: multiply(deviation ?? "", factor) });
      },
    ),
  );
});

describe("the time gone by", () => {
  test.each([
    ["2026-01-01", "2026-01-01", "2027-01-01", 0, 365],
    ["2026-01-01", "2025-06-01", "2027-01-01", 0, 365],
    ["2026-01-01", "2026-02-01", "2027-01-01", 31, 365],
    ["2024-01-01", "2024-03-01", "2025-01-01", 60, 366],
    ["2026-01-01", "2027-01-01", "2027-01-01", 365, 365],
    ["2026-01-01", "2030-01-01", "2027-01-01", 365, 365],
    ["2026-01-01", "2025-01-01", "2026-01-01", 1, 1],
    ["2026-01-01", "2025-01-01", "2025-12-31", 1, 1],
  ])("from %s to %s of %s is %d of %d days", (from, now, to, days, ofDays) =>
    expect(elapsedShare(from, now, to)).toEqual({ days, ofDays }),
  );

  test("is not told of what is no date", () => {
    expect(elapsedShare("2026-02-30", "2026-03-01", "2027-01-01")).toBeNull();
    expect(elapsedShare("2026-02-01", "soon", "2027-01-01")).toBeNull();
    expect(elapsedShare("2026-02-01", "2026-03-01", "")).toBeNull();
  });
});

test("a target is checked against a baseline that is known", () => {
  expect(checkTarget("INCREASE", null, "70")).toEqual([]);
  expect(checkTarget("INCREASE", "40", "70")).toEqual([]);
  expect(checkTarget("DECREASE", "70", "70")[0]).toMatchObject({ code: "TARGET_EQUALS_BASELINE", path: ["value"] });
});
