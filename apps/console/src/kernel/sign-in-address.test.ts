import { expect, test } from "vitest";
import { placeOf, signInAddress } from "./sign-in-address.ts";

const origin = "https://keelson.example";

test("where somebody wanted to go is kept", () => {
  const next = new URL(signInAddress("/i/home/outcomes?view=table"), origin).searchParams.get("next");
  expect(placeOf(next, origin)).toBe("/i/home/outcomes?view=table");
});

test.each([
  null,
  "",
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "javascript:alert(1)",
  "/\t/evil.example",
  "/.//evil.example",
  "/x/..//evil.example",
])("%j leads to no other place than ours", (next) => {
  expect(placeOf(next, origin)).toBeNull();
});
