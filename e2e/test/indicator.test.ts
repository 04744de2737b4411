import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { foundInitiative, type TestInitiative } from "../../apps/api/test/initiative.ts";
import { dimension, kinds, reporting } from "../../apps/api/test/reporting.ts";
import { expectAccessible, expectToFit } from "./checks.ts";
import { openSite, type Site } from "./site.ts";
import { livedIn } from "./world.ts";

let site: Site;
let home: TestInitiative;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "keelson-downloads-"));
  site = await openSite();
  home = await livedIn(site.api);
  await readClosely();
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const address = "/i/home/outcomes/VISITS";
const finding = "VISITS rose to 45\u00a0things since 2021; target 60 by 2027";
const annual = { frequency: "ANNUAL" } as const;
const by = (category: string) => [{ dimension: "AGE", category }];

/** An initiative with what is hardest to show: parts that are hidden, missing and zero, another definition, a figure that was restated. */
async function readClosely() {
  const initiative = await foundInitiative(site.api, "close", ["A", "B", "C"]);
  const did = reporting(site.api, initiative);
  const cut = await did.define("CUT", {
    ...kinds.COUNT,
    ...annual,
    dimensions: [dimension("AGE", ["YOUNG", "OLD", "UNKNOWN"])],
  });
  for (const code of ["A", "B", "C"]) {
    await did.oblige(cut, code, "2021", "2024");
    await did.count(code, [
      { indicatorCode: "CUT", period: "2022", value: "20" },
      { indicatorCode: "CUT", period: "2023", categories: by("YOUNG"), value: code === "A" ? "8" : "9" },
      // two partners would tell each other: outside, it is hidden
      code === "C"
        ? { indicatorCode: "CUT", period: "2023", categories: by("OLD"), valueState: "NOT_APPLICABLE" }
        : { indicatorCode: "CUT", period: "2023", categories: by("OLD"), value: "11" },
      { indicatorCode: "CUT", period: "2023", categories: by("UNKNOWN"), value: "0" },
    ]);
  }
  await did.define("OTHER", { ...kinds.COUNT, ...annual });
  await did.define("INDEX", {
    ...annual,
    definition: "One figure of several.",
    unit: "points",
    desiredDirection: "INCREASE",
    measureType: "COMPOSITE",
    acrossPartners: "NONE",
    acrossTime: "NONE",
    composite: {
      components: [
        { indicatorCode: "CUT", weight: "0.8", worst: "0", best: "100" },
        { indicatorCode: "OTHER", weight: "0.2", worst: "0", best: "100" },
      ],
    },
  });
  const monthly = await did.define("MONTHLY", { ...kinds.COUNT, frequency: "MONTHLY" });
  await did.oblige(monthly, "A", "199501", "202612");
  expect((await did.change(cut, "2024", { definition: "Counted otherwise." })).problems).toEqual([]);
  for (const code of ["A", "B", "C"]) await did.count(code, [{ indicatorCode: "CUT", period: "2024", value: "30" }]);
  expect((await did.close(cut, "2022")).problems).toEqual([]);
  await did.count("A", [{ indicatorCode: "CUT", period: "2022", value: "40" }], { reason: "COUNTING_ERROR" });
}

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

async function downloaded(page: Page, act: () => Promise<void>): Promise<{ download: Download; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return { download, bytes: await readFile(file) };
}

test("a funder takes an outcome into a slide: the palette, its name, Enter; d, PNG", async () => {
  const { page, leave } = await site.visit("funder@home.example");
  await page.goto("/i/home/outcomes");
  await page.getByText("VISITS").first().waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("textbox", { name: "Search or do" }).waitFor();
  await page.keyboard.type("visi");
  await page.getByRole("button", { name: "VISITS" }).waitFor();
  await page.keyboard.press("Enter");
  await heading(page, finding);
  await page.keyboard.press("d");
  await page.getByRole("button", { name: "PNG" }).waitFor();
  const { download, bytes } = await downloaded(page, () => page.keyboard.press("Enter"));
  expect(download.suggestedFilename()).toBe("home-visits.png");
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  // twice as large as it stands in the page, with some air around it
  const figure = await page.getByRole("figure").boundingBox();
  expect(bytes.readUInt32BE(16)).toBe(2 * ((figure?.width ?? 0) + 32));
  expect(bytes.readUInt32BE(20)).toBeGreaterThan(2 * 340);
  await page.getByText("PNG is saved.").waitFor();
  await leave();
});

