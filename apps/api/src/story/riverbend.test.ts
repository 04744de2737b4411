import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRiverbend } from "../demo.ts";
import { configuration } from "../configuration.ts";
import { findActorsByEmail, keelsonItself } from "../identity/persons/find-actor-by-email.ts";
import { openKeelson, type Keelson } from "../keelson.ts";
import { parseNodeId } from "../kernel/node-id.ts";
import { schema } from "../schema.ts";
import { verify } from "../verify.ts";
import { tellStory } from "./tell-story.ts";
import { openApi, tokenFor, type TestApi } from "../../test/harness.ts";

const folder = fileURLToPath(new URL("../../../../samples/riverbend", import.meta.url));

let api: TestApi;
let keelson: Keelson;
let backbone: string;
beforeAll(async () => {
  api = await openApi();
  keelson = await openKeelson(configuration({ DATABASE_URL: api.url }));
  await openRiverbend(keelson);
  backbone = await tokenFor(api, "imani@riverbend.example", ["READ", "MANAGE"]);
});
afterAll(async () => {
  await keelson.close();
  await api.close();
});

const riverbend = async <Data>(fields: string, who: string | null = backbone): Promise<Data> => {
  const { initiative } = await api.ask<{ initiative: Data }>(who, `{ initiative(slug: "riverbend") { ${fields} } }`);
  return initiative;
};
/** How many of each. */
const tally = (words: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(words)].map((word) => [word, words.filter((other) => other === word).length]));
interface Nodes<Node> {
  readonly nodes: readonly Node[];
}

test("nothing of it breaks a promise, and each deed is one event in the name of whoever did it", async () => {
  expect((await verify(api.url)).filter(({ broken }) => broken.length > 0)).toEqual([]);
  const { deeds } = JSON.parse(await readFile(`${folder}/story.json`, "utf8")) as {
    deeds: { does: string; by: string }[];
  };
  const events = await api.look<{ action: string; email: string }>(
    `select e.action, p.email from audit_event e join person p on p.id = e.actor_id
     where e.initiative_id = (select id from initiative where slug = 'riverbend') and e.action <> 'joinSample' order by e.seq`,
  );
  // a name is of a person, and of no initiative
  const told = deeds
    .filter(({ does }) => does !== "updateProfile")
    .map(({ does, by }) => ({ action: does, email: by }));
  expect(events).toEqual(told);
});

test("its people ask and tell each other, and whoever gives the money reads less of it", async () => {
  const asked =
    "exchangePosts(first: 9) { totalCount nodes { kind audience markedHelpful opening { replies { text } } } }";
  type Told = { exchangePosts: { totalCount: number; nodes: { kind: string; audience: string }[] } };
  const all = (await riverbend<Told>(asked)).exchangePosts;
  expect(all.nodes.map(({ kind }) => kind)).toEqual(["OFFER", "QUESTION", "FAILURE_STORY", "TIP"]);
  expect(all.nodes[2]).toMatchObject({ audience: "PEERS_ONLY", markedHelpful: 3, opening: { replies: { length: 3 } } });
  const funder = await tokenFor(api, "theo@riverbend.example", ["READ"]);
  expect((await riverbend<Told>(asked, funder)).exchangePosts.totalCount).toBe(3);
});

test("it is as large as promised", async () => {
  const seen = await riverbend<Record<string, { totalCount: number }>>(
    `partners: memberships(first: 1, role: PARTNER) { totalCount } indicators(first: 1) { totalCount }
     agendaVersions(first: 1) { totalCount } activities(first: 1) { totalCount } consultations(first: 1) { totalCount }
     decisions(first: 1) { totalCount } proposals(first: 1) { totalCount }`,
  );
  expect(Object.fromEntries(Object.entries(seen).map(([what, { totalCount }]) => [what, totalCount]))).toEqual({
    partners: 24,
    indicators: 18,
    agendaVersions: 2,
    activities: 40,
    consultations: 3,
    decisions: 9,
    proposals: 4,
  });
  const [quarters] = await api.look<{ count: number }>(
    `select count(distinct period)::int as count from obligation_period p join measurement m on m.initiative_id = p.initiative_id and m.obligation_period_id = p.id
     where p.initiative_id = (select id from initiative where slug = 'riverbend')`,
  );
  expect(quarters).toEqual({ count: 8 });
});

