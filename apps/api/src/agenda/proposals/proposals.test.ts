import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, rowCounts, type TestApi } from "../../../test/harness.ts";
import { behind, colleague, foundInitiative, member, publish, type TestInitiative } from "../../../test/initiative.ts";
import { doorOf } from "../../door.ts";
import { localContextOf } from "../../identity/local-context-of.ts";
import { findActorByEmail } from "../../identity/persons/find-actor-by-email.ts";
import { Context } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { resolveAllProposals } from "./resolve-all-proposals.ts";

let api: TestApi;
let home: TestInitiative;
let steering: { id: string; token: string };
let community: { id: string; token: string };
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "river", ["A", "B", "C"]);
  steering = await member(api, home, "STEER", ["STEERING_COMMITTEE"], ["STEERING_CHAIR"]);
  community = await member(api, home, "TABLE", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
});
afterAll(() => api.close());

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
type Problems = readonly { code: string; path: string[] }[];
async function send<Answer>(who: string | null, name: string, input: object, fields: string) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const answer = await api.ask<{ it: Answer & { problems: Problems } }>(
    who,
    `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${fields} problems { code path } } }`,
    { input },
  );
  return answer.it;
}
async function open(more: object = {}, who = home.backbone): Promise<string> {
  const input = {
    initiativeId: home.id,
    title: "A shared van",
    body: "Let us buy one.",
    method: "CONSENT",
    closesOn: "2999-12-31",
  };
  const { proposal, problems } = await send<{ proposal: { id: string } | null }>(
    who,
    "openProposal",
    { ...input, ...more },
    "proposal { id }",
  );
  if (!proposal) throw new Error(JSON.stringify(problems));
  return proposal.id;
}
const say = async (id: string, membershipId: string, who: string, position: string, reason = "") =>
  (await send(who, "respondToProposal", { id, membershipId, position, reason }, "proposal { id }")).problems.map(
    ({ code }) => code,
  );
const partner = (id: string, code: string, position: string, reason = "") =>
  say(id, home.partners[code]!.id, home.partners[code]!.token, position, reason);
/** Its last day was yesterday, or some days ago. */
const over = (days = 1) =>
  behind(api, `update proposal set opens_on = current_date - 21, closes_on = current_date - ${days}`);
/** A mutation that is none of theirs. */
const refused = async (who: string, name: string, input: object) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const answer = await api.send(who, `mutation ($input: ${type}!) { ${name}(input: $input) { problems { code } } }`, {
    input,
  });
  return answer.errors?.[0]?.extensions.code;
};
const voices = async (id: string) =>
  (await seen<{ voters: { nodes: { by: { code: string } }[] } }>(
    id,
    "voters(first: 50) { nodes { by { code } } }",
  ))!.voters.nodes.map(({ by }) => by.code);
const decided =
  "decision { number kind method result eligible positions { position count } dissent dissentLanguage leadTimeDays decidedOn visibility proposal { title } }";
const resolve = (id: string, more: object = {}, who = home.backbone) =>
  send<{ decision: object | null }>(who, "resolveProposal", { id, ...more }, decided);
const seen = <Data>(id: string, fields: string, who: string | null = home.backbone) =>
  api
    .ask<{ initiative: { proposals: { nodes: (Data & { id: string })[] } } }>(
      who,
      `{ initiative(slug: "river") { proposals(first: 50) { nodes { id ${fields} } } } }`,
    )
    .then(({ initiative }) => initiative.proposals.nodes.find((node) => node.id === id));

test("every organisation that takes part has one voice, written down when it was opened; the backbone and the funder have none", async () => {
  const id = await open();
  await member(api, home, "LATE", ["PARTNER"], ["PARTNER_LEAD"]);
  const { voters, tally } = (await seen<{ voters: { nodes: object[] }; tally: object }>(
    id,
    "voters(first: 50) { nodes { by { code } isCommunity position } } tally { eligible responded quorumMet supportShare result }",
    home.funder,
  ))!;
  const of = (code: string, isCommunity = false) => ({ by: { code }, isCommunity, position: null });
  expect(voters.nodes).toEqual([of("A"), of("B"), of("C"), of("STEER"), of("TABLE", true)]);
  expect(tally).toEqual({ eligible: 5, responded: 0, quorumMet: false, supportShare: null, result: "NO_QUORUM" });
  await behind(api, "update membership set ended_on = current_date - 1 where code = 'LATE'");
});

