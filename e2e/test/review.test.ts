import { afterAll, beforeAll, expect, test } from "vitest";
import { colleague, foundInitiative, type TestInitiative } from "../../apps/api/test/initiative.ts";
import { kinds, reporting, type Reporting } from "../../apps/api/test/reporting.ts";
import { expectAccessible, expectToFit } from "./checks.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
const partners = Array.from({ length: 10 }, (_, index) => `P${index}`);

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

interface World {
  readonly initiative: TestInitiative;
  readonly did: Reporting;
  readonly ids: Readonly<Record<string, string>>;
}

/** Ten partners have handed in 2024, seen by two each; the eighth of them reports ten times what it did the year before. */
async function handedIn(slug: string, codes = partners): Promise<World> {
  const initiative = await foundInitiative(site.api, slug, codes);
  const did = reporting(site.api, initiative);
  const visits = await did.define("VISITS", {
    ...kinds.COUNT,
    frequency: "ANNUAL",
    level: "POPULATION",
    definition: "Visits that took place.",
  });
  await did.aim(visits, "2027", "300");
  const ids: Record<string, string> = {};
  for (const [index, code] of codes.entries()) {
    await did.count(code, [{ indicatorCode: "VISITS", period: "2023", value: "10" }]);
    const { id, token } = initiative.partners[code]!;
    const pen = await colleague(site.api, initiative, id, `pen-${code.toLowerCase()}`, ["PARTNER_REPORTER"]);
    const value = index === 7 ? "100" : String(11 + (index % 4));
    const note = index === 7 ? { note: "A second office opened in May." } : {};
    const { measurements } = await did.record(pen, id, [
      { indicatorCode: "VISITS", period: "2024", value: value, ...note },
    ]);
    await did.submit(token, [measurements[0]!.id]);
    ids[code] = measurements[0]!.id;
  }
  return { initiative, did, ids };
}

test("ten submissions, nine of them fine, take twelve keys; the tenth is asked about, answered and taken in, and the outcome moves", async () => {
  const { initiative, did, ids } = await handedIn("home");
  const { page, leave } = await site.visit("backbone@home.example");
  await page.goto("/i/home/outcomes");
  await page.getByText("100").first().waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("q");
  await page.getByText("10 wait, the longest waiting first").waitFor();
  await expectAccessible(page);

  let keys = 0;
  const press = async (key: string) => {
    await page.keyboard.press(key);
    keys += 1;
  };
  for (const code of partners) {
    await page.getByRole("heading", { level: 2, name: `Organisation ${code}` }).waitFor();
    if (code !== "P7") {
      await press("a");
      continue;
    }
    await page.getByText("It changed by more than half: from 10\u00a0things to 100\u00a0things.").waitFor();
    await page.getByText("A second office opened in May.").waitFor();
    await expectAccessible(page);
    await press("r");
    await page.getByRole("radio", { name: "Why it changed so much" }).waitFor();
    // the question that suits the doubt is chosen already; another one is a key away
    await expectAccessible(page);
    await press("ArrowDown");
    await press("Enter");
  }
  expect(keys).toBe(12);
  await page.getByText("All done here.").waitFor();
  await page.getByText("9 accepted.").waitFor();
  expect(await page.getByText("1 returned.").count()).toBe(1);
  await expectAccessible(page);
  expect(
    await site.api.look(
      "select state, count(*)::int from measurement where obligation_period_id in (select id from obligation_period where period = '2024') group by 1 order by 1",
    ),
  ).toEqual([
    { state: "ACCEPTED", count: 9 },
    { state: "QUERIED", count: 1 },
  ]);

  // what was accepted counts where outcomes are shown, though they were read before; what was returned waits for its partner
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await page.getByText("9 of 10 partners reported").waitFor();
  await page.getByText(/^109$/).first().waitFor();
  // one is missing, who can only add to it
  await page.getByText("at least 109").first().waitFor();

  await page.goto("/i/home/review?waits=partner");
  await page.getByText("Does this hold all of the period").waitFor();
  await expectAccessible(page);
  const answered = await did.answer(initiative.partners["P7"]!.token, { id: ids["P7"], answer: "Yes, both offices." });
  expect(answered.problems).toEqual([]);

  await page.goto("/i/home/review");
  await page.getByText("Yes, both offices.").waitFor();
  await page.keyboard.press("a");
  await page.getByText("All done here.").waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await page.getByText("10 of 10 partners reported").waitFor();
  await page.getByText(/^209$/).first().waitFor();
  expect(await page.getByText("at least").count()).toBe(0);
  await leave();
});

