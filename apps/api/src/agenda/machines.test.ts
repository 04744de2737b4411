import {
  consultationLife,
  consultationStatuses,
  themeLife,
  themeStates,
  type ConsultationStatus,
  type ThemeState,
} from "@keelson/domain/agenda/consultation";
import { endorsementLife, endorsementStates, type EndorsementState } from "@keelson/domain/agenda/endorsement";
import { mayPass } from "@keelson/domain/agenda/machine";
import { proposalStages, proposalTakes, type ProposalStage } from "@keelson/domain/agenda/proposal-life";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { agendaOf, draftAgenda, propose, type SeenVersion } from "../../test/agendas.ts";
import { openApi, type TestApi } from "../../test/harness.ts";
import { behind, colleague, foundInitiative, type TestInitiative } from "../../test/initiative.ts";

let api: TestApi;
let home: TestInitiative;
let version: SeenVersion;
let consultation: string;
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "river", ["A"]);
  version = await propose(api, home, (await draftAgenda(api, home, agendaOf([["O1", "one"]]))).id);
  const { planConsultation } = await api.ask<{ planConsultation: { consultation: { id: string } } }>(
    home.backbone,
    `mutation ($input: PlanConsultationInput!) { planConsultation(input: $input) { consultation { id } } }`,
    {
      input: {
        initiativeId: home.id,
        title: "t",
        audiences: ["PUBLIC"],
        languages: ["en"],
        questions: ["q"],
        closesOn: "2999-12-31",
      },
    },
  );
  consultation = planConsultation.consultation.id;
});
afterAll(() => api.close());

/** By hand, with the triggers that draw the arrows out of the way. */
const set = (table: string, trigger: string, change: string) =>
  behind(
    api,
    `alter table ${table} disable trigger ${trigger}; update ${table} set ${change}; alter table ${table} enable trigger ${trigger}`,
  );
const events = async () => (await api.look<{ n: number }>("select count(*)::int as n from audit_event"))[0]!.n;
/** The codes that a call is answered with, and how many audit events it wrote. */
async function told(who: string, name: string, input: object) {
  const before = await events();
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { it } = await api.ask<{ it: { problems: { code: string }[] } }>(
    who,
    `mutation ($input: ${type}!) { it: ${name}(input: $input) { problems { code } } }`,
    { input },
  );
  return { codes: it.problems.map(({ code }) => code), events: (await events()) - before };
}
const backboneOf = async () =>
  (
    await api.ask<{ initiative: { memberships: { nodes: { id: string }[] } } }>(
      home.backbone,
      `{ initiative(slug: "river") { memberships(first: 1, role: BACKBONE) { nodes { id } } } }`,
    )
  ).initiative.memberships.nodes[0]!.id;
const expected = (isDrawn: boolean) =>
  isDrawn ? { codes: [], events: 1 } : { codes: ["TRANSITION_NOT_ALLOWED"], events: 0 };
const pairs = <State extends string>(states: readonly State[]) =>
  states.flatMap((from) => states.filter((to) => to !== from).map((to) => [from, to] as const));

test.each(pairs<EndorsementState>(endorsementStates))(
  "an endorsement passes from %s to %s as it is drawn",
  async (from, to) => {
    const hash = from === "PENDING" ? "null" : `'${version.contentHash}'`;
    // carried over, so that it may be objected to
    await set(
      "agenda_endorsement",
      "endorsement_answers",
      `state = '${from}', content_hash = ${hash}, reservation_text = 'r', objection_until = current_date + 2`,
    );
    const { id, token } = home.partners["A"]!;
    const { id: agendaVersionId, contentHash } = version;
    const input = { agendaVersionId, membershipId: id, state: to, contentHash, reservationText: "r" };
    expect(await told(token, "endorseAgenda", input)).toEqual(expected(mayPass(endorsementLife, from, to)));
  },
);

