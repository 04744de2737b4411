import { expect, test } from "vitest";
import { codeOf, slugOf } from "./slug-of.ts";

test.each([
  ["Clean River Alliance", "clean-river-alliance"],
  ["  Été à Genève!  ", "ete-a-geneve"],
  ["ab", ""],
  ["مبادرة النهر", ""],
  ["x".repeat(100), "x".repeat(60)],
])("the address of %j is %j", (name, slug) => expect(slugOf(name)).toBe(slug));

test("a code is the name's own letters, whatever the script, and unlike any that is taken", () => {
  expect(codeOf("River Trust", [])).toBe("RIVER-TRUST");
  expect(codeOf("River Trust", ["RIVER-TRUST", "RIVER-TRUST-2"])).toBe("RIVER-TRUST-3");
  expect(codeOf("مبادرة النهر", [])).toBe("مبادرة-النهر");
  expect(codeOf("?!", [])).toBe("X");
});
