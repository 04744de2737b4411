import { bankV1 } from "@keelson/domain/readiness/bank-v1";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { behind, foundInitiative, member, type TestInitiative } from "../../apps/api/test/initiative.ts";
import { expectAccessible, expectToFit } from "./checks.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
let home: TestInitiative;
/** One of the communities, of which somebody of A is too. */
let table: { id: string; token: string };
beforeAll(async () => {
  site = await openSite();
  home = await foundInitiative(site.api, "home", ["A", "B", "C"]);
  table = await member(site.api, home, "TABLE", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
  const both = { membershipId: table.id, email: "b@home.example", roles: ["COMMUNITY_REPRESENTATIVE"] };
  await site.api.ask(
    home.backbone,
    "mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { problems { code } } }",
    { input: both },
  );
});
afterAll(() => site.close());

/** Does one thing through the API, as its own page would. */
async function did<Record = { id: string }>(who: string, name: string, input: object, fields: string): Promise<Record> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { it } = await site.api.ask<{ it: { record: Record | null; problems: object[] } }>(
    who,
    `mutation ($input: ${type}!) { it: ${name}(input: $input) { record: ${fields} problems { code message path } } }`,
    { input },
  );
  if (!it.record) throw new Error(JSON.stringify(it.problems));
  return it.record;
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
async function openRound(membershipIds: readonly string[], phase = "PHASE_I"): Promise<string> {
  // of a phase one round is open at a time: what an earlier test left open is closed by hand
  await behind(site.api, "update readiness_assessment set state = 'CLOSED' where state = 'OPEN'");
  const invitations = membershipIds.map((membershipId) => ({ membershipId, respondentsWanted: 3 }));
  const planned = { initiativeId: home.id, phase, closesOn: inDays(14), invitations };
  const { id } = await did(home.backbone, "planAssessment", planned, "assessment { id }");
  await did(home.backbone, "moveAssessment", { id, to: "OPEN" }, "assessment { id }");
  return id;
}

const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };
const statements = Object.values(bankV1.texts["en"]!.statements).slice(0, 16);
const answered = (page: Page) => page.getByRole("heading", { name: "Your answers are sent. Thank you." });
/** What Keelson has of somebody's answers. */
async function has(
  email: string,
): Promise<{ code: string; revision: number; answers: { [code: string]: string } } | null> {
  const [row] = await site.api.look<{ code: string; revision: number; answers: { [code: string]: string } }>(
    `select m.code, r.revision, (select jsonb_object_agg(key, value ->> 'answer') from jsonb_each(r.answers)) as answers
     from readiness_response r join membership m on m.initiative_id = r.initiative_id and m.id = r.membership_id
     join readiness_assessment a on a.initiative_id = r.initiative_id and a.id = r.assessment_id and a.state = 'OPEN'
     join person p on p.id = r.person_id where p.email = $1`,
    [email],
  );
  return row ?? null;
}
/** Of what the device keeps, what somebody answered. */
const keptOn = (page: Page) =>
  page.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("keelson-reports");
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error ?? new Error("no database")));
    });
    const kept = await new Promise<unknown[]>((resolve) => {
      const request = opened.transaction("kept").objectStore("kept").getAll();
      request.addEventListener("success", () => resolve(request.result));
    });
    opened.close();
    return JSON.stringify(kept);
  });