test("it was screened twice, and of what the second screen asks for one thing was seen to", async () => {
  const { readiness } = await riverbend<{
    readiness: { screens: Nodes<{ result: string; conditions: { metHow: string | null; owner: { code: string } }[] }> };
  }>("readiness { screens(first: 9) { nodes { result conditions { metHow owner { code } } } } }");
  expect(readiness.screens.nodes.map(({ result }) => result)).toEqual(["SUITED_WITH_CONDITIONS", "NEEDS_INFORMATION"]);
  expect(
    readiness.screens.nodes[0]!.conditions.map(({ metHow, owner }) => [owner.code, metHow?.startsWith("The schools")]),
  ).toEqual([
    ["SCHOOLS_OFFICE", true],
    ["FOUNDATION", undefined],
  ]);
});

test("it stayed in its first phase by one round, and went on by the next, with all that another phase needs", async () => {
  const seen = await riverbend<{
    currentPhase: string;
    phaseNeeds: string[];
    readiness: { phaseHistory: Nodes<{ toPhase: string; advice: string; isOverride: boolean }> };
  }>("currentPhase phaseNeeds readiness { phaseHistory(first: 9) { nodes { toPhase advice isOverride } } }");
  expect(seen).toEqual({
    currentPhase: "PHASE_II",
    phaseNeeds: [],
    readiness: {
      phaseHistory: {
        nodes: [
          { toPhase: "PHASE_II", advice: "READY", isOverride: false },
          { toPhase: "PHASE_I", advice: "NOT_READY", isOverride: false },
        ],
      },
    },
  });
});

test("its backbone was rated by eleven organisations, sees itself a little better, and is paid for", async () => {
  const { backbone } = await riverbend<{
    backbone: {
      review: { state: string; result: null };
      closedReview: {
        result: { answered: number; functions: { isPublished: boolean; gap: number; dots: number[] }[] };
      };
      times: Nodes<object>;
      workItems: Nodes<{ state: string }>;
      funding: { months: number };
    };
  }>(`backbone { review { state result { answered } } closedReview { result { answered functions { isPublished gap dots } } } times(first: 9) { nodes { period } }
        workItems(first: 9) { nodes { state } } funding { months } }`);
  expect(backbone).toMatchObject({
    // it is asked about again, and what is known is what was said last year
    review: { state: "OPEN", result: null },
    closedReview: { result: { answered: 11 } },
    times: { nodes: { length: 4 } },
  });
  expect(backbone.closedReview.result.functions.every(({ isPublished, dots }) => isPublished && dots.length >= 8)).toBe(
    true,
  );
  expect(backbone.closedReview.result.functions.some(({ gap }) => gap > 0.5)).toBe(true);
  expect(tally(backbone.workItems.nodes.map(({ state }) => state))).toEqual({
    PLANNED: 1,
    IN_PROGRESS: 3,
    DROPPED: 1,
    DONE: 1,
  });
  expect(backbone.funding.months).toBeGreaterThanOrEqual(15);
});

test("its agenda was adopted, and another after it: endorsed by most, with a reservation and a no, and talked about in two languages", async () => {
  interface Version {
    readonly number: string;
    readonly status: string;
    readonly endorsementTally: Record<string, number>;
  }
  const { agendaVersions, consultations } = await riverbend<{
    agendaVersions: Nodes<Version>;
    consultations: Nodes<{ status: string; themes: { language: string; response: string | null }[] }>;
  }>(
    `agendaVersions(first: 5) { nodes { number status endorsementTally { eligible responded endorsed withReservations declined } } }
     consultations(first: 5) { nodes { status themes { language response } } }`,
  );
  expect(agendaVersions.nodes).toEqual([
    {
      number: "2.0",
      status: "ADOPTED",
      endorsementTally: { eligible: 26, responded: 24, endorsed: 23, withReservations: 1, declined: 1 },
    },
    {
      number: "1.0",
      status: "SUPERSEDED",
      endorsementTally: { eligible: 26, responded: 22, endorsed: 21, withReservations: 1, declined: 1 },
    },
  ]);
  expect(
    consultations.nodes.map(({ status, themes }) => [status, tally(themes.map(({ language }) => language))]),
  ).toEqual([
    ["OPEN", { en: 1 }],
    ["ANSWERED", { en: 2, ar: 2 }],
    ["ANSWERED", { en: 2 }],
  ]);
});

