import { mayPass } from "@keelson/domain/agenda/machine";
import { bankV1 } from "@keelson/domain/readiness/bank-v1";
import { tokenScopes } from "@keelson/domain/identity/roles";
import { assessmentLife, assessmentStates } from "@keelson/domain/readiness/assessment-life";
import { anchors } from "@keelson/domain/readiness/words";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countStatements, openApi, rowCounts, type TestApi } from "../../../test/harness.ts";
import { behind, colleague, foundInitiative, member, publish, type TestInitiative } from "../../../test/initiative.ts";
import { localContextOf } from "../../identity/local-context-of.ts";
import type { Assignment } from "../../kernel/actor.ts";
import { localContextSql, type LocalContext } from "../../kernel/local-context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";

let api: TestApi;
let home: TestInitiative;
let away: TestInitiative;
let steering: { id: string; token: string };
let youth: { id: string; token: string };
/** Three people of each organisation. */
const crew: Record<string, string[]> = {};
const organisations = ["A", "B", "C", "D", "E"];
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "river", organisations);
  away = await foundInitiative(api, "hill", ["A"]);
  steering = await member(api, home, "STEER", ["STEERING_COMMITTEE"], ["STEERING_CHAIR"]);
  youth = await member(api, home, "YOUTH", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
  for (const code of organisations)
    crew[code] = [
      home.partners[code]!.token,
      await colleague(api, home, home.partners[code]!.id, `second${code}`, ["PARTNER_STAFF"]),
      await colleague(api, home, home.partners[code]!.id, `third${code}`, ["PARTNER_REPORTER"]),
    ];
  const yes = ["COMPLEX_PROBLEM", "CAPACITY_FOR_FIVE_CONDITIONS", "COMMUNITY_SUPPORT", "BACKBONE_FUNDING"];
  const answers = yes.map((question) => ({ question, answer: "YES", evidence: "we asked around" }));
  await did(steering.token, "screenInitiative", { initiativeId: home.id, answers, conditions: [] }, "screen { id }");
});
afterAll(() => api.close());

