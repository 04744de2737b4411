import { afterAll, beforeAll, expect, test } from "vitest";
import { behind, colleague, foundInitiative, member, type TestInitiative } from "../../apps/api/test/initiative.ts";
import { kinds, reporting } from "../../apps/api/test/reporting.ts";
import { expectAccessible, expectToFit } from "./checks.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
let home: TestInitiative;
beforeAll(async () => {
  site = await openSite();
  home = await foundInitiative(site.api, "home", ["A", "B"]);
  await reporting(site.api, home).define("VISITS", { ...kinds.COUNT, name: "Home visits" });
  // somebody who is one thing for one organisation, and another for the other
  await colleague(site.api, home, home.partners["A"]!.id, "both", ["PARTNER_REPORTER"]);
  await colleague(site.api, home, home.partners["B"]!.id, "both", ["PARTNER_REVIEWER"]);
});
afterAll(() => site.close());

test("members are read with their roles, more are invited by their addresses, and somebody is let go", async () => {
  const { page, leave } = await site.visit("backbone@home.example");
  await page.goto("/i/home/outcomes");
  await page.getByRole("heading", { level: 1, name: "Outcomes" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await page.waitForURL("**/i/home/settings/members");
  await page.getByText("4 organisations, those that were asked or have left among them.").waitFor();
  await page.getByText("both@home.example").first().waitFor();
  const rows = await page.getByRole("row").filter({ hasText: "both@home.example" }).allInnerTexts();
  expect(rows.map((row) => /Reports figures|Checks figures/.exec(row)?.[0])).toEqual([
    "Reports figures",
    "Checks figures",
  ]);
  await expectAccessible(page);
  await expectToFit(page);

  await page.getByRole("button", { name: "Invite colleagues" }).click();
  await page.getByLabel("Organisation", { exact: true }).selectOption("Organisation A");
  await page.getByLabel("Role", { exact: true }).selectOption("Checks figures");
  await page.getByLabel("E-mail addresses").fill("dora@home.example\nbackbone@home.example");
  await expectAccessible(page);
  await expectToFit(page);
  await page.getByRole("button", { name: "Invite 2 people" }).click();
  // one is in, the other works for the backbone: its line stays
  await page.getByRole("alert").getByText("Whoever works for the backbone accepts figures").waitFor();
  expect(await page.getByLabel("E-mail addresses").inputValue()).toBe("backbone@home.example");
  await page.getByRole("button", { name: "Invite partners" }).click();
  await page.getByLabel("Partners", { exact: true }).fill("Lake Fund, lea@lake.example");
  await page.getByRole("button", { name: "Invite one partner" }).click();
  await page.getByText("5 organisations, those that were asked or have left among them.").waitFor();
  await page.getByText("dora@home.example").waitFor();
  expect(await page.getByRole("row").filter({ hasText: "lea@lake.example" }).innerText()).toContain(
    "Invited, not here yet",
  );

  // it takes part by its own word: whoever was invited answers where they begin
  const lake = page.getByRole("rowgroup").filter({ hasText: "Lake Fund" });
  await lake.getByText("Invited", { exact: true }).waitFor();
  const guest = await site.visit("lea@lake.example");
  await guest.page.goto("/");
  await guest.page.getByRole("heading", { name: "Lake Fund is invited to Initiative home" }).waitFor();
  await expectAccessible(guest.page);
  await expectToFit(guest.page);
  await guest.page.getByRole("button", { name: "Yes, we take part" }).click();
  await guest.page.getByRole("link", { name: "Initiative home" }).waitFor();
  await guest.leave();
  // as long as there is no steering committee the backbone suspends, and says why
  await page.reload();
  await lake.getByRole("button", { name: "Suspend Lake Fund" }).click();
  const suspending = page.getByRole("dialog", { name: "Suspend Lake Fund?" });
  await suspending.getByRole("button", { name: "Suspend" }).click();
  await suspending.getByRole("alert").getByText("Say why.").waitFor();
  await suspending.getByLabel("Why?").fill("They asked for a pause.");
  await expectAccessible(page);
  await suspending.getByRole("button", { name: "Suspend" }).click();
  await lake.getByText("They asked for a pause.").waitFor();
  await expectAccessible(page);
  await expectToFit(page);

  await page.getByRole("button", { name: "Let go dora" }).click();
  const dialog = page.getByRole("dialog", { name: "Let dora go?" });
  await dialog.getByText("dora can do nothing for Organisation A from now on").waitFor();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Let dora go" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("dora@home.example").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Let go backbone" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Let backbone go" }).click();
  await page.getByRole("alert").getByText("Nobody else directs this backbone.").waitFor();
  await expectAccessible(page);
  await leave();
});

test("of others' people a partner is told nothing, and it says itself what others see of its figures", async () => {
  const { page, leave } = await site.visit("a@home.example");
  await page.goto("/i/home/settings");
  await page.getByText("organisations, those that were asked or have left among them.").waitFor();
  await page.getByRole("main").getByText("a@home.example", { exact: true }).waitFor();
  expect(await page.getByText("b@home.example").count()).toBe(0);
  expect(await page.getByRole("button", { name: "Invite partners" }).count()).toBe(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Public page" }).click();
  await page.getByLabel("What Organisation A lets others see of its figures").selectOption("By name, to everybody");
  await page.getByText("Saved.").waitFor();
  expect(await page.getByRole("button", { name: "Publish" }).count()).toBe(0);
  await expectAccessible(page);
  await expectToFit(page);
  await leave();
  expect(await site.api.look("select code from membership where data_sharing_consent = 'NAMED_PUBLIC'")).toEqual([
    { code: "A" },
  ]);
});

test("whoever chairs the committee lets somebody of it go, and sees nobody else of that organisation", async () => {
  const town = await foundInitiative(site.api, "town", ["A"]);
  await member(site.api, town, "TABLE", ["STEERING_COMMITTEE"], ["STEERING_CHAIR"]);
  await member(site.api, town, "COUNCIL", ["STEERING_COMMITTEE"], ["STEERING_MEMBER"]);
  const { page, leave } = await site.visit("table@town.example");
  await page.goto("/i/town/settings/members");
  const council = page.getByRole("rowgroup").filter({ hasText: "Organisation COUNCIL" });
  await council.getByRole("row").filter({ hasText: "council" }).getByText("Steering committee").first().waitFor();
  expect(await page.getByRole("main").getByText("@town.example").count()).toBe(0);
  await expectAccessible(page);
  await expectToFit(page);
  await council.getByRole("button", { name: "Let go" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Let council go?" });
  await dialog.getByText("This cannot be taken back.").waitFor();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Let council go" }).press("Enter");
  await dialog.waitFor({ state: "detached" });
  await council.getByRole("button", { name: "Let go" }).waitFor({ state: "detached" });
  // nor is the last one let go
  const own = page.getByRole("rowgroup").filter({ hasText: "Organisation TABLE" });
  await own.getByRole("button", { name: "Let go" }).press("Enter");
  await page.getByRole("button", { name: "Let table go" }).press("Enter");
  await page.getByRole("alert").getByText("Nobody would be left in the steering committee.").waitFor();
  await leave();
  // the backbone, whom the committee limits, is not offered it
  const backbone = await site.visit("backbone@town.example");
  await backbone.page.goto("/i/town/settings/members");
  const table = backbone.page.getByRole("rowgroup").filter({ hasText: "Organisation TABLE" });
  await table.getByText("table@town.example").waitFor();
  expect(await table.getByRole("button", { name: "Let go" }).count()).toBe(0);
  await backbone.leave();
});

test("a group is written down with whom it is about, its seats and what makes it possible to sit there", async () => {
  const { page, leave } = await site.visit("backbone@home.example");
  await page.goto("/i/home/settings/members");
  await page.getByRole("link", { name: "Groups and seats" }).click();
  await page.getByText("Nobody has said which people are most affected.").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add people" }).click();
  await page.getByLabel("Who they are").fill("Families in the valley");
  await page.getByLabel("They are most affected").check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Write it down" }).click();
  await page.getByText("Families in the valley").first().waitFor();
  await page.getByText("Nobody has said which people are most affected.").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "New group" }).click();
  await page.getByLabel("What it is there for, and how it works").fill("It meets every month.");
  await page.getByRole("button", { name: "Write it down" }).click();
  const group = page.getByRole("region", { name: "Steering committee", exact: true });
  await group.getByText("Nobody votes in it yet.").waitFor();
  for (const organisation of ["Organisation A", "Backbone of Initiative home"]) {
    await group.getByRole("button", { name: "Give a seat" }).click();
    const giving = page.getByRole("dialog");
    await giving.getByLabel("Organisation", { exact: true }).selectOption(organisation);
    await expectAccessible(page);
    await giving.getByRole("button", { name: "Give the seat" }).click();
    await giving.waitFor({ state: "detached" });
  }
  // the backbone's seat does not vote
  await group.getByText("Communities hold 0 of one voting seat.").waitFor();
  await group.getByText("Without a vote").waitFor();
  await group.getByRole("button", { name: "Support Organisation A" }).click();
  await page.getByLabel("What for?").selectOption("Childcare");
  await page.getByLabel("How much a month?").fill("120.50");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();
  await group.getByText("Childcare €120.50").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await leave();
});

test("a partner says what it brings, and the others read it", async () => {
  const { page, leave } = await site.visit("a@home.example");
  await page.goto("/i/home/settings/statements");
  await page.getByText("Nobody has said anything yet").waitFor();
  await page.getByLabel("What we bring").fill("Two nurses and a bus.");
  await page.getByLabel("What we are ready to let go of").fill("Our logo on the bus.");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved.").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await leave();
  const other = await site.visit("b@home.example");
  await other.page.goto("/i/home/settings/statements");
  await other.page.getByText("Two nurses and a bus.").waitFor();
  expect(await other.page.getByText("Our logo on the bus.").count()).toBe(0);
  await other.leave();
});

test("what the public will read is said before it is published, and publishing is taken back", async () => {
  const { page, leave } = await site.visit("backbone@home.example");
  await page.goto("/i/home/settings/public");
  await page.getByText("Nobody outside can read it").waitFor();
  for (const told of ["A problem no one organisation can solve.", "Home visits", "Organisation A"])
    expect(await page.getByRole("main").getByText(told).count()).toBeGreaterThan(0);
  await expectAccessible(page);
  await expectToFit(page);
  await page.getByRole("button", { name: "Publish" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("From now on anybody can read what is said here.").waitFor();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Publish" }).click();
  await page.getByText("Anybody can read it").waitFor();
  expect(await page.getByRole("link", { name: "Look at it as anybody sees it" }).getAttribute("href")).toBe("/p/home");
  const isPublic = () => site.api.look("select public_page_enabled as is from initiative where slug = 'home'");
  expect(await isPublic()).toEqual([{ is: true }]);
  await page.getByRole("button", { name: "Take it back" }).click();
  await dialog.getByRole("button", { name: "Take it back" }).click();
  await page.getByText("Nobody outside can read it").waitFor();
  expect(await isPublic()).toEqual([{ is: false }]);
  await leave();
});

test("the steering committee pauses an initiative, takes it up again and ends it, by keys and for a reason; nobody else may", async () => {
  const pond = await foundInitiative(site.api, "pond", ["A"]);
  await member(site.api, pond, "STEER", ["STEERING_COMMITTEE"], ["STEERING_CHAIR"]);
  await behind(
    site.api,
    "alter table initiative disable trigger initiative_lives; update initiative set status = 'ACTIVE' where slug = 'pond'; alter table initiative enable trigger initiative_lives",
  );
  const backbone = await site.visit("backbone@pond.example");
  await backbone.page.goto("/i/pond/settings/public");
  const life = "Whether it is at work";
  await backbone.page.getByRole("region", { name: life }).getByText("At work", { exact: true }).waitFor();
  expect(await backbone.page.getByRole("region", { name: life }).getByRole("button").count()).toBe(0);
  await backbone.leave();

  const { page, leave } = await site.visit("steer@pond.example");
  await page.goto("/i/pond/settings/public");
  const region = page.getByRole("region", { name: life });
  const dialog = page.getByRole("dialog");
  const move = async (name: string, follows: string, reason: string) => {
    await region.getByRole("button", { name }).press("Enter");
    await dialog.getByText(follows).waitFor();
    await dialog.getByRole("button", { name }).press("Enter");
    await dialog.getByRole("alert").getByText("Say why.").waitFor();
    await expectAccessible(page);
    await expectToFit(page);
    await dialog.getByLabel("Why").fill(reason);
    await dialog.getByRole("button", { name }).press("Enter");
    await dialog.waitFor({ state: "detached" });
  };
  await move("Pause the initiative", "it goes on to no other phase until it is taken up again", "The flood");
  await region.getByText("Paused", { exact: true }).waitFor();
  await move("Take it up again", "It is at work again", "The water is gone");
  await region.getByText("At work", { exact: true }).waitFor();
  await move("End the initiative", "It cannot be taken up again.", "What we came for is done");
  await region.getByText("Ended", { exact: true }).waitFor();
  expect(await region.getByRole("button").count()).toBe(0);
  await expectAccessible(page);
  expect(await site.api.look("select reason from audit_event where action = 'moveInitiative' order by seq")).toEqual([
    { reason: "The flood" },
    { reason: "The water is gone" },
    { reason: "What we came for is done" },
  ]);
  await leave();
});

test("a token is made, seen once, used and ended", async () => {
  const { page, context, leave } = await site.visit("b@home.example", {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await page.goto("/i/home/settings/tokens");
  await page.getByRole("button", { name: "Make a token" }).click();
  await page.getByRole("alert").getByText("Name the token").waitFor();
  await expectAccessible(page);
  await page.getByLabel("What is it for?").fill("our spreadsheet");
  await page.getByLabel("What may it do?").selectOption("Read and report figures");
  await page.getByLabel("What may it do?").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const code = page.locator("code");
  await code.waitFor();
  const secret = await code.innerText();
  expect(secret).toMatch(/^kls_/);
  await expectAccessible(page);
  await expectToFit(page);
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
  const asked = async () =>
    (await site.api.ask<{ viewer: { name: string } | null }>(secret, "{ viewer { name } }")).viewer;
  expect(await asked()).toEqual({ name: "b" });
  await page.getByRole("button", { name: "I have it" }).click();
  await page.reload();
  const row = page.getByRole("row").filter({ hasText: "our spreadsheet" });
  await row.getByText("read and report").waitFor();
  expect(await page.locator("body").innerText()).not.toContain(secret);
  expect(await row.innerText()).not.toContain("Never");
  await page.getByRole("button", { name: "End our spreadsheet" }).click();
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "End it" }).click();
  await row.getByText("Ended").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await expect(asked()).rejects.toThrow();
  await context.clearPermissions();
  await leave();
});

test("a profile keeps a name, and a language for pages and mails", async () => {
  const { page, leave } = await site.visit("b@home.example");
  await page.goto("/settings");
  await page.waitForURL("**/settings/profile");
  await page.getByLabel("Your name").fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("alert").getByText("Something is missing here.").waitFor();
  await expectAccessible(page);
  await page.getByLabel("Your name").fill("Berta");
  await page.getByLabel("Language of pages and mails").selectOption("ar");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { level: 1, name: "أنت" }).waitFor();
  expect(await site.api.look("select name, language from person where email = 'b@home.example'")).toEqual([
    { name: "Berta", language: "ar" },
  ]);
  await expectAccessible(page);
  await expectToFit(page);
  await leave();
});

test("in every language and both colours settings and set-up are accessible and fit a narrow phone", async () => {
  for (const [lang, title, colorScheme] of [
    ["fr", "Membres", "dark"],
    ["es", "Miembros", "light"],
    ["ar", "الأعضاء", "dark"],
    ["sw", "Wanachama", "light"],
    ["en-XA", "Ḿēḿƀēŕś", "dark"],
  ] as const) {
    const { page, leave } = await site.visit("backbone@home.example", { colorScheme });
    await page.goto(`/i/home/settings/members?lang=${lang}`);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    for (const address of [
      "/i/home/settings/members",
      "/i/home/settings/public",
      "/i/home/settings/tokens",
      "/settings/profile",
      "/start",
      "/start/new",
      "/i/home/set-up?step=indicators",
      "/i/home/set-up?step=partners",
      "/i/home/set-up?step=period",
    ]) {
      await page.goto(address);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForFunction(() => !document.querySelector("[role=status] > .only-heard"));
      expect(await page.locator("main").innerText(), address).not.toMatch(
        /Invite partners|Published|Let go|Make a token|Save|Welcome|\bNext\b|Define |First period|Leave this/,
      );
      await expectAccessible(page);
      await expectToFit(page);
    }
    await leave();
  }
});
