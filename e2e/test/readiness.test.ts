import { bankV1 } from "@keelson/domain/readiness/bank-v1";
import { anchors, components } from "@keelson/domain/readiness/words";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { behind, colleague, foundInitiative, member, type TestInitiative } from "../../apps/api/test/initiative.ts";
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
/** What Keelson has of somebody's files. */
const filesOf = (email: string) =>
  site.api.look<{ name: string; type: string; store_key: string; is_named: boolean }>(
    `select f.name, f.type, f.store_key, f.is_named from readiness_file f join person p on p.id = f.person_id where p.email = $1`,
    [email],
  );
/** A picture as a telephone takes it: it says where it was. */
const photograph = (picture: Buffer, where: string): Buffer => {
  const said = Buffer.from(`\xff\xe1\0\0Exif\0\0MM\0*${where}`, "latin1");
  said.writeUInt16BE(said.length - 2, 2);
  return Buffer.concat([picture.subarray(0, 2), said, picture.subarray(2)]);
};
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
    const keys = await new Promise<unknown[]>((resolve) => {
      const request = opened.transaction("kept").objectStore("kept").getAllKeys();
      request.addEventListener("success", () => resolve(request.result));
    });
    opened.close();
    return JSON.stringify([kept, keys]);
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
      await first.getByLabel("Evidence 1: a file that shows it").setInputFiles({
        name: "IMG_2026.jpg",
        mimeType: "image/jpeg",
        buffer: photograph(await first.screenshot({ type: "jpeg" }), "52.37N 4.89E"),
      });
      await first.getByText("It stays on this device until you press Send").waitFor();
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
  expect(await filesOf("a@home.example")).toEqual([]);

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
  // nobody else who takes the telephone finds what was said, or the photograph
  expect(await keptOn(page)).not.toMatch(/Only by telephone|The list of March|DONT_KNOW|"file /);
  const [file] = await filesOf("a@home.example");
  expect(file).toMatchObject({ name: "IMG_2026.jpg", type: "image/jpeg", is_named: true });
  expect(Buffer.from(await site.api.files.store.getBytes(file!.store_key)).toString("latin1")).not.toMatch(/52\.37N/);
  await expectAccessible(page);
  await expectToFit(page);

  await page.getByRole("button", { name: "Change something" }).tap();
  await page.getByRole("heading", { name: "Look it over, and send it" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: statements[0]! }).tap();
  await page.getByText("Comment and evidence").tap();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download it again" }).tap();
  expect((await download).suggestedFilename()).toBe("IMG_2026.jpg");
  await page.getByRole("button", { name: "Take the file away" }).tap();
  await page
    .getByLabel("Evidence 1: a file that shows it")
    .setInputFiles({ name: "plan.pdf", mimeType: "application/pdf", buffer: Buffer.from("<!doctype html>") });
  await page.getByText("It stays on this device until you press Send").waitFor();
  await page.getByRole("button", { name: "All on one page" }).tap();
  await page
    .getByRole("group", { name: statements[15]! })
    .getByRole("radio", { name: "Nothing in place" })
    .check({ force: true });
  await page.getByRole("button", { name: "Send" }).tap();
  await page.getByText("Nothing was sent: plan.pdf was not taken.").waitFor();
  await page.getByRole("alert").getByText("It is none of the kinds that are taken").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  expect(await keptOn(page)).toContain('"file ');
  await page.getByRole("button", { name: "Take evidence 1 away" }).tap();
  await expect.poll(() => keptOn(page)).not.toContain('"file ');
  await page.getByRole("button", { name: "Send" }).tap();
  await answered(page).waitFor();
  expect(await filesOf("a@home.example")).toEqual([]);
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

/** The last day of whatever is open has passed. */
const lastDayPassed = () =>
  behind(
    site.api,
    "update readiness_assessment set opens_on = current_date - 9, closes_on = current_date - 2 where state = 'OPEN'",
  );

/** The last day of a round has passed, and the backbone closes it. */
async function close(id: string): Promise<void> {
  await lastDayPassed();
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

/** Somebody who answers for an organisation. */
interface Respondent {
  readonly email: string;
  readonly token: string;
  readonly of: string;
}

/** Nine partners and three communities, forty people between them, and the committee. */
async function valley(): Promise<{ river: TestInitiative; people: Respondent[]; chair: string; ids: string[] }> {
  const partners = ["A", "B", "C", "D", "E", "F", "G", "H", "I"];
  const river = await foundInitiative(site.api, "valley", partners);
  const { token: chair } = await member(site.api, river, "STEER", ["STEERING_COMMITTEE"], ["STEERING_CHAIR"]);
  const communities: Record<string, { id: string; token: string }> = {};
  for (const code of ["YOUTH", "MOTHERS", "FARMS"])
    communities[code] = await member(site.api, river, code, ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
  const all = { ...river.partners, ...communities };
  const people: Respondent[] = [];
  for (const [code, { id, token }] of Object.entries(all)) {
    people.push({ email: `${code.toLowerCase()}@valley.example`, token, of: id });
    // three of each, and of four a fourth
    for (const name of ["second", "third", ...("ABCD".includes(code) ? ["fourth"] : [])]) {
      const role = code in communities ? "COMMUNITY_REPRESENTATIVE" : "PARTNER_STAFF";
      const email = `${name}${code}`;
      people.push({
        email: `${email.toLowerCase()}@valley.example`,
        token: await colleague(site.api, river, id, email.toLowerCase(), [role]),
        of: id,
      });
    }
  }
  return { river, people, chair, ids: Object.values(all).map(({ id }) => id) };
}

/** One rating for each component: of its four statements, and what the high ones rest on. */
const rated = (ratings: readonly number[], phase = "P1") =>
  bankV1.items
    .filter(({ code }) => code.startsWith(phase))
    .map(({ code, component }) => ({
      code,
      answer: anchors[ratings[components.indexOf(component)]!],
      evidence: [{ kind: "DOCUMENT", text: "the minutes" }],
    }));

test("forty people of twelve organisations: from the four questions through two rounds to the next phase, and on against advice", async () => {
  const { river, people, chair, ids } = await valley();
  expect([ids.length, people.length]).toEqual([12, 40]);
  home = river;
  // is it the right approach at all? The committee says so, and sends it to work
  const { page: committee, leave: leaveCommittee } = await site.visit("steer@valley.example");
  await committee.goto("/i/valley/readiness/suitability?view=answer");
  await committee.getByRole("radio", { name: /^Yes/ }).first().waitFor();
  for (const question of await committee.getByRole("main").getByRole("group").all()) {
    const yes = question.getByRole("radio", { name: /^Yes/ });
    if ((await yes.count()) === 0) continue;
    await yes.check();
    await question.getByLabel("What the answer rests on").fill("Minutes of the first talks.");
  }
  await committee.getByRole("button", { name: "Write it down" }).click();
  await committee.getByRole("button", { name: "Send it to work" }).click();
  const work = committee.getByRole("dialog", { name: "Send it to work" });
  await work.getByLabel("Why").fill("All four hold.");
  await work.getByRole("button", { name: "Send it to work" }).click();
  await committee.getByText("At work", { exact: true }).waitFor();

  // a round is planned and opened; everybody but who pays for it or runs it is asked
  const { page: backbone, leave: leaveBackbone } = await site.visit("backbone@valley.example");
  await backbone.goto("/i/valley/readiness");
  await backbone.getByRole("button", { name: "Plan a round" }).first().click();
  const plan = backbone.getByRole("dialog", { name: "Plan a round" });
  await plan.getByRole("checkbox", { name: "Organisation STEER" }).uncheck();
  await plan.getByRole("button", { name: "Plan it" }).click();
  await backbone.getByRole("button", { name: "Open it" }).click();
  await backbone.getByText("People are answering").first().waitFor();
  const first = await idOfOpen();

  // how far the twelve see it: the communities lower than the others, and nobody has planned much
  const communities = new Set(ids.slice(9));
  const firstRatings = (of: string) => (communities.has(of) ? [0, 1, 1, 2] : [4, 2, 3, 3]);
  const onPhones = people.slice(0, 5);
  for (const { token, of } of people.slice(5))
    await did(
      token,
      "answerReadiness",
      { assessmentId: first, membershipId: of, answers: rated(firstRatings(of)) },
      "response { revision }",
    );
  for (const [index, { email, of }] of onPhones.entries()) await onPhone(email, first, firstRatings(of), index === 4);
  const [kept] = await site.api.look<{ n: number }>(
    "select count(*)::int as n from readiness_response r join person p on p.id = r.person_id where p.email like '%@valley.example'",
  );
  expect(kept).toEqual({ n: 40 });

  // closed and counted; where they differ is talked about in a meeting, by one press
  await lastDayPassed();
  await backbone.reload();
  await backbone.getByRole("button", { name: "Close it, and count" }).click();
  await backbone.getByText("12 of 12 organisations answered").first().waitFor();
  const cell = backbone.getByRole("button", { name: /^Leading and organising/ });
  await cell.getByText("Seen very differently").waitFor();
  await cell.click();
  await backbone.getByRole("heading", { level: 2, name: /^Leading and organising/ }).waitFor();
  await backbone.getByRole("button", { name: "Talk about this", exact: true }).click();
  await backbone.getByText("It is on the agenda of").waitFor();
  await backbone.getByRole("link", { name: "Readiness: what we see differently" }).click();
  await backbone
    .getByText(/Leading and organising: what we see differently/)
    .first()
    .waitFor();
  await backbone.goto("/i/valley/readiness");
  await backbone.getByRole("button", { name: "Write down that it was talked about" }).click();
  const talk = backbone.getByRole("dialog");
  await talk.getByLabel("Who met").fill("All twelve.");
  await talk.getByLabel("What was seen differently").fill("Who decides.");
  await talk.getByLabel("What changed by it").fill("The communities have a seat.");
  await talk.getByRole("button", { name: "Write it down" }).click();
  await backbone.getByText("The communities have a seat.").waitFor();

  // what another phase needs besides
  const groups = { initiativeId: river.id, name: "Families", isMostAffected: true };
  await did(chair, "setConstituentGroup", groups, "constituentGroup { id }");
  const table = { initiativeId: river.id, kind: "STEERING_COMMITTEE", name: "Committee" };
  const { id: groupId } = await did(chair, "setGroup", table, "group { id }");
  const youth = people.find(({ of }) => of === ids[9])!;
  const { viewer } = await site.api.ask<{ viewer: { id: string } }>(youth.token, "{ viewer { id } }");
  await did(chair, "giveSeat", { groupId, membershipId: youth.of, personId: viewer.id }, "group { id }");

  // the gate refuses, and the committee stays
  await committee.goto("/i/valley/readiness/phases");
  await committee.getByText("Not ready yet").first().waitFor();
  await committee.getByText("“Planning” is at 1.7 of 4; 2.4 are needed.").waitFor();
  await committee.getByRole("button", { name: "Go on to phase II" }).click();
  const wouldGo = committee.getByRole("dialog");
  await wouldGo.getByText("The answers advise to stay.").waitFor();
  await committee.keyboard.press("Escape");
  await decide(committee, "Stay in phase I");
  await committee.getByRole("heading", { name: "Stayed in phase I · Begin" }).waitFor();

  // a second round: it is in place
  const second = await openRound(ids);
  for (const { token, of } of people)
    await did(
      token,
      "answerReadiness",
      { assessmentId: second, membershipId: of, answers: rated([3, 3, 3, 3]) },
      "response { revision }",
    );
  await close(second);
  const said = { id: second, among: "All twelve.", about: "Little.", outcome: "A plan." };
  await did(river.backbone, "discussAssessment", said, "assessment { id }");
  await committee.reload();
  await committee.getByText("Ready to go on").waitFor();
  await decide(committee, "Go on to phase II");
  await committee.getByRole("heading", { name: "On to phase II · Organise" }).waitFor();

  // and what changed is told of the twelve who answered both
  await committee.goto("/i/valley/readiness/change");
  await committee.getByText("12 organisations answered both").first().waitFor();
  const planning = committee.getByRole("listitem").filter({ hasText: "12 rose, 0 stayed, 0 fell." });
  await planning.getByText("a change that means something").waitFor();
  await expectAccessible(committee);
  await committee.goto("/i/valley/readiness/phases");

  // of the next phase hardly anything is in place, and it goes on all the same: everybody reads why
  const few = [ids[0]!, ids[1]!, ids[9]!];
  const third = await openRound(few, "PHASE_II");
  for (const { token, of } of people.filter((one) => few.includes(one.of)))
    await did(
      token,
      "answerReadiness",
      { assessmentId: third, membershipId: of, answers: rated([1, 1, 1, 1], "P2") },
      "response { revision }",
    );
  await close(third);
  await did(river.backbone, "discussAssessment", { ...said, id: third }, "assessment { id }");
  await committee.reload();
  await decide(committee, "Go on to phase III", "The school closes in June.");
  await committee.getByRole("heading", { name: "On to phase III · Keep going" }).waitFor();
  await expectAccessible(committee);
  await expectToFit(committee);
  const { page: partner, leave: leavePartner } = await site.visit("a@valley.example", phone);
  await partner.goto("/i/valley/readiness/phases");
  await partner.getByText("Decided otherwise than advised").waitFor();
  await partner.getByText("The school closes in June.").waitFor();
  await leavePartner();
  await leaveBackbone();
  await leaveCommittee();
});

/** The round that is open, as its address names it. */
async function idOfOpen(): Promise<string> {
  const { initiative } = await site.api.ask<{
    initiative: { readiness: { assessments: { nodes: { id: string; state: string }[] } } };
  }>(home.backbone, `{ initiative(slug: "valley") { readiness { assessments(first: 9) { nodes { id state } } } } }`);
  return initiative.readiness.assessments.nodes.find(({ state }) => state === "OPEN")!.id;
}

/** Somebody on a narrow phone answers all of it on one page; without a connection, it goes off once there is one. */
async function onPhone(email: string, id: string, ratings: readonly number[], isOffline: boolean): Promise<void> {
  const { page, context, leave } = await site.visit(email, phone);
  await page.goto(`/i/valley/readiness/answer/${id}`);
  await page.getByRole("button", { name: "All on one page" }).tap();
  await page.getByText("0 of 16 answered").waitFor();
  if (isOffline) await context.setOffline(true);
  for (const { code, answer } of rated(ratings))
    await page.locator(`input[name="${code}"][value="${answer}"]`).check({ force: true });
  await page.getByText("16 of 16 answered").waitFor();
  await page.getByRole("button", { name: "Send" }).tap();
  if (isOffline) {
    await page.getByText("No connection. Your answers are saved on this device").waitFor();
    await context.setOffline(false);
  }
  await answered(page).waitFor();
  await expectToFit(page);
  await leave();
}

/** The committee decides, with a reason where it is against what the answers advise. */
async function decide(page: Page, what: string, against?: string): Promise<void> {
  await page.getByRole("button", { name: what }).click();
  const dialog = page.getByRole("dialog", { name: what });
  if (against !== undefined) await dialog.getByLabel("Why all the same").fill(against);
  await dialog.getByLabel("What was decided").fill("As the title says.");
  await dialog.getByLabel("The reasons").fill("We talked about it.");
  await dialog.getByRole("button", { name: "Write it into the register" }).click();
  await dialog.waitFor({ state: "detached" });
}