test("a phone without a connection answers all of it, outlives its tab and its session, and sends it once", async () => {
  const id = await openRound(["A", "B"].map((code) => home.partners[code]!.id));
  const address = `/i/home/readiness/answer/${id}`;
  const { page: first, context, leave } = await site.visit("a@home.example", phone);
  await first.goto("/inbox");
  await first.getByRole("link", { name: "Readiness, round 1" }).tap();
  await first.getByRole("heading", { name: "Nobody but you reads what you answer" }).waitFor();
  await expectAccessible(first);
  await expectToFit(first);
  await first.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await context.setOffline(true);
  await first.getByRole("button", { name: "Begin: one at a time" }).tap();
  for (const [index, statement] of statements.slice(0, 5).entries()) {
    await first.getByRole("heading", { name: statement }).waitFor();
    await first.getByText(`${index + 1} of 16`).waitFor();
    await first.getByRole("radio", { name: "Partly in place, or only for some" }).check({ force: true });
    if (index === 0) {
      await first.getByText("Comment and evidence").tap();
      await first.getByLabel("Comment").fill("Only by telephone.");
      await first.getByRole("button", { name: "Name evidence" }).tap();
      await first.getByLabel("Evidence 1: what it is").fill("The list of March");
      await expectAccessible(first);
      await expectToFit(first);
    }
    if (index === 4) break;
    await first.getByRole("button", { name: "Next" }).tap();
  }
  await first.getByText("Offline:").waitFor();
  // what was tapped within the last 300 ms may be lost
  await first.waitForTimeout(300);
  await first.close();

  const page = await opened(context, address);
  await page.getByRole("heading", { name: statements[4]! }).waitFor();
  expect(await page.getByRole("radio", { name: "Partly in place, or only for some" }).isChecked()).toBe(true);
  await expectAccessible(page);
  await page.getByRole("button", { name: "All on one page" }).tap();
  expect(await page.getByRole("radio", { name: "Partly in place, or only for some" }).count()).toBe(16);
  await page.getByText("5 of 16 answered").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  for (const statement of statements.slice(5))
    await page
      .getByRole("group", { name: statement })
      .getByRole("radio", { name: "Don’t know" })
      .check({ force: true });
  await page.getByText("16 of 16 answered").waitFor();
  await page.getByRole("button", { name: "Send" }).tap();
  await page.getByText("No connection. Your answers are saved on this device").waitFor();
  await expectAccessible(page);
  expect(await has("a@home.example")).toBeNull();

  // the session ends meanwhile
  const cookies = await context.cookies();
  await context.clearCookies();
  await context.setOffline(false);
  await page.reload();
  await page.getByText("What you answered to 16 statements is saved on this device.").waitFor();
  await expectAccessible(page);
  await context.addCookies(cookies);
  await page.reload();
  await answered(page).waitFor();
  const sent = await has("a@home.example");
  expect(sent).toMatchObject({ code: "A", revision: 1, answers: { "P1.GI.1": "STARTED", "P1.EI.4": "DONT_KNOW" } });
  expect(Object.keys(sent!.answers)).toHaveLength(16);
  // nobody else who takes the telephone finds what was said
  expect(await keptOn(page)).not.toMatch(/Only by telephone|The list of March|DONT_KNOW/);
  await expectAccessible(page);
  await expectToFit(page);

  await page.getByRole("button", { name: "Change something" }).tap();
  await page.getByRole("heading", { name: "Look it over, and send it" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: statements[15]! }).tap();
  await page.getByRole("radio", { name: "Nothing in place" }).check({ force: true });
  await page.getByRole("button", { name: "Look it over" }).tap();
  await page.getByRole("button", { name: "Send" }).tap();
  await answered(page).waitFor();
  expect(await has("a@home.example")).toMatchObject({ revision: 2, answers: { "P1.EI.4": "NOT_STARTED" } });
  await page.goto("/inbox");
  await page.getByText("Nothing waits for you here.").waitFor();
  await leave();
});

