import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, rowCounts, type TestApi } from "../../../test/harness.ts";
import { behind, colleague, foundInitiative, member, publish, type TestInitiative } from "../../../test/initiative.ts";
import { doorOf } from "../../door.ts";
import { Context } from "../../kernel/context.ts";
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

const today = new Date().toISOString().slice(0, 10);
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
/** Its last day was yesterday. */
const over = () => behind(api, "update proposal set opens_on = current_date - 21, closes_on = current_date - 1");
const decided =
  "decision { number kind method result eligible positions { position count } dissent leadTimeDays decidedOn visibility proposal { title } }";
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

test("an organisation has one voice however many speak, and its last word counts", async () => {
  const id = await open({ method: "MAJORITY" });
  const second = await colleague(api, home, home.partners["A"]!.id, "second", ["PARTNER_LEAD"]);
  expect(await partner(id, "A", "STRONG_YES")).toEqual([]);
  expect(await say(id, home.partners["A"]!.id, second, "STAND_ASIDE", "Too dear")).toEqual([]);
  const { tally } = (await seen<{ tally: object }>(id, "tally { responded positions { position count } }"))!;
  expect(tally).toEqual({ responded: 1, positions: [{ position: "STAND_ASIDE", count: 1 }] });
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
  await over();
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
    leadTimeDays: 21,
    decidedOn: today,
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
    const id = await open({ method: "MAJORITY", communitySafeguard });
    for (const code of ["A", "B", "C"]) await partner(id, code, "STRONG_YES");
    await say(id, community.id, community.token, "BLOCK", "Nobody asked us.");
    await over();
    const { decision } = await resolve(id, {}, steering.token);
    expect(decision).toMatchObject({ result: communitySafeguard ? "RETURNED_TO_CONSULTATION" : "ADOPTED" });
  }
});

test("what was delegated its holder decides, with a reason, and nobody else", async () => {
  const { id: holderId, token } = home.partners["B"]!;
  const id = await open({ method: "DELEGATED", holderId });
  const refused = await api.send(
    home.backbone,
    `mutation { resolveProposal(input: { id: "${id}", adopt: true, rationale: "r" }) { problems { code } } }`,
  );
  expect(refused.errors?.[0]?.extensions.code).toBe("NOT_FOUND");
  expect((await resolve(id, { adopt: true }, token)).problems).toEqual([
    { code: "TEXT_REQUIRED", path: ["rationale"] },
  ]);
  expect((await resolve(id, { adopt: false, rationale: "It is dear." }, token)).decision).toMatchObject({
    result: "NOT_ADOPTED",
    method: "DELEGATED",
  });
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
    decidedOn: new Date(Date.now() - 4 * 86_400_000).toISOString().slice(0, 10),
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
    const mine = await record({ kind: "BACKBONE_CHOICE" });
    const answer = await api.send(
      home.backbone,
      "mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { problems { code } } }",
      {
        input: {
          initiativeId: home.id,
          title: "t",
          text: "t",
          rationale: "r",
          method: "CONSENT",
          supersedesId: mine.decision!.id,
        },
      },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe("NOT_FOUND");
  });

  test.each([
    ["an adoption, which has its own way", { kind: "AGENDA_ADOPTION" }, "KIND_NOT_ALLOWED"],
    ["a day to come", { decidedOn: "2999-01-01" }, "DATE_IN_THE_FUTURE"],
    ["a look back before it", { reviewOn: "2020-01-01" }, "OUT_OF_RANGE"],
    ["no reason", { rationale: " " }, "TEXT_REQUIRED"],
  ])("refuses %s", async (_, more, code) => {
    expect((await record(more)).problems.map((problem) => problem.code)).toEqual([code]);
  });

  test("is never changed: nobody was given the right", async () => {
    const { look } = api;
    const [grants] = await look<{ n: number }>(
      "select count(*)::int as n from information_schema.column_privileges where table_name = 'decision' and grantee = 'keelson_app' and privilege_type in ('UPDATE')",
    );
    expect(grants!.n).toBe(0);
  });
});
