import { expect, test } from "vitest";
import { sharedLanguage } from "./shared-language.ts";

test.each([
  [["fr", null, "fr-CA"], "fr"],
  [["fr", "sw"], null],
  [["pt-BR"], null],
  [[null], null],
  [[], null],
])("people of %j are written to together in %s", (languages, shared) =>
  expect(sharedLanguage(languages.map((language) => ({ language })))).toBe(shared),
);
