import { afterAll, beforeAll, expect, test } from "vitest";
import { configuration } from "../../apps/api/src/configuration.ts";
import { openRiverbend } from "../../apps/api/src/demo.ts";
import { openKeelson } from "../../apps/api/src/keelson.ts";
import { expectAccessible, expectToFit } from "./checks.ts";
import { openSite, type Site } from "./site.ts";

const invented = "Riverbend does not exist";

let site: Site;
beforeAll(async () => {
  site = await openSite();
  const keelson = await openKeelson(configuration({ DATABASE_URL: site.api.url }));
  await openRiverbend(keelson);
  await keelson.close();
});
afterAll(() => site.close());

test("first run opens an invented town, and every page of it says so: to its backbone, a partner, a funder, and to anybody", async () => {
  const backbone = await site.visit("imani@riverbend.example");
  await backbone.page.goto("/start");
  const beside = backbone.page.getByRole("link", { name: "Beside it: real published figures" });
  expect(await beside.getAttribute("href")).toBe("/p/childrens-outcomes-england");
  await expectAccessible(backbone.page);
  await expectToFit(backbone.page);
  await backbone.page.getByRole("link", { name: "Explore it" }).click();
  await backbone.page.waitForURL("**/i/riverbend");
  await backbone.page.getByText(invented).waitFor();
  await backbone.page.getByText("Going back").first().waitFor();
  await expectAccessible(backbone.page);
  for (const [place, there] of [
    ["activities", "possible overlap – talk"],
    ["together", "Minutes are missing"],
    ["review", "Riverbend Mentors"],
    ["reporting", "Bridge Academy"],
    ["settings/members", "Jonas Lind"],
  ] as const) {
    await backbone.page.goto(`/i/riverbend/${place}`);
    await backbone.page.getByText(there).first().waitFor();
    await backbone.page.getByText(invented).waitFor();
  }
  await backbone.leave();

  const partner = await site.visit("rosa@riverbend.example");
  await partner.page.goto("/i/riverbend/report/2026Q4");
  await partner.page.getByText("Mill Lane Family Centre").first().waitFor();
  await partner.page.getByText(invented).waitFor();
  await expectAccessible(partner.page);
  await expectToFit(partner.page);
  await partner.leave();

  const funder = await site.visit("theo@riverbend.example");
  await funder.page.goto("/i/riverbend/outcomes");
  await funder.page.getByText(invented).waitFor();
  await funder.leave();

  const anybody = await site.visit(null, { javaScriptEnabled: false });
  for (const address of ["", "/READING", "/tell-us", "/track"]) {
    await anybody.page.goto(`/p/riverbend${address}`);
    await anybody.page.getByText(invented).first().waitFor();
  }
  await anybody.leave();
  const reader = await site.visit(null);
  await reader.page.goto("/p/riverbend?lang=ar");
  await reader.page.getByText("لا وجود لمدينة Riverbend").waitFor();
  await expectAccessible(reader.page);
  await expectToFit(reader.page);
  await reader.leave();
});

test("whoever steers it begins with the five conditions, and takes them along on two sheets of paper, with nothing cut", async () => {
  const { page, leave } = await site.visit("helena@riverbend.example");
  await page.goto("/");
  await page.waitForURL("**/i/riverbend/conditions");
  await page.getByText("23 of 26 organisations").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await page.getByRole("link", { name: "Print, or save as PDF" }).click();
  await page.getByText(invented).first().waitFor();
  // French says it longest
  for (const language of ["en", "fr", "ar"]) {
    await page.goto(`/print/i/riverbend/conditions?lang=${language}`);
    await page
      .locator("html[lang=" + language + "] h2")
      .nth(5)
      .waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g), language).toHaveLength(2);
    // nothing is wider than its sheet
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), language).toBe(true);
    await page.emulateMedia({ media: null });
  }
  await leave();
});
