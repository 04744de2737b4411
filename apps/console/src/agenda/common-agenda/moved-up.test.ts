import { expect, test } from "vitest";
import { movedUp } from "./moved-up.ts";

test("one goes before the one it came after, and the first stays", () => {
  expect(movedUp(["a", "b", "c"], 1)).toEqual(["b", "a", "c"]);
  expect(movedUp(["a", "b", "c"], 2)).toEqual(["a", "c", "b"]);
  expect(movedUp(["a", "b"], 0)).toEqual(["a", "b"]);
  expect(movedUp(["a", "b"], 2)).toEqual(["a", "b"]);
});
