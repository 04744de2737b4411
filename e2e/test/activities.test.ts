import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { activities, outcomesIn } from "../../apps/api/test/activities.ts";
import { adopt, agendaOf, draftAgenda } from "../../apps/api/test/agendas.ts";
import { foundInitiative, type TestInitiative } from "../../apps/api/test/initiative.ts";
import { expectAccessible, expectFocusSeen, expectToFit } from "./checks.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
let home: TestInitiative;
beforeAll(async () => {
  site = await openSite();
  home = await foundInitiative(site.api, "home", ["A", "B"]);
  const content = agendaOf([
    ["O1", "More children read by nine"],
    ["O2", "Fewer families move house in a year"],
  ]);
  await adopt(site.api, home, (await draftAgenda(site.api, home, content)).id);
  const act = activities(site.api);
  const [a, b] = [home.partners["A"]!, home.partners["B"]!];
  const term = async (kind: string, code: string, name: string) =>
    (await act.done(act.addTerm(home.backbone, { initiativeId: home.id, kind, code, name }))).id;
  const alike = {
    typeId: await term("ACTIVITY_TYPE", "MENTOR", "Mentoring"),
    populationGroupIds: [await term("POPULATION_GROUP", "YOUTH", "Young people")],
    placeIds: [await term("PLACE", "NORTH", "The north")],
  };
  await term("PLACE", "SOUTH", "The south");
  const outcomes = await outcomesIn(site.api, home.backbone, "home");
  for (const [{ id, token }, title] of [
    [a, "Reading circle"],
    [b, "Reading buddies"],
  ] as const) {
    const startDate = `${new Date().getUTCFullYear()}-01-15`;
    const activity = await act.done(act.propose(token, { leadMembershipId: id, title, startDate, ...alike }));
    await act.done(act.contribute(token, { activityId: activity.id, outcomeId: outcomes["O1"] }));
    await act.done(act.move(token, { id: activity.id, status: "PLANNED" }));
    await act.done(act.move(token, { id: activity.id, status: "ACTIVE" }));
  }
});
afterAll(() => site.close());

const rowOf = (page: Page, outcome: string) => page.getByRole("row").filter({ hasText: outcome });
const gap = "Fewer families move house in a year";

test("an activity is proposed into a gap, linked, confirmed by the other organisation, and the gap closes", async () => {
  const { page, leave } = await site.visit("a@home.example");
  await page.goto("/i/home/outcomes");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await page.waitForURL("**/i/home/activities");
  await rowOf(page, gap).getByRole("button", { name: "Nobody yet – propose" }).waitFor();
  await page.getByText("One outcome has nobody yet").waitFor();
  expect(await page.getByText("possible overlap – talk").count()).toBeGreaterThan(1);
  expect(await page.getByRole("main").innerText()).not.toMatch(/duplicat/i);
  await expectAccessible(page);
  await expectToFit(page);
  await expectFocusSeen(page);

  await rowOf(page, gap).getByRole("button", { name: "Nobody yet – propose" }).click();
  const dialog = page.getByRole("dialog", { name: "Add activity" });
  await dialog.getByText(gap).waitFor();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Propose it" }).click();
  await dialog.getByRole("alert").getByText("Give it a title.").waitFor();
  await dialog.getByLabel("What will be done").fill("Rent advice");
  expect(await dialog.getByLabel("Who leads it").innerText()).toBe("Organisation A");
  await dialog.getByRole("button", { name: "Propose it" }).click();
  await page.getByRole("heading", { level: 1, name: "Rent advice" }).waitFor();
  await page.getByRole("region", { name: "Contributes to" }).getByText(gap).first().waitFor();
  await expectAccessible(page);
  await expectToFit(page);

  // linked to what another organisation does
  await page.getByRole("button", { name: "Link to another activity" }).click();
  await page.getByLabel("Which one").selectOption("Reading buddies (Organisation B)");
  await page.getByLabel("This activity").selectOption("refers people to");
  await page.getByRole("button", { name: "Propose the link" }).click();
  await page.getByText("Waits for the other side").waitFor();
  // a proposal closes no gap
  await page.getByRole("link", { name: "All activities" }).click();
  await rowOf(page, gap).getByRole("link", { name: "Rent advice" }).waitFor();
  await rowOf(page, gap).getByRole("button", { name: "Nobody yet – propose" }).waitFor();
  await rowOf(page, gap).getByRole("link", { name: "Rent advice" }).click();
  await page.getByRole("heading", { level: 1, name: "Rent advice" }).waitFor();
  await page.keyboard.press("s");
  const status = page.getByRole("dialog", { name: "Update status" });
  await expectAccessible(page);
  expect(await status.getByLabel("What is true now").locator("option").allInnerTexts()).toEqual([
    "Plan it",
    "Cancel it",
  ]);
  await status.getByRole("button", { name: "Save" }).click();
  await status.waitFor({ state: "detached" });
  await page.getByRole("main").getByText("Planned", { exact: true }).waitFor();
  await leave();

  const other = await site.visit("b@home.example");
  await other.page.goto("/i/home/activities?view=list");
  await other.page.getByRole("link", { name: "Reading buddies" }).first().click();
  await other.page.getByText("Waits for the other side").waitFor();
  await other.page.getByRole("button", { name: "Confirm" }).click();
  await other.page.getByText("Both confirmed").waitFor();
  await other.page.getByRole("link", { name: "All activities" }).click();
  await rowOf(other.page, gap).getByText("Thinly carried").waitFor();
  expect(await other.page.getByRole("button", { name: "Nobody yet – propose" }).count()).toBe(0);
  await other.page.getByText("1 of 2 pairs across organisations strengthen each other").waitFor();
  await expectAccessible(other.page);
  await other.leave();
});

