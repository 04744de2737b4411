import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adopt, agendaOf, draftAgenda, moveAgenda, propose, type SeenVersion } from "../../../test/agendas.ts";
import { consoleDocuments } from "../../../test/console-documents.ts";
import { countStatements, openApi, rowCounts, type TestApi } from "../../../test/harness.ts";
import { behind, colleague, foundInitiative, member, publish, type TestInitiative } from "../../../test/initiative.ts";
import { doorOf } from "../../door.ts";
import { Context } from "../../kernel/context.ts";
import { nodeId, parseNodeId } from "../../kernel/node-id.ts";
import { turnAllConsultations } from "../consultations/move-consultation.ts";

let api: TestApi;
let home: TestInitiative;
let steering: { id: string; token: string };
let community: { id: string; token: string };
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "river", ["A", "B"]);
  steering = await member(api, home, "STEER", ["STEERING_COMMITTEE"], ["STEERING_CHAIR"]);
  community = await member(api, home, "TABLE", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
});
afterAll(() => api.close());

const content = agendaOf([["O1", "Children are ready."]]);
type Problems = readonly { code: string; path: string[] }[];
async function send<Answer>(who: string, name: string, input: object, fields: string) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const answer = await api.ask<{ it: Answer & { problems: Problems } }>(
    who,
    `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${fields} problems { code path } } }`,
    { input },
  );
  return answer.it;
}
const codes = async (who: string, name: string, input: object, fields: string) =>
  (await send(who, name, input, fields)).problems.map(({ code }) => code);
const voices = () => ({ A: home.partners["A"]!, B: home.partners["B"]!, STEER: steering, TABLE: community });
const endorse = (version: SeenVersion, code: keyof ReturnType<typeof voices>, state: string, more: object = {}) => {
  const { id, token } = voices()[code];
  const input = { agendaVersionId: version.id, membershipId: id, state, contentHash: version.contentHash, ...more };
  return codes(token, "endorseAgenda", input, "endorsement { id }");
};
const adoptIt = ({ id }: SeenVersion, who = steering.token) =>
  codes(who, "adoptAgenda", { id, rationale: "All carry it." }, "agendaVersion { id } decision { id }");
const refusedTo = async (who: string, name: string, input: object) => {
  const before = await rowCounts(api);
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const answer = await api.send(who, `mutation ($input: ${type}!) { ${name}(input: $input) { problems { code } } }`, {
    input,
  });
  expect(await rowCounts(api)).toEqual(before);
  return answer.errors?.[0]?.extensions.code;
};
const today = new Date().toISOString().slice(0, 10);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const read = <Data>(who: string | null, fields: string) =>
  api
    .ask<{ initiative: Data }>(who, `{ initiative(slug: "river") { ${fields} } }`)
    .then(({ initiative }) => initiative);

/** A consultation about a version that has come to its answer, by hand. */
async function consulted(version: SeenVersion, audiences = ["CONSTITUENTS"]) {
  await behind(
    api,
    `insert into consultation (initiative_id, agenda_version_id, title, language, audiences, languages, channels, questions, opens_on, closes_on, status, response, answered_on)
     select v.initiative_id, v.id, 't', 'en', '{${audiences.join(",")}}', '{en}', '{}', '{q}', current_date - 20, current_date - 2, 'ANSWERED', 'r', current_date
     from agenda_version v where v.content_hash = '${version.contentHash}' and v.status <> 'WITHDRAWN'`,
  );
}
const fresh = async (text: string) => propose(api, home, (await draftAgenda(api, home, agendaOf([["O1", text]]))).id);
const withdraw = ({ id }: SeenVersion) => moveAgenda(api, home, id, "WITHDRAWN");

