import { expect, test } from "vitest";
import { differing } from "./differing.ts";

test("what says the same as before is left out, whatever it is made of; what is said anew, or of nothing before, is left", () => {
  const before = { text: "Rent is due.", language: "sw", heard: "", among: ["a", "b"] };
  expect(differing({ ...before, among: ["a", "b"] }, before)).toEqual({});
  expect(differing({ ...before, language: "en", among: ["b", "a"] }, before)).toEqual({
    language: "en",
    among: ["b", "a"],
  });
  expect(differing<typeof before>({ text: "Rent is due." }, {})).toEqual({ text: "Rent is due." });
});
