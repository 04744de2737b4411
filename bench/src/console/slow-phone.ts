import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** Slow 4G as Lighthouse has it, and a processor a quarter as fast as this one. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
};
const processorRate = 4;
const viewport = { width: 390, height: 800 };

/** Opens a window that knows nothing yet, as on a cheap phone in a bad place unless it is said to be larger, does something in it, and closes it. */
export async function onSlowPhone<Result>(
  browser: Browser,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport, ...options, serviceWorkers: "block", locale: "en" });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", network);
    await session.send("Emulation.setCPUThrottlingRate", { rate: processorRate });
    return await work(page);
  } finally {
    await context.close();
  }
}

/** Milliseconds from the start of the navigation until the largest of what is seen at first was there. */
export async function timeLargestPaint(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: "load", timeout: 60_000 });
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForFunction(() => document.querySelector("[data-waiting], [aria-busy=true]") === null);
  return page.evaluate(
    (patience) =>
      new Promise<number>((resolve) => {
        let largest = 0;
        const settle = () => setTimeout(() => resolve(largest), patience);
        let timer = settle();
        new PerformanceObserver((list) => {
          largest = list.getEntries().at(-1)?.startTime ?? largest;
          clearTimeout(timer);
          timer = settle();
        }).observe({ type: "largest-contentful-paint", buffered: true });
      }),
    quietMilliseconds,
  );
}

/** As long without anything larger, and nothing larger will come. */
const quietMilliseconds = 1_500;
