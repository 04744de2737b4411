import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { configuration } from "./configuration.ts";
import { openKeelson } from "./keelson.ts";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(existsSync("/dev/shm") ? "/dev/shm" : os.tmpdir(), "keelson-open-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const open = () => openKeelson(configuration({ KEELSON_DATA_DIR: directory }));

test("whoever comes while the last one leaves finds a database, at whatever moment, and the last of all stops it", async () => {
  for (const pauseMs of [0, 10, 20, 30, 40, 50, 60, 80, 120]) {
    const leaver = await open();
    const [, joiner] = await Promise.all([leaver.close(), setTimeout(pauseMs).then(open)]);
    expect(await joiner.database.query("select 1 as one"), `after ${pauseMs} ms`).toEqual([{ one: 1 }]);
    await joiner.close();
    expect(existsSync(path.join(directory, "data", "postmaster.pid"))).toBe(false);
  }
});