describe("endorsing", () => {
  test("is each organisation's own, of the words that are there", async () => {
    const version = await fresh("one");
    expect(await endorse(version, "A", "ENDORSED", { contentHash: "0".repeat(64) })).toEqual(["STALE_ENDORSEMENT"]);
    expect(await endorse(version, "A", "ENDORSED_WITH_RESERVATIONS")).toEqual(["REASON_REQUIRED"]);
    expect(
      await endorse(version, "A", "ENDORSED_WITH_RESERVATIONS", {
        reservationText: "Bei ya nyumba",
        language: "sw",
        alignmentNote: "Yetu",
      }),
    ).toEqual([]);
    expect(await endorse(version, "B", "PENDING")).toEqual(["TRANSITION_NOT_ALLOWED"]);
    const input = {
      agendaVersionId: version.id,
      membershipId: home.partners["B"]!.id,
      state: "ENDORSED",
      contentHash: version.contentHash,
    };
    for (const who of [home.backbone, home.partners["A"]!.token, home.funder, steering.token])
      expect(await refusedTo(who, "endorseAgenda", input)).toBe("NOT_FOUND");
    const { agendaVersions } = await read<{ agendaVersions: { nodes: object[] } }>(
      home.funder,
      `agendaVersions(first: 1) { nodes { endorsementTally { eligible responded endorsed withReservations declined responseRate adoptable obstacles }
         endorsements(first: 50) { nodes { by { code } state reservationText alignmentNote language decidedOn objectionUntil isCommunity } } ownEndorsements { id } } }`,
    );
    const pending = {
      state: "PENDING",
      reservationText: null,
      alignmentNote: null,
      language: null,
      decidedOn: null,
      objectionUntil: null,
    };
    expect(agendaVersions.nodes).toEqual([
      {
        endorsementTally: {
          eligible: 4,
          responded: 1,
          endorsed: 1,
          withReservations: 1,
          declined: 0,
          responseRate: 0.25,
          adoptable: false,
          obstacles: ["RESPONSES_MISSING", "CONSULTATION_NOT_ANSWERED"],
        },
        endorsements: {
          nodes: [
            {
              ...pending,
              by: { code: "A" },
              isCommunity: false,
              state: "ENDORSED_WITH_RESERVATIONS",
              reservationText: "Bei ya nyumba",
              alignmentNote: "Yetu",
              language: "sw",
              decidedOn: today,
            },
            { ...pending, by: { code: "B" }, isCommunity: false },
            { ...pending, by: { code: "STEER" }, isCommunity: false },
            { ...pending, by: { code: "TABLE" }, isCommunity: true },
          ],
        },
        ownEndorsements: [],
      },
    ]);
    // a partner changes its mind, and takes it back
    expect(await endorse(version, "A", "ENDORSED")).toEqual([]);
    expect(await endorse(version, "A", "WITHDRAWN")).toEqual([]);
    expect(await endorse(version, "A", "PENDING")).toEqual(["TRANSITION_NOT_ALLOWED"]);
    await withdraw(version);
    expect(await endorse(version, "B", "ENDORSED")).toEqual(["NOT_OPEN"]);
  });
});

test("an organisation is asked once, whichever of its memberships says where it stands; the backbone's own is not", async () => {
  const pair = await foundInitiative(api, "pair", ["A", "B"]);
  const { initiativeId, id: a } = parseNodeId("membership", pair.partners["A"]!.id);
  await behind(
    api,
    `insert into membership (initiative_id, code, organisation_id, roles)
     select initiative_id, 'Z' || code, organisation_id, case code when 'A' then '{COMMUNITY}' else '{BACKBONE}' end::text[]
     from membership where initiative_id = '${initiativeId}' and code in ('A', 'B')`,
  );
  const [other] = await api.look<{ id: string }>(
    `select id from membership where initiative_id = '${initiativeId}' and code = 'ZA'`,
  );
  const table = nodeId("membership", initiativeId, other!.id);
  const representative = await colleague(api, pair, table, "table", ["COMMUNITY_REPRESENTATIVE"]);
  const version = await propose(api, pair, (await draftAgenda(api, pair, content)).id);
  const say = (who: string, membershipId: string, state: string) =>
    codes(
      who,
      "endorseAgenda",
      { agendaVersionId: version.id, membershipId, state, contentHash: version.contentHash },
      "endorsement { id }",
    );
  const rows = () =>
    api.look(
      `select membership_id, is_community, state from agenda_endorsement where initiative_id = '${initiativeId}'`,
    );
  expect(await rows()).toEqual([{ membership_id: a, is_community: true, state: "PENDING" }]);
  expect(await say(representative, table, "ENDORSED")).toEqual([]);
  expect(await rows()).toEqual([{ membership_id: a, is_community: true, state: "ENDORSED" }]);
  expect(await say(pair.partners["A"]!.token, pair.partners["A"]!.id, "DECLINED")).toEqual([]);
  expect(await rows()).toEqual([{ membership_id: a, is_community: true, state: "DECLINED" }]);
});

