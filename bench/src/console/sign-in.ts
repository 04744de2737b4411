import type { Browser, BrowserContext } from "playwright-core";

/** What a browser keeps of somebody signed in. */
export type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** How the terminal begins to speak of each sample; the links of its people follow. */
const headings = { riverbend: "Riverbend", england: "Real published data" } as const;

/** Signs in as one of a sample's people, by the link that the terminal offered: it is good once. */
export async function signIn(
  browser: Browser,
  said: readonly string[],
  who: string,
  sample: keyof typeof headings = "riverbend",
): Promise<SignedIn> {
  const link = said
    .slice(said.findIndex((line) => line.startsWith(headings[sample])))
    .map((line) => new RegExp(`^ +${who} +(http\\S+)$`).exec(line)?.[1])
    .find((found) => found !== undefined);
  if (link === undefined) throw new Error(`the terminal offers no link for ${who}`);
  return signInBy(browser, link);
}

/** Signs in as whoever a link is for. */
export async function signInBy(browser: Browser, link: string): Promise<SignedIn> {
  const context = await browser.newContext({ locale: "en" });
  try {
    const page = await context.newPage();
    await page.goto(link);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL((url) => !url.pathname.startsWith("/signin"));
    return await context.storageState();
  } finally {
    await context.close();
  }
}
