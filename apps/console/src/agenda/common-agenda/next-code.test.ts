import { expect, test } from "vitest";
import { nextCode } from "./next-code.ts";

test("the next code is after the greatest there ever was, whatever else codes may be", () => {
  expect(nextCode("O", [])).toBe("O1");
  expect(nextCode("O", ["O1", "O9", "O10", "G12", "Outcome", "O", "O2b"])).toBe("O11");
});
