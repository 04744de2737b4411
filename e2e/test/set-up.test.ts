import { afterAll, beforeAll, expect, test } from "vitest";
import { tokenFor } from "../../apps/api/test/harness.ts";
import { foundInitiative } from "../../apps/api/test/initiative.ts";
import { expectAccessible, expectToFit } from "./checks.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What a partner's own system sends. */
async function reportBy(email: string, slug: string, code: string, period: string): Promise<void> {
  const token = await tokenFor(site.api, email, ["READ", "REPORT"]);
  const { viewer: asked } = await site.api.ask<{ viewer: { invitations: { membershipId: string }[] } }>(
    token,
    "{ viewer { invitations { membershipId } } }",
  );
  for (const { membershipId } of asked.invitations)
    await site.api.ask(
      token,
      `mutation ($input: AnswerInvitationInput!) { answerInvitation(input: $input) { problems { code } } }`,
      { input: { membershipId, accepts: true } },
    );
  const { viewer } = await site.api.ask<{ viewer: { memberships: { id: string; initiative: { slug: string } }[] } }>(
    token,
    "{ viewer { memberships { id initiative { slug } } } }",
  );
  const membership = viewer.memberships.find(({ initiative }) => initiative.slug === slug)!;
  const { recordMeasurements } = await site.api.ask<{ recordMeasurements: { problems: object[] } }>(
    token,
    `mutation ($input: RecordMeasurementsInput!) { recordMeasurements(input: $input) { problems { code message } } }`,
    {
      input: {
        membershipId: membership.id,
        idempotencyKey: `first of ${email}`,
        rows: [{ indicatorCode: code, period, value: "12" }],
        submit: true,
      },
    },
  );
  expect(recordMeasurements.problems).toEqual([]);
}

test("from nothing to the first accepted figure: five steps, a mistake in each of them, and nothing typed is lost", async () => {
  await site.api.person("founder@new.example");
  const { page, leave } = await site.visit("founder@new.example");
  await page.goto("/");
  await page.getByText("You take part in no initiative yet").waitFor();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Look around, or set up your own" }).click();
  await page.getByRole("heading", { level: 1, name: "Welcome to Keelson" }).waitFor();
  await page.getByText("You do not take part in it here.").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await page.getByRole("link", { name: "Set up an initiative" }).click();

  // 1: a name
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("alert").getByText("Give the initiative a name.").waitFor();
  await expectAccessible(page);
  await page.getByLabel("Name of the initiative").fill("Clean River");
  expect(await page.getByLabel("Its address here").inputValue()).toBe("clean-river");
  await page.keyboard.press("Enter");

  // 2: the problem; what was typed is there after the window was closed
  await page.getByLabel("The problem, in two or three sentences").fill("Nobody can swim in the river any more.");
  await expectAccessible(page);
  await expectToFit(page);
  await page.reload();
  expect(await page.getByLabel("The problem, in two or three sentences").inputValue()).toBe(
    "Nobody can swim in the river any more.",
  );
  await page.getByRole("button", { name: "Found “Clean River”" }).click();
  await page.waitForURL("**/i/clean-river/set-up?step=indicators");

  // 3: indicators, of the library and pasted; one of a code that is taken is named, and stays
  await page.getByRole("heading", { level: 1, name: "What do you measure together?" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Define them" }).click();
  await page.getByRole("alert").getByText("Choose an indicator").waitFor();
  await page.getByLabel(/^Sessions held/).check();
  await page.getByLabel("Or paste your own").fill("River clean-ups, events\nWater that is fit to swim in, %");
  expect(await page.getByLabel("How Water that is fit to swim in is told").inputValue()).toBe("SHARE");
  await expectAccessible(page);
  await expectToFit(page);
  await page.getByRole("button", { name: "Define 3 indicators" }).click();

  // 4: partners; the lines that are none stay, each with why
  await page.getByRole("heading", { level: 1, name: "Who takes part?" }).waitFor();
  await page.getByLabel("Partners", { exact: true }).fill("River Trust, ana@river.example\nSwimmers\nben@lake.example");
  await page.getByText("Line 2: There is no e-mail address in this line.").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Invite 2 partners" }).click();
  await page.getByRole("alert").getByText("Some lines need another look").waitFor();
  expect(await page.getByLabel("Partners", { exact: true }).inputValue()).toBe("Swimmers");
  await page.getByText("2 partners take part:").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await page.reload();
  expect(await page.getByLabel("Partners", { exact: true }).inputValue()).toBe("Swimmers");
  await page.getByLabel("Partners", { exact: true }).fill("Swimmers, cleo@swim.example");
  await page.getByRole("button", { name: "Invite one partner" }).click();

  // 5: the first period, with its deadline
  await page.getByRole("heading", { level: 1, name: "From when do partners report?" }).waitFor();
  await page
    .getByText(/and is due on/)
    .first()
    .waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  const period = await page.getByLabel("First period").first().locator("option").first().getAttribute("value");
  await page.getByLabel("First period").first().selectOption(period);
  await page.getByRole("button", { name: "Ask 3 partners" }).click();
  await page.getByRole("heading", { level: 1, name: "Everything is set up" }).waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  expect(await site.api.look("select address from outbox_mail where kind = 'INVITATION' order by 1")).toEqual([
    { address: "ana@river.example" },
    { address: "ben@lake.example" },
    { address: "cleo@swim.example" },
  ]);
  expect(await site.api.look("select count(*)::int from obligation")).toEqual([{ count: 9 }]);

  // asked once more, nobody is asked twice
  await page.getByRole("link", { name: "First period" }).click();
  await page.getByRole("button", { name: "Ask 3 partners" }).click();
  await page.getByRole("heading", { level: 1, name: "Everything is set up" }).waitFor();

  // and the first figure
  await reportBy("ana@river.example", "clean-river", "RIVER-CLEAN-UPS", period!);
  await page.getByRole("main").getByRole("link", { name: "To review" }).click();
  await page.getByRole("heading", { level: 2, name: "River Trust" }).waitFor();
  await page.keyboard.press("a");
  await page.getByText("All done here.").waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  const card = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "River clean-ups" }) });
  await card.getByText("12", { exact: true }).first().waitFor();
  await leave();
});

