import { expect, test } from "vitest";
import { unnamedFiles } from "./forget.ts";

test("of files, those stay that some draft names, in its answers or on their way; a report names none", () => {
  const of = (key: string | null) => ({ evidence: [{ file: { key } }, {}, { file: null }] });
  const drafts: Parameters<typeof unnamedFiles>[1] = [
    { answers: { "VISITS 2024": {} }, sending: { answers: {} } },
    { answers: { "P1.GI.1": of("a"), "P1.GI.2": of(null) }, sending: { answers: [of("b")] } },
    { answers: {}, sending: null },
  ];
  const kept = ["a", "b", "c", "d"].map((key) => `file ${key}`);
  expect(unnamedFiles(kept, drafts, ["d"])).toEqual(["file c"]);
  expect(unnamedFiles(kept, [], [])).toEqual(kept);
});
