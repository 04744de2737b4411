import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { activities, outcomesIn } from "../../apps/api/test/activities.ts";
import { adopt, agendaOf, draftAgenda, propose } from "../../apps/api/test/agendas.ts";
import { communication } from "../../apps/api/test/communication.ts";
import { colleague, foundInitiative, publish } from "../../apps/api/test/initiative.ts";
import { closedRound, openRound } from "../../apps/api/test/readiness.ts";
import { kinds, reporting } from "../../apps/api/test/reporting.ts";
import { askHowBackboneDoes } from "../../apps/api/test/backbone.ts";
import { words } from "../../apps/api/test/words.ts";
import { addressOf, screens, states, type State, type Who } from "../screens/screens.ts";
import { following } from "../screens/settled.ts";
import { expectAccessible, expectFocusSeen, expectToFit } from "./checks.ts";
import { openSite, type Site } from "./site.ts";
import { livedIn } from "./world.ts";

/** `npm run test:screens` looks at each in both colours and both directions; `npm test` at each once, in turns. */
const isEvery = process.env["MODE"] === "every";

const place = { initiative: "home", indicator: "VISITS", period: "2025", assessment: "" };
const bare = { initiative: "bare", indicator: "NOTHING", period: "2025" };
const people: Readonly<Record<Who, string | null>> = {
  nobody: null,
  backbone: "backbone@home.example",
  partner: "a@home.example",
  funder: "funder@home.example",
  handler: "handler@home.example",
};

let site: Site;
beforeAll(async () => {
  site = await openSite();
  const home = await livedIn(site.api);
  await publish(site.api, home);
  // one partner has yet to report, and what another did waits for the backbone
  const did = reporting(site.api, home);
  const calls = await did.define("CALLS", { ...kinds.COUNT, frequency: "ANNUAL", level: "PERFORMANCE" });
  for (const code of ["A", "B"]) await did.oblige(calls, code, "2025", "2025");
  await did.report("B", [{ indicatorCode: "CALLS", period: "2025", value: "7" }]);
  const [a] = Object.values(home.partners);
  const proposed = { leadMembershipId: a!.id, title: "Home visits", startDate: `${new Date().getUTCFullYear()}-02-01` };
  const act = activities(site.api);
  const visits = await act.done(act.propose(a!.token, proposed));
  // an agenda in force, and what is to follow it
  const content = agendaOf([["O1", "Children are ready."]], { indicatorCodes: ["VISITS"] });
  await adopt(site.api, home, (await draftAgenda(site.api, home, content)).id);
  const vision = { text: "Every child reads well.", horizonYear: 2036 };
  await propose(site.api, home, (await draftAgenda(site.api, home, { ...content, vision })).id);
  await draftAgenda(site.api, home, { ...content, principles: [] });
  const { O1: outcomeId } = await outcomesIn(site.api, a!.token, "home");
  await act.done(act.contribute(a!.token, { activityId: visits.id, outcomeId }));
  await askHowBackboneDoes(site.api, home);
  const together = communication(site.api);
  const agenda = [{ title: "Where we are", purpose: "LEARN" }];
  const meeting = { initiativeId: home.id, title: "Monthly round", on: "2099-01-05", at: "10:00", agenda };
  await together.done(together.plan(home.backbone, meeting));
  // a round that was closed, in which one thing is seen very differently, and one that is open
  await closedRound(site.api, home, "PHASE_I", { A: [3, 3, 0, 3], B: [3, 2, 4, 3], C: [2, 3, 4, 3] });
  place.assessment = await openRound(site.api, home, "PHASE_II", ["A", "B", "C"]);
  for (const name of ["a", "backbone"]) {
    const [owner] = await together.owner(home.backbone, "home", name);
    const { membershipId, personId } = owner!;
    await together.done(
      together.addAction(home.backbone, { membershipId, personId, text: "Call the clinics", dueOn: "2026-01-31" }),
    );
  }
  // something is to be decided, and something was
  const asked = { initiativeId: home.id, title: "A shared van", body: "One for all.", method: "CONSENT" };
  const known = { initiativeId: home.id, title: "Hosts", text: "A hosts.", rationale: "They can.", method: "CONSENT" };
  const heard = {
    initiativeId: home.id,
    title: "What first?",
    audiences: ["PUBLIC"],
    languages: ["en"],
    questions: ["?"],
  };
  await site.api.ask(
    home.backbone,
    `mutation ($asked: OpenProposalInput!, $known: RecordDecisionInput!, $heard: PlanConsultationInput!) {
      openProposal(input: $asked) { problems { code } } recordDecision(input: $known) { problems { code } }
      planConsultation(input: $heard) { problems { code } } }`,
    { asked: { ...asked, closesOn: "2099-12-31" }, known, heard: { ...heard, closesOn: "2099-12-31" } },
  );
  // it was screened, with something to be seen to, and something that was
  const answers = ["COMPLEX_PROBLEM", "CAPACITY_FOR_FIVE_CONDITIONS", "COMMUNITY_SUPPORT", "BACKBONE_FUNDING"].map(
    (question, place) => ({ question, answer: place < 2 ? "YES" : "PARTLY", evidence: "minutes of the first talks" }),
  );
  const conditions = ["COMMUNITY_SUPPORT", "BACKBONE_FUNDING"].map((question) => ({
    question,
    text: "Ask those who know.",
    membershipId: a!.id,
    dueOn: "2099-12-31",
  }));
  const screened = { initiativeId: home.id, answers, conditions, senseOfUrgency: "A school closes." };
  const { screenInitiative } = await site.api.ask<{
    screenInitiative: { screen: { conditions: readonly { id: string }[] } };
  }>(
    home.backbone,
    `mutation ($input: ScreenInitiativeInput!) { screenInitiative(input: $input) { screen { conditions { id } } } }`,
    { input: screened },
  );
  await site.api.ask(
    home.backbone,
    `mutation ($input: MeetConditionInput!) { meetCondition(input: $input) { problems { code } } }`,
    { input: { id: screenInitiative.screen.conditions[0]!.id, how: "We asked." } },
  );
  // something was told, and something was said of an outcome
  const say = words(site.api);
  const setback = { kind: "SETBACK", title: "The clinic closed", text: "We did not see it coming.", language: "en" };
  const update = { initiativeId: home.id, ...setback, audiences: ["PARTNER", "FUNDER"] };
  const { id } = await say.done(say.write(home.backbone, update));
  await say.done(say.publish(home.backbone, { id }));
  await say.done(say.comment(a!.token, { about: calls, text: "نتصل كل أسبوع", language: "ar" }));
  // somebody told something, and somebody was named to read it
  await colleague(site.api, home, home.partners["A"]!.id, "handler", ["SENSITIVE_CASE_HANDLER"]);
  const told = { initiativeId: home.id, language: "sw", text: "Maji hayakufika.", idempotencyKey: "k".repeat(22) };
  await site.api.ask(null, `mutation ($input: TellUsInput!) { tellUs(input: $input) { receiptCode } }`, {
    input: told,
  });
  await publish(site.api, await foundInitiative(site.api, bare.initiative, ["A"], "home"));
});
afterAll(() => site.close());

