import { expect, test } from "vitest";
import { languageName } from "./language-name.ts";

test.each([
  ["sw", "en", "Swahili"],
  ["ar", "fr", "arabe"],
  ["qaa", "en", "qaa"],
  ["und", "en", null],
])("%s is called in %s: %s", (tag, locale, name) => expect(languageName(tag, locale)).toBe(name));