describe("adopting", () => {
  test("is refused with all that stands in the way, and is the committee's alone", async () => {
    let version = await fresh("two");
    expect(await adoptIt(version)).toEqual(["RESPONSES_MISSING", "ENDORSEMENTS_MISSING", "CONSULTATION_NOT_ANSWERED"]);
    for (const code of ["A", "B", "STEER"] as const) await endorse(version, code, "ENDORSED");
    // asked of partners alone it was not open to those whom it is about
    await consulted(version, ["PARTNERS"]);
    expect(await adoptIt(version)).toEqual(["CONSULTATION_NOT_ANSWERED"]);
    await consulted(version);
    for (const who of [home.backbone, home.partners["A"]!.token, community.token, home.funder])
      expect(await refusedTo(who, "adoptAgenda", { id: version.id, rationale: "r" })).toBe("NOT_FOUND");
    // a community's block, in any proposal about these words
    const bringIn = async (agendaVersionId: string) => {
      const input = { initiativeId: home.id, title: "t", body: "b", method: "CONSENT", closesOn: inDays(9) };
      const about = { ...input, agendaVersionId, kind: "AGENDA_CHANGE" };
      return (await send<{ proposal: { id: string } }>(home.backbone, "openProposal", about, "proposal { id }"))
        .proposal.id;
    };
    const say = (id: string, position: string) =>
      send(
        community.token,
        "respondToProposal",
        { id, membershipId: community.id, position, reason: "Nobody asked us." },
        "proposal { id }",
      );
    await say(await bringIn(version.id), "BLOCK");
    expect(await adoptIt(version)).toEqual(["COMMUNITY_BLOCK"]);
    // nobody wipes it out by asking again, nor by proposing the same words again
    await bringIn(version.id);
    expect(await adoptIt(version)).toEqual(["COMMUNITY_BLOCK"]);
    await withdraw(version);
    version = await fresh("two");
    for (const code of ["A", "B", "STEER"] as const) await endorse(version, code, "ENDORSED");
    await consulted(version);
    const again = await bringIn(version.id);
    expect(await adoptIt(version)).toEqual(["COMMUNITY_BLOCK"]);
    // the community alone does
    await say(again, "CAN_LIVE_WITH");
    expect(await adoptIt(version)).toEqual([]);
    expect(await adoptIt(version)).toEqual(["TRANSITION_NOT_ALLOWED"]);
    const { agenda, decisions, outcomes } = await read<Record<string, unknown>>(
      home.backbone,
      `agenda { number status adoptedOn } outcomes { text isInForce } decisions(first: 1) { nodes { kind result agendaVersion { number } eligible visibility } }`,
    );
    expect(agenda).toEqual({ number: "1.0", status: "ADOPTED", adoptedOn: today });
    expect(outcomes).toEqual([{ text: "two", isInForce: true }]);
    expect(decisions).toEqual({
      nodes: [
        {
          kind: "AGENDA_ADOPTION",
          result: "ADOPTED",
          agendaVersion: { number: "1.0" },
          eligible: 4,
          visibility: "PUBLIC",
        },
      ],
    });
  });

  test("is refused where nobody was asked when it was proposed", async () => {
    const alone = await foundInitiative(api, "alone", []);
    const version = await propose(api, alone, (await draftAgenda(api, alone, content)).id);
    const late = await member(api, alone, "STEER", ["STEERING_COMMITTEE"], ["STEERING_MEMBER"]);
    expect(await adoptIt(version, late.token)).toEqual(["RESPONSES_MISSING"]);
  });

  test("is by no share of nobody", async () => {
    for (const share of ["adoption_response_quorum = '0/3'", "adoption_endorse_threshold = '0/4'"])
      await expect(api.look(`update initiative set ${share} where slug = 'river'`)).rejects.toThrow(/check constraint/);
  });

  test("a minor version carries endorsements over, for 14 days or until somebody objects; a major one asks all anew", async () => {
    const words = agendaOf([["O1", "two"]]);
    const minor = await propose(api, home, (await draftAgenda(api, home, { ...words, principles: [] })).id);
    expect(minor.number).toBe("1.1");
    const states = async () => {
      const { agendaVersions } = await read<{
        agendaVersions: {
          nodes: {
            endorsements: { nodes: { by: { code: string }; state: string; objectionUntil: string | null }[] };
          }[];
        };
      }>(
        home.backbone,
        "agendaVersions(first: 1) { nodes { endorsements(first: 9) { nodes { by { code } state objectionUntil } } } }",
      );
      return agendaVersions.nodes[0]!.endorsements.nodes.map(({ by, state, objectionUntil }) => [
        by.code,
        state,
        objectionUntil,
      ]);
    };
    const until = inDays(14);
    expect(await states()).toEqual([
      ["A", "ENDORSED", until],
      ["B", "ENDORSED", until],
      ["STEER", "ENDORSED", until],
      ["TABLE", "PENDING", null],
    ]);
    expect(await adoptIt(minor)).toEqual(["OBJECTION_WINDOW_OPEN"]);
    expect(await endorse(minor, "B", "PENDING")).toEqual([]);
    await behind(
      api,
      "update agenda_endorsement set objection_until = current_date - 1 where objection_until is not null",
    );
    // after the window an objection is too late
    expect(await endorse(minor, "A", "PENDING")).toEqual(["TRANSITION_NOT_ALLOWED"]);
    expect(await adoptIt(minor)).toEqual(["RESPONSES_MISSING"]);
    expect(await endorse(minor, "TABLE", "ENDORSED")).toEqual([]);
    // it rests on the consultation of the version it is based on
    expect(await adoptIt(minor)).toEqual([]);
    const { agendaVersions } = await read<{ agendaVersions: { nodes: object[] } }>(
      home.backbone,
      "agendaVersions(first: 2) { nodes { number status } }",
    );
    expect(agendaVersions.nodes).toEqual([
      { number: "1.1", status: "ADOPTED" },
      { number: "1.0", status: "SUPERSEDED" },
    ]);
    // its decision keeps what it hung on, whoever says something else later, and takes the place of the one before
    expect(await endorse(minor, "A", "DECLINED")).toEqual([]);
    const { decisions } = await read<{ decisions: { nodes: { agendaVersion: object }[] } }>(
      home.backbone,
      "decisions(first: 2) { nodes { agendaVersion { number } supersedes { agendaVersion { number } } } }",
    );
    expect(decisions.nodes).toEqual([
      { agendaVersion: { number: "1.1" }, supersedes: { agendaVersion: { number: "1.0" } } },
      { agendaVersion: { number: "1.0" }, supersedes: null },
    ]);
    // on what it rests is kept, whatever is said later
    const { decisions: kept } = await read<{ decisions: { nodes: object[] } }>(
      home.backbone,
      "decisions(first: 1) { nodes { contentHash endorsements { state count } } }",
    );
    expect(kept.nodes[0]).toEqual({
      contentHash: minor.contentHash,
      endorsements: [
        { state: "PENDING", count: 1 },
        { state: "ENDORSED", count: 3 },
        { state: "ENDORSED_WITH_RESERVATIONS", count: 0 },
        { state: "DECLINED", count: 0 },
        { state: "WITHDRAWN", count: 0 },
      ],
    });
    const major = await fresh("three");
    expect(major.number).toBe("2.0");
    expect((await states()).map(([, state]) => state)).toEqual(["PENDING", "PENDING", "PENDING", "PENDING"]);
    await withdraw(major);
  });
});

