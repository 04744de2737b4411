import { text } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { behind, foundInitiative, member, type TestInitiative } from "../../apps/api/test/initiative.ts";
import { expectAccessible, expectToFit } from "./checks.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
let home: TestInitiative;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  site = await openSite();
  home = await foundInitiative(site.api, "home", ["A", "B"]);
  await member(site.api, home, "TABLE", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
});
afterAll(() => site.close());

const expectGood = async (page: Page) => {
  await expectAccessible(page);
  await expectToFit(page);
};
/** What a page sends by this name does not arrive until it may. */
async function heldBack(page: Page, operation: string): Promise<() => void> {
  let arrives = () => undefined as void;
  const released = new Promise<void>((resolve) => (arrives = resolve));
  await page.route("**/graphql", async (route) => {
    if (route.request().postData()?.includes(`"${operation}"`)) await released;
    await route.fallback().catch(() => undefined);
  });
  return () => arrives();
}
/** How somebody who uses no mouse presses something. */
const press = (page: Page, name: string) => page.getByRole("button", { name }).press("Enter");
/** Puts one of the texts of a page into French: it stands beside that one, folded where English is read. */
async function translate(page: Page, name: string, words: string, title?: string) {
  await page.getByRole("button", { name: new RegExp(`^Translate ?: ${name}`) }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Translate" });
  await dialog.getByLabel("Into").selectOption({ label: "Français" });
  if (title !== undefined) await dialog.getByLabel("Title").fill(title);
  await dialog.getByLabel("The same in that language").fill(words);
  await dialog.getByRole("button", { name: "Put it beside the original" }).press("Enter");
  await dialog.waitFor({ state: "detached" });
  const beside = page.locator("details").filter({ hasText: words });
  await beside.getByText(/^French, translated by backbone on/).press("Enter");
  for (const each of [words, ...(title === undefined ? [] : [title])])
    expect(await beside.getByText(each, { exact: true }).getAttribute("lang")).toBe("fr");
}

test("people are asked in two languages, and it is over when each theme and everybody was answered", async () => {
  const { page, leave } = await site.visit("backbone@home.example");
  await page.goto("/i/home/together");
  await page.getByRole("link", { name: "Decisions and proposals" }).press("Enter");
  await page.getByText("Nothing is to be decided").waitFor();
  await page.getByRole("link", { name: "Consultations" }).press("Enter");
  await page.getByText("Nobody was asked yet").waitFor();
  await press(page, "Plan a consultation");
  const dialog = page.getByRole("dialog", { name: "Plan a consultation" });
  await dialog.getByLabel("Title").fill("What should change first?");
  await dialog.getByLabel("The people whom it is about").press("Space");
  await dialog.getByLabel("Swahili").press("Space");
  await dialog.getByLabel("Question 1", { exact: true }).fill("What makes your week hard?");
  await dialog.getByRole("button", { name: "Add a question" }).press("Enter");
  await dialog.getByLabel("Question 2", { exact: true }).fill("Nini kinafanya wiki yako iwe ngumu?");
  await dialog.getByLabel("Question 2 is written in").selectOption({ label: "Swahili" });
  await dialog.getByLabel("Last day").fill(inDays(5));
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Plan it" }).press("Enter");
  // fourteen days at least
  await dialog.getByRole("alert").getByText("Its last day is too early.").waitFor();
  await dialog.getByLabel("Last day").fill(inDays(20));
  await dialog.getByRole("button", { name: "Plan it" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "What should change first?" }).waitFor();
  await press(page, "Open it now");
  await page.getByText("It closes by itself after").waitFor();
  await page.locator('p[lang="sw"]', { hasText: "Nini kinafanya" }).waitFor();
  const raised = page.getByRole("textbox", { name: "What people have raised" });
  const writtenIn = page.getByLabel("Written in");
  const heard = (words: string) => page.getByRole("listitem").filter({ hasText: words });
  await raised.fill("Basi la mwisho linaondoka mapema.");
  await writtenIn.selectOption({ label: "Swahili" });
  // whoever writes fast types the next one while the first is on its way, and it is not lost with that
  const arrives = await heldBack(page, "RaiseTheme");
  await press(page, "Write it down");
  await raised.fill("Rent is due before we are paid.");
  await writtenIn.selectOption({ label: "English" });
  arrives();
  await heard("Basi la mwisho linaondoka mapema.").waitFor();
  await page.getByText("It is written down.").waitFor();
  expect(await raised.inputValue()).toBe("Rent is due before we are paid.");
  expect(await writtenIn.inputValue()).toBe("en");
  await press(page, "Write it down");
  await heard("Rent is due before we are paid.").waitFor();
  await expect.poll(() => raised.inputValue()).toBe("");
  expect(await writtenIn.inputValue()).toBe("en");
  await raised.fill("Rents are due too early.");
  await press(page, "Write it down");
  await heard("Rents are due too early.").waitFor();
  await expectGood(page);
  await behind(site.api, "update consultation set opens_on = current_date - 20, closes_on = current_date - 1");
  await page.reload();
  await press(page, "Close it now");
  await page.getByText("3 are left.").waitFor();
  // what was written down twice is taken back, and stays with why
  const twice = page.getByRole("listitem").filter({ hasText: "Rents are due too early." });
  await twice.getByRole("button", { name: "Withdraw it" }).press("Enter");
  const withdrawal = page.getByRole("dialog", { name: "Withdraw this theme?" });
  await withdrawal.getByLabel("Why").fill("It is there already.");
  await expectGood(page);
  await withdrawal.getByRole("button", { name: "Withdraw it" }).press("Enter");
  await twice.getByText("Withdrawn by whoever wrote it down: It is there already.").waitFor();
  expect(await twice.getByRole("button").count()).toBe(0);
  await page.getByText("2 are left.").waitFor();
  for (const [words, answer] of [
    ["Basi la mwisho", "Kuanzia Machi litaondoka baadaye."],
    ["Rent is due", "We have asked the landlords."],
  ] as const) {
    const theme = page.getByRole("listitem").filter({ hasText: words });
    await theme.getByRole("button", { name: "Answer it" }).press("Enter");
    await theme.getByLabel("What people are told").fill(answer);
    await theme.getByRole("button", { name: "Save the answer" }).press("Enter");
    await theme.getByText("We will do it").waitFor();
  }
  // in the language in which it was raised
  await page.locator('p[lang="sw"]', { hasText: "Kuanzia Machi" }).waitFor();
  await page.getByLabel("What everybody is told").fill("Thank you: we begin with the bus.");
  await press(page, "Answer, and end it");
  await page.getByRole("heading", { level: 2, name: "What everybody was told" }).waitFor();
  expect(await page.getByRole("textbox").count()).toBe(0);
  // what was raised and answered is read in other languages too
  await translate(page, "What everybody was told", "Merci : nous commençons par le bus.");
  await translate(page, "Basi la mwisho", "Le dernier bus part trop tôt.");
  await translate(page, "What people are told: Basi la mwisho", "Dès mars, il partira plus tard.");
  await expectGood(page);
  await page.getByRole("link", { name: "All consultations" }).press("Enter");
  await page.getByText("2 of 2 themes answered").waitFor();
  await expectGood(page);
  await leave();
});

test("three organisations take their positions by keyboard, a community blocks it, and the register says why it goes back", async () => {
  const { page, leave } = await site.visit("backbone@home.example");
  await page.goto("/i/home/proposals");
  await press(page, "Open a proposal");
  const dialog = page.getByRole("dialog", { name: "Open a proposal" });
  await dialog.getByLabel("Title").fill("Close the Tuesday clinic");
  await dialog.getByLabel("What is proposed").fill("Few come on Tuesdays.");
  await dialog.getByLabel("How", { exact: true }).selectOption({ label: "Majority" });
  // neither Escape nor another start of the page loses what is written
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.reload();
  await press(page, "Open a proposal");
  expect(await dialog.getByLabel("What is proposed").inputValue()).toBe("Few come on Tuesdays.");
  await dialog.getByLabel("Last day").fill(inDays(9));
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Open it" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Close the Tuesday clinic" }).waitFor();
  // the backbone never takes a position, and reads why
  await page.getByText("You work for the backbone.").waitFor();
  expect(await page.getByRole("radio").count()).toBe(0);
  await translate(page, "What is proposed", "Peu de gens viennent le mardi.", "Fermer le mardi");
  await expectGood(page);
  const address = page.url();

  for (const email of ["a@home.example", "b@home.example"]) {
    const partner = await site.visit(email);
    await partner.page.goto("/i/home/proposals");
    await partner.page.getByText("You have not responded").waitFor();
    // and it waits in the inbox, from where one comes to it
    await partner.page.goto("/inbox");
    await partner.page.getByRole("link", { name: "Close the Tuesday clinic" }).press("Enter");
    await partner.page.getByRole("radio", { name: "For it, with reservations" }).press("Space");
    // the next of them, by an arrow
    await partner.page.keyboard.press("ArrowDown");
    await press(partner.page, "Say it");
    await partner.page.getByText("Noted: Can live with it.").waitFor();
    // the last word counts
    await partner.page.getByRole("radio", { name: "Fully for it" }).press("Space");
    await press(partner.page, "Say it anew");
    await partner.page.getByText("Noted: Fully for it.").waitFor();
    expect(await partner.page.getByRole("radio", { name: "Fully for it" }).isChecked()).toBe(true);
    await partner.page.goto("/inbox");
    await partner.page.getByText("Nothing waits for you here.").waitFor();
    await partner.page.goto(address);
    await partner.page.getByRole("heading", { level: 1, name: "Close the Tuesday clinic" }).waitFor();
    if (email.startsWith("a@")) await expectGood(partner.page);
    await partner.leave();
  }

  const community = await site.visit("table@home.example", { locale: "sw", colorScheme: "dark" });
  await community.page.goto(address);
  await community.page.getByRole("radio", { name: "Linazuia" }).press("Space");
  await community.page.getByRole("button", { name: "Sema", exact: true }).press("Enter");
  await community.page.getByRole("alert").getByText("Sema kinachozuia").waitFor();
  await expectGood(community.page);
  await community.page.getByRole("textbox", { name: "Kinachozuia" }).fill("Jumanne ndiyo siku ya soko.");
  await community.page.getByRole("button", { name: "Sema", exact: true }).press("Enter");
  await community.page.getByText("Imeandikwa: Linazuia.").waitFor();
  await community.leave();

  await page.reload();
  await page.locator('p[lang="sw"]', { hasText: "Jumanne ndiyo siku ya soko." }).waitFor();
  await behind(site.api, "update proposal set opens_on = current_date - 9, closes_on = current_date - 1");
  await page.reload();
  await press(page, "Count it now");
  await page.getByText("A community blocks it. Its safeguard stands").waitFor();
  await page.getByRole("row", { name: "Blocks it 1" }).waitFor();
  await page.getByRole("link", { name: "in the register" }).press("Enter");
  await page.getByRole("heading", { level: 2, name: "What stood in the way" }).waitFor();
  await page.getByText("Jumanne ndiyo siku ya soko.").waitFor();
  await translate(page, "What stood in the way", "Le mardi est jour de marché.");
  await expectGood(page);
  await page.getByRole("link", { name: "All decisions" }).press("Enter");

  await press(page, "Record what was decided elsewhere");
  const record = page.getByRole("dialog", { name: "Record a decision" });
  await record.getByLabel("Title").fill("A hosts the round");
  await record.getByLabel("What was decided").fill("A hosts it this year.");
  await record.getByLabel("The reasons").fill("It has a room.");
  await expectAccessible(page);
  await record.getByRole("button", { name: "Write it into the register" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "A hosts the round" }).waitFor();
  await page.getByText("nobody was counted").waitFor();
  await translate(page, "What was decided", "A l’accueille cette année.", "A accueille la ronde");
  await translate(page, "The reasons", "Il a une salle.");
  await expectGood(page);
  await page.getByRole("link", { name: "All decisions" }).press("Enter");
  await page.getByLabel("What came of it").selectOption({ label: "Back to consultation" });
  await page.getByRole("link", { name: "A hosts the round" }).waitFor({ state: "detached" });
  await page.getByLabel("Words in it").fill("siku ya soko");
  await expect.poll(() => page.url()).toContain("result=RETURNED_TO_CONSULTATION&q=siku+ya+soko");
  // a link shows what its sender saw
  await page.reload();
  await page.getByRole("link", { name: "Close the Tuesday clinic" }).waitFor();
  await expectGood(page);
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "CSV of this decision")]);
  const csv = await text(await download.createReadStream());
  expect(csv.split("\r\n")).toHaveLength(3);
  expect(csv).toContain("RETURNED_TO_CONSULTATION,3,2,0,0,0,0,1,0,0");
  await page.getByLabel("Year").fill("1999");
  await page.getByText("No decision is like that").waitFor();
  // half a year is none
  await page.getByLabel("Year").fill("19");
  await page.getByRole("link", { name: "Close the Tuesday clinic" }).waitFor();
  await page.getByRole("button", { name: "Show all" }).press("Enter");
  await page.getByRole("link", { name: "A hosts the round" }).waitFor();
  await expectGood(page);
  await leave();
});