test("its register has a decision that another took the place of, one without a quorum, and two that are still open", async () => {
  const { decisions, proposals } = await riverbend<{
    decisions: Nodes<{ number: number; kind: string; result: string; supersededBy: { number: number } | null }>;
    proposals: Nodes<{ method: string; decision: object | null; tally: { responded: number } | null }>;
  }>(
    `decisions(first: 20) { nodes { number kind result supersededBy { number } } }
     proposals(first: 20) { nodes { method decision { number } } }`,
  );
  expect(decisions.nodes.map(({ kind, result, supersededBy }) => [kind, result, supersededBy?.number])).toEqual([
    ["PROPOSAL", "NO_QUORUM", undefined],
    ["AGENDA_ADOPTION", "ADOPTED", undefined],
    ["PHASE_CHANGE", "ADOPTED", undefined],
    ["PROPOSAL", "ADOPTED", undefined],
    ["PHASE_CHANGE", "ADOPTED", undefined],
    ["OTHER", "ADOPTED", undefined],
    ["OTHER", "ADOPTED", 4],
    ["AGENDA_ADOPTION", "ADOPTED", 8],
    ["BACKBONE_CHOICE", "ADOPTED", undefined],
  ]);
  expect(proposals.nodes.filter(({ decision }) => decision === null).map(({ method }) => method)).toEqual([
    "MAJORITY",
    "CONSENT",
  ]);
});

test("its activities leave a gap, look alike in places, and stand alone in others", async () => {
  const { activities } = await riverbend<{
    activities: Nodes<{ status: string; milestones: { state: string; plannedDate: string }[] }>;
  }>("activities(first: 50) { nodes { status milestones { state plannedDate } } }");
  expect(tally(activities.nodes.map(({ status }) => status))).toEqual({
    ACTIVE: 34,
    PLANNED: 2,
    PAUSED: 1,
    COMPLETED: 1,
    CANCELLED: 1,
    PROPOSED: 1,
  });
  const milestones = activities.nodes.flatMap((activity) => activity.milestones);
  const { together } = await riverbend<{ together: { today: string } }>("together { today }");
  expect(tally(milestones.map(({ state }) => state))).toEqual({ DONE: 13, MISSED: 2, PLANNED: 9 });
  expect(
    milestones.filter(({ state, plannedDate }) => state === "PLANNED" && plannedDate < together.today),
  ).toHaveLength(3);

  const { activityMap } = await riverbend<{
    activityMap: {
      cells: {
        state: string | null;
        need: string | null;
        outcome: { code: string };
        populationGroup: { code: string };
        place: { code: string };
      }[];
      possibleOverlaps: { activities: { code: string }[]; talk: object | null }[];
      isolatedLeads: { code: string }[];
      orphanIds: string[];
      links: { isConfirmedByTo: boolean }[];
    };
  }>(
    `activityMap(period: "${together.today.slice(0, 4)}") { cells { state need outcome { code } populationGroup { code } place { code } }
       possibleOverlaps { activities { code } talk { resolution } } isolatedLeads { code } orphanIds links { isConfirmedByTo } }`,
  );
  const gaps = activityMap.cells.filter(({ state }) => state === "GAP");
  expect(gaps.map(({ outcome, populationGroup, place }) => [outcome.code, populationGroup.code, place.code])).toEqual([
    ["READS", "NEWCOMERS", "WEST"],
  ]);
  expect(
    activityMap.possibleOverlaps.map(({ activities, talk }) => [activities.map(({ code }) => code).toSorted(), talk]),
  ).toEqual(
    expect.arrayContaining([
      [["A29", "A30"], null],
      [["A15", "A16"], null],
      [["A4", "A5"], { resolution: "AGREED_SPLIT" }],
    ]),
  );
  expect(activityMap.isolatedLeads.map(({ code }) => code).toSorted()).toContain("AFTER_BELL");
  expect(activityMap.orphanIds).toHaveLength(1);
  expect(activityMap.links.filter(({ isConfirmedByTo }) => !isConfirmedByTo)).toHaveLength(2);
});