test("the organisation that is the backbone has none, whatever else it is, nor a seat that votes", async () => {
  for (const [role, personRole] of [
    ["PARTNER", "PARTNER_LEAD"],
    ["STEERING_COMMITTEE", "STEERING_CHAIR"],
  ] as const) {
    const host = await member(api, home, `HOST-${role}`, [role], [personRole]);
    await behind(api, `update membership set roles = '{BACKBONE,${role}}' where code = 'HOST-${role}'`);
    const id = await open();
    expect(await voices(id)).toEqual(["A", "B", "C", "STEER", "TABLE"]);
    expect(await refused(host.token, "respondToProposal", { id, membershipId: host.id, position: "ABSTAIN" })).toBe(
      "NOT_FOUND",
    );
    const decision = { initiativeId: home.id, kind: "PHASE_CHANGE", title: "t", text: "t", rationale: "r" };
    expect(await refused(host.token, "recordDecision", { ...decision, method: "CONSENT" })).toBe("NOT_FOUND");
    const context = localContextOf(await findActorByEmail(api.url, `host-${role.toLowerCase()}@river.example`));
    expect(context).toMatchObject({ voices: [], steers: [] });
  }
});

test("who takes part today is a matter of the day where the initiative is", async () => {
  for (const zone of ["Pacific/Kiritimati", "Etc/GMT+12"]) {
    await behind(api, `update initiative set time_zone = '${zone}' where slug = 'river'`);
    for (const days of [0, 1]) {
      await behind(
        api,
        `update membership set ended_on = (now() at time zone '${zone}')::date - ${days} where code = 'LATE'`,
      );
      expect((await voices(await open())).includes("LATE"), `${zone} ${days}`).toBe(days === 0);
    }
  }
  await behind(api, "update initiative set time_zone = 'UTC' where slug = 'river'");
  await behind(api, "update membership set ended_on = current_date - 3 where code = 'LATE'");
});