test("a double click and a key that is held take in what is seen, and nothing that is not", async () => {
  await handedIn("hasty", ["P0", "P1", "P2", "P3"]);
  const { page, leave } = await site.visit("backbone@hasty.example");
  await page.goto("/i/hasty/review");
  await page.getByRole("heading", { level: 2, name: "Organisation P0" }).waitFor();
  await page.getByRole("button", { name: /^Accept and next/ }).dblclick();
  await page.getByText("1 accepted.").waitFor();
  await page.getByRole("heading", { level: 2, name: "Organisation P1" }).waitFor();
  for (let time = 0; time < 4; time += 1) await page.keyboard.down("a");
  await page.keyboard.up("a");
  await page.getByText("2 accepted.").waitFor();
  await page.getByRole("heading", { level: 2, name: "Organisation P2" }).waitFor();
  expect(await page.getByText("2 wait, the longest waiting first").count()).toBe(1);
  await leave();
});

test("what nothing speaks against is accepted at once, and never what is in doubt", async () => {
  const { initiative } = await handedIn("bulk", ["P0", "P1", "P2"]);
  const did = reporting(site.api, initiative);
  // one person did it all
  await did.report("P2", [{ indicatorCode: "VISITS", period: "2022", value: "9" }]);
  const { page, leave } = await site.visit("backbone@bulk.example");
  await page.goto("/i/bulk/review");
  await page.getByRole("button", { name: "Accept the 3 without doubts" }).click();
  const dialog = page.getByRole("dialog", { name: "Accept 3 figures?" });
  await dialog.getByText("Organisation P1").waitFor();
  expect(await dialog.getByRole("listitem").count()).toBe(3);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Accept all 3" }).click();
  await page.getByText("3 accepted.").waitFor();
  await page.getByText("One waits").waitFor();
  await page.getByText("Nobody but the one who entered it could have checked it there.").waitFor();
  expect(await page.getByRole("button", { name: /without doubts/ }).count()).toBe(0);
  await expectAccessible(page);
  await leave();
});

test("whoever accepts what its partner has changed meanwhile is told what they saw and what it is, and it waits on", async () => {
  const { initiative, did, ids } = await handedIn("moved", ["P0", "P1", "P2"]);
  const { page, leave } = await site.visit("backbone@moved.example");
  await page.goto("/i/moved/review");
  await page.getByRole("heading", { level: 2, name: "Organisation P0" }).waitFor();
  // somebody else asks about the first, and its partner takes the second back
  await did.query(ids["P0"]!, "Is it?");
  await did.withdraw(initiative.partners["P1"]!.token, { ids: [ids["P1"]] });
  await page.keyboard.press("a");
  const alert = page.getByRole("alert");
  await alert.getByText("It moved while you looked at it.").waitFor();
  expect(await alert.innerText()).toContain("(Returned)");
  await expectAccessible(page);
  await page.getByText("This is not there any more").waitFor();
  await page.keyboard.press("a");
  await alert.getByText("Its partner has just taken it back.").waitFor();
  await page.keyboard.press("a");
  await page.getByText("1 accepted.").waitFor();
  expect(await alert.getByRole("listitem").count()).toBe(2);
  await page.getByRole("button", { name: "Understood" }).click();
  await alert.waitFor({ state: "detached" });
  await leave();
});

test("where one of several accepted at once has moved, none is taken in, and that is said", async () => {
  const { did, ids } = await handedIn("several", ["P0", "P1", "P2"]);
  const { page, leave } = await site.visit("backbone@several.example");
  await page.goto("/i/several/review");
  await page.getByRole("button", { name: "Accept the 3 without doubts" }).click();
  await did.query(ids["P0"]!, "Is it?");
  await page.getByRole("button", { name: "Accept all 3" }).click();
  const alert = page.getByRole("alert");
  await alert.getByText("None of the 3 that were accepted together was taken in.").waitFor();
  expect(await alert.getByRole("listitem").count()).toBe(1);
  await page.getByText("2 wait, the longest waiting first").waitFor();
  await expectAccessible(page);
  await leave();
});

