import { afterAll, beforeAll, expect, test } from "vitest";
import { communication } from "../../apps/api/test/communication.ts";
import { behind, foundInitiative, type TestInitiative } from "../../apps/api/test/initiative.ts";
import { kinds, reporting } from "../../apps/api/test/reporting.ts";
import { expectAccessible, expectToFit } from "./checks.ts";
import { openMails, type Mails } from "./mails.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
let mails: Mails;
let home: TestInitiative;
const today = () => new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  [site, mails] = await Promise.all([openSite(), openMails()]);
  home = await foundInitiative(site.api, "home", ["A", "B"]);
  const did = reporting(site.api, home);
  for (const code of ["VISITS", "CLINICS"]) await did.define(code, kinds.COUNT);
});
afterAll(async () => {
  await site.close();
  await mails.close();
});

test("one line by c gives an action, x ends it, and what was ended by mistake is taken back", async () => {
  const { page, leave } = await site.visit("backbone@home.example");
  await page.goto("/i/home");
  await page.getByRole("heading", { level: 1, name: "Home" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await page.getByText("Nothing is open for you").waitFor();
  await page.getByText("No meeting is planned").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await page.keyboard.press("c");
  await page.keyboard.type("Write the letter");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("Say by when, at the end").waitFor();
  await expectAccessible(page);
  await page.getByLabel("New action").focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" by tomorrow");
  await page.keyboard.press("Enter");
  await page.getByText("Added: “Write the letter”.").waitFor();
  // however long the list takes to show one, the next is added
  let areHeld = true;
  let letGo = () => {};
  const later = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/graphql", async (route) => {
    const isList = (route.request().postDataJSON() as { operationName: string }).operationName === "Together";
    if (!isList || !areHeld) return route.continue();
    const response = await route.fetch();
    await later;
    await route.fulfill({ response });
  });
  for (const [line, told] of [
    ["Sweep the hall @a by 2030-01-31", "Added: “Sweep the hall”."],
    ["Call the clinics @b by 2020-01-31", "Added: “Call the clinics”."],
  ] as const) {
    await page.keyboard.type(line);
    await page.keyboard.press("Enter");
    await page.getByText(told).waitFor();
  }
  areHeld = false;
  // what was given to somebody else is not one's own
  expect(await page.getByRole("listitem").filter({ hasText: "Call the clinics" }).count()).toBe(0);
  await page.keyboard.press("Tab");
  await page.keyboard.press("j");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Done: Write the letter");
  await page.keyboard.press("x");
  await page.getByText("Done: “Write the letter”.").waitFor();
  await page.getByText("Nothing is open for you").waitFor();
  // what was answered before that comes only now, and does not bring it back
  letGo();
  await page.unrouteAll({ behavior: "wait" });
  await page.waitForLoadState("networkidle");
  expect(await page.getByText("Nothing is open for you").isVisible()).toBe(true);
  await page.getByRole("button", { name: "Take it back" }).click();
  await page.getByRole("button", { name: "Done: Write the letter" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Everybody's actions" }).click();
  // what is past its day comes first
  const rows = page.locator("[data-action]");
  await rows.nth(1).waitFor();
  expect(await rows.nth(0).innerText()).toMatch(/Call the clinics[^]*days past/);
  await expectAccessible(page);
  await expectToFit(page);
  await leave();

  const owner = await site.visit("b@home.example");
  await owner.page.goto("/i/home/actions?mine=1");
  await owner.page.getByRole("button", { name: "Done: Call the clinics" }).waitFor();
  await owner.page.getByLabel("How it stands: Call the clinics").selectOption({ label: "It is held up" });
  await owner.page.getByText("Noted: “Call the clinics”.").waitFor();
  await owner.page.getByRole("main").focus();
  await owner.page.keyboard.press("x");
  await owner.page.getByText("Nothing is to be done").waitFor();
  await owner.leave();
});

test("a meeting is planned, held and minuted by keyboard, and its lines become what others have to do", async () => {
  const { page, leave } = await site.visit("backbone@home.example");
  await page.goto("/i/home/together");
  await page.getByRole("button", { name: "Plan a meeting" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Plan a meeting" });
  await dialog.getByLabel("Title").fill("Monthly round");
  await dialog.getByLabel("Day").fill(today());
  await dialog.getByLabel("Time").fill("00:00");
  await dialog.getByRole("button", { name: "Add a point" }).press("Enter");
  await dialog.getByLabel("Point 1", { exact: true }).fill("The clinics");
  await dialog.getByLabel("What point 1 is for").selectOption({ label: "To decide" });
  // which outcome it is about, by keys that pass over others
  await dialog.getByLabel("Point 1, outcome 1").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await dialog.getByLabel("Point 1, outcome 2").waitFor();
  await dialog.getByText("Languages and interpretation").press("Enter");
  const spoken = dialog.getByRole("group", { name: "Spoken in it" });
  for (const language of ["English", "Arabic"]) await spoken.getByLabel(language).press("Space");
  await dialog.getByRole("group", { name: "Interpreted into" }).getByLabel("Swahili").press("Space");
  await expectAccessible(page);
  await expectToFit(page);
  await dialog.getByRole("button", { name: "Plan it, and invite everybody" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Monthly round" }).waitFor();
  await page.getByRole("listitem").filter({ hasText: "The clinics To decide" }).waitFor();
  await page.getByText("Spoken: English and Arabic; interpreted into: Swahili").waitFor();
  expect(await page.getByRole("list", { name: "Outcomes it is about" }).getByRole("link").allInnerTexts()).toEqual([
    "VISITS",
  ]);
  await expectAccessible(page);
  await expectToFit(page);
  // and it is put right by keyboard as long as nobody has met
  await page.getByRole("button", { name: "Change when and where" }).press("Enter");
  const change = page.getByRole("dialog", { name: "Change the meeting" });
  expect(await change.getByLabel("Day").inputValue()).toBe(today());
  expect(await change.getByLabel("Time").inputValue()).toBe("00:00");
  await change.getByLabel("Place").fill("The town hall");
  await change.getByLabel("How many minutes").fill("2");
  await change.getByRole("button", { name: "Save the changes" }).press("Enter");
  await change.getByRole("alert").getByText("Say how many minutes it takes").waitFor();
  await expectAccessible(page);
  await change.getByLabel("How many minutes").fill("90");
  await change.getByRole("group", { name: "Spoken in it" }).getByLabel("Arabic").press("Space");
  await change.getByRole("button", { name: "Save the changes" }).press("Enter");
  await change.waitFor({ state: "detached" });
  await page.getByText("The town hall").waitFor();
  await page.getByText("Spoken: English; interpreted into: Swahili").waitFor();
  await page.getByRole("button", { name: "We are meeting, or have met" }).press("Enter");
  await page.getByLabel("How a came").selectOption({ label: "In the room" });
  await page.getByRole("button", { name: "Save who came" }).press("Enter");
  const minutes = page.getByLabel("What was said and agreed");
  await minutes.fill(
    "We decided on the clinics.\n/action Book the hall @a by 2030-01-31\n/action Invite the school @nobody",
  );
  await page.getByText("2 actions in them").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("alert").getByText("Line 3: nobody who takes part is called so.").waitFor();
  await page.getByRole("alert").getByText("Line 3: say by when, at its end.").waitFor();
  await expectAccessible(page);
  const lines = [
    "The clinics:",
    "/decision The clinics open on Saturdays because parents work",
    "/action Book the hall @a by 2030-01-31",
    "/action Invite the school @a by 2030-02-28",
  ];
  await minutes.focus();
  await page.keyboard.press("Control+A");
  for (const line of lines) {
    await page.keyboard.type(line);
    await page.keyboard.press("Enter");
  }
  await page.getByText("1 decision in them").waitFor();
  // how it was decided is said once, and told before anything is published where it was not
  await page.keyboard.press("Control+Enter");
  await page.getByRole("alert").getByText("Say how it was decided, below the minutes.").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await page.getByLabel("How it was decided").inputValue()).toBe("CONSENT");
  // what is written for ever is shown before, whichever way it was asked for
  const forEver = page.getByRole("dialog", { name: "Write this into the register?" });
  await page.keyboard.press("Control+Enter");
  await forEver.getByText("The clinics open on Saturdays").waitFor();
  await forEver.getByText("It is a new decision.").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await forEver.getByRole("button", { name: "Publish, and write it down" }).press("Enter");
  await page.getByText("2 new actions").waitFor();
  await page.getByText("1 new decision").waitFor();
  const decided = page.getByRole("region", { name: "What was decided" });
  await decided.getByText("The clinics open on Saturdays").waitFor();
  expect(await decided.innerText()).toMatch(/parents work[^]*Decision \d+ · The clinics/);
  // it stands in the register, from where the meeting is found again
  await decided.getByRole("link", { name: /^Decision \d+$/ }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "The clinics open on Saturdays" }).waitFor();
  await expectAccessible(page);
  await page.locator("dl").getByRole("link", { name: "Monthly round" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Monthly round" }).waitFor();
  await page.getByRole("heading", { level: 2, name: "What was agreed to be done" }).waitFor();
  expect(await page.locator("[data-action]").count()).toBe(2);
  expect(await page.getByLabel("How a came").inputValue()).toBe("IN_PERSON");
  // a line that is put right after a reload is asked how it was decided again, and takes the place of the first
  await page.reload();
  await minutes.fill((await minutes.inputValue()).replace("on Saturdays", "on Sundays"));
  await page.getByLabel("How it was decided").selectOption({ label: "Everybody agreed" });
  await minutes.focus();
  await page.keyboard.press("Control+Enter");
  await forEver.getByText(/It takes the place of decision \d+\./).waitFor();
  await forEver.getByRole("button", { name: "Publish, and write it down" }).press("Enter");
  await page.getByText("1 new decision").waitFor();
  await decided.getByText("The clinics open on Sundays").waitFor();
  expect(await decided.innerText()).toMatch(/no longer in force: no\. \d+ took its place/);
  expect(await decided.innerText()).toMatch(/Written down by the backbone/);
  await expectAccessible(page);
  await expectToFit(page);
  await leave();

  const partner = await site.visit("a@home.example", { locale: "ar", colorScheme: "dark" });
  await partner.page.goto("/i/home/together");
  await partner.page.getByRole("heading", { level: 1, name: "معًا" }).waitFor();
  expect(await partner.page.evaluate(() => document.documentElement.dir)).toBe("rtl");
  await partner.page.getByText("Book the hall", { exact: true }).waitFor();
  await expectAccessible(partner.page);
  await expectToFit(partner.page);
  await partner.page.getByRole("link", { name: "Monthly round" }).first().click();
  await partner.page.getByText("The clinics open on Saturdays", { exact: false }).first().waitFor();
  // whoever does not run it reads, and how each came
  await partner.page.locator("dl").filter({ hasText: "في القاعة" }).getByText("a", { exact: true }).waitFor();
  await partner.page.getByText("لغة الحديث: الإنجليزية؛ ترجمة شفوية إلى: السواحلية").waitFor();
  const comment = partner.page.getByRole("region", { name: "التعليقات" }).getByRole("textbox");
  await comment.waitFor();
  // and says something of it, beside what is kept
  expect(await partner.page.getByRole("textbox").count()).toBe(await comment.count());
  await partner.page.getByRole("region", { name: "ما تقرر" }).getByRole("link").first().waitFor();
  await expectAccessible(partner.page);
  await partner.leave();

  // weeks later the morning's digest names both to whoever took them on; from there they come to their inbox, and do them
  await site.api.look("delete from outbox_mail");
  await behind(
    site.api,
    "update action_item set created_at = now() - interval '40 days', due_on = current_date - 4 where text in ('Book the hall', 'Invite the school')",
  );
  const [digest, ...more] = (await mails.anHourLater(site.api)).filter(({ to }) => to === "a@home.example");
  expect(more).toEqual([]);
  expect(digest!.text).toMatch(/^- Book the hall: [^]*^- Invite the school: /m);
  const owner = await site.visit("a@home.example");
  await owner.page.goto(/^http\S+\/inbox$/m.exec(digest!.text)![0]);
  await owner.page.getByRole("link", { name: "Book the hall" }).waitFor();
  await expectAccessible(owner.page);
  await expectToFit(owner.page);
  for (const action of ["Book the hall", "Invite the school"]) {
    await owner.page.getByRole("link", { name: action }).focus();
    await owner.page.keyboard.press("x");
    await owner.page.getByRole("link", { name: action }).waitFor({ state: "detached" });
  }
  const done = await site.api.look(
    "select from action_item where state = 'DONE' and text in ('Book the hall', 'Invite the school')",
  );
  expect(done).toHaveLength(2);
  // what is done is told to nobody any more
  await site.api.look("delete from told");
  expect((await mails.anHourLater(site.api)).filter(({ text }) => /hall|school/.test(text))).toEqual([]);
  // and the meeting stands in the calendar they use anyway, by an address that is shown once
  await owner.page.goto("/i/home/together");
  await owner.page.getByRole("button", { name: "In your calendar" }).press("Enter");
  await owner.page.getByRole("button", { name: "Make an address" }).press("Enter");
  const address = await owner.page.getByRole("dialog").locator("code").innerText();
  await expectAccessible(owner.page);
  await expectToFit(owner.page);
  expect(await (await fetch(address)).text()).toMatch(/^BEGIN:VCALENDAR[^]*SUMMARY:Monthly round/);
  await owner.page.getByRole("button", { name: /^End it/ }).press("Enter");
  await owner.page.getByRole("button", { name: /^End it/ }).waitFor({ state: "detached" });
  expect((await fetch(address)).status).toBe(404);
  await owner.leave();
});

test("a meeting that comes again carries what remained of the one before", async () => {
  const { page, leave } = await site.visit("backbone@home.example");
  await page.goto("/i/home/together");
  await page.getByRole("button", { name: "Plan a meeting" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Plan a meeting" });
  await dialog.getByLabel("Title").fill("Health circle");
  await dialog.getByLabel("Day").fill(today());
  await dialog.getByLabel("Time").fill("00:00");
  await dialog.getByLabel("How often").selectOption({ label: "Every two weeks" });
  await dialog.getByLabel("What these meetings are for").fill("To look together at health");
  await dialog.getByRole("button", { name: "Add a point" }).press("Enter");
  await dialog.getByLabel("Point 1", { exact: true }).fill("The nurses");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Plan the next 6, and invite everybody" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Health circle" }).waitFor();
  await page.getByText("Every 14 days").waitFor();
  await page.getByRole("button", { name: "We are meeting, or have met" }).press("Enter");
  await page.getByLabel("Left for next time: The nurses").press("Space");
  await expect.poll(() => page.getByLabel("Left for next time: The nurses").isChecked()).toBe(true);
  await expectAccessible(page);
  await page.getByRole("region", { name: "It comes again" }).getByRole("link").first().press("Enter");
  const carried = page.getByRole("region", { name: "What remains of the meetings before" });
  await carried.getByText("The nurses").first().waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await carried.getByRole("button", { name: /^Dealt with/ }).press("Enter");
  await carried.waitFor({ state: "detached" });
  // ten days after, whoever may publish its minutes is told where they are missing
  await behind(
    site.api,
    "update meeting set starts_at = starts_at - interval '20 days' where title = 'Health circle' and state = 'HELD'",
  );
  await page.goto("/i/home/together");
  const missing = page.getByRole("list", { name: "Minutes are missing" });
  await missing.getByRole("link", { name: "Health circle" }).waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await missing.getByRole("link", { name: "Health circle" }).press("Enter");
  await page.getByText("The minutes are missing").waitFor();
  await leave();
  const partner = await site.visit("a@home.example");
  await partner.page.goto("/i/home/together");
  await partner.page.getByRole("heading", { name: "The next meeting" }).waitFor();
  expect(await partner.page.getByRole("list", { name: "Minutes are missing" }).count()).toBe(0);
  await partner.leave();
});

test("minutes keep themselves: without a connection, over a closed window, and beside somebody else's", async () => {
  const did = communication(site.api);
  const planned = { initiativeId: home.id, title: "Round two", on: today(), at: "00:00" };
  const { id } = await did.done(did.plan(home.backbone, planned));
  const address = `/i/home/meetings/${id}`;
  const first = await site.visit("backbone@home.example");
  await first.page.goto(address);
  const field = () => first.page.getByLabel("What was said and agreed");
  await field().fill("Typed at once");
  await first.page.getByText("Saved", { exact: false }).first().waitFor();
  await expect
    .poll(
      async () =>
        (await site.api.look<{ minutes: string }>("select minutes from meeting where title = 'Round two'"))[0]!.minutes,
    )
    .toBe("Typed at once");
  await first.context.setOffline(true);
  await field().fill("Typed at once, and without a connection");
  await first.page.getByText("Kept on this device: Keelson cannot be reached").waitFor();
  // the window is closed before Keelson is back
  await first.page.close();
  await first.context.setOffline(false);
  const again = await first.context.newPage();
  await again.goto(address);
  const text = again.getByLabel("What was said and agreed");
  await text.waitFor();
  expect(await text.inputValue()).toBe("Typed at once, and without a connection");
  await again.getByText("Saved", { exact: false }).first().waitFor();

  // somebody else writes over the same minutes
  const [row] = await site.api.look<{ v: number }>(
    "select minutes_version as v from meeting where title = 'Round two'",
  );
  await did.done(did.write(home.backbone, { meetingId: id, text: "Theirs", expectedVersion: row!.v }));
  await text.fill("Mine");
  await again.getByRole("alert").getByText("wrote meanwhile").waitFor();
  await again.getByRole("alert").getByText("Theirs", { exact: true }).waitFor();
  await expectAccessible(again);
  await expectToFit(again);
  await again.getByRole("button", { name: "Keep both, theirs first" }).click();
  await expect
    .poll(
      async () =>
        (await site.api.look<{ minutes: string }>("select minutes from meeting where title = 'Round two'"))[0]!.minutes,
    )
    .toBe("Theirs\n\nMine");
  await first.leave();
});
