import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Who } from "./screens.ts";

/** Keelson as `npm start` runs it, on the sample, in a directory that is gone afterwards. */
export interface Demo {
  readonly origin: string;
  /** Links that sign a browser in, once each. */
  readonly links: Readonly<Record<Exclude<Who, "nobody">, string>>;
  readonly close: () => Promise<void>;
}

const dist = fileURLToPath(new URL("../../apps/api/dist", import.meta.url));

export async function openDemo(): Promise<Demo> {
  const directory = await mkdtemp(path.join(os.tmpdir(), "keelson-screens-"));
  const env = { ...process.env, KEELSON_DATA_DIR: directory, PORT: "0", LOG_LEVEL: "error", NODE_ENV: "" };
  const child = spawn(process.execPath, ["main.js"], { cwd: dist, env, stdio: ["ignore", "pipe", "inherit"] });
  const close = async () => {
    await stop(child);
    await rm(directory, { recursive: true, force: true });
  };
  try {
    return { ...(await told(child)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What it says when it is there: its address, and who one may be. */
async function told({ stdout }: ChildProcess): Promise<Omit<Demo, "close">> {
  if (!stdout) throw new Error("Keelson could not be started");
  let origin = "";
  const links: Partial<Record<string, string>> = {};
  for await (const line of createInterface({ input: stdout })) {
    origin = /pages at (\S+)/.exec(line)?.[1] ?? origin;
    const [, who, link] = /^ {2}(\w+) +(http\S+)$/.exec(line) ?? [];
    if (who !== undefined) links[who] = link;
    const { backbone, partner, funder } = links;
    if (!backbone || !partner || !funder) continue;
    stdout.resume();
    return { origin, links: { backbone, partner, funder } };
  }
  throw new Error("Keelson stopped before it answered");
}

async function stop(child: ChildProcess) {
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}