describe("a consultation", () => {
  const plan = (more: object = {}) =>
    send<{ consultation: { id: string } }>(
      home.backbone,
      "planConsultation",
      {
        initiativeId: home.id,
        title: "What do you think?",
        audiences: ["CONSTITUENTS"],
        languages: ["en", "sw"],
        questions: ["Is it so?", "Ni hivyo?"],
        questionLanguages: ["en", "sw"],
        closesOn: inDays(13),
        ...more,
      },
      "consultation { id status }",
    );
  const move = (id: string, to: string, response = "", language: string | null = null) =>
    codes(home.backbone, "moveConsultation", { id, to, response, language }, "consultation { status }");

  test("is open for 14 days at least", async () => {
    expect((await plan({ closesOn: inDays(12) })).problems).toEqual([{ code: "OUT_OF_RANGE", path: ["closesOn"] }]);
    expect((await plan({ questionLanguages: ["en"] })).problems).toEqual([
      { code: "OUT_OF_RANGE", path: ["questionLanguages"] },
    ]);
    expect((await plan({ questionLanguages: ["en", "x"] })).problems.map(({ code }) => code)).toEqual([
      "LANGUAGE_NOT_KNOWN",
    ]);
    expect((await plan({ audiences: [] })).problems).toEqual([{ code: "OUT_OF_RANGE", path: ["audiences"] }]);
  });

  test("is answered once every theme is, and then all read it", async () => {
    const { id } = (await plan()).consultation;
    const raise = (text: string, language: string, heard = 7) =>
      send<{ theme: { id: string } | null }>(
        home.backbone,
        "raiseTheme",
        { consultationId: id, text, language, heard },
        "theme { id }",
      );
    expect((await raise("Too early", "en")).problems).toEqual([{ code: "NOT_OPEN", path: ["consultationId"] }]);
    expect(await move(id, "CLOSED")).toEqual(["TRANSITION_NOT_ALLOWED"]);
    expect(await move(id, "OPEN")).toEqual([]);
    const one = (await raise("Rent is too high.", "en")).theme!;
    const other = (await raise("Hakuna basi.", "sw", 4)).theme!;
    expect(await move(id, "CLOSED")).toEqual(["STILL_OPEN"]);
    await behind(
      api,
      "update consultation set opens_on = current_date - 20, closes_on = current_date - 1 where status = 'OPEN'",
    );
    const door = doorOf(api.database);
    await turnAllConsultations((context) => new Context({ ...door, localContextOf: () => context }, null));
    const answer = (theme: string, response: string, more: object = {}) =>
      codes(home.backbone, "answerTheme", { id: theme, response, text: "So it is.", ...more }, "theme { id }");
    expect(await answer(one.id, "WE_WILL")).toEqual([]);
    expect(await move(id, "ANSWERED", "Thank you.")).toEqual(["THEME_NOT_ANSWERED"]);
    await publish(api, home);
    const seen = (who: string | null = null) =>
      read<{ consultations: { nodes: object[] } }>(
        who,
        "consultations(first: 1) { nodes { title status questionLanguages response responseLanguage themes { text language heard isHeardByFew response responseText responseLanguage } } }",
      ).then(({ consultations }) => consultations.nodes[0]);
    expect(await seen()).toMatchObject({ status: "CLOSED", themes: [] });
    expect(await answer(other.id, "WE_CANNOT", { language: "en" })).toEqual([]);
    expect(await move(id, "ANSWERED", " ")).toEqual(["TEXT_REQUIRED"]);
    expect(await move(id, "ANSWERED", "Asante.", "sw")).toEqual([]);
    expect(await seen()).toMatchObject({
      status: "ANSWERED",
      questionLanguages: ["en", "sw"],
      response: "Asante.",
      responseLanguage: "sw",
      themes: [
        { text: "Rent is too high.", language: "en", heard: 7, isHeardByFew: false, response: "WE_WILL" },
        // fewer than the initiative tells of
        { text: "Hakuna basi.", language: "sw", heard: null, isHeardByFew: true, responseLanguage: "en" },
      ],
    });
    expect(await seen(home.partners["A"]!.token)).toMatchObject({
      themes: [{ heard: 7 }, { heard: null, isHeardByFew: true }],
    });
    expect(await seen(home.backbone)).toMatchObject({
      themes: [
        { heard: 7, response: "WE_WILL", responseText: "So it is." },
        { heard: 4, isHeardByFew: false, response: "WE_CANNOT" },
      ],
    });
    // what was answered stays
    expect(await answer(one.id, "WE_DID")).toEqual(["NOT_OPEN"]);
  });
});

