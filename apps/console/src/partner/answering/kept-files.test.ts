import { expect, test } from "vitest";
import { emptyDraft, give, type Draft } from "./draft.ts";
import { holdFile, keepHeld, readFile, settleFiles } from "./kept-files.ts";

const naming = (...keys: string[]): Draft => {
  const evidence = keys.map((key) => {
    const file = { key, name: "plan.pdf", bytes: 1, id: null, refused: null };
    return { kind: "DOCUMENT", text: "", file } as const;
  });
  return give(emptyDraft, "P1.GI.1", { evidence }, 1);
};

test("where nothing is kept, a page has the files that its draft names, and none that it names no more", async () => {
  for (const key of ["a", "b"]) holdFile(key, new ArrayBuffer(1));
  const written = keepHeld();
  // chosen while the others are written down: the draft will name it the next time
  holdFile("c", new ArrayBuffer(1));
  await settleFiles(naming("a"), written);
  const has = await Promise.all(["a", "b", "c"].map((key) => readFile(key)));
  expect(has.map((bytes) => bytes?.byteLength ?? null)).toEqual([1, null, 1]);
});