const looks = [
  ["light", "en"],
  ["dark", "ar"],
  ["dark", "en"],
  ["light", "ar"],
] as const;
/** What one page goes through: while its answer is on its way, with it, and when the connection is gone; the others need a page of their own. */
const courses: readonly (readonly State[])[] = [["loading", "filled", "offline"], ["empty"], ["error"]];
const cases = screens
  .flatMap((screen) =>
    courses
      .map((course) => course.filter((state) => (screen.states ?? states).includes(state)))
      .filter((course) => course.length > 0)
      .map((course) => ({ screen, course })),
  )
  .flatMap(({ screen, course }, index) =>
    looks
      .filter((_, turn) => isEvery || turn === index % looks.length)
      .map(([colorScheme, locale]) => ({ name: screen.name, course, screen, colorScheme, locale })),
  );

test.each(cases)(
  "$name, $course, $colorScheme, $locale: accessible, fits a narrow phone, shows where the focus is",
  async ({ screen, course, colorScheme, locale }) => {
    const { page, context } = await site.visit(people[screen.who], { colorScheme, locale });
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    const settled = following(page);
    const answers = await held(page, course);
    await page.goto(addressOf(screen, course[0] === "empty" ? bare : place));
    for (const state of course) {
      await into[state]({ page, settled, answers });
      try {
        expect(await page.evaluate(() => document.documentElement.dir)).toBe(locale === "ar" ? "rtl" : "ltr");
        await expectAccessible(page);
        await expectToFit(page);
        await expectFocusSeen(page);
      } catch (error) {
        throw new Error(`${state}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    }
    await context.close();
    expect(complaints).toEqual([]);
  },
);

interface Course {
  readonly page: Page;
  /** Everything is there and drawn. */
  readonly settled: () => Promise<void>;
  /** Lets the answers come that were held back. */
  readonly answers: () => void;
}

/** What happens to real requests on their way, from the first: they wait, or nobody takes them. */
async function held(page: Page, course: readonly State[]): Promise<() => void> {
  let go = () => undefined as void;
  const released = new Promise<void>((resolve) => (go = resolve));
  if (course.includes("error")) await page.route("**/graphql", (route) => route.abort("connectionrefused"));
  if (course.includes("loading"))
    await page.route("**/graphql", async (route) => {
      await released;
      await route.continue().catch(() => undefined);
    });
  return () => go();
}

/** How a page comes to be in a state, from the one before it. */
const into: Readonly<Record<State, (course: Course) => Promise<unknown>>> = {
  loading: ({ page }) => page.locator("[data-waiting]").first().waitFor(),
  filled: async ({ page, settled, answers }) => {
    answers();
    await settled();
    expect(await page.getByRole("alert").count()).toBe(0);
  },
  empty: ({ settled }) => settled(),
  error: ({ page }) => page.getByRole("alert").first().waitFor(),
  offline: async ({ page, settled, answers }) => {
    answers();
    await settled();
    await page.context().setOffline(true);
    // whatever it says, it says it to those who hear the page as well
    await page.getByRole("status").filter({ hasText: /\S/ }).first().waitFor();
  },
};
