import { expect, test } from "vitest";
import { tagOf, wordsGiven } from "./words-given.ts";

const drawn = "a-key-that-was-drawn-just-now";

test("lines are as they were typed, and nothing else is touched", () => {
  const { text } = wordsGiven({ text: "  one\r\ntwo\n\r\n " }, drawn);
  expect(text).toBe("  one\ntwo\n\n ");
});

test("the key that was drawn with the first page stays; what is none is drawn anew", () => {
  expect(wordsGiven({ key: "k".repeat(22) }, drawn).key).toBe("k".repeat(22));
  for (const key of ["short", "k".repeat(129), `${"k".repeat(22)}"`])
    expect(wordsGiven({ key }, drawn).key).toBe(drawn);
});

test.each([
  ["PT-br", "pt-BR"],
  [" quz ", "quz"],
  ["", "und"],
  ["my mother's language", "und"],
])("a language that is typed as %s is %s", (typed, tag) => expect(tagOf(typed)).toBe(tag));
