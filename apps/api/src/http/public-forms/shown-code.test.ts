import { expect, test } from "vitest";
import { openVault } from "../../kernel/vault.ts";
import { addressWith, codeOf } from "./shown-code.ts";

const vault = openVault("a secret of the tests, with more than 32 characters");
const code = "0123456789".repeat(4);
const now = 1_800_000_000_000;

test("an address shows its code for five minutes, and never holds it in the open", () => {
  for (const to of ["/p/x/tell-us/sent?lang=ar", "/p/x/track"]) {
    const address = addressWith(vault, to, code, now);
    expect(address.startsWith(to)).toBe(true);
    expect(address).not.toContain(code.slice(0, 8));
    expect(codeOf(vault, address, now + 299_000)).toBe(code);
    expect(codeOf(vault, address, now + 301_000)).toBeNull();
  }
});

test("what nobody sealed shows nothing", () => {
  const other = openVault("another secret, with more than 32 characters in it");
  const address = addressWith(vault, "/p/x/track", code, now);
  expect(codeOf(other, address, now)).toBeNull();
  expect(codeOf(vault, `${address}A`, now)).toBeNull();
  expect(codeOf(vault, "/p/x/track?shown=", now)).toBeNull();
  expect(codeOf(vault, "/p/x/track", now)).toBeNull();
  expect(codeOf(vault, `/p/x/track?shown=${code}`, now)).toBeNull();
});