test("its people meet: one meeting is without minutes, one was cancelled, two are to come; what they took on is done, late or stuck", async () => {
  const { meetings, actionItems } = await riverbend<{
    meetings: Nodes<{ state: string; areMinutesLate: boolean; agenda: object[]; actionItems: Nodes<object> }>;
    actionItems: Nodes<{ state: string; isOverdue: boolean }>;
  }>(
    `meetings(first: 20) { nodes { state areMinutesLate agenda { title } actionItems(first: 5) { nodes { text } } } }
     actionItems(first: 50) { nodes { state isOverdue } }`,
  );
  expect(tally(meetings.nodes.map(({ state }) => state))).toEqual({ HELD: 6, CANCELLED: 1, PLANNED: 2 });
  expect(meetings.nodes.filter(({ areMinutesLate }) => areMinutesLate)).toHaveLength(1);
  expect(meetings.nodes.every(({ agenda }) => agenda.length > 0)).toBe(true);
  // typed in the minutes
  expect(meetings.nodes.flatMap((meeting) => meeting.actionItems.nodes)).toHaveLength(4);
  expect(tally(actionItems.nodes.map(({ state }) => state))).toEqual({
    DONE: 4,
    CANCELLED: 1,
    IN_PROGRESS: 4,
    BLOCKED: 1,
    OPEN: 8,
  });
  expect(actionItems.nodes.filter(({ isOverdue }) => isOverdue)).toHaveLength(5);
});

test("its figures are late, missing, asked about, restated, on and off their way, and hidden from outside where few are behind them", async () => {
  interface Figure {
    readonly progressStatus: string | null;
    readonly restated: boolean;
    readonly suppressed: boolean;
  }
  const figures =
    'indicators(first: 20) { nodes { code aggregate(period: "2026Q2") { progressStatus restated suppressed } } }';
  type Figures = { indicators: Nodes<{ code: string; aggregate: Figure }> };
  const inside = await riverbend<
    Figures & {
      reportingProgress: { overdue: number };
      submissions: Nodes<{ membership: { code: string } }>;
      queried: Nodes<{ membership: { code: string } }>;
    }
  >(
    `${figures} reportingProgress(period: "2026Q3") { overdue } submissions(first: 5) { nodes { membership { code } } }
     queried: submissions(first: 5, state: QUERIED) { nodes { membership { code } } }`,
  );
  expect(inside.reportingProgress.overdue).toBeGreaterThan(10);
  expect(inside.submissions.nodes).toEqual([{ membership: { code: "MENTORS" } }]);
  expect(inside.queried.nodes).toEqual([{ membership: { code: "BRIDGE_ACADEMY" } }]);
  const of = (code: string, { indicators }: Figures) => indicators.nodes.find((indicator) => indicator.code === code);
  expect(of("MATHS", inside)?.aggregate).toEqual({ progressStatus: "REGRESSED", restated: true, suppressed: false });
  expect(new Set(inside.indicators.nodes.map(({ aggregate }) => aggregate.progressStatus))).toEqual(
    new Set(["ON_TRACK", "AT_RISK", "OFF_TRACK", "REGRESSED", null]),
  );
  // how many families were helped is known to those who report, and to nobody outside
  const funder = await tokenFor(api, "theo@riverbend.example", ["READ"]);
  expect(of("FOOD", inside)?.aggregate.suppressed).toBe(false);
  for (const who of [funder, null])
    expect(of("FOOD", await riverbend<Figures>(figures, who))?.aggregate.suppressed).toBe(true);
});