interface Payload {
  readonly problems: { code: string; path: string[] }[];
  readonly [record: string]: unknown;
}
const document = (name: string, fields: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { it: ${name}(input: $input) { ${fields} problems { code path } } }`;
const send = (who: string, name: string, input: object, fields = "") =>
  api.send<{ it: Payload }>(who, document(name, fields), { input });
/** What it is answered with, where it is not refused outright. */
async function did<Record>(who: string, name: string, input: object, fields: string): Promise<Record> {
  const { data, errors } = await send(who, name, input, fields);
  const record = data?.it?.[fields.split(" ")[0]!];
  if (!record) throw new Error(JSON.stringify(errors ?? data.it.problems));
  return record as Record;
}
const codes = async (who: string, name: string, input: object) => {
  const { data, errors } = await send(who, name, input);
  return errors?.[0]?.extensions.code ?? data.it.problems.map(({ code }) => code);
};

const invited = () => [
  ...organisations.map((code) => ({ membershipId: home.partners[code]!.id, respondentsWanted: 2 })),
  { membershipId: youth.id },
];
const plan = (more: object = {}) =>
  did<{ id: string }>(
    home.backbone,
    "planAssessment",
    { initiativeId: home.id, phase: "PHASE_I", closesOn: "2999-12-31", invitations: invited(), ...more },
    "assessment { id }",
  ).then(({ id }) => id);
const move = (id: string, to: string, who = home.backbone) => codes(who, "moveAssessment", { id, to });
const open = async (more: object = {}) => {
  // of a phase one round is open at a time: what earlier tests left open is closed by hand
  await behind(api, "update readiness_assessment set state = 'CLOSED' where state = 'OPEN'");
  const id = await plan(more);
  expect(await move(id, "OPEN")).toEqual([]);
  return id;
};
const pass = () =>
  behind(
    api,
    `update readiness_assessment set opens_on = current_date - 9, closes_on = current_date - 2 where state = 'OPEN'`,
  );
const asked = bankV1.items.filter(({ phase }) => phase === "PHASE_I").map(({ code }) => code);
/** What row-level security knows of somebody who comes with every scope. */
const knownOf = async (email: string) => {
  const assignments = await api.look<Assignment & { personId: string }>(
    `select a.person_id as "personId", a.initiative_id as "initiativeId", a.membership_id as "membershipId", a.roles, m.roles as "membershipRoles",
       false as "isSuspended" from assignment a join person p on p.id = a.person_id
     join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id where p.email = $1`,
    [email],
  );
  const { personId } = assignments[0]!;
  return localContextOf({
    personId,
    name: "",
    email,
    expiresOn: null,
    reportLinkId: null,
    isAdmin: false,
    scopes: tokenScopes,
    assignments,
  });
};
/** What the application is answered for somebody, without its policies. */
const inRole = async (known: LocalContext, sql: string) => {
  await api.look("begin; set local role keelson_app");
  try {
    await api.look(localContextSql(known) + ", set_config('app.event', uuidv7()::text, true)");
    return await api.look(sql);
  } finally {
    await api.look("rollback");
  }
};
/** How many scores of a round row-level security lets somebody read. */
const readsOf = async (email: string, id: string) => {
  const ofRound = `select count(*)::int as n from readiness_score s where s.assessment_id = '${parseNodeId("assessment", id).id}'`;
  const [{ n }] = (await inRole(await knownOf(email), ofRound)) as [{ n: number }];
  return n;
};
/** Everybody says the same of everything, but for what is said otherwise. */
const saying = (rating: number, more: Readonly<Record<string, string>> = {}) =>
  asked.map((code) => ({
    code,
    answer: more[code] ?? anchors[rating],
    comment: "what nobody else reads",
    evidence: [{ kind: "DOCUMENT", text: "the minutes" }],
  }));
const answer = (who: string, assessmentId: string, membershipId: string, answers: object[]) =>
  codes(who, "answerReadiness", { assessmentId, membershipId, answers });
const discuss = (id: string) =>
  did(
    home.backbone,
    "discussAssessment",
    { id, among: "all six", about: "who decides", outcome: "a list of roles" },
    "assessment { state }",
  );
const decided = { title: "On", text: "We go on.", rationale: "We are ready.", method: "CONSENT" };
const readOf = (who: string | null, slug = "river") =>
  api.send<{
    initiative: {
      currentPhase: string;
      readiness: { assessments: { nodes: Seen[] }; phaseHistory: { nodes: object[] } } | null;
    } | null;
  }>(
    who,
    `{ initiative(slug: "${slug}") { currentPhase readiness { viewerCan
        phaseHistory(first: 9) { nodes { fromPhase toPhase advice isOverride reason decision { kind title } } }
        assessments(first: 9) { nodes { id phase round state viewerCan
          result { invited answered participation overall gate { result reasons conditions }
            components { component organisations mean sd agreement band dots communityGap dontKnowRate } items { code mean organisations } }
          ownResponse { language revision membership { code } answers { code answer comment evidence { kind } } }
          ownInvitations { invited { code } viewerCan scores { component value speaksFirst } }
          invitations(first: 99) { totalCount nodes { invited { code } respondents sharesScore scores { component value speaksFirst } } } } } } } }`,
  );
interface Seen {
  readonly id: string;
  readonly viewerCan: readonly string[];
  readonly result: { components: { mean: number; dots: number[] }[]; gate: { result: string } | null } | null;
  readonly ownResponse: { answers: object[] } | null;
  readonly invitations: {
    nodes: {
      invited: { code: string };
      respondents: number | null;
      scores: { component: string; value: number }[];
    }[];
  };
  readonly ownInvitations: { scores: { value: number }[] }[];
}
const seenBy = async (who: string, id: string) =>
  (await readOf(who)).data.initiative!.readiness!.assessments.nodes.find((each) => each.id === id)!;

describe("a round", () => {
  test("is prepared by the backbone and the committee alone, and asks each organisation once", async () => {
    const input = { initiativeId: home.id, phase: "PHASE_I", closesOn: "2999-12-31", invitations: invited() };
    for (const who of [home.partners["A"]!.token, youth.token, home.funder, away.backbone])
      expect(await codes(who, "planAssessment", input)).toBe("NOT_FOUND");
    const wrong = async (more: object) => codes(home.backbone, "planAssessment", { ...input, ...more });
    expect(await wrong({ invitations: [] })).toEqual(["OUT_OF_RANGE"]);
    expect(await wrong({ invitations: [...invited(), ...invited()] })).toEqual(["OUT_OF_RANGE"]);
    expect(await wrong({ invitations: [{ membershipId: youth.id, respondentsWanted: 0 }] })).toEqual(["OUT_OF_RANGE"]);
    expect(await wrong({ closesOn: "2020-01-01" })).toEqual(["OUT_OF_RANGE"]);
    expect(await wrong({ invitations: [{ membershipId: away.partners["A"]!.id }] })).toBe("NOT_FOUND");
    expect(await codes(steering.token, "planAssessment", input)).toEqual([]);
    // and none that is not at work
    await behind(api, "update membership set status = 'SUSPENDED' where code = 'E'");
    expect(await codes(steering.token, "planAssessment", input)).toEqual(["MEMBERSHIP_NOT_ACTIVE"]);
    await behind(api, "update membership set status = 'ACTIVE' where code = 'E'");
  });

  test("asks in five languages, and in its own where there is no other", async () => {
    const id = await plan();
    const { data } = await api.send<{
      initiative: { readiness: { assessments: { nodes: { id: string; ar: object[]; de: object[] }[] } } };
    }>(
      home.backbone,
      `{ initiative(slug: "river") { readiness { assessments(first: 1) { nodes { id
         ar: statements(language: "ar") { code text language isCritical component } de: statements(language: "de") { code language }
         anchors(language: "sw") { answer text } } } } } }`,
    );
    const [node] = data.initiative.readiness.assessments.nodes;
    expect(node).toMatchObject({ id, anchors: { length: 5 }, ar: { length: 16 } });
    expect(node!.ar[0]).toEqual({
      code: "P1.GI.1",
      text: bankV1.texts["ar"]!.statements["P1.GI.1"],
      language: "ar",
      isCritical: true,
      component: "GOVERNANCE_AND_INFRASTRUCTURE",
    });
    expect(node!.de[0]).toEqual({ code: "P1.GI.1", language: "en" });
  });

  test("is answered by people for an organisation that is asked, once each, until it closes", async () => {
    const id = await plan();
    const other = await plan();
    const [a, b] = [home.partners["A"]!, home.partners["B"]!];
    expect(await answer(a.token, id, a.id, saying(3))).toEqual(["NOT_OPEN"]);
    await move(id, "OPEN");
    // two at once would differ by who answers which
    expect(await move(other, "OPEN")).toEqual(["OTHER_ROUND_OPEN"]);
    expect(await answer(a.token, id, a.id, saying(1).slice(0, 3))).toEqual([]);
    expect(await answer(a.token, id, a.id, saying(3))).toEqual([]);
    for (const [who, of] of [
      [a.token, b.id],
      [home.backbone, a.id],
      [steering.token, a.id],
      [away.partners["A"]!.token, a.id],
      [away.partners["A"]!.token, away.partners["A"]!.id],
      // who is not asked
      [steering.token, steering.id],
    ] as const)
      expect(await answer(who, id, of, saying(3))).toBe("NOT_FOUND");
    // whoever is suspended has no voice
    await behind(api, "update membership set status = 'SUSPENDED' where code = 'A'");
    expect(await answer(a.token, id, a.id, saying(3))).toBe("NOT_FOUND");
    await behind(api, "update membership set status = 'ACTIVE' where code = 'A'");
    expect(await answer(a.token, id, a.id, [{ code: "P2.GI.1", answer: "STARTED" }])).toEqual(["STATEMENT_UNKNOWN"]);
    expect(await answer(a.token, id, a.id, [saying(1)[0]!, saying(1)[0]!])).toEqual(["ANSWERED_TWICE"]);
    const own = (await seenBy(a.token, id)).ownResponse;
    expect(own).toMatchObject({ membership: { code: "A" }, answers: { length: 16 } });
    expect(own!.answers).toContainEqual({
      code: "P1.GI.1",
      answer: "LARGELY_IN_PLACE",
      comment: "what nobody else reads",
      evidence: [{ kind: "DOCUMENT" }],
    });
    await pass();
    expect(await answer(a.token, id, a.id, saying(4))).toEqual(["NOT_OPEN"]);
    await move(id, "CLOSED");
    expect(await answer(a.token, id, a.id, saying(4))).toEqual(["NOT_OPEN"]);
  });

  test("is answered for an organisation by no evaluator of it, and by nobody of the backbone; nor is the backbone rated so", async () => {
    const id = await open();
    const a = home.partners["A"]!;
    const closesOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const about = { initiativeId: home.id, closesOn };
    const review = await did<{ id: string }>(home.backbone, "openBackboneReview", about, "review { id }");
    const rating = { reviewId: review.id, membershipId: a.id, answers: [{ code: "BV1", answer: "MOSTLY" }] };
    const evaluator = await colleague(api, home, a.id, "evaluator", ["EVALUATOR"]);
    const made = await colleague(api, home, a.id, "backbone", ["EVALUATOR"]);
    // even where somebody had found a way to be more there
    const theirs =
      "person_id = (select id from person where email = 'backbone@river.example') and roles = '{EVALUATOR}'";
    await behind(api, `update assignment set roles = '{PARTNER_STAFF}' where ${theirs}`);
    for (const who of [evaluator, made]) {
      expect(await answer(who, id, a.id, saying(4))).toBe("NOT_FOUND");
      expect(await codes(who, "rateBackbone", rating)).toBe("NOT_FOUND");
    }
    // and neither does row-level security let them
    const [initiative, round, of, rated] = [
      parseNodeId("initiative", home.id).id,
      parseNodeId("assessment", id).id,
      parseNodeId("membership", a.id).id,
      parseNodeId("backboneReview", review.id).id,
    ];
    const written = async (email: string, table: string, column: string, which: string) => {
      const known = await knownOf(email);
      const columns = `(initiative_id, ${column}, membership_id, person_id, answers)`;
      const row = `('${initiative}', '${which}', '${of}', '${known.self}', '{}')`;
      return inRole(known, `insert into ${table} ${columns} values ${row} returning membership_id`);
    };
    for (const [table, column, which] of [
      ["readiness_response", "assessment_id", round],
      ["backbone_rating", "review_id", rated],
    ] as const) {
      for (const email of ["evaluator@river.example", "backbone@river.example"])
        await expect(written(email, table, column, which), `${email} ${table}`).rejects.toThrow("row-level security");
      expect(await written("a@river.example", table, column, which)).toHaveLength(1);
    }
    await behind(api, "delete from assignment where roles = '{EVALUATOR}'");
    await behind(api, `delete from assignment where ${theirs.replace("EVALUATOR", "PARTNER_STAFF")}`);
  });

  test("is answered once by a request that is sent twice, and by no device that has not read what another sent", async () => {
    const id = await open();
    const { token, id: membershipId } = home.partners["A"]!;
    const said = (rating: number, more: object, assessmentId = id) =>
      codes(token, "answerReadiness", { assessmentId, membershipId, answers: saying(rating), ...more });
    const own = async () => (await seenBy(token, id)).ownResponse;
    expect(await said(1, { idempotencyKey: "short" })).toEqual(["IDEMPOTENCY_KEY_NOT_VALID"]);
    const first = { idempotencyKey: "the first time", seen: 0 };
    expect(await said(1, first)).toEqual([]);
    expect(await said(1, first)).toEqual([]);
    expect(await own()).toMatchObject({ revision: 1 });
    // a telephone that lay in a drawer
    const late = { idempotencyKey: "another device", seen: 0 };
    expect(await said(4, late)).toEqual(["CONFLICT"]);
    expect(await said(4, { ...late, seen: 1 })).toEqual([]);
    expect(await said(1, first)).toEqual(["CONFLICT"]);
    expect(await own()).toMatchObject({ revision: 2 });
    await pass();
    await move(id, "CLOSED");
    // it had arrived: whoever hears of it late hears the same
    expect(await said(4, { ...late, seen: 1 })).toEqual([]);
    expect(await said(4, { idempotencyKey: "the third time", seen: 2 })).toEqual(["NOT_OPEN"]);
  });

  test("keeps what one says from everybody else, whoever they are and however they ask", async () => {
    const id = await open();
    const [a] = [home.partners["A"]!];
    expect(await answer(a.token, id, a.id, saying(2))).toEqual([]);
    const colleagueOfA = await colleague(api, home, a.id, "other", ["PARTNER_LEAD"]);
    for (const who of [home.backbone, steering.token, colleagueOfA, home.partners["B"]!.token, home.funder]) {
      const { data } = await readOf(who);
      expect(JSON.stringify(data)).not.toContain("what nobody else reads");
      expect((await seenBy(who, id)).ownResponse).toBeNull();
      // nothing is told before it closes
      expect((await seenBy(who, id)).result).toBeNull();
    }
    // how many have answered is for those who prepare
    const counted = async (who: string) =>
      (await seenBy(who, id)).invitations.nodes.map(({ respondents }) => respondents);
    expect(await counted(home.backbone)).toEqual([1, 0, 0, 0, 0, 0]);
    expect(await counted(steering.token)).toEqual([1, 0, 0, 0, 0, 0]);
    expect(await counted(a.token)).toEqual([null, null, null, null, null, null]);
    expect((await readOf(away.backbone)).data.initiative).toBeNull();
    expect((await readOf(null)).data.initiative).toBeNull();
  });

  test("has its answers read by nobody but the count, and then never again", async () => {
    const [{ granted }] = (await api.look(
      `select has_function_privilege('keelson_app', 'answers_to_count(uuid, uuid)', 'EXECUTE')
        and not has_table_privilege('keelson_app', 'readiness_response', 'DELETE') as granted`,
    )) as [{ granted: boolean }];
    expect(granted).toBe(true);
    const id = await open();
    await answer(home.partners["A"]!.token, id, home.partners["A"]!.id, saying(2));
    const toCount = async () =>
      (
        await api.look<{ n: number }>(
          `select count(*)::int as n from readiness_assessment a, (select set_config('app.manages', initiative_id::text, false)
             from readiness_assessment limit 1) as manages, answers_to_count(a.initiative_id, a.id)
           where a.id = (select id from readiness_assessment order by created_at desc, id desc limit 1)`,
        )
      )[0]!.n;
    expect(await toCount()).toBe(0);
    await pass();
    expect(await move(id, "CLOSED")).toEqual([]);
    expect(await toCount()).toBe(0);
    await api.look("select set_config('app.manages', '', false)");
  });

  test("is closed after its last day, and counted once", async () => {
    const id = await open();
    expect(await move(id, "CLOSED")).toEqual(["STILL_OPEN"]);
    for (const code of organisations) {
      const { token, id: of } = home.partners[code]!;
      expect(await answer(token, id, of, saying(code === "E" ? 1 : 3))).toEqual([]);
    }
    await answer(youth.token, id, youth.id, saying(2));
    await pass();
    expect(await move(id, "CLOSED")).toEqual([]);
    expect(await move(id, "CLOSED")).toEqual(["TRANSITION_NOT_ALLOWED"]);
    const { result } = await seenBy(home.funder, id);
    expect(result).toMatchObject({
      invited: 6,
      answered: 6,
      participation: 1,
      overall: 2.5,
      components: { length: 4 },
      items: { length: 16 },
      gate: { result: "NOT_READY", reasons: ["OVERALL_BELOW_FLOOR"], conditions: [] },
    });
    expect(result!.components[0]).toEqual({
      component: "GOVERNANCE_AND_INFRASTRUCTURE",
      organisations: 6,
      mean: 2.5,
      // of 0.83666 and 0.854167
      sd: 0.8,
      agreement: 0.85,
      band: "MEDIUM",
      dots: [1, 2, 3, 3, 3, 3],
      // of one community the difference would be its score
      communityGap: null,
      dontKnowRate: 0,
    });
  });

  test("says nothing of fewer than three organisations, but how many answered", async () => {
    const id = await open();
    for (const [who, of] of [
      [home.partners["A"]!.token, home.partners["A"]!.id],
      [youth.token, youth.id],
    ] as const)
      await answer(who, id, of, saying(4));
    await pass();
    await move(id, "CLOSED");
    const { result } = await seenBy(home.backbone, id);
    expect(result).toMatchObject({
      answered: 2,
      overall: null,
      gate: { result: "INSUFFICIENT_RESPONSES", reasons: ["PARTICIPATION_BELOW_FLOOR"] },
    });
    for (const component of result!.components)
      expect(component).toMatchObject({ mean: null, sd: null, agreement: null, dots: [], dontKnowRate: null });
    expect(JSON.stringify(result)).not.toContain('"mean":4');
    // and where those two are all that were asked, nothing of what it would advise
    const two = await open({ invitations: [{ membershipId: home.partners["A"]!.id }, { membershipId: youth.id }] });
    await answer(home.partners["A"]!.token, two, home.partners["A"]!.id, saying(4));
    await answer(youth.token, two, youth.id, saying(4));
    await pass();
    await move(two, "CLOSED");
    expect((await seenBy(home.backbone, two)).result).toMatchObject({ answered: 2, participation: 1, gate: null });
  });

  const ofCrew = async (id: string, code: string, said: readonly object[][]) => {
    for (const [place, answers] of said.entries())
      expect(await answer(crew[code]![place]!, id, home.partners[code]!.id, answers)).toEqual([]);
  };
  test("shows an organisation's score by its consent alone, and never so that those without a name are one or two", async () => {
    const id = await open();
    // of D two answer: its score would be somebody's
    for (const code of organisations)
      for (const [place, who] of crew[code]!.entries())
        if (code !== "D" || place < 2)
          expect(await answer(who, id, home.partners[code]!.id, saying(code === "A" ? 0 : 3))).toEqual([]);
    await pass();
    await move(id, "CLOSED");
    const shownTo = async (who: string) =>
      (await seenBy(who, id)).invitations.nodes
        .filter(({ scores }) => scores.length > 0)
        .map(({ invited }) => invited.code);
    expect(await shownTo(home.backbone)).toEqual([]);
    expect(await shownTo(home.partners["A"]!.token)).toEqual(["A"]);
    expect((await seenBy(home.partners["A"]!.token, id)).ownInvitations[0]!.scores[0]).toEqual({
      component: "COMMUNITY_INVOLVEMENT",
      value: 0,
      speaksFirst: true,
    });
    expect(await shownTo(home.partners["D"]!.token)).toEqual([]);
    const share = (code: string, shares = true, who = home.partners[code]!.token) =>
      codes(who, "shareReadinessScore", { assessmentId: id, membershipId: home.partners[code]!.id, shares });
    for (const who of [home.backbone, steering.token, home.partners["B"]!.token, crew["A"]![1]!])
      expect(await share("A", true, who)).toBe("NOT_FOUND");
    expect(await share("A")).toEqual([]);
    expect(await shownTo(home.backbone)).toEqual(["A"]);
    expect(await share("B")).toEqual([]);
    expect(await shownTo(home.funder)).toEqual(["A", "B"]);
    // of the five, two are left: none is named
    expect(await share("C")).toEqual([]);
    expect(await shownTo(home.backbone)).toEqual([]);
    expect(await shownTo(home.partners["C"]!.token)).toEqual(["C"]);
    // nor are the others once it takes that back: what was named is remembered, and two never were
    expect(await share("C", false)).toEqual([]);
    expect(await shownTo(home.backbone)).toEqual([]);
    expect(await readsOf("funder@river.example", id)).toBe(0);
  });

  test("shows an organisation's score as its own neither to an evaluator nor to the backbone, whatever they make themselves", async () => {
    const id = await open();
    for (const who of crew["A"]!) expect(await answer(who, id, home.partners["A"]!.id, saying(0))).toEqual([]);
    await pass();
    await move(id, "CLOSED");
    const evaluator = await colleague(api, home, home.partners["A"]!.id, "evaluator", ["EVALUATOR"]);
    const made = await colleague(api, home, home.partners["A"]!.id, "backbone", ["EVALUATOR"]);
    const shownTo = async (who: string) =>
      (await seenBy(who, id)).invitations.nodes.filter(({ scores }) => scores.length > 0).length;
    const lead = home.partners["A"]!.token;
    expect([await shownTo(lead), await shownTo(evaluator), await shownTo(made)]).toEqual([1, 0, 0]);
    for (const who of [evaluator, made]) expect((await seenBy(who, id)).ownInvitations).toEqual([]);
    // and row-level security says so once more
    for (const [email, rows] of [
      ["a@river.example", 4],
      ["evaluator@river.example", 0],
      ["backbone@river.example", 0],
    ] as const)
      expect([email, await readsOf(email, id)]).toEqual([email, rows]);
    await behind(api, "delete from assignment where roles = '{EVALUATOR}'");
  });

  const scoredTo = async (who: string, id: string, of: string) =>
    (await seenBy(who, id)).invitations.nodes
      .find(({ invited }) => invited.code === of)!
      .scores.map(({ component }) => component);

  test("names no score by which one could be reckoned that counts in the component's mean, and in no other", async () => {
    const id = await open();
    for (const code of ["A", "B", "C"]) await ofCrew(id, code, [saying(3), saying(2), saying(3)]);
    // D says something of governance alone: it did not take part, and is in that mean
    await ofCrew(id, "D", [saying(0).filter(({ code }) => code.startsWith("P1.GI."))]);
    await pass();
    await move(id, "CLOSED");
    for (const code of ["A", "B", "C"])
      await codes(crew[code]![0]!, "shareReadinessScore", {
        assessmentId: id,
        membershipId: home.partners[code]!.id,
        shares: true,
      });
    expect(await scoredTo(home.funder, id, "A")).toEqual([
      "COMMUNITY_INVOLVEMENT",
      "EVALUATION_AND_IMPROVEMENT",
      "STRATEGIC_PLANNING",
    ]);
    expect(await scoredTo(crew["A"]![0]!, id, "A")).toHaveLength(4);
  });

  test("names no score by which, with the community's difference, one on its side could be reckoned", async () => {
    const groups = ["GROUP1", "GROUP2", "GROUP3"];
    const people: Record<string, { id: string; token: string }> = {};
    for (const code of groups)
      people[code] = await member(api, home, code, ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
    const asked = ["A", "B", "C"].map((code) => ({ membershipId: home.partners[code]!.id }));
    const id = await open({ invitations: [...asked, ...groups.map((code) => ({ membershipId: people[code]!.id }))] });
    for (const code of ["A", "B", "C"]) await ofCrew(id, code, [saying(3), saying(3), saying(3)]);
    for (const code of groups) {
      const { id: of, token } = people[code]!;
      const more = ["x", "y"].map((name) => colleague(api, home, of, `${name}${code}`, ["COMMUNITY_REPRESENTATIVE"]));
      for (const who of [token, ...(await Promise.all(more))]) expect(await answer(who, id, of, saying(2))).toEqual([]);
    }
    await pass();
    expect(await move(id, "CLOSED")).toEqual([]);
    const share = (code: string) =>
      codes(people[code]!.token, "shareReadinessScore", {
        assessmentId: id,
        membershipId: people[code]!.id,
        shares: true,
      });
    expect(await share("GROUP1")).toEqual([]);
    // four without a name are in the mean, and two of them on this side
    expect(await scoredTo(home.funder, id, "GROUP1")).toEqual([]);
    for (const code of ["GROUP2", "GROUP3"]) expect(await share(code)).toEqual([]);
    expect(await scoredTo(home.funder, id, "GROUP1")).toHaveLength(4);
  });

  test("keeps no score that is of fewer than three people who count in it, however many sent something", async () => {
    const id = await open();
    const governance = saying(1).filter(({ code }) => code.startsWith("P1.GI."));
    await ofCrew(id, "A", [saying(3), saying(2), governance]);
    await ofCrew(id, "B", [saying(3), [], []]);
    await ofCrew(id, "C", [saying(3), saying(3), saying(3)]);
    await pass();
    await move(id, "CLOSED");
    expect(await scoredTo(crew["A"]![0]!, id, "A")).toEqual(["GOVERNANCE_AND_INFRASTRUCTURE"]);
    expect(await scoredTo(crew["B"]![0]!, id, "B")).toEqual([]);
    expect(await scoredTo(crew["C"]![0]!, id, "C")).toHaveLength(4);
  });

  test("rests on documents of those who rated the statement so high, and count", async () => {
    const id = await open();
    const bare = (answers: readonly { code: string }[]) =>
      answers.map((each) => (each.code === "P1.GI.1" ? { ...each, evidence: [] } : each));
    for (const code of ["B", "C", "D", "E"]) await ofCrew(id, code, [bare(saying(4))]);
    const low = saying(3).map((each) => (each.code === "P1.GI.1" ? { ...each, answer: anchors[2] } : each));
    // who does not know, who rates it low, and who says nothing else
    await ofCrew(id, "A", [saying(3, { "P1.GI.1": "DONT_KNOW" }), low, [saying(4)[0]!]]);
    await answer(youth.token, id, youth.id, bare(saying(4)));
    await pass();
    await move(id, "CLOSED");
    expect((await seenBy(home.backbone, id)).result!.gate).toEqual({
      result: "READY_WITH_CONDITIONS",
      reasons: [],
      conditions: ["EVIDENCE_MISSING:P1.GI.1"],
    });
  });

  test("is listed with all it says in as many statements for few organisations as for many", async () => {
    const few = await countStatements(() => readOf(home.backbone));
    for (let more = 0; more < 3; more++) {
      const id = await open();
      for (const code of organisations)
        await answer(home.partners[code]!.token, id, home.partners[code]!.id, saying(more));
      await pass();
      await move(id, "CLOSED");
    }
    expect(await countStatements(() => readOf(home.backbone))).toEqual(few);
  });

  test("is compared with the round before it, of its phase, by organisations that answered both, and once", async () => {
    const change = async (id: string, who = home.funder) => {
      const { data } = await api.send<{
        initiative: { readiness: { assessments: { nodes: { id: string; change: object | null }[] } } };
      }>(
        who,
        `{ initiative(slug: "river") { readiness { assessments(first: 99) { nodes { id change { items earlier { id }
           components { component pairs onlyEarlier onlyLater difference { mean median hodgesLehmann improved same worse p isMeaningful hasFallen } } } } } } } }`,
      );
      return data.initiative.readiness.assessments.nodes.find((each) => each.id === id)!.change;
    };
    const round = async (rating: number, codes: readonly string[]) => {
      const id = await open({ phase: "PHASE_III" });
      const of = (each: { code: string }) => ({ ...each, code: each.code.replace("P1", "P3") });
      for (const code of codes)
        await answer(home.partners[code]!.token, id, home.partners[code]!.id, saying(rating).map(of));
      await pass();
      expect(await change(id)).toBeNull();
      expect(await move(id, "CLOSED")).toEqual([]);
      return id;
    };
    const first = await round(1, ["A", "B", "C", "D"]);
    expect(await change(first)).toBeNull();
    const second = await round(3, ["A", "B", "C", "D"]);
    const pairs = { pairs: 4, onlyEarlier: 0, onlyLater: 0 };
    expect(await change(second)).toMatchObject({ items: 16, earlier: { id: first }, components: { length: 4 } });
    expect((await change(second)) as { components: object[] }).toHaveProperty("components.0", {
      component: "GOVERNANCE_AND_INFRASTRUCTURE",
      ...pairs,
      difference: {
        mean: 2,
        median: 2,
        hodgesLehmann: 2,
        improved: 4,
        same: 0,
        worse: 0,
        p: null,
        isMeaningful: true,
        hasFallen: false,
      },
    });
    // with the one before alone; and where one is in a single round nothing is told
    const third = await round(2, ["A", "B", "C", "D", "E"]);
    expect(await change(third)).toMatchObject({
      earlier: { id: second },
      components: Array.from({ length: 4 }, () => ({ ...pairs, onlyLater: 1, difference: null })),
    });
    // nor with one that another is compared with: what was planned earlier is not opened any more
    const overtaken = await plan({ phase: "PHASE_III" });
    await round(2, ["A", "B", "C", "D", "E"]);
    expect(await move(overtaken, "OPEN")).toEqual(["TRANSITION_NOT_ALLOWED"]);
    await expect(
      inRole(
        await knownOf("backbone@river.example"),
        `update readiness_assessment set state = 'OPEN' where id = '${parseNodeId("assessment", overtaken).id}'`,
      ),
    ).rejects.toThrow("a later round of this phase was counted already");
    const [{ twice }] = (await api.look<{ twice: number }>(
      "select (count(*) - count(distinct earlier_id))::int as twice from readiness_change",
    )) as [{ twice: number }];
    expect(twice).toBe(0);
    expect(await move(overtaken, "ARCHIVED")).toEqual([]);
    // nobody is given the answers of a round before again
    const [{ n }] = (await api.look<{ n: number }>(
      `select count(*)::int as n from (select set_config('app.manages', initiative_id::text, false) from readiness_assessment limit 1) manages,
         readiness_assessment a, answers_to_compare(a.initiative_id, a.id) where a.phase = 'PHASE_III'`,
    )) as [{ n: number }];
    expect(n).toBe(0);
    await api.look("select set_config('app.manages', '', false)");
  });

  test("is compared by organisations, of which one that left and came back is the same", async () => {
    const again = await member(api, home, "AGAIN", ["PARTNER"], ["PARTNER_LEAD"]);
    const round = async (first: { id: string; token: string }) => {
      const invitations = [...["B", "C", "D", "E"].map((code) => home.partners[code]!), first];
      const id = await open({
        phase: "PHASE_III",
        invitations: invitations.map(({ id: of }) => ({ membershipId: of })),
      });
      for (const { id: of, token } of invitations)
        expect(
          await answer(
            token,
            id,
            of,
            saying(2).map((each) => ({ ...each, code: each.code.replace("P1", "P3") })),
          ),
        ).toEqual([]);
      await pass();
      expect(await move(id, "CLOSED")).toEqual([]);
      return parseNodeId("assessment", id).id;
    };
    await round(home.partners["A"]!);
    await behind(
      api,
      "update membership set organisation_id = (select organisation_id from membership where code = 'A' and initiative_id = (select id from initiative where slug = 'river')) where code = 'AGAIN'",
    );
    const [change] = await api.look<{ summary: object }>(
      "select summary from readiness_change where assessment_id = $1",
      [await round(again)],
    );
    expect(change).toHaveProperty(
      "summary.components.0",
      expect.objectContaining({ pairs: 5, onlyEarlier: 0, onlyLater: 0 }),
    );
  });

  test("tells no difference beside names in both rounds that would leave one pair or two without", async () => {
    const round = async (rating: number) => {
      const id = await open({ phase: "PHASE_III" });
      const of = (each: { code: string }) => ({ ...each, code: each.code.replace("P1", "P3") });
      for (const code of organisations)
        await ofCrew(
          id,
          code,
          Array.from({ length: 3 }, () => saying(rating).map(of)),
        );
      await pass();
      expect(await move(id, "CLOSED")).toEqual([]);
      return id;
    };
    const [first, second] = [await round(1), await round(3)];
    const share = async (code: string, assessmentId: string) =>
      expect(
        await codes(crew[code]![0]!, "shareReadinessScore", {
          assessmentId,
          membershipId: home.partners[code]!.id,
          shares: true,
        }),
      ).toEqual([]);
    const told = async () => {
      const { data } = await api.send<{
        initiative: {
          readiness: {
            assessments: { nodes: { id: string; change: { components: { difference: object | null }[] } }[] };
          };
        };
      }>(
        home.funder,
        `{ initiative(slug: "river") { readiness { assessments(first: 99) { nodes { id change { components { difference { mean } } } } } } } }`,
      );
      const { change } = data.initiative.readiness.assessments.nodes.find(({ id }) => id === second)!;
      const named = async (id: string) =>
        (await seenBy(home.funder, id)).invitations.nodes.filter(({ scores }) => scores.length > 0).length;
      return [change.components.filter(({ difference }) => difference).length, await named(first), await named(second)];
    };
    expect(await told()).toEqual([4, 0, 0]);
    for (const code of ["A", "B"]) for (const id of [first, second]) await share(code, id);
    // of the five, three are left
    expect(await told()).toEqual([4, 2, 2]);
    await share("C", first);
    expect(await told()).toEqual([4, 0, 2]);
    await share("C", second);
    expect(await told()).toEqual([0, 0, 0]);
    for (const code of ["D", "E"]) for (const id of [first, second]) await share(code, id);
    expect(await told()).toEqual([4, 5, 5]);
  });

  const every = assessmentStates.flatMap((from) =>
    assessmentStates.filter((to) => to !== from).map((to) => [from, to] as const),
  );
  test("passes from state to state as it is drawn, with one audit event, or not at all", async () => {
    const id = await plan({ phase: "PHASE_II" });
    const events = async () => (await api.look<{ n: number }>("select count(*)::int as n from audit_event"))[0]!.n;
    for (const [from, to] of every) {
      const [on, words] = from === "DISCUSSED" || from === "DECIDED" ? ["current_date", "'w'"] : ["null", "null"];
      await behind(
        api,
        `update initiative set current_phase = 'PHASE_II' where slug = 'river'; delete from readiness_result where assessment_id in (select id from readiness_assessment where phase = 'PHASE_II');
         update readiness_assessment set state = '${from}', opens_on = current_date - 9, closes_on = current_date ${to === "CLOSED" ? "- 2" : "+ 2"},
           discussed_on = ${on}, discussed_among = ${words}, discussed_about = ${words}, discussed_outcome = ${words} where phase = 'PHASE_II'`,
      );
      const before = await events();
      const isDrawn = mayPass(assessmentLife, from, to);
      const sent =
        to === "DISCUSSED"
          ? await codes(home.backbone, "discussAssessment", { id, among: "w", about: "a", outcome: "o" })
          : to === "DECIDED"
            ? await codes(steering.token, "decidePhase", { assessmentId: id, goesOn: false, ...decided })
            : await move(id, to, to === "ARCHIVED" ? steering.token : home.backbone);
      expect([from, to, sent]).toEqual([from, to, isDrawn ? [] : ["TRANSITION_NOT_ALLOWED"]]);
      expect((await events()) - before).toBe(isDrawn ? 1 : 0);
    }
    await behind(api, "update initiative set current_phase = 'PHASE_I'");
  });

  test("that was answered, and that nothing was decided by, is put away by the committee alone", async () => {
    const id = await open();
    await pass();
    await move(id, "CLOSED");
    const may = async (who: string) => (await seenBy(who, id)).viewerCan;
    const before = await rowCounts(api);
    for (const step of ["CLOSED", "DISCUSSED"]) {
      expect(await may(home.backbone)).not.toContain("MOVE_ASSESSMENT");
      expect(await may(steering.token)).toContain("MOVE_ASSESSMENT");
      expect(await move(id, "ARCHIVED")).toBe("NOT_FOUND");
      if (step === "CLOSED") {
        expect(await rowCounts(api)).toEqual(before);
        await discuss(id);
      }
    }
    expect(await move(id, "ARCHIVED", steering.token)).toEqual([]);
    // what nobody has answered yet, whoever prepared it may put away
    expect(await move(await plan(), "ARCHIVED")).toEqual([]);
  });
});

describe("what is seen differently", () => {
  const component = "COMMUNITY_INVOLVEMENT";
  const put = (assessmentId: string, more: object = {}, who = home.backbone) =>
    send(who, "putOnAgenda", { assessmentId, component, title: "Who is heard", ...more }, "meeting { id title }");
  const putOn = async (assessmentId: string, more: object = {}, who = home.backbone) =>
    ((await put(assessmentId, more, who)).data.it["meeting"] as { id: string; title: string }).id;
  const meeting = { title: "To talk about it", on: "2999-11-30", at: "10:00" };
  const agendaOf = async (meetingId: string) =>
    (
      await api.ask<{ initiative: { meeting: { version: number; agenda: object[] } } }>(
        youth.token,
        `query ($id: ID!) { initiative(slug: "river") { meeting(meetingId: $id) { version agenda { place title purpose about { component assessment { id } } } } } }`,
        { id: meetingId },
      )
    ).initiative.meeting;
  const pointsOf = async (who: string, id: string) =>
    (
      await api.ask<{ initiative: { readiness: { assessments: { nodes: { id: string; points: object[] }[] } } } }>(
        who,
        `{ initiative(slug: "river") { readiness { assessments(first: 50) { nodes { id points { component place title meeting { id } } } } } } }`,
      )
    ).initiative.readiness.assessments.nodes.find((each) => each.id === id)!.points;

  test("is on the agenda of the next meeting by one word, once, and the point knows of what it is", async () => {
    const draft = await plan();
    expect(
      await codes(home.backbone, "putOnAgenda", { assessmentId: draft, component, title: "t", plan: meeting }),
    ).toEqual(["NOT_CLOSED"]);
    const id = await open();
    await pass();
    await move(id, "CLOSED");
    for (const who of [home.partners["A"]!.token, youth.token, home.funder, away.backbone])
      expect(await codes(who, "putOnAgenda", { assessmentId: id, component, title: "t", plan: meeting })).toBe(
        "NOT_FOUND",
      );
    expect(await codes(home.backbone, "putOnAgenda", { assessmentId: id, component, title: "t" })).toEqual([
      "MEETING_REQUIRED",
    ]);
    // there is none: one is planned for it
    const planned = await putOn(id, { plan: meeting });
    const about = { component, assessment: { id } };
    const point = { place: 1, title: "Who is heard", purpose: "DISCUSS", about };
    expect((await agendaOf(planned)).agenda).toEqual([point]);
    const before = await rowCounts(api);
    expect(await putOn(id, { title: "again" }, steering.token)).toBe(planned);
    expect(await rowCounts(api)).toEqual(before);
    // from then on what is planned sooner is the next
    const { id: sooner } = await did<{ id: string }>(
      steering.token,
      "planMeeting",
      { initiativeId: home.id, ...meeting, on: "2999-10-01", agenda: [{ title: "Welcome", purpose: "INFORM" }] },
      "meeting { id }",
    );
    expect(await putOn(id, { component: "STRATEGIC_PLANNING" })).toBe(sooner);
    expect(await pointsOf(youth.token, id)).toEqual([
      { component, place: 1, title: "Who is heard", meeting: { id: planned } },
      { component: "STRATEGIC_PLANNING", place: 2, title: "Who is heard", meeting: { id: sooner } },
    ]);
    // a funder reads of the meetings that it is invited to, and this is none of them
    expect(await pointsOf(home.funder, id)).toEqual([]);
    // another order, and another word: the point stays about what it is about
    const agenda = [
      { place: 2, title: "What we plan", purpose: "DECIDE" },
      { place: 1, title: "Welcome", purpose: "INFORM" },
      { title: "A new one", purpose: "LEARN" },
    ];
    await did(home.backbone, "changeMeeting", { id: sooner, agenda }, "meeting { id }");
    expect((await agendaOf(sooner)).agenda).toEqual([
      {
        place: 1,
        title: "What we plan",
        purpose: "DECIDE",
        about: { component: "STRATEGIC_PLANNING", assessment: { id } },
      },
      { place: 2, title: "Welcome", purpose: "INFORM", about: null },
      { place: 3, title: "A new one", purpose: "LEARN", about: null },
    ]);
    // what is cancelled is talked about nowhere
    await did(home.backbone, "moveMeeting", { id: planned, step: "CANCEL", because: "b" }, "meeting { id }");
    expect(await pointsOf(youth.token, id)).toHaveLength(1);
    expect(await putOn(id)).toBe(sooner);
  });
});

describe("a phase", () => {
  const round = async (rating: number, phase = "PHASE_I") => {
    const id = await open({ phase });
    const of = (each: { code: string }) => ({
      ...each,
      code: each.code.replace("P1", phase === "PHASE_I" ? "P1" : "P2"),
    });
    for (const code of organisations)
      await answer(home.partners[code]!.token, id, home.partners[code]!.id, saying(rating).map(of));
    await answer(youth.token, id, youth.id, saying(rating).map(of));
    await pass();
    await move(id, "CLOSED");
    return id;
  };
  const decide = (assessmentId: string, goesOn: boolean, more: object = {}, who = steering.token) =>
    codes(who, "decidePhase", { assessmentId, goesOn, ...decided, ...more });
  /** By a decision of its own: each is entered once. */
  const byHand = (values: string) =>
    behind(
      api,
      `with d as (
         insert into decision (initiative_id, number, kind, title, text, rationale, language, method, result, decided_on, visibility)
         select initiative_id, max(number) + 1, 'PHASE_CHANGE', 't', 't', 'r', 'en', 'CONSENT', 'ADOPTED', current_date, 'PARTNERS'
         from decision group by initiative_id having bool_or(kind = 'PHASE_CHANGE')
         returning initiative_id, id
       )
       insert into phase_transition (initiative_id, from_phase, to_phase, assessment_id, decision_id, advice, is_override, reason, decided_on)
       select d.initiative_id, 'PHASE_I', ${values}, 'r', current_date from d`,
    );
  const phase = async () => (await readOf(home.funder)).data.initiative!.currentPhase;
  const history = async () => (await readOf(home.partners["B"]!.token)).data.initiative!.readiness!.phaseHistory.nodes;

  test("is left by the committee, once a round of it was talked about, and against its advice with a reason alone", async () => {
    const low = await round(1);
    expect(await decide(low, true)).toEqual(["TRANSITION_NOT_ALLOWED"]);
    await discuss(low);
    const before = await rowCounts(api);
    for (const who of [home.backbone, home.partners["A"]!.token, youth.token, home.funder])
      expect(await decide(low, true, {}, who)).toBe("NOT_FOUND");
    expect(await decide(low, true)).toEqual(["OVERRIDE_REASON_REQUIRED"]);
    expect(await rowCounts(api)).toEqual(before);
    expect(await phase()).toBe("PHASE_I");
    // it stays, as advised
    expect(await decide(low, false)).toEqual([]);
    expect([await phase(), (await history())[0]]).toEqual([
      "PHASE_I",
      {
        fromPhase: "PHASE_I",
        toPhase: "PHASE_I",
        advice: "NOT_READY",
        isOverride: false,
        reason: null,
        decision: { kind: "PHASE_CHANGE", title: "On" },
      },
    ]);
    const again = await round(1);
    await discuss(again);
    const on = () => decide(again, true, { overrideReason: "The school closes in June." });
    // neither before it is at work, nor while anything is missing that the second phase needs
    expect(await on()).toEqual(["INITIATIVE_NOT_ACTIVE", "NO_MOST_AFFECTED_GROUP", "NO_COMMUNITY_SEAT"]);
    await did(
      steering.token,
      "moveInitiative",
      { initiativeId: home.id, to: "ACTIVE", reason: "r" },
      "initiative { status }",
    );
    const about = { initiativeId: home.id, name: "Families", isMostAffected: true };
    await did(steering.token, "setConstituentGroup", about, "constituentGroup { id }");
    const committee = { initiativeId: home.id, kind: "STEERING_COMMITTEE", name: "Committee" };
    const { id: groupId } = await did<{ id: string }>(steering.token, "setGroup", committee, "group { id }");
    expect(await on()).toEqual(["NO_COMMUNITY_SEAT"]);
    await expect(
      byHand(`'PHASE_II', '${parseNodeId("assessment", again).id}', d.id, 'NOT_READY', true`),
    ).rejects.toThrow("lacks what the second phase needs");
    await api.look("rollback");
    // a seat in which nobody sits is no voice
    await did(steering.token, "giveSeat", { groupId, membershipId: youth.id }, "group { id }");
    expect(await on()).toEqual(["NO_COMMUNITY_SEAT"]);
    const { viewer } = await api.ask<{ viewer: { id: string } }>(youth.token, "{ viewer { id } }");
    await did(steering.token, "giveSeat", { groupId, membershipId: youth.id, personId: viewer.id }, "group { id }");
    expect(await on()).toEqual([]);
    expect([await phase(), (await history())[0]]).toMatchObject([
      "PHASE_II",
      { toPhase: "PHASE_II", advice: "NOT_READY", isOverride: true, reason: "The school closes in June." },
    ]);
    // a round of the phase it has left decides nothing more
    const late = await round(3);
    await discuss(late);
    expect(await decide(late, true)).toEqual(["OTHER_PHASE"]);
  });

  test("goes on where it is ready, stays with a reason, and goes back without a round", async () => {
    const before = (await history()).length;
    const ready = await round(3, "PHASE_II");
    await discuss(ready);
    expect((await seenBy(home.backbone, ready)).result!.gate).toEqual({ result: "READY", reasons: [], conditions: [] });
    expect(await decide(ready, false)).toEqual(["OVERRIDE_REASON_REQUIRED"]);
    expect(await decide(ready, true)).toEqual([]);
    expect(await phase()).toBe("PHASE_III");
    const back = (to: string, who = steering.token, reason = "The funder left.") =>
      codes(who, "movePhaseBack", { initiativeId: home.id, to, reason, title: "Back", text: "b", method: "CONSENT" });
    expect(await back("PHASE_III")).toEqual(["TRANSITION_NOT_ALLOWED"]);
    expect(await back("PHASE_I", home.backbone)).toBe("NOT_FOUND");
    expect(await back("PHASE_I", steering.token, " ")).toEqual(["TEXT_REQUIRED"]);
    expect(await back("PHASE_I")).toEqual([]);
    expect([await phase(), (await history())[0]]).toMatchObject([
      "PHASE_I",
      { fromPhase: "PHASE_III", toPhase: "PHASE_I", advice: null, isOverride: false, reason: "The funder left." },
    ]);
    expect((await history()).length).toBe(before + 2);
  });

  test("is told to everybody where the page is public, with why it was decided otherwise, and nothing of scores", async () => {
    const told = async (who: string | null) => {
      const query = `{ initiative(slug: "river") { currentPhase readiness { viewerCan }
        phaseDecisions(first: 20) { totalCount nodes { fromPhase toPhase isOverride reason decidedOn } } } }`;
      const { data } = await api.send<{
        initiative: {
          currentPhase: string;
          readiness: null;
          phaseDecisions: { nodes: { reason: string | null }[] };
        } | null;
      }>(who, query);
      return data.initiative;
    };
    expect(await told(null)).toBeNull();
    await publish(api, home);
    const decisions = (await history()).length;
    const all = await told(null);
    expect(all).toMatchObject({ currentPhase: "PHASE_I", readiness: null, phaseDecisions: { totalCount: decisions } });
    expect(all!.phaseDecisions).toEqual((await told(home.funder))!.phaseDecisions);
    expect(all!.phaseDecisions.nodes).toContainEqual({
      fromPhase: "PHASE_I",
      toPhase: "PHASE_II",
      isOverride: true,
      reason: "The school closes in June.",
      decidedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    // what was written for those who take part stays theirs
    await behind(api, "update phase_transition set is_public = false where reason = 'The funder left.'");
    expect(JSON.stringify(await told(null))).not.toContain("The funder left.");
    expect((await told(null))!.phaseDecisions).toMatchObject({ totalCount: decisions - 1 });
    expect(JSON.stringify(await told(home.partners["B"]!.token))).toContain("The funder left.");
    await publish(api, home, false);
    expect(await told(null)).toBeNull();
  });

  test("is not changed by hand: no decision, no round, no advice of one's own", async () => {
    const [once, drawn, advised] = [
      "assessment_id_key",
      "check constraint",
      "TRANSITION_NOT_ALLOWED: a phase is left by",
    ];
    for (const [values, why] of [
      ["'PHASE_II', null, d.id, null, false", drawn],
      ["'PHASE_III', null, d.id, null, false", drawn],
      ["'PHASE_II', (select id from readiness_assessment where state = 'DECIDED' limit 1), d.id, 'READY', false", once],
      [
        "'PHASE_II', (select id from readiness_assessment where state = 'DISCUSSED' and phase = 'PHASE_I' limit 1), d.id, 'READY', true",
        advised,
      ],
    ]) {
      await expect(byHand(values!), values).rejects.toThrow(why);
      await api.look("rollback");
    }
  });
});
