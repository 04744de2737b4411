import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import playwright, { type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { signIn, type SignedIn } from "../../bench/src/console/sign-in.ts";
import { placeIn, type Running } from "../../bench/src/keelson.ts";
import { addressOf, isThere, screens, type Who } from "./screens.ts";
import { following } from "./settled.ts";

/** Where the invented sample is looked at: an outcome with a target, the quarter after its last, and the round that is open. */
const place = { initiative: "riverbend", indicator: "READING", period: "2026Q4", assessment: "" };
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const schemes = ["light", "dark"] as const;
const folder = fileURLToPath(new URL("../../docs/screens/", import.meta.url));
/** Of WebP: nothing that anybody reads is blurred by it. */
const quality = 85;

let directory: string;
let demo: Running;
let browser: Browser;
const signedIn = new Map<Who, SignedIn>();

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  directory = await mkdtemp(path.join(os.tmpdir(), "keelson-screens-"));
  const keelson = placeIn(directory, { NODE_ENV: "" });
  [demo, browser] = await Promise.all([keelson.start(), playwright.chromium.connect(inject("browserUrl"))]);
  for (const who of ["backbone", "partner", "funder", "handler"] as const)
    signedIn.set(who, await signIn(browser, demo.said, who));
  place.assessment = await openRound();
});
afterAll(async () => {
  await browser.close();
  await demo.stop();
  await rm(directory, { recursive: true, force: true });
});

describe.each(screens.filter((screen) => isThere(screen, place)))("$name", (screen) => {
  test.each(sizes.flatMap((size) => schemes.map((scheme) => [size.width, scheme, size] as const)))(
    "%i px, %s",
    async (width, colorScheme, viewport) => {
      const storageState = signedIn.get(screen.who);
      const context = await browser.newContext({
        baseURL: demo.address,
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

/** The round of readiness in which the partner is asked: its inbox leads there. */
async function openRound(): Promise<string> {
  const storageState = signedIn.get("partner");
  const context = await browser.newContext({ baseURL: demo.address, ...(storageState && { storageState }) });
  const page = await context.newPage();
  await page.goto("/inbox");
  const address = await page.locator('a[href*="/readiness/answer/"]').first().getAttribute("href");
  await context.close();
  const [id] = address?.split("/").slice(-1) ?? [];
  if (!id) throw new Error("nobody asks the partner how ready the initiative is");
  return id;
}

/** What somebody sees at first, without a cursor that blinks. */
async function picture(page: Page): Promise<Buffer> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality });
  return Buffer.from(data, "base64");
}