test.each(pairs<ConsultationStatus>(consultationStatuses))(
  "a consultation passes from %s to %s as it is drawn",
  async (from, to) => {
    const answer = from === "ANSWERED" ? "'r', answered_on = current_date" : "null, answered_on = null";
    await set(
      "consultation",
      "consultation_moves",
      `status = '${from}', response = ${answer}, opens_on = current_date - 20, closes_on = current_date - 1`,
    );
    const input = { id: consultation, to, response: "r" };
    expect(await told(home.backbone, "moveConsultation", input)).toEqual(expected(mayPass(consultationLife, from, to)));
  },
);

test.each(pairs<ThemeState>(themeStates).filter(([, to]) => to !== "RAISED"))(
  "what people have raised passes from %s to %s as it is drawn, and is never gone",
  async (from, to) => {
    await set(
      "consultation",
      "consultation_moves",
      "status = 'OPEN', response = null, response_language = null, answered_on = null, opens_on = current_date - 20, closes_on = current_date + 1",
    );
    const { raiseTheme } = await api.ask<{ raiseTheme: { theme: { id: string } } }>(
      home.backbone,
      `mutation ($input: RaiseThemeInput!) { raiseTheme(input: $input) { theme { id viewerCan } } }`,
      { input: { consultationId: consultation, text: `${from} ${to}` } },
    );
    const { id } = raiseTheme.theme;
    const answer = { id, response: "WE_WILL", text: "t" };
    if (from === "ANSWERED") await told(home.backbone, "answerTheme", answer);
    if (from === "WITHDRAWN") await told(home.backbone, "withdrawTheme", { id, because: "b" });
    const passed =
      to === "WITHDRAWN"
        ? await told(home.backbone, "withdrawTheme", { id, because: "b" })
        : await told(home.backbone, "answerTheme", answer);
    expect(passed).toEqual(expected(mayPass(themeLife, from, to)));
    const { initiative } = await api.ask<{
      initiative: {
        consultation: { themes: { id: string; response: string | null; withdrawnBecause: string | null }[] };
      };
    }>(
      home.partners["A"]!.token,
      `query ($id: ID!) { initiative(slug: "river") { consultation(consultationId: $id) { themes { id response withdrawnBecause } } } }`,
      { id: consultation },
    );
    const isWithdrawn = from === "WITHDRAWN" || to === "WITHDRAWN";
    const isAnswered = from === "ANSWERED" || (to === "ANSWERED" && from === "RAISED");
    expect(initiative.consultation.themes.find((one) => one.id === id)).toEqual({
      id,
      response: isAnswered ? "WE_WILL" : null,
      withdrawnBecause: isWithdrawn ? "b" : null,
    });
  },
);

