import "reflect-metadata";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openCluster } from "../src/kernel/cluster.ts";
import { migrate } from "../src/kernel/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    clusterUrl: string;
  }
}

/** One PostgreSQL for the whole run, in memory where the machine has room for it, with a migrated template to copy. */
export default async function setup(project: TestProject) {
  const directory = await mkdtemp(path.join(existsSync("/dev/shm") ? "/dev/shm" : os.tmpdir(), "keelson-test-"));
  const cluster = await openCluster(directory, { fast: true });
  const owner = new pg.Client(cluster.url());
  await owner.connect();
  await owner.query("create database template_keelson");
  await migrate(cluster.url("template_keelson"));
  await owner.query("alter database template_keelson is_template true allow_connections false");
  await owner.end();
  project.provide("clusterUrl", cluster.url());
  return async () => {
    await cluster.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
