import { mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import playwright, { type Browser, type BrowserContext, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openDemo, type Demo } from "./demo.ts";
import { addressOf, screens, type Who } from "./screens.ts";
import { following } from "./settled.ts";

/** Where the sample is looked at: an outcome with a target, and a period that partners report. */
const place = { initiative: "childrens-outcomes-england", indicator: "CPP_SUBSEQUENT", period: "2024" };
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const schemes = ["light", "dark"] as const;
const folder = fileURLToPath(new URL("../../docs/screens/", import.meta.url));
/** Of WebP: nothing that anybody reads is blurred by it. */
const quality = 85;

let demo: Demo;
let browser: Browser;
const signedIn = new Map<Who, Awaited<ReturnType<BrowserContext["storageState"]>>>();

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  [demo, browser] = await Promise.all([openDemo(), playwright.chromium.connect(inject("browserUrl"))]);
  for (const who of ["backbone", "partner", "funder"] as const) signedIn.set(who, await signIn(demo.links[who]));
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});

async function signIn(link: string) {
  const context = await browser.newContext({ locale: "en" });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/signin"));
  const state = await context.storageState();
  await context.close();
  return state;
}

describe.each(screens)("$name", (screen) => {
  test.each(sizes.flatMap((size) => schemes.map((scheme) => [size.width, scheme, size] as const)))(
    "%i px, %s",
    async (width, colorScheme, viewport) => {
      const storageState = signedIn.get(screen.who);
      const context = await browser.newContext({
        baseURL: demo.origin,
        viewport,
        colorScheme,
        locale: "en",
        timezoneId: "UTC",
        reducedMotion: "reduce",
        ...(storageState && { storageState }),
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      const settled = following(page);
      await page.goto(addressOf(screen, place));
      await settled();
      await writeFile(`${folder}${screen.name}-${width}-${colorScheme}.webp`, await picture(page));
      expect(await page.getByRole("alert").count()).toBe(0);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});

/** What somebody sees at first, without a cursor that blinks. */
async function picture(page: Page): Promise<Buffer> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality });
  return Buffer.from(data, "base64");
}
