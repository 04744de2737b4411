import type { Page, Request } from "playwright-core";
import { expect } from "vitest";

/** What stays open as long as the page does. */
const isStream = (request: Request) => /\/graphql\/stream/.test(request.url());

/** Follows what a page asks for. Begun before it goes anywhere; gives a wait for all of it to be there and drawn, and nothing grey in its place. */
export function following(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  page.on("request", (request) => void (isStream(request) || open.add(request)));
  page.on("requestfinished", (request) => void open.delete(request));
  page.on("requestfailed", (request) => void open.delete(request));
  return async () => {
    await page.getByRole("heading", { level: 1 }).waitFor();
    let quiet = 0;
    await expect
      .poll(
        async () => {
          const isGrey = (await page.locator("[data-waiting], [aria-busy=true]").count()) > 0;
          quiet = open.size === 0 && !isGrey ? quiet + 1 : 0;
          return quiet;
        },
        // one answer may ask for the next
        { timeout: 20_000, interval: 50 },
      )
      .toBeGreaterThan(3);
    await page.evaluate(async () => {
      await document.fonts.ready;
      await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
  };
}
