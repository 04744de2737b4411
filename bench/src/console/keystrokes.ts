import type { Page } from "playwright-core";

/** Every so many keys somebody leaves one cell for the next. */
const keysOfCell = 5;
const cells = 24;
/** Browsers tell of nothing faster: whatever is not told counts as this. */
const leastTold = 16;

/** Milliseconds such that of a hundred keys five take longer. */
export interface Keystrokes {
  /** From the press until the next frame was drawn (Event Timing, which tells in steps of 8). */
  readonly seen: number;
  /** Of that, as long as the page's own code ran: from the press to the key's release, all handlers and what they draw. */
  readonly script: number;
}

interface Told {
  readonly name: string;
  readonly startTime: number;
  readonly duration: number;
  readonly script: number;
}

/** Types into the cells of a report, one after the other, as fast as somebody types. */
export async function timeKeystrokes(page: Page, url: string): Promise<Keystrokes> {
  await page.goto(url, { waitUntil: "load", timeout: 60_000 });
  const inputs = page.locator("[data-cell]:enabled");
  await inputs.first().waitFor();
  await page.evaluate((durationThreshold) => {
    const told: Told[] = [];
    Object.assign(globalThis, { told });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        const { name, startTime, duration, processingStart, processingEnd } = entry;
        told.push({ name, startTime, duration, script: processingEnd - processingStart });
      }
    }).observe({ type: "event", durationThreshold } as PerformanceObserverInit);
  }, leastTold);
  const there = Math.min(cells, await inputs.count());
  for (let cell = 0; cell < there; cell += 1) {
    await inputs.nth(cell).focus();
    for (let key = 0; key < keysOfCell; key += 1) {
      await page.keyboard.press(String(key + 1));
      await page.waitForTimeout(120);
    }
  }
  await page.waitForTimeout(500);
  const told = await page.evaluate(() => (globalThis as unknown as { told: Told[] }).told);
  // what a press is followed by comes with its time, the release a moment later
  const presses = told.filter(({ name }) => name === "keydown");
  const scriptOf = ({ startTime }: Told) =>
    told
      .filter((one) => one.startTime >= startTime && one.startTime < startTime + 100)
      .reduce((sum, { script }) => sum + script, 0);
  const all = there * keysOfCell;
  return {
    seen: slowest(
      presses.map(({ duration }) => duration),
      all,
    ),
    script: slowest(presses.map(scriptOf), all),
  };
}

function slowest(told: readonly number[], of: number): number {
  const all = [...told, ...Array.from({ length: Math.max(0, of - told.length) }, () => leastTold)];
  return all.toSorted((a, b) => a - b)[Math.ceil(all.length * 0.95) - 1] ?? NaN;
}
