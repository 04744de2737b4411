import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { goodPackage, packageFolder, temporaryFolder } from "./data-package.ts";
import { freshDatabase, type FreshDatabase } from "./harness.ts";
import { bring } from "./there-and-back.ts";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));

let fresh: FreshDatabase;
beforeEach(async () => {
  fresh = await freshDatabase();
});
afterEach(() => fresh.close());

/** What the command line says, and the code it leaves with. */
async function keelson(...args: readonly string[]) {
  const env = { ...process.env, DATABASE_URL: fresh.url };
  const { stdout, stderr, code } = await promisify(execFile)(process.execPath, ["cli.js", ...args], {
    cwd: dist,
    env,
  }).then(
    (said) => ({ ...said, code: 0 }),
    // execFile rejects with what was said and the code
    (error: { stdout: string; stderr: string; code: number }) => error,
  );
  return { stdout, stderr, code };
}

test("an export says what went out, and import takes it", async () => {
  await bring(fresh, await packageFolder(goodPackage()));
  const folder = path.join(await temporaryFolder(), "out");
  const exported = await keelson("export", "tiny-good", folder);
  expect(exported).toEqual({
    stdout: expect.stringMatching(/^Exported tiny-good: 12 rows, package SHA-256 [0-9a-f]{64}\n$/),
    stderr: "",
    code: 0,
  });
  expect(await readdir(folder)).toContain("datapackage.json");
  expect(await keelson("import", "--dry-run", folder)).toMatchObject({
    stderr: expect.stringContaining("INITIATIVE_EXISTS"),
    code: 1,
  });
});

test("what cannot be exported is told on standard error, with a code that is not 0", async () => {
  await bring(fresh, await packageFolder(goodPackage()));
  const full = await packageFolder({ "notes.txt": "mine" });
  expect(await keelson("export", "tiny-good", full)).toEqual({
    stdout: "",
    stderr: `PATH_IS_TAKEN The folder ${full} is not empty. Empty it, or give another name.\n`,
    code: 1,
  });
  expect(await keelson("export", "nobody-knows", path.join(full, "out"))).toEqual({
    stdout: "",
    stderr: "INITIATIVE_NOT_FOUND There is no initiative nobody-knows here.\n",
    code: 1,
  });
  for (const args of [[], ["tiny-good"], ["tiny-good", full, "more"]])
    expect(await keelson("export", ...args)).toMatchObject({ stderr: expect.stringMatching(/^export takes/), code: 2 });
  expect(await readdir(full)).toEqual(["notes.txt"]);
});
