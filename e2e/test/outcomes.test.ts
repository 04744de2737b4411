import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { foundInitiative } from "../../apps/api/test/initiative.ts";
import { expectAccessible, expectToFit } from "./checks.ts";
import { openSite, type Site } from "./site.ts";
import { livedIn } from "./world.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await livedIn(site.api);
  await foundInitiative(site.api, "bare", []);
});
afterAll(() => site.close());

const address = "/i/home/outcomes";

test("outcomes are read by keyboard alone: from the name of a mail to the figures of a table", async () => {
  const { page, leave } = await site.visit(null);
  await page.goto(await site.api.signIn.linkFor("a@home.example", 60));
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  // past the language, to the one button
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  // a partner's day begins at home
  await page.getByRole("heading", { level: 1, name: "Home" }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/i/home/home");
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await page.getByRole("heading", { level: 3, name: "VISITS" }).waitFor();
  expect(new URL(page.url()).pathname).toBe(address);
  // as whoever comes by a link to it
  await page.reload();
  await page.getByRole("heading", { level: 3, name: "VISITS" }).waitFor();
  // the first stop of the page leads past the way around
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");

  const focused = () => page.evaluate(() => document.activeElement?.querySelector("h3, th")?.textContent);
  await page.keyboard.press("j");
  expect(await focused()).toBe("VISITS");
  await page.keyboard.press("j");
  expect(await focused()).toBe("SHARE");
  await page.keyboard.press("k");
  expect(await focused()).toBe("VISITS");

  await page.keyboard.press("t");
  await page.getByRole("table").first().waitFor();
  expect(new URL(page.url()).search).toBe("?view=table");
  await page.keyboard.press("j");
  expect(await focused()).toBe("VISITS");

  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await keys.getByText("Next outcome").waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await keys.waitFor({ state: "detached" });

  await page.keyboard.press("Control+k");
  const search = page.getByRole("textbox", { name: "Search or do" });
  await search.waitFor();
  await page.keyboard.type("initiatives");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Your initiatives" }).waitFor();
  // who hears the page is told where they are
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Your initiatives");
  expect(await page.title()).toBe("Your initiatives · Keelson");
  await expectAccessible(page);
  await leave();
});

test("a card says the figure, its period, how far it is, who stands behind it, and where nothing is known", async () => {
  const { page, leave } = await site.visit("backbone@home.example");
  await page.goto(address);
  const card = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "VISITS" }) });
  await card.waitFor();
  const text = await card.innerText();
  for (const said of ["45", "2024", "50% of the way to the target", "3 of 3 partners reported"])
    expect(text).toContain(said);
  // 2023 is a gap: two stretches, and no line between them
  const picture = card.getByRole("img");
  expect(await picture.getAttribute("aria-label")).toBe(
    "VISITS: 30\u00a0things in 2021, 45\u00a0things in 2024; periods without a figure: 1",
  );
  expect(await picture.locator("path[class*=line]").count()).toBe(2);
  expect(await picture.getByText("Target 60, 2027").count()).toBe(1);
  const quiet = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "QUIET" }) });
  expect(await quiet.innerText()).toContain("There is no figure to show yet.");
  expect(await quiet.getByText("No data").count()).toBe(1);
  await leave();
});

test("the furthest from its target comes first, or the first by name, as the address says", async () => {
  const { page, leave } = await site.visit("backbone@home.example");
  await page.goto(`${address}?years=5&sort=name&view=table`);
  await page.getByRole("table").first().waitFor();
  expect(await page.getByLabel("Years").inputValue()).toBe("5");
  await page.getByLabel("First").selectOption("distance");
  await page.waitForURL(`**${address}?years=5&view=table`);
  await leave();
});

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  test.each([
    ["charts", address],
    ["a table", `${address}?view=table`],
  ])("outcomes as %s are accessible and fit a narrow phone", async (_, url) => {
    const { page, leave } = await site.visit("backbone@home.example", { colorScheme });
    await page.goto(url);
    await page.getByText("VISITS").first().waitFor();
    await expectAccessible(page);
    await expectToFit(page);
    await expectAccessible(page);
    await leave();
  });
});

test.each([
  ["fr", "ltr", "Résultats", "sur 3 ont répondu"],
  ["es", "ltr", "Resultados", "de 3 socios han informado"],
  ["ar", "rtl", "النتائج", "شركاء قدّموا تقاريرهم"],
  ["sw", "ltr", "Matokeo", "wametoa taarifa"],
  ["en-XA", "ltr", "Ōũţćōḿēś", ""],
])("in %s the page reads %s, and nothing of it stays English", async (lang, direction, title, coverage) => {
  const { page, leave } = await site.visit("backbone@home.example");
  await page.goto(`${address}?lang=${lang}`);
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    lang,
    direction,
  ]);
  await page.getByText(coverage).first().waitFor();
  expect(await page.locator("main").innerText()).not.toMatch(/partners|target|Furthest|People|Years/);
  // the way around is where reading begins
  const rail = await page.getByRole("navigation").boundingBox();
  expect((rail?.x ?? -1) === 0).toBe(direction === "ltr");
  await expectAccessible(page);
  await expectToFit(page);
  await leave();
});