test("an address that is taken is said where it was typed, and without a connection what was typed stays", async () => {
  await foundInitiative(site.api, "taken", []);
  const { page, context, leave } = await site.visit("founder@new.example");
  await page.goto("/start/new");
  await page.getByLabel("Name of the initiative").fill("Taken");
  await page.keyboard.press("Enter");
  await page.getByLabel("The problem, in two or three sentences").fill("A problem.");
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Found “Taken”" }).click();
  await page.getByRole("alert").getByText("Keelson could not be reached.").waitFor();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Found “Taken”" }).click();
  await page.getByRole("alert").getByText("Another initiative has this address.").waitFor();
  expect(await page.getByLabel("Name of the initiative").inputValue()).toBe("Taken");
  await expectAccessible(page);
  await leave();
});

test("indicators that were defined before the connection went are done with, and not defined twice", async () => {
  await foundInitiative(site.api, "patchy", []);
  const { page, leave } = await site.visit("backbone@patchy.example");
  let sent = 0;
  await page.route("**/graphql", async (route) => {
    if (!route.request().postData()?.includes('"DefineIndicator"')) return route.fallback();
    sent += 1;
    return sent === 2 ? route.abort("internetdisconnected") : route.fallback();
  });
  await page.goto("/i/patchy/set-up");
  const pasted = page.getByLabel("Or paste your own");
  await pasted.fill("Trees planted, trees\nPonds dug, ponds");
  await page.getByRole("button", { name: "Define 2 indicators" }).click();
  await page.getByRole("alert").getByText("Keelson could not be reached.").waitFor();
  expect(await pasted.inputValue()).toBe("Ponds dug, ponds");
  await page.getByRole("button", { name: "Define one indicator" }).click();
  await page.getByRole("heading", { level: 1, name: "Who takes part?" }).waitFor();
  expect(
    await site.api.look(
      "select d.name from indicator_definition d join initiative i on i.id = d.initiative_id where i.slug = 'patchy' order by 1",
    ),
  ).toEqual([{ name: "Ponds dug" }, { name: "Trees planted" }]);
  await leave();
});

test("steps can be left for later; whoever is not of the backbone is told who sets up", async () => {
  await foundInitiative(site.api, "later", ["A"]);
  const { page, leave } = await site.visit("backbone@later.example");
  await page.goto("/i/later/set-up");
  await page.getByRole("heading", { level: 1, name: "What do you measure together?" }).waitFor();
  await page.getByRole("link", { name: "Leave this for later" }).click();
  await page.getByRole("heading", { level: 1, name: "Who takes part?" }).waitFor();
  await page.getByRole("link", { name: "Leave this for later" }).click();
  await page.getByText("There is nobody to ask, or nothing to ask for yet").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await leave();
  const partner = await site.visit("a@later.example");
  await partner.page.goto("/i/later/set-up");
  await partner.page.getByText("The backbone sets an initiative up").waitFor();
  await expectAccessible(partner.page);
  await partner.leave();
});