test("the agenda's page takes as many statements for 500 partners as for 5", async () => {
  const page = `{ initiative(slug: "$slug") { agenda { number content { goals { text outcomes { code } } } endorsementTally { eligible endorsed }
    endorsements(first: 100) { nodes { by { code organisation { name } } state } totalCount } ownEndorsements { state } }
    agendaVersions(first: 20) { nodes { number status endorsementTally { endorsed } } } outcomes { code indicators { code } }
    proposals(first: 20) { nodes { title tally { responded } decision { number } voters(first: 100) { nodes { by { code } } } viewerCan stage ownVoices { position } } }
    decisions(first: 20, search: "t") { totalCount nodes { title supersededBy { number } endorsements { count } viewerCan } }
    decision(number: 1) { agendaVersion { number } } consultations(first: 9) { nodes { themes { text } } } } }`;
  const counts: number[] = [];
  const pages: number[][] = [];
  const sent = await consoleDocuments();
  for (const [slug, partners] of [
    ["few", 5],
    ["many", 500],
  ] as const) {
    const initiative = await foundInitiative(api, slug, []);
    await behind(
      api,
      `with o as (insert into organisation (name) select 'Organisation ' || n from generate_series(1, ${partners}) n returning id)
       insert into membership (initiative_id, code, organisation_id, roles)
       select i.id, 'P' || row_number() over (), o.id, '{PARTNER}' from o, initiative i where i.slug = '${slug}'`,
    );
    const { id } = await draftAgenda(api, initiative, content);
    await adopt(api, initiative, id);
    await send(
      initiative.backbone,
      "openProposal",
      { initiativeId: initiative.id, title: "t", body: "b", method: "CONSENT", closesOn: inDays(9) },
      "proposal { id }",
    );
    const query = page.replace("$slug", slug);
    const seen = await api.ask<{ initiative: { agenda: { endorsementTally: object } } }>(initiative.backbone, query);
    expect(seen.initiative.agenda.endorsementTally).toMatchObject({ eligible: partners });
    counts.push(await countStatements(() => api.ask(initiative.backbone, query)));
    // as the page itself asks
    const asked = (name: string) =>
      countStatements(() => api.ask(initiative.backbone, sent(name), { slug, id, after: null }));
    pages.push([await asked("Agenda"), await asked("AgendaVersion"), await asked("AgendaCodes")]);
  }
  expect(counts[0]).toBe(counts[1]);
  expect(pages[0]).toEqual(pages[1]);
});