test("a decision that is made without a connection is told, and the figure waits", async () => {
  await handedIn("away", ["P0", "P1"]);
  const { page, context, leave } = await site.visit("backbone@away.example");
  await page.goto("/i/away/review");
  await page.getByRole("heading", { level: 2, name: "Organisation P0" }).waitFor();
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await page.keyboard.press("a");
  await page.getByRole("alert").getByText("Keelson could not be reached.").waitFor();
  await page.getByText("2 wait, the longest waiting first").waitFor();
  await expectAccessible(page);
  await context.setOffline(false);
  await page.keyboard.press("k");
  await page.getByRole("heading", { level: 2, name: "Organisation P0" }).waitFor();
  await page.keyboard.press("a");
  await page.getByText("1 accepted.").waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
  await leave();
});

test("on a phone the list comes first, and what is opened from it alone; a question needs words", async () => {
  await handedIn("small", ["P0", "P1"]);
  const { page, leave } = await site.visit("backbone@small.example", { viewport: { width: 390, height: 800 } });
  await page.goto("/i/small/review");
  await page.getByRole("link", { name: /Organisation P1/ }).waitFor();
  expect(await page.getByRole("heading", { level: 2 }).isVisible()).toBe(false);
  await expectToFit(page);
  await page.getByRole("link", { name: /Organisation P1/ }).click();
  await page.getByRole("heading", { level: 2, name: "Organisation P1" }).waitFor();
  expect(await page.getByRole("link", { name: /Organisation P0/ }).isVisible()).toBe(false);
  await expectAccessible(page);
  await expectToFit(page);
  await page.getByRole("button", { name: "Return with a question" }).click();
  await page.getByRole("radio", { name: "Something else" }).check();
  await page.getByRole("button", { name: "Return it" }).click();
  await page.getByRole("alert").getByText("it cannot answer silence").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "To the list" }).click();
  await page.getByRole("link", { name: /Organisation P0/ }).waitFor();
  await leave();
});

test("whoever is not of the backbone is told who reviews, and where nothing waits it says so", async () => {
  await foundInitiative(site.api, "bare", ["A"]);
  const partner = await site.visit("a@bare.example");
  await partner.page.goto("/i/bare/review");
  await partner.page.getByText("The backbone reviews what partners hand in").waitFor();
  await expectAccessible(partner.page);
  await expectToFit(partner.page);
  await partner.leave();
  const { page, leave } = await site.visit("backbone@bare.example");
  await page.goto("/i/bare/review");
  await page.getByText("Nothing waits for you").waitFor();
  await expectAccessible(page);
  await page.goto("/i/bare/review?waits=partner");
  await page.getByText("No question is open").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await leave();
});

test("a partner is asked in its own language, where its people have said which", async () => {
  const { initiative } = await handedIn("tongue", ["P0"]);
  await site.api.ask(
    initiative.partners["P0"]!.token,
    `mutation { updateProfile(input: { language: "fr-CA" }) { problems { code } } }`,
  );
  const { page, leave } = await site.visit("backbone@tongue.example");
  await page.goto("/i/tongue/review");
  await page.getByRole("heading", { level: 2, name: "Organisation P0" }).waitFor();
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("r");
  await page.getByRole("radio", { name: "Whether it is complete" }).waitFor();
  await page.getByText("In Français, the language in which the partner wants to be written to.").waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await page.getByText("1 returned.").waitFor();
  expect(await site.api.look("select question from measurement_query where measurement_id is not null")).toContainEqual(
    {
      question: expect.stringMatching(/^Est-ce que toute la période/),
    },
  );
  await leave();
});

test("in every language and both colours the queue and its question are accessible and fit a narrow phone", async () => {
  await handedIn("tongues", ["P0", "P7"]);
  for (const [lang, title, colorScheme] of [
    ["fr", "À examiner", "dark"],
    ["es", "Por revisar", "light"],
    ["ar", "للمراجعة", "dark"],
    ["sw", "Za kukagua", "light"],
    ["en-XA", "Ţō ŕēvĩēŵ", "dark"],
  ] as const) {
    const { page, leave } = await site.visit("backbone@tongues.example", { colorScheme });
    await page.goto(`/i/tongues/review?lang=${lang}`);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.getByRole("heading", { level: 2, name: "Organisation P0" }).waitFor();
    expect(await page.locator("main").innerText()).not.toMatch(/Accept and|waiting|The period|Target|Handed/);
    await expectAccessible(page);
    await page.keyboard.press("r");
    await page.getByRole("radio").first().waitFor();
    await expectAccessible(page);
    await expectToFit(page);
    await leave();
  }
});