test("what was withdrawn needs no answer, and is withdrawn by nobody but whoever wrote it down, until all is answered", async () => {
  const staff = await colleague(api, home, await backboneOf(), "staff", ["BACKBONE_STAFF"]);
  await set(
    "consultation",
    "consultation_moves",
    "status = 'OPEN', response = null, response_language = null, answered_on = null",
  );
  await behind(api, "update consultation_theme set response = 'WE_DID', response_text = 't' where response is null");
  const { raiseTheme } = await api.ask<{ raiseTheme: { theme: { id: string; viewerCan: string[] } } }>(
    staff,
    `mutation ($input: RaiseThemeInput!) { raiseTheme(input: $input) { theme { id viewerCan } } }`,
    { input: { consultationId: consultation, text: "twice" } },
  );
  const { id, viewerCan } = raiseTheme.theme;
  expect(viewerCan).toEqual(["TRANSLATE_TEXT", "WITHDRAW_THEME"]);
  const withdrawal = { input: { id, because: "It is there twice" } };
  const mutation = "mutation ($input: WithdrawThemeInput!) { withdrawTheme(input: $input) { problems { code } } }";
  for (const who of [home.backbone, home.partners["A"]!.token])
    expect((await api.send(who, mutation, withdrawal)).errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  const answered = () => told(home.backbone, "moveConsultation", { id: consultation, to: "ANSWERED", response: "r" });
  await set(
    "consultation",
    "consultation_moves",
    "status = 'CLOSED', opens_on = current_date - 20, closes_on = current_date - 1",
  );
  expect((await answered()).codes).toEqual(["THEME_NOT_ANSWERED"]);
  expect((await told(staff, "withdrawTheme", withdrawal.input)).codes).toEqual([]);
  expect((await answered()).codes).toEqual([]);
  expect((await told(staff, "withdrawTheme", withdrawal.input)).codes).toEqual(["NOT_OPEN"]);
});

// a proposal is never changed: its days say where it stands, and each of its stages takes what is drawn
const days: Readonly<Record<ProposalStage, readonly [number, number]>> = {
  PLANNED: [1, 9],
  OPEN: [-1, 0],
  OVER: [-9, -1],
  DECIDED: [-9, -1],
};
test.each(proposalStages)("a proposal that is %s takes a voice, and is counted, as it is drawn", async (stage) => {
  const asked = { initiativeId: home.id, title: stage, body: "b", method: "CONSENT", closesOn: "2999-12-31" };
  const { openProposal } = await api.ask<{ openProposal: { proposal: { id: string } } }>(
    home.backbone,
    `mutation ($input: OpenProposalInput!) { openProposal(input: $input) { proposal { id } } }`,
    { input: asked },
  );
  const { id } = openProposal.proposal;
  const [from, to] = days[stage];
  await behind(
    api,
    `update proposal set opens_on = current_date + ${from}, closes_on = current_date + ${to} where title = '${stage}'`,
  );
  if (stage === "DECIDED") await told(home.backbone, "resolveProposal", { id });
  const { initiative } = await api.ask<{ initiative: { proposal: { stage: string } } }>(
    home.backbone,
    `query ($id: ID!) { initiative(slug: "river") { proposal(proposalId: $id) { stage } } }`,
    { id },
  );
  expect(initiative.proposal.stage).toBe(stage);
  const a = home.partners["A"]!;
  const voice = await told(a.token, "respondToProposal", { id, membershipId: a.id, position: "STRONG_YES" });
  const { voices, counting } = proposalTakes[stage];
  expect(voice).toEqual(voices ? { codes: [], events: 1 } : { codes: ["NOT_OPEN"], events: 0 });
  const why = { PLANNED: "NOT_OPEN", OPEN: "STILL_OPEN", OVER: "", DECIDED: "TRANSITION_NOT_ALLOWED" }[stage];
  const counted = await told(home.backbone, "resolveProposal", { id });
  expect(counted).toEqual(counting ? { codes: [], events: 1 } : { codes: [why], events: 0 });
});

test("every machine that is drawn is walked, from each state to each, by a test of the API", async () => {
  const read = async (folder: string, isOne: (file: string) => boolean) => {
    const at = fileURLToPath(new URL(folder, import.meta.url));
    const files = (await readdir(at, { recursive: true })).filter(isOne);
    return (await Promise.all(files.map((file) => readFile(`${at}${file}`, "utf8")))).join("\n");
  };
  const domain = await read(
    "../../../../packages/domain/src/",
    (file) => file.endsWith(".ts") && !file.includes(".test."),
  );
  const tests =
    (await read("../", (file) => file.endsWith(".test.ts"))) +
    (await read("../../test/", (file) => file.endsWith(".test.ts")));
  const machines = [...domain.matchAll(/export const (\w+): Machine</g)].map(([, name]) => name!);
  expect(machines.length).toBeGreaterThan(5);
  expect(machines.filter((name) => !tests.includes(`mayPass(${name}, from, to)`))).toEqual([]);
  // and those whose arrows have names
  const steps = [
    "nextActionItemState(state, step)",
    "nextMeetingState(state, step)",
    "nextActivityStatuses(from)",
    "nextMilestoneStates(from)",
  ];
  expect(steps.filter((walk) => !tests.includes(walk))).toEqual([]);
});
