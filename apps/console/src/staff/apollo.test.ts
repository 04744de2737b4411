import { expect, test } from "vitest";
import { apollo } from "./apollo.ts";

test("a translation beside two versions of an agenda is kept once for each paragraph that it stands beside", () => {
  const kept = (paragraph?: { readonly code: string; readonly text: string }) =>
    apollo.cache.identify({
      __typename: "Translation",
      id: "t",
      ...(paragraph && { paragraph: { kind: "GOAL", ...paragraph } }),
    });
  const first = kept({ code: "G1", text: "Ready for school" });
  expect(kept({ code: "G2", text: "Ready for school" })).not.toBe(first);
  expect(kept({ code: "G1", text: "Ready" })).not.toBe(first);
  expect(kept({ code: "G1", text: "Ready for school" })).toBe(first);
  expect(kept()).toBe('Translation:{"id":"t"}');
});