test("whichever of its memberships somebody speaks for, an organisation has the one voice", async () => {
  const also = await member(api, home, "ALSO-A", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
  const organisation = "(select organisation_id from membership where code = 'A' limit 1)";
  await behind(api, `update membership set organisation_id = ${organisation} where code = 'ALSO-A'`);
  const id = await open();
  expect(await voices(id)).toEqual(["A", "B", "C", "STEER", "TABLE"]);
  expect(await partner(id, "A", "STRONG_YES")).toEqual([]);
  expect(await say(id, also.id, also.token, "ABSTAIN")).toEqual([]);
  const { tally } = (await seen<{ tally: object }>(id, "tally { positions { position count } }"))!;
  expect(tally).toEqual({ positions: [{ position: "ABSTAIN", count: 1 }] });
  await behind(api, "update membership set ended_on = current_date - 3 where code = 'ALSO-A'");
});

describe("nobody makes a rule by which nobody decides:", () => {
  const asked = { title: "t", body: "b", method: "CONSENT", closesOn: "2999-12-31" };
  const problems = async (more: object, who = steering.token) =>
    (await send(who, "openProposal", { ...asked, initiativeId: home.id, ...more }, "proposal { id }")).problems;

  test.each([
    ["a quorum of nobody", { quorum: "0/1" }, "quorum"],
    ["a threshold of nobody", { method: "SUPERMAJORITY", threshold: "0/1" }, "threshold"],
    ["a supermajority that is none", { method: "SUPERMAJORITY", threshold: "1/2" }, "threshold"],
  ])("%s", async (_, more, path) => {
    expect(await problems(more)).toEqual([{ code: "OUT_OF_RANGE", path: [path] }]);
  });

  test("the safeguard, and who decides for all, are for the committee to say", async () => {
    const { id: a, token } = home.partners["A"]!;
    const delegated = { method: "DELEGATED", holderId: home.partners["B"]!.id };
    for (const [who, more] of [
      [home.backbone, {}],
      [token, { membershipId: a }],
    ] as const) {
      expect(await problems({ ...more, communitySafeguard: false }, who)).toEqual([
        { code: "COMMITTEE_REQUIRED", path: ["communitySafeguard"] },
      ]);
      expect(await problems({ ...more, ...delegated }, who)).toEqual([
        { code: "COMMITTEE_REQUIRED", path: ["method"] },
      ]);
    }
  });

  test.each([
    ["itself", () => steering.id],
    ["a funder", async () => (await member(api, home, "GIVER", ["FUNDER"], ["FUNDER_REPRESENTATIVE"])).id],
    [
      "the backbone",
      async () => {
        const { id } = await member(api, home, "HOLDS", ["PARTNER"], ["PARTNER_LEAD"]);
        await behind(api, "update membership set roles = '{BACKBONE,PARTNER}' where code = 'HOLDS'");
        return id;
      },
    ],
  ])("the committee delegates to others that have a voice, and not to %s", async (_, holder) => {
    expect(await problems({ method: "DELEGATED", holderId: await holder() })).toEqual([
      { code: "HOLDER_NOT_ALLOWED", path: ["holderId"] },
    ]);
  });
});

test("an organisation has one voice however many speak, and its last word counts", async () => {
  const id = await open({ method: "MAJORITY" });
  const second = await colleague(api, home, home.partners["A"]!.id, "second", ["PARTNER_LEAD"]);
  expect(await partner(id, "A", "STRONG_YES")).toEqual([]);
  expect(await say(id, home.partners["A"]!.id, second, "STAND_ASIDE", "Too dear")).toEqual([]);
  const { tally } = (await seen<{ tally: object }>(id, "tally { responded positions { position count } }"))!;
  expect(tally).toEqual({ responded: 1, positions: [{ position: "STAND_ASIDE", count: 1 }] });
});

test("whoever speaks for an organisation sees its voice, and nobody else has one", async () => {
  const id = await open();
  expect(await partner(id, "A", "CAN_LIVE_WITH")).toEqual([]);
  const own = async (who: string) =>
    (await seen<{ ownVoices: object[] }>(id, "ownVoices { by { code } position }", who))!.ownVoices;
  expect(await own(home.partners["A"]!.token)).toEqual([{ by: { code: "A" }, position: "CAN_LIVE_WITH" }]);
  expect(await own(home.partners["B"]!.token)).toEqual([{ by: { code: "B" }, position: null }]);
  for (const who of [home.backbone, home.funder]) expect(await own(who)).toEqual([]);
});

test.each(["BLOCK", "NEEDS_DISCUSSION"])("%s needs a reason", async (position) => {
  const id = await open();
  expect(await partner(id, "A", position, " ")).toEqual(["REASON_REQUIRED"]);
  expect(await partner(id, "A", position, "The river floods")).toEqual([]);
});

describe("nobody speaks for another:", () => {
  test.each([
    ["the backbone", () => home.backbone],
    ["another partner", () => home.partners["B"]!.token],
    ["the steering committee", () => steering.token],
    ["a funder", () => home.funder],
  ])("%s", async (_, who) => {
    const id = await open();
    const before = await rowCounts(api);
    const answer = await api.send(
      who(),
      "mutation ($input: RespondToProposalInput!) { respondToProposal(input: $input) { problems { code } } }",
      { input: { id, membershipId: home.partners["A"]!.id, position: "STRONG_YES" } },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe("NOT_FOUND");
    expect(await rowCounts(api)).toEqual(before);
  });
});

test("what came of it is counted once, after the last day, with what stood in the way", async () => {
  const id = await open({ method: "SUPERMAJORITY", visibility: "PUBLIC" });
  await partner(id, "A", "STRONG_YES");
  await partner(id, "B", "CAN_LIVE_WITH");
  await partner(id, "C", "STAND_ASIDE", "We have a van.");
  expect((await resolve(id)).problems).toEqual([{ code: "STILL_OPEN", path: ["id"] }]);
  await over(5);
  expect(await partner(id, "A", "BLOCK", "Late")).toEqual(["NOT_OPEN"]);
  const answer = await resolve(id);
  const decision = {
    number: expect.any(Number),
    kind: "PROPOSAL",
    method: "SUPERMAJORITY",
    result: "ADOPTED",
    eligible: 5,
    positions: [
      { position: "STRONG_YES", count: 1 },
      { position: "CAN_LIVE_WITH", count: 1 },
      { position: "STAND_ASIDE", count: 1 },
    ],
    dissent: "We have a van.",
    dissentLanguage: "en",
    // the day after the last, whoever looks first and when
    leadTimeDays: 17,
    decidedOn: daysAgo(4),
    visibility: "PUBLIC",
    proposal: { title: "A shared van" },
  };
  expect(answer).toEqual({ decision, problems: [] });
  expect((await resolve(id)).problems).toEqual([{ code: "TRANSITION_NOT_ALLOWED", path: ["id"] }]);
  // the public reads what was decided, and of nobody what they said
  await publish(api, home);
  expect(await seen(id, `${decided} tally { eligible } voters(first: 9) { totalCount } viewerCan`, null)).toEqual({
    id,
    decision,
    tally: null,
    voters: { totalCount: 0 },
    viewerCan: [],
  });
});

test("a community's block sends it back while the safeguard stands, whatever the others say", async () => {
  for (const communitySafeguard of [true, false]) {
    const id = await open({ method: "MAJORITY", communitySafeguard }, steering.token);
    for (const code of ["A", "B", "C"]) await partner(id, code, "STRONG_YES");
    await say(id, community.id, community.token, "BLOCK", "Nobody asked us.");
    await over();
    const { decision } = await resolve(id, {}, steering.token);
    expect(decision).toMatchObject({ result: communitySafeguard ? "RETURNED_TO_CONSULTATION" : "ADOPTED" });
  }
});

test("what stood in the way is told in an order that does not say whose it was", async () => {
  const [one, other] = [await open(), await open()];
  for (const [id, ofA, ofB] of [
    [one, "Too dear", "Too far"],
    [other, "Too far", "Too dear"],
  ] as const) {
    await partner(id, "A", "STAND_ASIDE", ofA);
    await partner(id, "B", "STAND_ASIDE", ofB);
  }
  await over();
  const of = async (id: string) => ((await resolve(id)).decision as { dissent: string }).dissent;
  expect(await of(one)).toBe(await of(other));
});

test("what stood in the way keeps its language: that of all who said it, or several, or the one it was written down in", async () => {
  const { A, B } = home.partners;
  const stood = async (...languages: readonly [string, string]) => {
    const id = await open();
    for (const [place, { id: membershipId, token }] of [A!, B!].entries()) {
      const input = { id, membershipId, position: "STAND_ASIDE", reason: "r", language: languages[place] };
      expect(
        (await send<{ problems: object[] }>(token, "respondToProposal", input, "problems { code }")).problems,
      ).toEqual([]);
    }
    return id;
  };
  const [same, several] = [await stood("sw", "sw"), await stood("sw", "ar")];
  await over();
  expect((await resolve(same)).decision).toMatchObject({ dissentLanguage: "sw" });
  expect((await resolve(several)).decision).toMatchObject({ dissentLanguage: "mul" });
  const recorded = { initiativeId: home.id, title: "t", text: "t", rationale: "r", method: "CONSENT", language: "en" };
  const record = async (more: object) =>
    await send<{ decision: object | null; problems: object[] }>(
      home.backbone,
      "recordDecision",
      { ...recorded, ...more },
      "decision { language dissentLanguage }",
    );
  expect((await record({ dissent: "Hapana", dissentLanguage: "sw" })).decision).toEqual({
    language: "en",
    dissentLanguage: "sw",
  });
  expect((await record({ dissent: "No" })).decision).toMatchObject({ dissentLanguage: "en" });
  expect((await record({ dissentLanguage: "sw" })).decision).toMatchObject({ dissentLanguage: null });
  expect((await record({ dissent: "No", dissentLanguage: "?" })).problems).toEqual([
    { code: "LANGUAGE_NOT_KNOWN", path: ["dissentLanguage"] },
  ]);
});

test("what was delegated its holder decides, with a reason, once everybody could say what they think of it, and nobody else", async () => {
  const { id: holderId, token } = home.partners["B"]!;
  const id = await open({ method: "DELEGATED", holderId }, steering.token);
  expect(await refused(home.backbone, "resolveProposal", { id, adopt: true, rationale: "r" })).toBe("NOT_FOUND");
  const yes = { adopt: true, rationale: "We need it." };
  expect((await seen(id, "viewerCan", token))!).toMatchObject({ viewerCan: ["RESPOND", "TRANSLATE_TEXT"] });
  expect((await resolve(id, yes, token)).problems).toEqual([{ code: "STILL_OPEN", path: ["id"] }]);
  await say(id, community.id, community.token, "BLOCK", "Nobody asked us.");
  const no = await open({ method: "DELEGATED", holderId }, steering.token);
  await over();
  expect((await seen(id, "viewerCan", token))!).toMatchObject({ viewerCan: ["RESOLVE", "TRANSLATE_TEXT"] });
  expect((await resolve(id, { adopt: true }, token)).problems).toEqual([
    { code: "TEXT_REQUIRED", path: ["rationale"] },
  ]);
  // the holder cannot decide over a community's block either
  expect((await resolve(id, yes, token)).decision).toMatchObject({ result: "RETURNED_TO_CONSULTATION" });
  expect((await resolve(no, { adopt: false, rationale: "It is dear." }, token)).decision).toMatchObject({
    result: "NOT_ADOPTED",
    method: "DELEGATED",
    decidedOn: daysAgo(0),
  });
});

test("without the safeguard what was delegated is decided from the day it opens", async () => {
  const { id: holderId, token } = home.partners["B"]!;
  const delegated = { method: "DELEGATED", holderId, communitySafeguard: false };
  const yes = { adopt: true, rationale: "We need it." };
  const later = await open({ ...delegated, opensOn: "2999-01-01" }, steering.token);
  expect((await resolve(later, yes, token)).problems).toEqual([{ code: "NOT_OPEN", path: ["id"] }]);
  const id = await open(delegated, steering.token);
  expect((await resolve(id, yes, token)).decision).toMatchObject({ result: "ADOPTED", decidedOn: daysAgo(0) });
});

test("whoever decides waits for whoever is just responding: a decision counts all that was said", async () => {
  const { id: holderId, token } = home.partners["B"]!;
  const id = await open({ method: "DELEGATED", holderId, communitySafeguard: false }, steering.token);
  const waiting = async () => {
    const [found] = await api.look<{ n: number }>(
      `select count(distinct pid)::int as n from pg_locks where not granted
         and pid in (select pid from pg_locks where database = (select oid from pg_database where datname = current_database()))`,
    );
    return found!.n;
  };
  // whoever writes waits for this before they commit
  await api.look("begin");
  await api.look("select from audit_chain where initiative_id = $1 for update", [
    parseNodeId("initiative", home.id).id,
  ]);
  const said = partner(id, "A", "STRONG_YES");
  while ((await waiting()) < 1) await setTimeout(5);
  const resolved = resolve(id, { adopt: true, rationale: "We need it." }, token);
  while ((await waiting()) < 2) await setTimeout(5);
  await api.look("commit");
  expect(await said).toEqual([]);
  expect((await resolved).decision).toMatchObject({ positions: [{ position: "STRONG_YES", count: 1 }] });
});

test("where nobody looks Keelson counts by itself, each proposal once, as of the day after its last", async () => {
  const id = await open({ method: "MAJORITY" });
  await partner(id, "A", "STRONG_YES");
  await behind(
    api,
    "update proposal set opens_on = current_date - 21, closes_on = current_date - 5 where closes_on > current_date",
  );
  const door = doorOf(api.database);
  const work = () => resolveAllProposals((context) => new Context({ ...door, localContextOf: () => context }, null));
  await work();
  const { decision } = (await seen<{ decision: object }>(id, "decision { result leadTimeDays decidedOn }"))!;
  expect(decision).toEqual({
    result: "NO_QUORUM",
    leadTimeDays: 17,
    decidedOn: daysAgo(4),
  });
  const counts = await rowCounts(api);
  await work();
  expect(await rowCounts(api)).toEqual(counts);
});

describe("the register", () => {
  const record = (more: object, who = steering.token) =>
    send<{ decision: { id: string; number: number } | null }>(
      who,
      "recordDecision",
      { initiativeId: home.id, title: "Hosts", text: "A hosts.", rationale: "They can.", method: "CONSENT", ...more },
      "decision { id number kind result supersedes { number } supersededBy { number } }",
    );

  test("numbers decisions, and a later one takes an earlier one's place, once", async () => {
    const first = await record({ kind: "BACKBONE_CHOICE", language: "sw", dissent: "B would have liked to." });
    const { id, number } = first.decision!;
    const second = await record({ kind: "BACKBONE_CHOICE", supersedesId: id });
    expect(second.decision).toMatchObject({ number: number + 1, supersedes: { number } });
    expect((await record({ supersedesId: id })).problems).toEqual([
      { code: "ALREADY_SUPERSEDED", path: ["supersedesId"] },
    ]);
    const { initiative } = await api.ask<{ initiative: { decisions: { nodes: object[] } } }>(
      home.funder,
      `{ initiative(slug: "river") { decisions(first: 50) { nodes { number language supersededBy { number } } } } }`,
    );
    expect(initiative.decisions.nodes).toContainEqual({ number, language: "sw", supersededBy: { number: number + 1 } });
  });

  test("the backbone writes down what binds nobody, and nothing else", async () => {
    expect((await record({}, home.backbone)).problems).toEqual([]);
    for (const kind of ["BACKBONE_CHOICE", "SCREEN_OVERRIDE", "PHASE_CHANGE"]) {
      const answer = await api.send(
        home.backbone,
        "mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { problems { code } } }",
        { input: { initiativeId: home.id, kind, title: "t", text: "t", rationale: "r", method: "CONSENT" } },
      );
      expect(answer.errors?.[0]?.extensions.code).toBe("NOT_FOUND");
    }
    // nor does it replace what the committee decided, of whichever kind
    const again = { initiativeId: home.id, title: "t", text: "t", rationale: "r", method: "CONSENT" };
    for (const kind of ["BACKBONE_CHOICE", "OTHER"]) {
      const { decision } = await record({ kind });
      expect(await refused(home.backbone, "recordDecision", { ...again, supersedesId: decision!.id })).toBe(
        "NOT_FOUND",
      );
    }
    const own = await record({}, home.backbone);
    const of = async (who: string) => {
      const { initiative } = await api.ask<{ initiative: { decision: { viewerCan: string[] } } }>(
        who,
        `query ($number: Int!) { initiative(slug: "river") { decision(number: $number) { viewerCan } } }`,
        { number: own.decision!.number },
      );
      return initiative.decision.viewerCan;
    };
    for (const who of [home.backbone, steering.token]) expect(await of(who)).toContain("RECORD_DECISION");
    expect(await of(home.partners["A"]!.token)).toEqual(["TRANSLATE_TEXT"]);
    expect((await record({ supersedesId: own.decision!.id }, home.backbone)).problems).toEqual([]);
    expect(await of(steering.token)).toEqual(["TRANSLATE_TEXT"]);
  });

  test("no other decision takes the place of an adoption: the version would stay in force", async () => {
    await behind(
      api,
      `insert into decision (initiative_id, number, kind, title, text, rationale, language, method, result, decided_on, visibility)
       select id, 4711, 'AGENDA_ADOPTION', '1.0', '1.0', 'r', 'en', 'CONSENT', 'ADOPTED', current_date, 'PARTNERS'
       from initiative where slug = 'river'`,
    );
    const { initiative } = await api.ask<{ initiative: { decisions: { nodes: { id: string; kind: string }[] } } }>(
      steering.token,
      `{ initiative(slug: "river") { decisions(first: 50) { nodes { id kind } } } }`,
    );
    const { id } = initiative.decisions.nodes.find(({ kind }) => kind === "AGENDA_ADOPTION")!;
    expect((await record({ supersedesId: id })).problems).toEqual([
      { code: "KIND_NOT_ALLOWED", path: ["supersedesId"] },
    ]);
  });

  test.each([
    ["an adoption, which has its own way", { kind: "AGENDA_ADOPTION" }, "KIND_NOT_ALLOWED"],
    ["a day to come", { decidedOn: "2999-01-01" }, "DATE_IN_THE_FUTURE"],
    ["a look back before it", { reviewOn: "2020-01-01" }, "OUT_OF_RANGE"],
    ["no reason", { rationale: " " }, "TEXT_REQUIRED"],
  ])("refuses %s", async (_, more, code) => {
    expect((await record(more)).problems.map((problem) => problem.code)).toEqual([code]);
  });

  test("is searched by what it is, how it was decided, what came of it, its year, and its words as they are", async () => {
    await record({ title: "100 % of rent_", decidedOn: "2024-12-31", method: "MAJORITY", result: "NOT_ADOPTED" });
    await record({ title: "Rent", decidedOn: "2025-01-01", method: "CONSENSUS", dissent: "Zebra crossings first." });
    const found = async (filter: string) => {
      const { initiative } = await api.ask<{ initiative: { decisions: { totalCount: number; nodes: object[] } } }>(
        home.funder,
        `{ initiative(slug: "river") { decisions(first: 50, ${filter}) { totalCount nodes { title } } } }`,
      );
      const { totalCount, nodes } = initiative.decisions;
      expect(totalCount).toBe(nodes.length);
      return nodes.map((node) => (node as { title: string }).title);
    };
    expect(await found("year: 2024")).toEqual(["100 % of rent_"]);
    expect(await found("year: 2025")).toEqual(["Rent"]);
    expect(await found('search: "RENT_"')).toEqual(["100 % of rent_"]);
    expect(await found('search: " zebra "')).toEqual(["Rent"]);
    expect(await found("result: NOT_ADOPTED, method: MAJORITY, kind: OTHER")).toEqual(["100 % of rent_"]);
    expect(await found("result: NOT_ADOPTED, method: MAJORITY, kind: PHASE_CHANGE")).toEqual([]);
    for (const wrong of ["year: 0", `search: "${"x".repeat(201)}"`]) {
      const { errors } = await api.send(
        home.funder,
        `{ initiative(slug: "river") { decisions(first: 1, ${wrong}) { totalCount } } }`,
      );
      expect(errors?.[0]?.extensions.code, wrong).toBe("BAD_USER_INPUT");
    }
  });

  test("gives one by its number, and to nobody what they may not read", async () => {
    const { decision } = await record({ title: "Inside" });
    const query = `query ($number: Int!) { initiative(slug: "river") { decision(number: $number) { title } } }`;
    const of = async (who: string | null, number: number) =>
      (await api.ask<{ initiative: { decision: object | null } | null }>(who, query, { number })).initiative?.decision;
    const { number } = decision!;
    expect(await of(home.funder, number)).toEqual({ title: "Inside" });
    expect(await of(home.funder, number + 1)).toBe(null);
    await publish(api, home);
    expect(await of(null, number)).toBe(null);
  });

  test("is never changed: nobody was given the right", async () => {
    const { look } = api;
    const [grants] = await look<{ n: number }>(
      "select count(*)::int as n from information_schema.column_privileges where table_name = 'decision' and grantee = 'keelson_app' and privilege_type in ('UPDATE')",
    );
    expect(grants!.n).toBe(0);
  });
});
