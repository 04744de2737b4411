import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { foundInitiative } from "../../apps/api/test/initiative.ts";
import { kinds, reporting } from "../../apps/api/test/reporting.ts";
import { expectAccessible, expectToFit } from "./checks.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "keelson-portfolio-"));
  site = await openSite();
  // of two partners that share no name, a figure would tell each what the other's is
  for (const [slug, codes] of [
    ["open", ["A", "B", "C"]],
    ["quiet", ["A", "B"]],
  ] as const) {
    const did = reporting(site.api, await foundInitiative(site.api, slug, codes, "grants"));
    await did.define("VISITS", { ...kinds.COUNT, frequency: "ANNUAL", level: "POPULATION" });
    for (const code of codes)
      await did.count(code, [
        { indicatorCode: "VISITS", period: "2023", value: "10" },
        { indicatorCode: "VISITS", period: "2024", value: "12" },
      ]);
  }
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

test("who funds several initiatives begins among the outcomes of them all; what is withheld is listed, and why", async () => {
  const { page, leave } = await site.visit("funder@grants.example");
  await page.goto("/");
  await page.waitForURL("**/portfolio");
  const open = page.getByRole("figure", { name: "Initiative open" });
  await open.getByRole("img", { name: "VISITS: 30 in 2023, 36 in 2024" }).waitFor();
  expect(await open.getByText("3 of 3 partners reported").count()).toBe(1);
  const quiet = page.getByRole("figure", { name: "Initiative quiet" });
  await quiet.getByText("Withheld", { exact: true }).waitFor();
  expect(await quiet.getByRole("listitem").innerText()).toBe("VISITS: hidden, to protect people or partners");
  expect(await quiet.getByRole("img").count()).toBe(0);
  await expectAccessible(page);
  await expectToFit(page);
  await open.getByRole("link", { name: "VISITS" }).click();
  await page.getByRole("heading", { level: 1, name: "VISITS rose to 36\u00a0things since 2023" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await quiet.getByText("Withheld", { exact: true }).waitFor();
  await leave();
});

test("the pack holds what is shown of every initiative, and of what is withheld the reason and no figure", async () => {
  const { page, leave } = await site.visit("funder@grants.example", { colorScheme: "dark" });
  await page.goto("/portfolio?years=5");
  const pack = page.getByRole("region", { name: "Export pack" });
  const csv = pack.getByRole("button", { name: "CSV, all initiatives" });
  await csv.waitFor();
  await expectAccessible(page);
  await page.keyboard.press("d");
  expect(await csv.evaluate((element) => element === document.activeElement)).toBe(true);
  const saved = async (press: () => Promise<void>) => {
    const [download] = await Promise.all([page.waitForEvent("download"), press()]);
    const file = path.join(folder, download.suggestedFilename());
    await download.saveAs(file);
    return { name: download.suggestedFilename(), bytes: await readFile(file) };
  };
  const table = await saved(() => page.keyboard.press("Enter"));
  expect(table.name).toBe("portfolio.csv");
  const rows = table.bytes.toString("utf8").trim().split("\r\n").slice(1);
  expect(rows.map((row) => row.split(",")).map((row) => [row[0], row[6], row[9], row[14]])).toEqual([
    ["open", "2023", "30", "false"],
    ["open", "2024", "36", "false"],
    ["quiet", "2023", "", "true"],
    ["quiet", "2024", "", "true"],
  ]);
  const book = await saved(() => pack.getByRole("button", { name: "XLSX" }).click());
  expect([book.name, book.bytes.subarray(0, 4).toString("latin1")]).toEqual(["portfolio.xlsx", "PK\u0003\u0004"]);
  const picture = await saved(() =>
    page.getByRole("region", { name: "Download: Initiative open" }).getByRole("button", { name: "PNG" }).click(),
  );
  expect([picture.name, picture.bytes.subarray(1, 4).toString("latin1")]).toEqual(["open-outcomes.png", "PNG"]);
  await leave();
});

test("who funds nothing finds no portfolio, and in Arabic it reads from the right", async () => {
  const partner = await site.visit("a@grants.example");
  await partner.page.goto("/portfolio");
  await partner.page.getByRole("heading", { level: 1, name: "There is nothing here for you" }).waitFor();
  await partner.leave();
  const { page, leave } = await site.visit("funder@grants.example");
  await page.goto("/portfolio?lang=ar");
  await page.getByRole("heading", { level: 1, name: "المحفظة" }).waitFor();
  await page.getByText("محجوب", { exact: true }).waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await leave();
});
