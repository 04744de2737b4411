import { expect, test } from "vitest";
import { languageTag } from "./language-tag.ts";

test.each([
  ["PT-br", "pt-BR"],
  [" quz ", "quz"],
  ["QUZ-latn-pe", "quz-Latn-PE"],
  ["iw", "he"],
  ["", null],
  ["my mother's language", null],
])("%j is the language %j", (typed, tag) => expect(languageTag(typed)).toBe(tag));
