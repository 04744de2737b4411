import { afterAll, beforeAll, expect, test } from "vitest";
import { activities, outcomesIn } from "../../apps/api/test/activities.ts";
import { adopt, agendaOf, draftAgenda, propose } from "../../apps/api/test/agendas.ts";
import { behind, foundInitiative, member, type TestInitiative } from "../../apps/api/test/initiative.ts";
import { parseNodeId } from "../../apps/api/src/kernel/node-id.ts";
import { expectAccessible, expectToFit } from "./checks.ts";
import { openSite, type Site } from "./site.ts";
import { cellsOf, takeAlong } from "./taken-along.ts";

let site: Site;
let home: TestInitiative;

beforeAll(async () => {
  site = await openSite();
  home = await foundInitiative(site.api, "home", ["A", "B"]);
});
afterAll(() => site.close());

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
  expect(await focused()).toBe("The problem, change 1 of 2");
  // read aloud, what was put in is told as such
  expect(await page.locator(":focus p:last-child").textContent()).toBe(
    "Children [added: of newcomers ]fall[added:  far] behind.",
  );
  await page.keyboard.press("n");
  expect(await focused()).toBe("Outcome O2, change 2 of 2");
  await page.keyboard.press("p");
  await page.getByRole("status").getByText("Change 1 of 2").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await page.getByLabel("Show", { exact: true }).selectOption({ label: "All of it" });
  await page.getByText("Every child reads.").waitFor();
  await expectAccessible(page);
  await page.getByLabel("Show", { exact: true }).selectOption({ label: "As a table" });
  await page.getByRole("row").filter({ hasText: "Children fall behind." }).waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  const changes = await takeAlong(page, "Download as CSV");
  expect(changes.columns).toEqual(["part", "before", "after"]);
  expect(changes.rows).toEqual([
    ["The problem", "Children fall behind.", "Children of newcomers fall far behind."],
    ["Outcome O2", "Rooms are there.", ""],
    ...changes.rows.slice(2),
  ]);
  // what is not there is a dash on the page, and nothing in the file
  expect(changes.rows).toEqual(
    (await cellsOf(page, "What has changed")).map((row) => row.map((cell) => (cell === "–" ? "" : cell))),
  );
  for (const [lang, colorScheme] of [
    ["ar", "light"],
    ["ar", "dark"],
    ["en", "dark"],
  ] as const) {
    const there = await site.visit("a@home.example", { locale: lang, colorScheme });
    for (const show of ["changes", "table"]) {
      await there.page.goto(`/i/home/agenda?lang=${lang}&v=2.0&compare=1.0&show=${show}`);
      await there.page.getByText("Rooms are there.").first().waitFor();
      await expectAccessible(there.page);
      await expectToFit(there.page);
    }
    await there.leave();
  }

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

