import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publish, setConsent, type TestInitiative } from "../../apps/api/test/initiative.ts";
import { words } from "../../apps/api/test/words.ts";
import { expectAccessible, expectToFit } from "./checks.ts";
import { openSite, type Site } from "./site.ts";
import { livedIn } from "./world.ts";

let site: Site;
let home: TestInitiative;
beforeAll(async () => {
  site = await openSite();
  home = await livedIn(site.api);
  await setConsent(site.api, "home", "NAMED_PUBLIC", "B");
  await publish(site.api, home);
});
afterAll(() => site.close());

test("anybody reads on a phone without scripts what has come of it, checks a figure, and takes the figures along", async () => {
  const { page, leave } = await site.visit(null, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await page.goto("/p/home");
  await page.getByRole("heading", { level: 1, name: "Initiative home" }).waitFor();
  const visits = page.getByRole("listitem").filter({ hasText: "VISITS" });
  await visits.getByText("45").first().waitFor();
  await visits.getByText("3 of 3 organisations reported").waitFor();
  // drawn before anything ran
  const drawn = visits.getByRole("img", {
    name: /^VISITS: 30\s.+ in 2021, 45\s.+ in 2024; periods without a figure: 1$/,
  });
  expect((await drawn.locator("circle").first().boundingBox())?.width).toBeGreaterThan(0);
  await page.getByText("Organisation B", { exact: true }).waitFor();
  expect(await page.getByText("Organisation A", { exact: true }).count()).toBe(0);

  await visits.getByRole("link", { name: "VISITS" }).click();
  await page.getByRole("heading", { level: 1, name: "VISITS" }).waitFor();
  await page.getByText("Aimed at: 60").first().waitFor();
  const rows = await page.getByRole("table").first().getByRole("row").allInnerTexts();
  expect(rows.map((row) => row.split("\t").map((cell) => cell.trim()))).toEqual([
    ["Period", "Figure", "Reported"],
    ["2024", "45", "3 of 3"],
    ["2023", "not asked", "–"],
    ["2022", "36", "3 of 3"],
    ["2021", "30", "3 of 3"],
  ]);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the figures (CSV)" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("home-VISITS.csv");
  expect(await text(await file.createReadStream())).toContain("VISITS,VISITS,things,2024,2024-01-01,2024-12-31,45,");
  await leave();
});

test("anybody reads what was told to everybody, the latest first, beside it what it says in their language, and nothing that others were told", async () => {
  const say = words(site.api);
  const tell = async (title: string, audiences: readonly string[], language = "en") => {
    const update = { initiativeId: home.id, kind: "SETBACK", title, text: `${title}: all of it.`, language, audiences };
    const { id } = await say.done(say.write(home.backbone, update));
    await say.done(say.publish(home.backbone, { id }));
    return id;
  };
  for (const title of ["The first", "The second"]) await tell(title, ["PUBLIC"]);
  await tell("For partners", ["PARTNER", "FUNDER", "COMMUNITY", "WORKING_GROUP", "STEERING_COMMITTEE"]);
  const clinic = await tell("أُغلقت العيادة", ["PUBLIC"], "ar");
  await say.done(
    say.translate(home.backbone, { id: clinic, language: "sw", title: "Kliniki imefungwa", text: "Hatukutarajia." }),
  );
  for (let more = 0; more < 20; more += 1) await tell(`Once more ${more}`, ["PUBLIC"]);
  await say.done(
    say.write(home.backbone, {
      initiativeId: home.id,
      kind: "NEWS",
      title: "A draft",
      text: "x",
      audiences: ["PUBLIC"],
    }),
  );

  const { page, leave } = await site.visit(null, {
    javaScriptEnabled: false,
    locale: "sw",
    viewport: { width: 390, height: 844 },
  });
  await page.goto("/p/home");
  const told = page.getByRole("region", { name: "Kilichotangazwa" });
  expect(await told.getByRole("heading", { level: 3 }).allInnerTexts()).toEqual(
    [19, 18, 17].map((at) => `Once more ${at}`),
  );
  await told.getByRole("link").click();
  await page.getByRole("heading", { level: 1, name: "Kilichotangazwa" }).waitFor();
  await page.getByRole("link", { name: "Za awali" }).click();
  expect(await page.getByRole("heading", { level: 2 }).allInnerTexts()).toEqual([
    "أُغلقت العيادة",
    "The second",
    "The first",
  ]);
  // as it was written, and open beside it the reader's own language
  const update = page.getByRole("article").first();
  expect(await update.locator("h2").getAttribute("lang")).toBe("ar");
  await update.getByText("Kliniki imefungwa").waitFor();
  await update.getByText(/Kiswahili, imetafsiriwa .+ na wanaoendesha mpango huu/).waitFor();
  for (const hidden of ["For partners", "A draft", "backbone@home.example"])
    expect(await page.getByText(hidden).count(), hidden).toBe(0);
  await expectToFit(page);
  await leave();
});

test("a page that goes on from nowhere is not there, like any other that never was", async () => {
  const { page, context } = await site.visit(null, { javaScriptEnabled: false });
  for (const address of [
    "/p/home?after=nonsense",
    "/p/home/figures.csv?after=nonsense",
    "/p/home/what-was-told?after=nonsense",
    "/p/nowhere/what-was-told",
    "/p/nowhere",
  ])
    expect((await page.goto(address))?.status(), address).toBe(404);
  await context.close();
});

test("whoever reads Arabic reads it from right to left, without being asked, and goes on in another language by choosing it", async () => {
  const { page, leave } = await site.visit(null, { javaScriptEnabled: false, locale: "ar" });
  await page.goto("/p/home");
  await page.getByRole("heading", { level: 2, name: "أين نحن" }).waitFor();
  await page.locator("summary", { hasText: "العربية" }).click();
  await page.getByRole("link", { name: "Français (brouillon)" }).click();
  await page.getByRole("heading", { level: 2, name: "Où nous en sommes" }).waitFor();
  await page.getByRole("link", { name: "VISITS" }).first().click();
  await page.getByRole("heading", { level: 2, name: "Ce que cela veut dire" }).waitFor();
  await leave();
});

test.each(["/p/home", "/p/home/what-was-told", "/p/home/SHARE", "/p/home/QUIET", "/p/nothing"])(
  "%s is for everybody's eyes and ears, in both directions and on both grounds",
  async (address) => {
    for (const [language, colorScheme] of [
      ["en", "light"],
      ["ar", "dark"],
    ] as const) {
      const { page, context } = await site.visit(null, { colorScheme });
      await page.goto(`${address}?lang=${language}`);
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(language === "ar" ? "rtl" : "ltr");
      await expectAccessible(page);
      await expectToFit(page);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("link", { name: "Kiswahili (rasimu)" }).waitFor();
      await expectAccessible(page);
      await expectToFit(page);
      await context.close();
    }
  },
);