test("an initiative without indicators says so, and what one may not see looks like what is not there", async () => {
  const { page, leave } = await site.visit("backbone@bare.example");
  await page.goto("/i/bare/outcomes");
  await page.getByText("No indicator is defined yet").waitFor();
  await expectAccessible(page);
  for (const url of ["/i/home/outcomes", "/i/never/outcomes", "/nowhere"]) {
    await page.goto(url);
    await page.getByRole("heading", { level: 1, name: "There is nothing here for you" }).waitFor();
    await expectAccessible(page);
  }
  await leave();
});

test("while nothing is there yet the page says that it loads; without a connection it says so, and goes on afterwards", async () => {
  const { page, context, leave } = await site.visit("backbone@home.example");
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/graphql", async (route) => {
    if (route.request().postData()?.includes('"Outcomes"')) await held;
    await route.continue();
  });
  await page.goto(address);
  await page.getByRole("main").getByRole("status").getByText("Loading").waitFor({ state: "attached" });
  await expectAccessible(page);
  release();
  await page.getByText("VISITS").waitFor();
  await page.unrouteAll({ behavior: "wait" });

  await context.setOffline(true);
  await page.getByText("Offline.").waitFor();
  await page.getByLabel("Years").selectOption("5");
  await page.getByText("Keelson cannot be reached").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await context.setOffline(false);
  await page.getByText("Offline.").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("VISITS").waitFor();
  await leave();
});

test("where the API does not answer from the beginning, the page says so and can be tried again", async () => {
  const { page, context } = await site.visit("backbone@home.example");
  await page.route("**/graphql", (route) => route.abort());
  await page.goto(address);
  await page.getByText("Keelson cannot be reached").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await page.unrouteAll({ behavior: "wait" });
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("VISITS").waitFor();
  await context.close();
});

test("a page that lay open over an upgrade says so, whether its question or its next screen is gone, and loads anew", async () => {
  const { page, context } = await site.visit("backbone@home.example");
  await page.goto(address);
  await page.getByText("VISITS").waitFor();
  // what an API of another version answers to it
  await page.route("**/graphql", (route) =>
    route.continue({ postData: (route.request().postData() ?? "").replace(/[0-9a-f]{64}/, "0".repeat(64)) }),
  );
  await page.getByLabel("Years").selectOption("5");
  await page.getByText("There is a newer Keelson").waitFor();
  await expectAccessible(page);
  await page.unrouteAll({ behavior: "wait" });
  await page.getByRole("button", { name: "Load it" }).click();
  await page.getByText("VISITS").waitFor();
  expect(new URL(page.url()).search).toBe("?years=5");

  await page.goto("/initiatives");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.route("**/assets/HomePage-*.js", (route) => route.fulfill({ status: 404 }));
  await page.getByRole("link", { name: "Initiative home" }).click();
  await page.getByText("There is a newer Keelson").waitFor();
  await context.close();
});

test("how somebody likes the pages is remembered: colours, spacing, and no single keys", async () => {
  const { page, leave } = await site.visit("backbone@home.example");
  await page.goto(address);
  await page.getByRole("button", { name: "You and your settings" }).click();
  await page.getByLabel("Colours").selectOption("dark");
  await page.getByLabel("Spacing").selectOption("compact");
  await page.getByLabel("Single keys as shortcuts").click();
  await page.getByLabel("Language").selectOption("ar");
  await page.getByRole("heading", { level: 1, name: "النتائج" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl");
  // by its own name, and as what it is: nobody has read it yet
  await page.getByLabel("اللغة").selectOption({ label: "العربية (مسودة)" });
  await page.getByLabel("اللغة").selectOption({ label: "English" });
  await page.getByRole("heading", { level: 1, name: "Outcomes" }).waitFor();
  await expectAccessible(page);
  await page.reload();
  await page.getByText("VISITS").waitFor();
  const worn = () => page.evaluate(() => ({ ...document.documentElement.dataset }));
  expect(await worn()).toMatchObject({ scheme: "dark", density: "compact" });
  await page.getByRole("main").focus();
  await page.keyboard.press("t");
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(address);
  await leave();
});

test("on paper there is what was read, in light colours, and nothing to press", async () => {
  const { page, leave } = await site.visit("backbone@home.example", { colorScheme: "dark" });
  await page.goto("/i/home/outcomes?view=table");
  await page.getByText("VISITS").waitFor();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await page.getByRole("navigation").count()).toBe(0);
  expect(await page.getByRole("combobox").count()).toBe(0);
  expect(await page.getByRole("table").count()).toBeGreaterThan(0);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
  await leave();
});

test("the partner's entry is there, for whoever signs in", async () => {
  const anybody = await site.visit(null);
  await anybody.page.goto("/i/home/report/2024");
  await anybody.page.getByRole("link", { name: "Sign in" }).waitFor();
  await expectAccessible(anybody.page);
  await anybody.leave();

  const partner = await site.visit("a@home.example");
  await partner.page.goto("/i/home/report/2024");
  await partner.page.getByRole("heading", { name: "Your report is with the backbone" }).waitFor();
  expect(await partner.page.evaluate(() => document.documentElement.dataset["density"])).toBe("touch");
  await expectAccessible(partner.page);
  await expectToFit(partner.page);
  await partner.leave();
});