test("a draft is talked about, proposed, endorsed with a reservation, blocked, resolved and adopted", async () => {
  const river = await foundInitiative(site.api, "river", ["A", "B"]);
  const steering = await member(site.api, river, "STEER", ["STEERING_COMMITTEE"], ["STEERING_CHAIR"]);
  const table = await member(site.api, river, "TABLE", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
  const did = async <Record>(who: string, name: string, input: object, fields: string) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const mutation = `mutation ($input: ${type}!) { it: ${name}(input: $input) { record: ${fields} problems { code } } }`;
    const { it } = await site.api.ask<{ it: { record: Record; problems: object[] } }>(who, mutation, { input });
    expect(it.problems).toEqual([]);
    return it.record;
  };

  type Goals = ReturnType<typeof agendaOf>["goals"];
  /** Other goals in a draft, by the backbone; gives those that were there. */
  async function rewritten(id: string, change: (goals: Goals) => Goals) {
    const [kept] = await site.api.look<{ version: number; content: { goals: Goals } }>(
      "select version, content from agenda_version where id = $1",
      [parseNodeId("agendaVersion", id).id],
    );
    const { version, content } = kept!;
    const input = { id, expectedVersion: version, content: { ...content, goals: change(content.goals) } };
    await did(river.backbone, "editAgenda", input, "agendaVersion { id }");
    return content.goals;
  }
  const atSix = "Children are ready at six.";
  /** Partners say what they think of single paragraphs of the draft, which is written on meanwhile. */
  async function talkedAbout(id: string) {
    const { page: said, leave: go } = await site.visit("a@river.example");
    await said.goto("/i/river/agenda");
    const outcome = said.getByRole("button", { name: /^Comment ?: Outcome O1$/ });
    await outcome.press("Enter");
    const thread = said.getByRole("region", { name: "Comments on Outcome O1" });
    await thread.getByLabel("Your comment").fill("Tayari kwa nini?");
    await thread.getByLabel("Written in").selectOption("sw");
    await expectAccessible(said);
    await expectToFit(said);
    // somebody writes on meanwhile: nothing typed is lost, and what is there is read
    const first = await rewritten(id, (goals) => [
      { ...goals[0]!, outcomes: [{ ...goals[0]!.outcomes[0]!, text: atSix }] },
    ]);
    await thread.getByRole("button", { name: "Comment", exact: true }).press("Enter");
    await thread.getByRole("alert").getByText("Somebody else has just changed this.").waitFor();
    await said.getByText(atSix).waitFor();
    await thread.locator("[aria-busy]").waitFor({ state: "detached" });
    expect(await thread.getByLabel("Your comment").inputValue()).toBe("Tayari kwa nini?");
    await thread.getByRole("button", { name: "Comment", exact: true }).press("Enter");
    await thread.getByRole("article").getByText("Tayari kwa nini?").waitFor();
    expect(await thread.getByRole("article").getByText("Tayari kwa nini?").getAttribute("lang")).toBe("sw");
    await said.keyboard.press("Escape");
    await thread.waitFor({ state: "detached" });
    // the focus is where it was, and how much was said is heard too
    const counted = said.getByRole("button", { name: /^1 comment ?: Outcome O1$/ });
    expect(await counted.evaluate((one) => one === document.activeElement)).toBe(true);
    await rewritten(id, () => first);
    await said.reload();
    await counted.press("Enter");
    await thread.getByText("Said of what it was then").click();
    await thread.getByText(atSix).waitFor();
    await expectAccessible(said);
    // what is no longer there takes nothing with it
    await rewritten(id, (goals) => [{ ...goals[0]!, outcomes: [] }]);
    await said.reload();
    await said
      .getByRole("region", { name: "About parts that are no longer there" })
      .getByText("Tayari kwa nini?")
      .waitFor();
    await said.getByText("About Outcome O1, which is no longer there").waitFor();
    await expectAccessible(said);
    await expectToFit(said);
    await rewritten(id, () => first);
    await go();
  }

  // the backbone writes it down
  const { page, leave } = await site.visit("backbone@river.example");
  await page.goto("/i/river/agenda");
  await page.getByText("There is no agenda yet").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Begin a draft" }).press("Enter");
  await page.getByLabel("What the problem is").fill("Children fall behind.");
  await page.getByLabel("Who is most affected").fill("Newcomers");
  await page.getByLabel("What will be, once it is reached").fill("Every child reads.");
  await page.getByRole("button", { name: "Add a goal" }).press("Enter");
  await page.getByLabel("Goal G1", { exact: true }).last().fill("Ready for school");
  await page.getByRole("button", { name: "Add an outcome" }).press("Enter");
  await page.getByLabel("Outcome O1", { exact: true }).last().fill("Children are ready.");
  await expectAccessible(page);
  await expectToFit(page);
  // a window that is closed before anything is saved loses nothing
  await page.reload();
  await page.getByText("Kept on this device, not saved yet").waitFor();
  expect(await page.getByLabel("Outcome O1", { exact: true }).last().inputValue()).toBe("Children are ready.");
  await page.getByRole("button", { name: "Save", exact: true }).press("Enter");
  await page.getByText("Saved", { exact: true }).waitFor();
  // somebody else saves it meanwhile
  const [row] = await site.api.look<{ version: number; content: object }>(
    "select version, content from agenda_version where initiative_id = (select id from initiative where slug = 'river')",
  );
  const { agendaVersions } = (
    await site.api.ask<{ initiative: { agendaVersions: { nodes: { id: string }[] } } }>(
      river.backbone,
      `{ initiative(slug: "river") { agendaVersions(first: 1) { nodes { id } } } }`,
    )
  ).initiative;
  const id = agendaVersions.nodes[0]!.id;
  const theirs = { ...row!.content, vision: { text: "Every child reads and writes.", horizonYear: null } };
  await did(
    river.backbone,
    "editAgenda",
    { id, expectedVersion: row!.version, content: theirs },
    "agendaVersion { id }",
  );
  await page.getByLabel("What we do not take on").fill("Higher education\nPrisons");
  await page.getByRole("button", { name: "Save", exact: true }).press("Enter");
  await page.getByRole("alert").getByText("Somebody else has saved it meanwhile").waitFor();
  await page.getByRole("group", { name: "The vision, change 1 of 2" }).waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await page.getByRole("button", { name: "Save mine over it" }).press("Enter");
  await page.getByText("Saved", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Read it" }).press("Enter");
  await page.getByText("Every child reads.").waitFor();
  await talkedAbout(id);
  const move = async (name: string) => {
    await page.getByRole("button", { name }).press("Enter");
    await expectAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name }).press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  };
  // to ask people leads to saying whom, about this version
  await page.getByRole("button", { name: "Ask people what they think" }).press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Ask people what they think" }).press("Enter");
  const plan = page.getByRole("dialog", { name: "Plan a consultation" });
  const about = plan.getByLabel("Version of the agenda").locator("option:checked");
  await expect.poll(() => about.textContent()).toBe("1.0");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await plan.waitFor({ state: "detached" });
  await page.getByText("Nobody was asked yet").waitFor();
  await page.getByRole("link", { name: "Common agenda" }).press("Enter");
  await page.getByText("People are being asked").first().waitFor();
  // who was called away finds the way again
  await page.getByRole("link", { name: "Plan a consultation" }).press("Enter");
  await plan.waitFor();
  await page.goto("/i/river/agenda");
  await page.getByText("People are being asked").first().waitFor();

  // the people it is about are asked in two languages, and told what came of it
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const consultation = await did<{ id: string }>(
    river.backbone,
    "planConsultation",
    {
      initiativeId: river.id,
      agendaVersionId: id,
      title: "What do you think?",
      audiences: ["CONSTITUENTS"],
      languages: ["en", "sw"],
      questions: ["What is missing?"],
      closesOn: inDays(20),
    },
    "consultation { id }",
  );
  const turn = (to: string, response = "") =>
    did(river.backbone, "moveConsultation", { id: consultation.id, to, response }, "consultation { id }");
  await turn("OPEN");
  const raise = (text: string, language: string) =>
    did<{ id: string }>(
      river.backbone,
      "raiseTheme",
      { consultationId: consultation.id, text, language, heard: 3 },
      "theme { id }",
    );
  for (const theme of [await raise("Buses", "en"), await raise("Nauli ni ghali", "sw")])
    await did(river.backbone, "answerTheme", { id: theme.id, response: "WE_WILL", text: "Next year." }, "theme { id }");
  await behind(
    site.api,
    "update consultation set opens_on = current_date - 20, closes_on = current_date - 1 where status = 'OPEN'",
  );
  await turn("CLOSED");
  await turn("ANSWERED", "We heard you.");

  await page.reload();
  await move("Propose it for adoption");
  await page.getByRole("heading", { name: "Endorsed by 0 of 4" }).waitFor();
  // the backbone endorses for nobody, and adopts nothing
  expect(await page.getByRole("button", { name: /ndorse|Adopt/ }).count()).toBe(0);
  await expectAccessible(page);
  await leave();

  const frozen = await site.api.look<{ hash: string }>(
    "select content_hash as hash from agenda_version where initiative_id = (select id from initiative where slug = 'river')",
  );
  const { hash } = frozen[0]!;

  // each partner for itself
  const a = await site.visit("a@river.example");
  await a.page.goto("/i/river/agenda");
  await a.page.getByRole("heading", { name: "Where Organisation A stands" }).waitFor();
  await a.page.getByRole("button", { name: "Endorse it with a reservation" }).press("Enter");
  await a.page.getByRole("button", { name: "Endorse it with a reservation" }).press("Enter");
  await a.page.getByRole("alert").getByText("Say what the reservation is.").waitFor();
  await expectAccessible(a.page);
  await expectToFit(a.page);
  await a.page.getByLabel("What your reservation is").fill("Ten years are long.");
  await a.page.reload();
  await a.page.getByRole("button", { name: "Endorse it with a reservation" }).press("Enter");
  // what was typed is there again
  expect(await a.page.getByLabel("What your reservation is").inputValue()).toBe("Ten years are long.");
  // as if other words had been read than those that are there
  await a.page.route("**/graphql", (route) =>
    route.continue({ postData: (route.request().postData() ?? "").replaceAll(hash, "0".repeat(64)) }),
  );
  await a.page.getByRole("button", { name: "Endorse it with a reservation" }).press("Enter");
  await a.page.getByRole("alert").getByText("Its words are other than those you have read.").waitFor();
  await a.page.unroute("**/graphql");
  await a.page.getByRole("button", { name: "Endorse it with a reservation" }).press("Enter");
  await a.page.getByRole("heading", { name: "Endorsed by 1 of 4" }).waitFor();
  await a.page.getByText("1 with a reservation").waitFor();
  await expectAccessible(a.page);
  await a.leave();
  const b = await site.visit("b@river.example", { locale: "ar", colorScheme: "dark" });
  await b.page.goto("/i/river/agenda");
  await b.page.locator("#own-word button").first().press("Enter");
  await b.page.locator("#own-word form button").first().press("Enter");
  await b.page.getByRole("heading", { name: "أيّدها 2 من 4" }).waitFor();
  await expectAccessible(b.page);
  await expectToFit(b.page);
  await b.leave();

  // a community's block keeps it from being adopted, whoever else endorses it
  const proposal = await did<{ id: string }>(
    river.backbone,
    "openProposal",
    {
      initiativeId: river.id,
      title: "The agenda",
      body: "Shall it be ours?",
      method: "CONSENT",
      kind: "AGENDA_CHANGE",
      agendaVersionId: id,
      closesOn: inDays(9),
    },
    "proposal { id }",
  );
  const say = (position: string) =>
    did(
      table.token,
      "respondToProposal",
      { id: proposal.id, membershipId: table.id, position, reason: "The fares." },
      "proposal { id }",
    );
  await say("BLOCK");
  await did(
    steering.token,
    "endorseAgenda",
    { agendaVersionId: id, membershipId: steering.id, state: "ENDORSED", contentHash: hash },
    "endorsement { id }",
  );
  const chair = await site.visit("steer@river.example");
  await chair.page.goto("/i/river/agenda");
  await chair.page.getByText("A community’s block stands. It is resolved with that community.").waitFor();
  // what stands in the way leads to where it is resolved, and from there back to the words it is about
  await chair.page
    .getByRole("listitem")
    .filter({ hasText: "A community’s block stands." })
    .getByRole("link", { name: "Proposals" })
    .press("Enter");
  await chair.page.getByRole("link", { name: "The agenda" }).press("Enter");
  await chair.page.getByRole("heading", { level: 1, name: "The agenda" }).waitFor();
  await chair.page.getByLabel("Your comment").fill("Shall we meet about the fares?");
  await chair.page.getByRole("button", { name: "Comment", exact: true }).press("Enter");
  await chair.page.getByRole("listitem").filter({ hasText: "Shall we meet about the fares?" }).waitFor();
  await expectAccessible(chair.page);
  await expectToFit(chair.page);
  await chair.page.getByRole("link", { name: "version 1.0" }).press("Enter");
  await chair.page.getByText("A community’s block stands. It is resolved with that community.").waitFor();
  await chair.page.getByRole("button", { name: "Adopt it" }).press("Enter");
  const dialog = chair.page.getByRole("dialog");
  await dialog.getByLabel("Why it is adopted").fill("All carry it.");
  await dialog.getByRole("button", { name: "Adopt it" }).press("Enter");
  await dialog.getByRole("alert").getByText("A community’s block stands.").waitFor();
  await expectAccessible(chair.page);
  await say("CAN_LIVE_WITH");
  await dialog.getByRole("button", { name: "Adopt it" }).press("Enter");
  await dialog.waitFor({ state: "detached" });
  await chair.page.getByText("In force", { exact: true }).first().waitFor();
  await expectAccessible(chair.page);
  await expectToFit(chair.page);
  await chair.leave();
});
