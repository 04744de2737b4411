import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { keptSecret } from "./secret.ts";

test("all who start together agree on one secret, which stays and is for its owner's eyes alone", async () => {
  const directory = await mkdtemp(path.join(os.tmpdir(), "keelson-secret-"));
  try {
    const secrets = await Promise.all(Array.from({ length: 20 }, () => keptSecret(directory)));
    expect(new Set(secrets).size).toBe(1);
    expect(secrets[0]).toMatch(/^[\w-]{43}$/);
    expect(await keptSecret(directory)).toBe(secrets[0]);
    expect((await stat(path.join(directory, "secret"))).mode & 0o777).toBe(0o600);
    expect(await readdir(directory)).toEqual(["secret"]);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
