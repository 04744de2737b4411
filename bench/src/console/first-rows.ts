import type { Browser, BrowserContextOptions } from "playwright-core";

const viewport = { width: 1440, height: 900 };

/**
 * Milliseconds from the start of a navigation until the first of some elements was there and the frame that shows it drawn, in a window that knows
 * nothing yet.
 */
export async function timeFirstRows(
  browser: Browser,
  options: BrowserContextOptions,
  url: string,
  rows: string,
): Promise<number> {
  const context = await browser.newContext({ viewport, ...options, serviceWorkers: "block", locale: "en" });
  try {
    await context.addInitScript((selector) => {
      const look = () => {
        if (document.querySelector(selector) === null) return requestAnimationFrame(look);
        // what is sent now comes after the frame
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => Object.assign(globalThis, { drawn: performance.now() }));
        port1.start();
        return requestAnimationFrame(() => port2.postMessage(null));
      };
      requestAnimationFrame(look);
    }, rows);
    const page = await context.newPage();
    await page.goto(url);
    const drawn = await page.waitForFunction(() => (globalThis as unknown as { drawn?: number }).drawn);
    return Number(await drawn.jsonValue());
  } finally {
    await context.close();
  }
}
