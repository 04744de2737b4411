import { describe, expect, test } from "vitest";
import { vector } from "../../test/vectors.ts";
import { statusAgainstTarget } from "./progress.ts";

const told = (value: string | null) => ({ value, status: "COMPLETE" as const });
const aim = (desiredDirection: "INCREASE" | "DECREASE" | "MAINTAIN", tolerance: string | null = null) => ({
  desiredDirection,
  tolerance,
});

test("PROG-06: a figure to be kept is on track within its tolerance", () => {
  const { input, expected } = vector<{ target: number; actual: number; tolerance: number }>("PROG-06");
  const status = statusAgainstTarget(
    aim("MAINTAIN", String(input.tolerance)),
    told(String(input.actual)),
    String(input.target),
  );
  expect(status).toBe(expected["status"]);
});

describe("a figure to be kept", () => {
  test.each([
    ["98", "ON_TRACK"],
    ["92", "ON_TRACK"],
    ["91.9", "AT_RISK"],
    ["101", "AT_RISK"],
    ["101.1", "OFF_TRACK"],
  ])("%s of 95 ± 3 is %s", (value, status) =>
    expect(statusAgainstTarget(aim("MAINTAIN", "3"), told(value), "95")).toBe(status),
  );

  test("is not judged where nobody said how far it may be off", () =>
    expect(statusAgainstTarget(aim("MAINTAIN"), told("95"), "95")).toBeNull());
});

test("a target that is reached is achieved, whichever way it lies; on the way there, nothing is said without a baseline", () => {
  expect(statusAgainstTarget(aim("INCREASE"), told("70"), "70")).toBe("ACHIEVED");
  expect(statusAgainstTarget(aim("INCREASE"), told("69.9"), "70")).toBeNull();
  expect(statusAgainstTarget(aim("DECREASE"), told("12"), "12")).toBe("ACHIEVED");
  expect(statusAgainstTarget(aim("DECREASE"), told("12.1"), "12")).toBeNull();
});

test("no data is told as no data, a hidden figure and a missing target as nothing", () => {
  expect(statusAgainstTarget(aim("INCREASE"), { value: null, status: "NO_DATA" }, "70")).toBe("NO_DATA");
  expect(statusAgainstTarget(aim("INCREASE"), { value: null, status: "INSUFFICIENT" }, "70")).toBeNull();
  expect(statusAgainstTarget(aim("INCREASE"), told("70"), null)).toBeNull();
});
