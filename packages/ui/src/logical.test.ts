import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const folders = ["packages/ui/src", "apps/console/src"].map((folder) =>
  fileURLToPath(new URL(`../../../${folder}`, import.meta.url)),
);

/** Sides of the paper: what is written from right to left would have them the wrong way round. */
const sides =
  /(?:^|[\s;{-])(?:left|right)\s*:|-(?:left|right)\b(?=[\s:-])|(?:text-align|float|clear)\s*:\s*(?:left|right)/;

test("styles say where a line begins and ends, never left and right", async () => {
  const found: string[] = [];
  for (const folder of folders) {
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".css"));
    expect(names).not.toEqual([]);
    for (const name of names)
      for (const [index, line] of (await readFile(path.join(folder, name), "utf8")).split("\n").entries())
        if (sides.test(line)) found.push(`${name}:${index + 1} ${line.trim()}`);
  }
  expect(found).toEqual([]);
});