test("a funder downloads what is shown and all there is: what they may see, and nothing else", async () => {
  const { page, leave } = await site.visit("funder@home.example", { colorScheme: "dark" });
  await page.goto(`${address}?tab=download`);
  const shown = await downloaded(page, () => page.getByRole("button", { name: "CSV, what is shown (3 rows)" }).click());
  expect(shown.download.suggestedFilename()).toBe("home-visits.csv");
  const [header = "", ...rows] = shown.bytes.toString("utf8").replace("\ufeff", "").trim().split("\r\n");
  const columns = header.split(",");
  const told = rows.map((row) =>
    Object.fromEntries(row.split(",").map((field, place) => [columns[place] ?? "", field])),
  );
  expect(told.map(({ period, value, status, coverage }) => [period, value, status, coverage])).toEqual([
    ["2021", "30", "COMPLETE", "1"],
    ["2022", "36", "COMPLETE", "1"],
    ["2024", "45", "COMPLETE", "1"],
  ]);
  expect(told.at(-1)).toMatchObject({
    indicator: "VISITS",
    reported: "3",
    expected: "3",
    definition_version: "1",
    suppressed: "false",
  });
  const whole = await downloaded(page, () =>
    page.getByRole("button", { name: "CSV, all periods and parts (3 rows)" }).click(),
  );
  expect(whole.bytes.toString("utf8")).not.toMatch(/Organisation [ABC]/);
  const book = await downloaded(page, () => page.getByRole("button", { name: "XLSX" }).first().click());
  expect(book.download.suggestedFilename()).toBe("home-visits.xlsx");
  expect(book.bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
  const drawing = await downloaded(page, () => page.getByRole("button", { name: "SVG" }).click());
  const svg = drawing.bytes.toString("utf8");
  for (const said of [finding, "Target 60 by 2027", "3 of 3 reported", "What is counted, and what is not."])
    expect(svg).toContain(said);
  // for paper, whatever the page wears: dark text on white, and no name of a style that stays behind
  expect(svg).toContain("rgb(27, 31, 39)");
  expect(svg).not.toMatch(/var\(|class=|light-dark/);
  await leave();
});

test("a workbook of hundreds of periods is made under the content policy too", async () => {
  const { page, leave } = await site.visit("backbone@close.example");
  await page.goto("/i/close/outcomes/MONTHLY?tab=download");
  const whole = page.getByRole("region", { name: "Download all there is" });
  await whole.getByRole("button", { name: /CSV, all periods and parts \(3\d\d rows\)/ }).waitFor();
  const { bytes } = await downloaded(page, () => whole.getByRole("button", { name: "XLSX" }).click());
  expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
  await leave();
});

test("partners beside each other are the backbone's to see; a funder who asks for them is answered nothing", async () => {
  const backbone = await site.visit("backbone@home.example");
  await backbone.page.goto(`${address}?by=partner`);
  const bars = backbone.page.getByRole("table", { name: "Partners’ own figures" });
  await bars.getByText("Organisation A").waitFor();
  expect(await bars.getByRole("row").count()).toBe(4);
  await expectAccessible(backbone.page);
  await backbone.page.keyboard.press("2");
  await backbone.page.getByRole("table", { name: "by partner and period" }).waitFor();
  await expectAccessible(backbone.page);
  await expectToFit(backbone.page);
  await backbone.leave();

  const funder = await site.visit("funder@home.example");
  await funder.page.goto(`${address}?by=partner&tab=sources`);
  await funder.page.getByText("There are none that you may see").waitFor();
  expect(await funder.page.getByLabel("Cut by").count()).toBe(0);
  expect(await funder.page.locator("main").innerText()).not.toMatch(/Organisation [ABC]/);
  await funder.leave();

  const partner = await site.visit("a@home.example");
  await partner.page.goto(`${address}?tab=sources`);
  await partner.page.getByRole("table", { name: "Partners’ own figures" }).getByText("Organisation A").waitFor();
  expect(await partner.page.locator("main").innerText()).not.toMatch(/Organisation [BC]/);
  await partner.leave();
});

test("by keyboard alone: the arrows read each period, Enter says where it is from, numbers and brackets go around", async () => {
  const { page, leave } = await site.visit("backbone@home.example");
  await page.goto(address);
  await heading(page, finding);
  const chart = page.getByRole("group", { name: "VISITS: 30\u00a0things in 2021" });
  await chart.focus();
  const readout = page.locator("[aria-live=polite]").filter({ hasText: /20\d\d/ });
  expect(await readout.innerText()).toContain("2024: 45\u00a0things · 3 of 3 reported");
  await page.keyboard.press("ArrowLeft");
  expect(await readout.innerText()).toContain("2023: nobody was asked");
  await page.keyboard.press("Home");
  expect(await readout.innerText()).toContain("2021: 30\u00a0things");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "The figure of 2021" }).waitFor();
  expect(new URL(page.url()).search).toBe("?tab=sources&period=2021");
  await page.keyboard.press("]");
  await page.getByRole("heading", { name: "The figure of 2022" }).waitFor();
  await page.keyboard.press("[");
  await page.getByRole("heading", { name: "The figure of 2021" }).waitFor();
  await page.keyboard.press("2");
  await page.getByRole("region", { name: "Figures by period" }).waitFor();
  await page.keyboard.press("1");
  await chart.waitFor();
  await leave();
});

