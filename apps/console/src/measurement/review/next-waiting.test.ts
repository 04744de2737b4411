import { expect, test } from "vitest";
import { nextWaiting, stepFrom } from "./next-waiting.ts";

const list = ["a", "b", "c", "d"].map((id) => ({ id, isWaiting: id !== "c" }));

test("after a decision the next that waits is looked at, past those decided on, and at the end those before", () => {
  expect(nextWaiting(list, "b")).toBe("d");
  expect(nextWaiting(list, "d")).toBe("a");
  expect(nextWaiting(list.slice(2, 3), "c")).toBeNull();
  expect(nextWaiting([], "a")).toBeNull();
});

test("a step goes to the neighbour and stops at the ends", () => {
  expect(stepFrom(list, "b", 1)).toBe("c");
  expect(stepFrom(list, "a", -1)).toBe("a");
  expect(stepFrom(list, "d", 1)).toBe("d");
  expect(stepFrom(list, null, 1)).toBe("a");
  expect(stepFrom([], "a", 1)).toBeNull();
});
