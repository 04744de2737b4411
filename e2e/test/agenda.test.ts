import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { activities, outcomesIn } from "../../apps/api/test/activities.ts";
import { adopt, agendaOf, draftAgenda, propose } from "../../apps/api/test/agendas.ts";
import { foundInitiative, type TestInitiative } from "../../apps/api/test/initiative.ts";
import { expectAccessible, expectToFit } from "./checks.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
let home: TestInitiative;
let folder: string;

beforeAll(async () => {
  site = await openSite();
  home = await foundInitiative(site.api, "home", ["A", "B"]);
  folder = await mkdtemp(path.join(tmpdir(), "keelson-agenda-"));
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

test("two versions are compared word by word, by keys, for eyes and ears, and as a table", async () => {
  const content = agendaOf([
    ["O1", "Children are ready."],
    ["O2", "Rooms are there."],
  ]);
  const first = await draftAgenda(site.api, home, content);
  await adopt(site.api, home, first.id);
  const problem = { ...content.problem, text: "Children of newcomers fall far behind." };
  const [goal] = content.goals;
  const goals = [{ ...goal!, outcomes: goal!.outcomes.slice(0, 1) }];
  const second = await draftAgenda(site.api, home, { ...content, problem, goals }, { changeSummary: "Said clearer" });
  await propose(site.api, home, second.id);

  const { page, leave } = await site.visit("a@home.example");
  await page.goto("/i/home/outcomes");
  await page.getByRole("heading", { level: 1, name: "Outcomes" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("e");
  // what is in force is read first
  await page.getByText("Children fall behind.").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await page.keyboard.press("v");
  await page.keyboard.press("Enter");
  await page.getByText("Children of newcomers fall far behind.").waitFor();
  await page.getByText("Too few of those who were asked have answered.").waitFor();
  await expectAccessible(page);
  await page.getByRole("link", { name: "What has changed since version 1.0" }).press("Enter");
  await page.getByRole("heading", { name: "From version 1.0 to version 2.0" }).waitFor();
  await page.keyboard.press("n");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(await focused()).toBe("The problem, change 1 of 5");
  // read aloud, what was put in is told as such
  expect(await page.locator(":focus p").textContent()).toBe("Children [added: of newcomers ]fall[added:  far] behind.");
  await page.keyboard.press("n");
  expect(await focused()).toBe("Outcome O2, change 2 of 5");
  await page.keyboard.press("p");
  await page.getByRole("status").getByText("Change 1 of 5").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await page.getByLabel("Show", { exact: true }).selectOption({ label: "All of it" });
  await page.getByText("Every child reads.").waitFor();
  await expectAccessible(page);
  await page.getByLabel("Show", { exact: true }).selectOption({ label: "As a table" });
  await page.getByRole("row").filter({ hasText: "Children fall behind." }).waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download as CSV" }).press("Enter"),
  ]);
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  const lines = (await readFile(file, "utf8")).split("\r\n");
  expect(lines.slice(0, 3)).toEqual([
    "\ufeffpart,before,after",
    "The problem,Children fall behind.,Children of newcomers fall far behind.",
    "Outcome O2,Rooms are there.,",
  ]);

  // who contributes to an outcome, and no word of what caused what
  const a = home.partners["A"]!;
  const act = activities(site.api);
  const { O1: outcomeId } = await outcomesIn(site.api, a.token, "home");
  const visits = await act.done(
    act.propose(a.token, { leadMembershipId: a.id, title: "Home visits", startDate: "2026-01-01" }),
  );
  await act.done(act.contribute(a.token, { activityId: visits.id, outcomeId, weight: "CRITICAL" }));
  await page.goto("/i/home/agenda");
  await page.getByRole("link", { name: "Children are ready." }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Children are ready." }).waitFor();
  await page.getByRole("row").filter({ hasText: "Home visits" }).filter({ hasText: "Organisation A" }).waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await leave();
});
