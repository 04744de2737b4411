import { expect, test } from "vitest";
import { openVault } from "./vault.ts";

const vault = openVault("a secret of the tests, with more than 32 characters");
const words = "\u0000 كلمات — maneno 🙊\r\n";

test("what is sealed is opened again, byte for byte, by whoever has the secret", () => {
  const sealed = vault.seal("words", "one", words);
  expect(openVault("a secret of the tests, with more than 32 characters").open("words", "one", sealed)).toBe(words);
  expect(sealed.toString("latin1")).not.toContain("maneno");
  expect(vault.seal("words", "one", words)).not.toEqual(sealed);
});

test("it opens for nobody else, for nothing else, and not where one bit was changed", () => {
  const sealed = vault.seal("words", "one", words);
  expect(() => openVault("another secret, with more than 32 characters in it").open("words", "one", sealed)).toThrow();
  expect(() => vault.open("contact", "one", sealed)).toThrow();
  expect(() => vault.open("words", "two", sealed)).toThrow();
  for (let place = 0; place < sealed.length; place += 1) {
    const altered = Buffer.from(sealed);
    altered[place] = altered[place]! ^ 1;
    expect(() => vault.open("words", "one", altered)).toThrow();
  }
  expect(() => vault.open("words", "one", sealed.subarray(0, 20))).toThrow();
});

test("what is drawn about the same is the same, and tells nothing of what is drawn about something else", () => {
  expect(vault.draw("receipt", "a")).toEqual(vault.draw("receipt", "a"));
  expect(vault.draw("receipt", "a")).not.toEqual(vault.draw("receipt", "b"));
  expect(vault.draw("other", "a")).not.toEqual(vault.draw("receipt", "a"));
  expect(vault.draw("receipt", "a")).toHaveLength(32);
});
