import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Nothing of WCAG 2.2 AA, nor of what is good practice, is broken in the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // a page that is still on its way has no heading, and is not what is judged
  await page.locator("h1").first().waitFor({ state: "attached" });
  // as a script of the test, not of the page: the content policy stays on; once a document, of half a megabyte
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as { axe: { run: (node: Document, options: object) => Promise<{ violations: unknown }> } }
    ).axe.run(document, {
      // what is broken is told whole; what is not, needs no paths to it
      resultTypes: ["violations"],
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations;
  });
  // the page answers with what axe gives
  expect((found as Finding[]).map(({ id, nodes }) => [id, ...nodes.map((node) => node.html.slice(0, 200))])).toEqual(
    [],
  );
}

/** Nothing of the page is wider than a narrow phone's window. */
export async function expectToFit(page: Page, width = 320): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 640 });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider).toBe(0);
  if (before) await page.setViewportSize(before);
}

/** How far somebody goes by Tab: past the way around, into the page. */
const stopsMost = 12;

/** Wherever Tab leads, it can be seen: an outline of two pixels or more, on something that is there to be seen. */
export async function expectFocusSeen(page: Page): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  for (let stop = 0; stop < stopsMost; stop += 1) {
    await page.keyboard.press("Tab");
    const unseen = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
      const { width, height } = focused.getBoundingClientRect();
      const isMarked = (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
      return isMarked && width > 1 && height > 1 ? null : focused.outerHTML.slice(0, 200);
    });
    expect(unseen).toBe(null);
  }
}