test("every figure of the list and of the table leads to where it is from", async () => {
  const { page, leave } = await site.visit("backbone@home.example");
  await page.goto("/i/home/outcomes");
  await page.getByRole("link", { name: "45", exact: true }).click();
  await page.getByRole("heading", { name: "The figure of 2024" }).waitFor();
  await page.getByText("Nobody: all who were asked have reported.").waitFor();
  await leave();

  // what is asked for and not there is no zero, and says who it is asked of
  const close = await site.visit("backbone@close.example");
  await close.page.goto("/i/close/outcomes/CUT?tab=table");
  await close.page.getByRole("row", { name: /^2021/ }).getByRole("link", { name: "Missing" }).click();
  await close.page.getByRole("heading", { name: "The figure of 2021" }).waitFor();
  for (const name of ["Organisation A", "Organisation B", "Organisation C"])
    await close.page.getByRole("listitem").getByText(name).waitFor();
  await close.leave();
});

test("a definition that changed is a break, what was restated says so and why, and parts that are zero are not hidden", async () => {
  const { page, leave } = await site.visit("backbone@close.example");
  await page.goto("/i/close/outcomes/CUT?period=2023&by=AGE");
  await heading(page, "CUT stands at 90\u00a0things");
  const drawing = page.getByRole("group").locator("svg");
  await drawing.getByText("New definition").waitFor();
  await drawing.getByText("restated").waitFor();
  // three figures under two definitions: a line through two of them, and a dot
  expect(await drawing.locator("[data-stretch]").count()).toBe(2);
  const parts = page.getByRole("table", { name: "CUT by AGE, 2023" });
  await parts.waitFor();
  expect(await parts.getByRole("row").allInnerTexts()).toEqual([
    expect.stringMatching(/^AGE\s+Figure, things\s+Reported$/),
    expect.stringMatching(/^YOUNG\s+26\s+3 of 3$/),
    expect.stringMatching(/^OLD\s+22\s+2 of 2$/),
    expect.stringMatching(/^UNKNOWN\s+0\s+3 of 3$/),
  ]);
  await expectAccessible(page);
  await page.keyboard.press("2");
  const heat = page.getByRole("table", { name: "CUT by AGE and period" });
  await heat.waitFor();
  expect(await heat.getByRole("row").last().innerText()).toMatch(/UNKNOWN\s+Missing\s+Missing\s+0\s+Missing/);
  await expectAccessible(page);
  // by partner, and by nothing
  await page.keyboard.press("b");
  await page.getByRole("table", { name: "CUT by partner and period" }).waitFor();
  await page.keyboard.press("b");
  await page.getByRole("region", { name: "Figures by period" }).waitFor();
  await page.goto("/i/close/outcomes/CUT?tab=sources&period=2022");
  await page.getByText("from 60\u00a0things to 80\u00a0things").waitFor();
  await page.getByText("something had been counted wrongly").waitFor();
  await page.getByText("Version 2, from 2024").waitFor();
  await page.getByText("Version 1, from the beginning · in force for this period").waitFor();
  await expectAccessible(page);
  await leave();
});

test("parts that are hidden from a funder say so, beside those that are not, and no file of theirs holds them", async () => {
  const { page, leave } = await site.visit("funder@close.example");
  await page.goto("/i/close/outcomes/CUT?period=2023&by=AGE&tab=download");
  const parts = page.getByRole("table", { name: "CUT by AGE, 2023" });
  await parts.getByRole("row", { name: /^OLD Hidden/ }).waitFor();
  const hidden = await parts.getByRole("row", { name: "Hidden" }).count();
  // one alone would be given away by the total
  expect(hidden).toBeGreaterThan(1);
  await expectAccessible(page);
  const { bytes } = await downloaded(page, () =>
    page.getByRole("region", { name: "Download: AGE" }).getByRole("button", { name: "CSV" }).click(),
  );
  const rows = bytes.toString("utf8").trim().split("\r\n").slice(1);
  const of2023 = rows.map((row) => row.split(",")).filter((row) => row[6] === "2023");
  expect(of2023.filter((row) => row[14] === "true")).toHaveLength(hidden);
  for (const row of of2023) if (row[14] === "true") expect([row[9], row[10], row[11]]).toEqual(["", "", ""]);
  await leave();
});

