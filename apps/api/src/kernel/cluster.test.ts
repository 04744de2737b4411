import { chmod, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openCluster, type Cluster } from "./cluster.ts";

let directory: string;
const opened: Cluster[] = [];

beforeEach(async () => {
  directory = await mkdtemp(path.join(existsSync("/dev/shm") ? "/dev/shm" : os.tmpdir(), "keelson-cluster-"));
});
afterEach(async () => {
  await opened.pop()?.stop();
  opened.length = 0;
  await rm(directory, { recursive: true, force: true });
});

const open = async () => {
  const cluster = await openCluster(directory, { fast: true });
  opened.push(cluster);
  return cluster;
};

async function query<Row extends object>(cluster: Cluster, sql: string): Promise<Row[]> {
  const client = new pg.Client(cluster.url());
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

test("a server left behind is taken up with its data, and what was stopped starts with them again", async () => {
  const first = await open();
  expect(first.adopted).toBe(false);
  await query(first, "create table kept as select 42 as answer");
  const second = await open();
  expect(second.adopted).toBe(true);
  expect(second.url()).toBe(first.url());
  expect(await query(second, "select answer from kept")).toEqual([{ answer: 42 }]);
  await second.stop();
  opened.length = 0;
  const third = await open();
  expect(third.adopted).toBe(false);
  expect(await query(third, "select answer from kept")).toEqual([{ answer: 42 }]);
});

test.each(["for the first time", "again"])("two processes that start at once, %s, share one server", async (when) => {
  if (when === "again") await (await openCluster(directory, { fast: true })).stop();
  const both = await Promise.all([openCluster(directory, { fast: true }), openCluster(directory, { fast: true })]);
  opened.push(both[0]);
  const started = await Promise.all(both.map((cluster) => query(cluster, "select pg_postmaster_start_time() as at")));
  expect(started[0]).toEqual(started[1]);
  expect(both.map(({ adopted }) => adopted).toSorted()).toEqual([false, true]);
  // nothing half made is left behind
  expect((await readdir(directory)).toSorted()).toEqual(["data", "postgres.log"]);
});

test("it listens on this machine only, asks for the password, and sorts as on every other machine", async () => {
  const cluster = await open();
  expect(
    await query(
      cluster,
      "select name, setting from pg_settings where name in ('listen_addresses', 'unix_socket_directories') order by 1",
    ),
  ).toEqual([
    { name: "listen_addresses", setting: "127.0.0.1" },
    { name: "unix_socket_directories", setting: "" },
  ]);
  const stranger = Object.assign(new URL(cluster.url()), { password: "guess" });
  await expect(new pg.Client(stranger.href).connect()).rejects.toThrow(/password/);
  expect(
    await query(
      cluster,
      "select datlocprovider as by, datlocale as locale from pg_database where datname = 'postgres'",
    ),
  ).toEqual([{ by: "b", locale: "C.UTF-8" }]);
});

test("what keeps PostgreSQL from starting is told in its own words", async () => {
  await (await openCluster(directory, { fast: true })).stop();
  await writeFile(path.join(directory, "data", "postgresql.conf"), "no_such_setting = 1\n");
  await chmod(path.join(directory, "data", "postgresql.conf"), 0o644);
  await expect(openCluster(directory, { fast: true })).rejects.toThrow(/did not start/);
});
