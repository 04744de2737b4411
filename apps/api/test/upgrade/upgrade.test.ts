import { randomBytes } from "node:crypto";
import pg from "pg";
import { describe, expect, inject, test } from "vitest";
import { migrate } from "../../src/kernel/migrate.ts";
import { verify } from "../../src/verify.ts";
import { buildWorld } from "../rights/world.ts";
import { digestsOfMigrations, keep, keptDatabases, readKept, restore } from "./kept.ts";

// Before a release that people run: KEELSON_KEEP=2026-11-22 npx vitest run test/upgrade
const name = process.env["KEELSON_KEEP"];
test.runIf(name)("a lived-in database of this moment is kept for those who come after", async () => {
  const { api } = await buildWorld();
  await keep(api.url, `${name}.json.gz`);
  await api.close();
});

describe.each(await keptDatabases())("a database of %s", (kept) => {
  test("was made by migrations that are still there, each as it was", async () => {
    const { migrations } = await readKept(kept);
    expect(await digestsOfMigrations()).toMatchObject(migrations);
  });

  test("is brought to this version with all its rows, and keeps every promise then", async () => {
    const { migrations, tables } = await readKept(kept);
    const clusterUrl = inject("clusterUrl");
    const database = `kept_${randomBytes(6).toString("hex")}`;
    const owner = new pg.Client(clusterUrl);
    await owner.connect();
    await owner.query(`create database ${database}`);
    try {
      const url = Object.assign(new URL(clusterUrl), { pathname: database }).href;
      const files = Object.keys(migrations);
      expect(await migrate(url, files)).toHaveLength(files.length);
      await restore(url, { migrations, tables });
      const later = Object.keys(await digestsOfMigrations()).filter((file) => !files.includes(file));
      expect(await migrate(url)).toHaveLength(later.length);
      expect((await verify(url)).filter(({ broken }) => broken.length > 0)).toEqual([]);
    } finally {
      await owner.query(`drop database ${database} with (force)`);
      await owner.end();
    }
  });
});