async function opened(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** The last day of a round has passed, and the backbone closes it. */
async function close(id: string): Promise<void> {
  await behind(
    site.api,
    "update readiness_assessment set opens_on = current_date - 9, closes_on = current_date - 2 where state = 'OPEN'",
  );
  await did(home.backbone, "moveAssessment", { id, to: "CLOSED" }, "assessment { id }");
}

test("at a desk by keyboard alone, for one of two organisations, and of two devices neither is overwritten in silence", async () => {
  const id = await openRound([home.partners["B"]!.id, table.id]);
  const address = `/i/home/readiness/answer/${id}`;
  const { page, leave } = await site.visit("b@home.example");
  await page.goto(address);
  await page.getByRole("button", { name: "Begin: one at a time" }).press("Enter");
  await page.getByRole("alert").getByText("Choose for whom you answer.").waitFor();
  await expectAccessible(page);
  await page.getByRole("radio", { name: "Organisation TABLE" }).press("Space");
  await page.getByRole("button", { name: "Begin: one at a time" }).press("Enter");
  const keys = ["0", "1", "2", "3", "4", "d", "n"];
  for (const [index, statement] of statements.entries()) {
    await page.getByRole("heading", { name: statement }).waitFor();
    await page.keyboard.press(keys[index % keys.length]!);
    if (index === 1) {
      // letters of a comment are letters
      await page.getByText("Comment and evidence").press("Enter");
      await page.getByLabel("Comment").focus();
      await page.keyboard.type("and 4");
      await page.getByRole("button", { name: "Next" }).press("Enter");
    } else await page.keyboard.press("Enter");
  }
  await page.getByText("You have answered all of it.").waitFor();
  // from another device, meanwhile
  const elsewhere = { assessmentId: id, membershipId: table.id, answers: [{ code: "P1.GI.1", answer: "STARTED" }] };
  const token = home.partners["B"]!.token;
  await did(token, "answerReadiness", elsewhere, "response { revision }");
  await page.getByRole("button", { name: "Send" }).press("Enter");
  await page.getByRole("alert").getByText("You have sent answers from elsewhere").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  expect(await has("b@home.example")).toMatchObject({ revision: 1 });
  await page.getByRole("button", { name: "Go on with these here" }).press("Enter");
  await page.getByRole("button", { name: "Send" }).press("Enter");
  await answered(page).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Your answers are sent. Thank you.");
  expect(await has("b@home.example")).toMatchObject({
    code: "TABLE",
    revision: 2,
    answers: { "P1.GI.1": "NOT_STARTED", "P1.GI.2": "DISCUSSED", "P1.SP.2": "DONT_KNOW", "P1.SP.3": "NOT_APPLICABLE" },
  });
  await close(id);
  await page.reload();
  await answered(page).waitFor();
  expect(await page.getByRole("button", { name: "Change something" }).count()).toBe(0);
  await leave();
});

test("nothing of the page stays English in another language, and whoever is not asked is told so", async () => {
  const id = await openRound([home.partners["A"]!.id]);
  const { page, leave } = await site.visit("a@home.example");
  await page.goto(`/i/home/readiness/answer/${id}?lang=en-XA`);
  await page.getByRole("heading", { level: 2 }).first().waitFor();
  const own =
    /Initiative home|Organisation A|Keelson|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/g;
  const english = async () => {
    // what is asked comes from the bank, which speaks no language that nobody speaks
    const text = await page.getByRole("main").evaluate((main) => {
      const copy = main.cloneNode(true) as HTMLElement;
      for (const part of copy.querySelectorAll("[lang], kbd")) part.remove();
      return copy.textContent ?? "";
    });
    return text.replace(own, "").match(/[A-Za-z]{3,}/g) ?? [];
  };
  expect(await english()).toEqual([]);
  await page.locator("main button").first().click();
  await page.getByRole("progressbar").waitFor();
  await page.locator("summary").click();
  await page.locator("details button").click();
  expect(await english()).toEqual([]);
  await expectToFit(page);
  await leave();
  const other = await site.visit("c@home.example");
  await other.page.goto(`/i/home/readiness/answer/${id}`);
  await other.page.getByText("Your organisation is not asked in this round").waitFor();
  await expectAccessible(other.page);
  await other.page.goto("/i/home/readiness/answer/nothing");
  await other.page.getByText("This round is not there").waitFor();
  await expectAccessible(other.page);
  await other.leave();
});