test("its people said twice how ready they were, not ready and then ready, and are asked a third time now", async () => {
  interface Round {
    readonly phase: string;
    readonly state: string;
    readonly result: {
      answered: number;
      gate: { result: string };
      components: { component: string; band: string }[];
    } | null;
    readonly points: { component: string; meeting: { title: string } }[];
    readonly invitations: Nodes<{ respondents: number }>;
  }
  const { readiness } = await riverbend<{ readiness: { assessments: Nodes<Round> } }>(
    `readiness { assessments(first: 9) { nodes { phase state result { answered gate { result } components { component band } }
       points { component meeting { title } } invitations(first: 50) { nodes { respondents } } } } }`,
  );
  const [open, ...before] = readiness.assessments.nodes;
  expect(before.map(({ phase, state, result }) => [phase, state, result?.answered, result?.gate.result])).toEqual([
    ["PHASE_I", "DECIDED", 12, "READY"],
    ["PHASE_I", "DECIDED", 12, "NOT_READY"],
  ]);
  const split = before[1]!.result!.components.filter(({ band }) => band === "LOW");
  expect(split.map(({ component }) => component)).toEqual(["COMMUNITY_INVOLVEMENT"]);
  expect(before[1]!.points).toEqual([
    { component: "COMMUNITY_INVOLVEMENT", meeting: { title: "Steering committee: figures that come too late" } },
  ]);
  expect([open!.phase, open!.state, open!.result]).toEqual(["PHASE_II", "OPEN", null]);
  expect(tally(open!.invitations.nodes.map(({ respondents }) => String(respondents)))).toEqual({ 1: 5, 0: 8 });
});

test("a start that was cut short before the story tells it, and none tells it twice", async () => {
  const count = async () => (await api.look<{ n: number }>("select count(*)::int as n from audit_event"))[0];
  const before = await count();
  await openRiverbend(keelson);
  expect(await count()).toEqual(before);
});

test("a story is told as a whole: where a deed is none that its person could do, none was done", async () => {
  const by = "imani@riverbend.example";
  const actors = await findActorsByEmail(api.url, [by]);
  const { id } = await riverbend<{ id: string }>("id");
  const { id: initiativeId } = parseNodeId("initiative", id);
  const { agenda } = await riverbend<{ agenda: { id: string } }>("agenda { id }");
  const empty = new Map<string, string>();
  const telling = {
    initiativeId,
    actors,
    timeZone: "Europe/London",
    schema: await schema(),
    known: { organisation: empty, indicator: empty, person: empty },
    deeds: [
      {
        day: -3,
        by,
        does: "addActivityTerm",
        input: { initiativeId: { initiative: true }, kind: "PLACE", code: "MARSH", name: "The marsh" },
      },
      // the backbone coordinates and does not own
      { day: -2, by, does: "adoptAgenda", input: { id: agenda.id, rationale: "It is time." } },
    ],
  };
  const terms = () => api.look("select from activity_term where code = 'MARSH'");
  await expect(keelson.actAs(keelsonItself).run(tellStory, telling, {})).rejects.toThrow("the story cannot be told");
  expect(await terms()).toHaveLength(0);
  await keelson.actAs(keelsonItself).run(tellStory, { ...telling, deeds: telling.deeds.slice(0, 1) }, {});
  expect(await terms()).toHaveLength(1);
  // a day of its own a round's answers have in a story, while the owner says so, and never after
  expect(await api.look("select from telling")).toEqual([]);
  const round = { initiativeId: { initiative: true }, phase: "PHASE_III", closesOn: { day: -20 } };
  const { memberships } = await riverbend<{ memberships: Nodes<{ id: string; code: string }> }>(
    "memberships(first: 50) { nodes { id code } }",
  );
  const membershipId = memberships.nodes.find(({ code }) => code === "PARENTS")!.id;
  const samira = "samira@riverbend.example";
  const past = {
    ...telling,
    actors: await findActorsByEmail(api.url, [by, samira]),
    deeds: [
      { day: -40, by, does: "planAssessment", input: { ...round, invitations: [{ membershipId }] }, as: "round" },
      { day: -40, by, does: "moveAssessment", input: { id: { the: "round" }, to: "OPEN" } },
      {
        day: -30,
        by: samira,
        does: "answerReadiness",
        input: { assessmentId: { the: "round" }, membershipId, answers: [] },
      },
    ],
  };
  await expect(keelson.actAs(keelsonItself).run(tellStory, past, {})).rejects.toThrow("the story cannot be told");
  await keelson.actAs(keelsonItself).run(tellStory, { ...past, deeds: past.deeds.slice(0, 2) }, {});
});
