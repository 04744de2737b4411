import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { activities, outcomesIn } from "../../apps/api/test/activities.ts";
import { adopt, agendaOf, draftAgenda } from "../../apps/api/test/agendas.ts";
import { foundInitiative, type TestInitiative } from "../../apps/api/test/initiative.ts";
import { following } from "../screens/settled.ts";
import { expectAccessible, expectFocusSeen, expectToFit } from "./checks.ts";
import { openSite, type Site } from "./site.ts";
import { cellsOf, takeAlong } from "./taken-along.ts";

let site: Site;
let home: TestInitiative;
const milestoneOn = `${new Date().getUTCFullYear()}-10-01`;
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
    if (id === a.id)
      await act.done(act.addMilestone(token, { activityId: activity.id, title: "All read", plannedDate: milestoneOn }));
    await act.done(act.move(token, { id: activity.id, status: "PLANNED" }));
    await act.done(act.move(token, { id: activity.id, status: "ACTIVE" }));
  }
});
afterAll(() => site.close());

const rowOf = (page: Page, outcome: string) => page.getByRole("row").filter({ hasText: outcome });
const gap = "Fewer families move house in a year";

test("an activity is proposed into a gap, linked, confirmed by the other organisation, and the gap closes", async () => {
  const { page, leave } = await site.visit("a@home.example");
  // the page hears keys once it is there whole
  const settled = following(page);
  await page.goto("/i/home/outcomes");
  await settled();
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

test("matrix, timeline, network and list are one filter's, by keys, and each is taken along row by row as it stands", async () => {
  const { page, leave } = await site.visit("funder@home.example");
  const csv = "CSV of these activities";
  await page.goto("/i/home/activities?by=place");
  await page.getByRole("columnheader", { name: "The south" }).waitFor();
  await rowOf(page, "More children read").getByText("Nobody yet").first().waitFor();
  // rent advice has said no place: it may be in each
  expect(await rowOf(page, gap).getByText("Somebody may be here: where is not said").count()).toBe(2);
  const matrix = await takeAlong(page, csv);
  expect(matrix.name).toBe("home-activities-by-place.csv");
  expect(matrix.columns.slice(4)).toEqual((await page.locator("thead th").allInnerTexts()).slice(1));
  // below the goal, a row for each outcome, cell by cell
  const [, ...outcomes] = await cellsOf(page, "Activities by outcome");
  expect(matrix.column("outcome_text")).toEqual(outcomes.map(([outcome = ""]) => outcome.split("\n")[0]));
  for (const [nth, [, ...cells]] of outcomes.entries())
    for (const [place, cell] of cells.entries()) {
      const said = matrix.rows[nth]![4 + place]!;
      expect(said === "", said).toBe(cell === "");
      for (const part of said.split("; ")) expect(cell).toContain(part.split(" (")[0]);
    }
  await page.getByLabel("Kind", { exact: true }).selectOption("Mentoring");
  await rowOf(page, gap).getByText("Somebody whom the filter leaves out may be here").first().waitFor();
  expect(await rowOf(page, gap).getByText("Nobody yet").count()).toBe(0);
  await page.getByText("strengthen each other, among all activities").waitFor();
  expect((await takeAlong(page, csv)).rows.flat().join()).toContain("Somebody whom the filter leaves out may be here");
  await page.getByLabel("Columns", { exact: true }).selectOption("Organisations");
  await page.getByRole("columnheader", { name: "Organisation A" }).waitFor();
  expect((await takeAlong(page, csv)).columns.slice(4)).toEqual(["Organisation A", "Organisation B"]);

  await page.keyboard.press("4");
  await page.waitForURL(/view=list/);
  await page.getByRole("columnheader", { name: "Led by" }).waitFor();
  await page.keyboard.press("j");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-activity"))).not.toBeNull();
  await expectAccessible(page);
  await expectToFit(page);
  const isListed = async (titles: readonly string[]) => {
    const [list, cells] = [await takeAlong(page, csv), await cellsOf(page, "Activities")];
    expect(list.name).toBe("home-activities.csv");
    expect([...list.column("title")].toSorted()).toEqual(titles);
    for (const [column, place] of [
      ["title", 0],
      ["organisation", 1],
      ["outcome_texts", 4],
    ] as const)
      expect(list.column(column)).toEqual(cells.map((row) => row[place]));
    expect(list.column("linked_with").map((others) => others === "0")).toEqual(
      cells.map((row) => row[5] === "stands alone"),
    );
  };
  await isListed(["Reading buddies", "Reading circle"]);
  await page.getByLabel("Kind", { exact: true }).selectOption("All kinds");
  await page.getByRole("link", { name: "Rent advice" }).first().waitFor();
  await isListed(["Reading buddies", "Reading circle", "Rent advice"]);
  await page.getByLabel("Place", { exact: true }).selectOption("The south");
  await page.getByText("No activity answers this filter").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByRole("link", { name: "Reading circle" }).first().waitFor();

  await page.keyboard.press("2");
  await page.getByRole("region", { name: "Activities over the year" }).waitFor();
  const twin = page.getByText("These activities as a table");
  await twin.press("Enter");
  await expectAccessible(page);
  await expectToFit(page);
  const timeline = await takeAlong(page, csv);
  const drawn = await cellsOf(page, "Activities and their milestones");
  expect(drawn.length).toBe((await cellsOf(page, "Activities over the year")).length);
  expect([timeline.column("title"), timeline.column("organisation")]).toEqual(
    [0, 1].map((place) => drawn.map((row) => row[place])),
  );
  const reached = timeline.column("milestones");
  expect(reached.filter((milestones) => milestones !== "")).toEqual([`All read: ${milestoneOn} (PLANNED)`]);
  expect(drawn.map((row) => row[4] !== "")).toEqual(reached.map((milestones) => milestones !== ""));

  await page.keyboard.press("3");
  await page.getByRole("img", { name: "Organisations: 2." }).waitFor();
  await page.locator("svg[data-rest]").waitFor();
  const organisations = "Organisations and their links";
  await page.getByRole("region", { name: organisations }).getByText("Organisation A").first().waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  const [network, nodes] = [await takeAlong(page, "CSV of these links"), await cellsOf(page, organisations)];
  expect(network.columns).toEqual(["organisation", "activities", "linked_with", "organisations", "waiting"]);
  expect(network.rows.map(([name, activities, , others, waiting]) => [name, activities, others, waiting])).toEqual(
    nodes.map(([name, activities, , others, waiting]) => [name, activities, others, waiting]),
  );
  expect(network.rows[0]).toEqual(["Organisation A", "2", "1", "Organisation B", ""]);
  await page.keyboard.press("1");
  await page.getByRole("columnheader", { name: "Organisation A" }).waitFor();
  await leave();

  // in any language, by day and by night
  for (const [lang, colorScheme] of [
    ["ar", "light"],
    ["ar", "dark"],
    ["sw", "dark"],
  ] as const) {
    const there = await site.visit("a@home.example", { locale: lang, colorScheme });
    for (const view of ["matrix", "timeline", "network", "list"]) {
      await there.page.goto(`/i/home/activities?lang=${lang}&view=${view}`);
      await there.page.getByRole("table").getByText("Organisation A").first().waitFor();
      if (view === "timeline") await there.page.locator("details > summary").first().press("Enter");
      await expectAccessible(there.page);
      await expectToFit(there.page);
    }
    await there.leave();
  }
});