test("leads talk about a possible overlap and write down what they found; the backbone reads it and decides nothing", async () => {
  const { page, leave } = await site.visit("a@home.example");
  await page.goto("/i/home/activities");
  const overlaps = page.getByRole("region", { name: "Possible overlaps – talk" });
  await overlaps.getByRole("button", { name: "We have talked" }).click();
  await overlaps.getByLabel("What you found").selectOption("They share the work out");
  await overlaps.getByLabel("In a few words").fill("by age");
  await expectAccessible(page);
  await overlaps.getByRole("button", { name: "Write it down" }).click();
  await overlaps.getByText("They share the work out: by age").waitFor();
  await leave();

  const backbone = await site.visit("backbone@home.example");
  await backbone.page.goto("/i/home/activities");
  await backbone.page.getByText("They share the work out: by age").waitFor();
  expect(await backbone.page.getByRole("button", { name: "We have talked" }).count()).toBe(0);
  expect(await backbone.page.getByRole("button", { name: "Add activity" }).count()).toBe(0);
  await backbone.page.getByRole("banner").getByRole("link", { name: "Inbox" }).click();
  await backbone.page.getByRole("heading", { level: 1, name: "Inbox" }).waitFor();
  await backbone.leave();
});

test("a lead says how many people it can serve, and in what time", async () => {
  const { page, leave } = await site.visit("a@home.example");
  await page.goto("/i/home/activities?view=list");
  await page.getByRole("link", { name: "Reading circle" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Reading circle" }).waitFor();
  await page.getByRole("button", { name: "Change", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Change the activity" });
  await dialog.getByLabel("How many people it can serve").fill("12");
  const time = dialog.getByLabel("In what time");
  expect(await time.locator("option:checked").innerText()).toBe("in a year");
  await time.selectOption("in a quarter");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByText("12 people in a quarter").waitFor();
  await leave();
});

test("matrix and list are one filter's, by keys, in any language, and each can be taken along", async () => {
  const { page, leave } = await site.visit("funder@home.example");
  await page.goto("/i/home/activities?by=place");
  await page.getByRole("columnheader", { name: "The south" }).waitFor();
  await rowOf(page, "More children read").getByText("Nobody yet").first().waitFor();
  // rent advice has said no place: it may be in each
  expect(await rowOf(page, gap).getByText("Somebody may be here: where is not said").count()).toBe(2);
  await page.getByLabel("Kind", { exact: true }).selectOption("Mentoring");
  await rowOf(page, gap).getByText("Somebody whom the filter leaves out may be here").first().waitFor();
  expect(await rowOf(page, gap).getByText("Nobody yet").count()).toBe(0);
  await page.getByText("strengthen each other, among all activities").waitFor();
  await page.getByLabel("Kind", { exact: true }).selectOption("All kinds");
  await page.keyboard.press("4");
  await page.waitForURL(/view=list/);
  await page.getByRole("columnheader", { name: "Led by" }).waitFor();
  await page.keyboard.press("j");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-activity"))).not.toBeNull();
  await expectAccessible(page);
  await expectToFit(page);
  await page.getByLabel("Place", { exact: true }).selectOption("The south");
  await page.getByText("No activity answers this filter").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByRole("link", { name: "Reading circle" }).first().waitFor();
  await page.keyboard.press("2");
  await page.getByRole("region", { name: "Activities over the year" }).waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await page.keyboard.press("3");
  await page.getByRole("img", { name: "Organisations: 2." }).waitFor();
  await page.locator("svg[data-rest]").waitFor();
  await page
    .getByRole("region", { name: "Organisations and their links" })
    .getByText("Organisation A")
    .first()
    .waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await page.keyboard.press("4");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "CSV of these activities" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("home-activities.csv");
  await page.keyboard.press("1");
  await page.getByRole("columnheader", { name: "The north" }).waitFor();
  await leave();

  for (const lang of ["ar", "sw"]) {
    const there = await site.visit("a@home.example", { locale: lang });
    await there.page.goto(`/i/home/activities?lang=${lang}`);
    await there.page.getByRole("link", { name: "Reading circle" }).first().waitFor();
    await expectAccessible(there.page);
    await expectToFit(there.page);
    await there.leave();
  }
});
