import { randomBytes } from "node:crypto";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { verify } from "../verify.ts";
import { migrate } from "./migrate.ts";

/** An empty database, dropped after the work. */
async function withEmptyDatabase(work: (url: string) => Promise<void>) {
  const clusterUrl = inject("clusterUrl");
  const name = `empty_${randomBytes(6).toString("hex")}`;
  const owner = new pg.Client(clusterUrl);
  await owner.connect();
  await owner.query(`create database ${name}`);
  try {
    await work(Object.assign(new URL(clusterUrl), { pathname: name }).href);
  } finally {
    await owner.query(`drop database ${name} with (force)`);
    await owner.end();
  }
}

test("an empty database is brought to this version, two processes that start at once take turns, and a third finds nothing to do", () =>
  withEmptyDatabase(async (url) => {
    const ran = await Promise.all([migrate(url), migrate(url)]);
    const all = ran.flat();
    expect(ran.map((names) => names.length).toSorted()).toEqual([0, all.length].toSorted());
    expect(all.length).toBeGreaterThan(0);
    expect(new Set(all).size).toBe(all.length);
    expect(await migrate(url)).toEqual([]);
    // a database with nothing in it keeps every promise
    expect((await verify(url)).filter(({ broken }) => broken.length > 0)).toEqual([]);
  }));

test("two databases of one server are migrated at once without harm", () =>
  withEmptyDatabase((one) =>
    withEmptyDatabase(async (other) => {
      const [here, there] = await Promise.all([migrate(one), migrate(other)]);
      expect(here).toEqual(there);
    }),
  ));
