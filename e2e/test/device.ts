import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import playwright, { type BrowserContext, type Page } from "playwright-core";
import { executablePath } from "../../bench/src/console/chromium.ts";

/** Somebody's phone: its browser keeps what it was given, and dies without a word when its battery does. */
export class Device {
  readonly #folder: string;
  #process: ChildProcess | null = null;

  static async make(): Promise<Device> {
    return new Device(await mkdtemp(path.join(os.tmpdir(), "keelson-device-")));
  }

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Switches it on, with a connection or without one. */
  async start(isOnline: boolean): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
    const child = spawn(
      await executablePath(),
      ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", `--user-data-dir=${this.#folder}`],
      { stdio: ["ignore", "ignore", "pipe"] },
    );
    this.#process = child;
    const browser = await playwright.chromium.connectOverCDP(await addressOf(child));
    const [context] = browser.contexts();
    if (!context) throw new Error("a browser without a window");
    await context.setOffline(!isOnline);
    return { context, page: await context.newPage() };
  }

  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child) return;
    const exited = once(child, "exit");
    child.kill("SIGKILL");
    await exited;
  }

  async remove(): Promise<void> {
    await this.kill();
    // its helpers let go of its files a moment after it
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Where it says that it listens. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error("a browser that says nothing");
  for await (const line of createInterface({ input: child.stderr })) {
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) {
      child.stderr.resume();
      return address;
    }
  }
  throw new Error("the browser did not start");
}
