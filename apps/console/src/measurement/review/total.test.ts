import { expect, test } from "vitest";
import { changeOf, keyOf, partsOf, totalOf, type Shown } from "./total.ts";

const figure = (value: string, ...categories: Shown["categories"][number][]): Shown => ({
  categories,
  valueState: "REPORTED",
  value,
});
const women = { dimension: "sex", category: "F" };
const young = { dimension: "age", category: "0-17" };

test("a measurement has a total, or only parts that make none", () => {
  expect(totalOf([figure("3"), figure("1", women)])?.value).toBe("3");
  expect(totalOf([figure("1", women)])).toBeNull();
  expect(partsOf([figure("3"), figure("1", women)])).toEqual([figure("1", women)]);
});

test("a part is the same part in whatever order its categories come", () => {
  expect(keyOf(figure("1", women, young))).toBe(keyOf(figure("2", young, women)));
  expect(keyOf(figure("1", women))).not.toBe(keyOf(figure("1", young)));
});

test("a change is told as a share of what was there, and of nothing none can be told", () => {
  expect(changeOf("15", "10")).toBe(0.5);
  expect(changeOf("5", "10")).toBe(-0.5);
  expect(changeOf("-15", "-10")).toBe(-0.5);
  expect(changeOf("10", "10")).toBe(0);
  expect(changeOf("10", "0")).toBeNull();
  expect(changeOf(null, "10")).toBeNull();
  expect(changeOf("10", undefined)).toBeNull();
});