test("an index is never shown without its parts, each of which leads to its own page", async () => {
  const { page, leave } = await site.visit("backbone@close.example");
  await page.goto("/i/close/outcomes/INDEX?tab=sources&period=2024");
  const parts = page.getByRole("table", { name: "Parts of the index" });
  await parts.getByRole("row", { name: /^CUT 90\sthings 80%$/ }).waitFor();
  await parts.getByRole("row", { name: /^OTHER Not shown 20%$/ }).waitFor();
  // behind an index stand its parts, not partners
  await page.getByText("1 of 2 parts known (").waitFor();
  expect(await page.getByLabel("Cut by").count()).toBe(0);
  await expectAccessible(page);
  await parts.getByRole("link", { name: "CUT" }).click();
  await heading(page, "CUT stands at 90\u00a0things");
  await leave();
});

test("a page that lies open moves when a figure is taken in, and stays where somebody reads", async () => {
  const { page, leave } = await site.visit("backbone@home.example");
  await page.goto("/i/home/outcomes/SHARE?tab=sources&period=2024");
  await page.getByText("93 of 180").waitFor();
  const list = await site.visit("funder@home.example");
  await list.page.goto("/i/home/outcomes");
  const card = list.page.getByRole("listitem").filter({ has: list.page.getByRole("heading", { name: "SHARE" }) });
  await card.getByText("51.7").first().waitFor();
  const did = reporting(site.api, home);
  for (const code of ["A", "B", "C"])
    await did.count(code, [{ indicatorCode: "SHARE", period: "2024", numerator: "42", denominator: "60" }], {
      reason: "LATE_DATA",
    });
  await page.getByText("126 of 180").waitFor();
  await heading(page, "SHARE rose to 70\u00a0things since 2023");
  expect(new URL(page.url()).search).toBe("?tab=sources&period=2024");
  await card.getByText("70").first().waitFor();
  await list.leave();
  await leave();
});

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  test.each([
    ["chart", (page: Page) => page.getByRole("group", { name: "VISITS: 30" })],
    ["table", (page: Page) => page.getByRole("region", { name: "Figures by period" })],
    ["sources", (page: Page) => page.getByRole("table", { name: "Partners’ own figures" })],
    ["download", (page: Page) => page.getByRole("button", { name: "all periods" })],
  ] as const)("the tab %s is accessible and fits a narrow phone", async (tab, shown) => {
    const { page, leave } = await site.visit("backbone@home.example", { colorScheme });
    await page.goto(`${address}?tab=${tab}`);
    await heading(page, finding);
    await shown(page).waitFor();
    await expectAccessible(page);
    await expectToFit(page);
    await leave();
  });
});

test("in Arabic the page reads from the right, the axis is labelled there, and time goes from left to right", async () => {
  const { page, leave } = await site.visit("backbone@home.example");
  await page.goto(`${address}?lang=ar`);
  await page.getByRole("tab", { name: "رسم بياني" }).waitFor();
  const drawing = page.getByRole("group").locator("svg");
  const place = async (text: string) => (await drawing.getByText(text, { exact: true }).first().boundingBox())?.x ?? 0;
  await drawing.getByText("2021", { exact: true }).waitFor();
  const [first, last] = [await place("2021"), await place("2024")];
  expect(first).toBeLessThan(last);
  expect(await place("40")).toBeGreaterThan(last);
  await expectAccessible(page);
  await expectToFit(page);
  await page.keyboard.press("3");
  await page.getByRole("heading", { name: "رقم 2024" }).waitFor();
  await expectAccessible(page);
  await leave();
});

test("what one may not see looks like what is not there; without figures the page says so", async () => {
  const { page, leave } = await site.visit("backbone@home.example");
  await page.goto("/i/home/outcomes/NEVER");
  await page.getByRole("heading", { level: 1, name: "There is nothing here for you" }).waitFor();
  await page.goto("/i/home/outcomes/QUIET");
  await heading(page, "QUIET: no figure to show yet");
  await page.getByText("There is no figure to show yet").last().waitFor();
  await expectAccessible(page);
  await leave();
});
