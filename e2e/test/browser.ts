import type { TestProject } from "vitest/node";
import playwright from "playwright-core";
import { chromiumArgs, executablePath } from "../../bench/src/console/chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    browserUrl: string;
  }
}

/** One Chromium for the whole run, which every file of tests opens windows in. */
export default async function setup(project: TestProject) {
  const server = await playwright.chromium.launchServer({ executablePath: await executablePath(), args: chromiumArgs });
  project.provide("browserUrl", server.wsEndpoint());
  return () => server.close();
}
