import { mayPass } from "@keelson/domain/agenda/machine";
import { membershipLife, membershipStatuses } from "@keelson/domain/identity/membership-life";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Dice } from "./dice.ts";
import { openApi, rowCounts, type TestApi } from "./harness.ts";
import { behind, colleague, foundInitiative, member, type TestInitiative } from "./initiative.ts";
import { kinds, reporting } from "./reporting.ts";
import { itselfIn } from "../src/door.ts";
import { nodeId, parseNodeId } from "../src/kernel/node-id.ts";
import { letOffAllAbsent } from "../src/measurement/obligations/let-off-absent.ts";
import { remindAllPartners } from "../src/measurement/reminders/remind-on-time.ts";

/** How many random calls are made; MEMBERSHIP_CALLS asks for more. */
const calls = Number(process.env["MEMBERSHIP_CALLS"] ?? 80);

let api: TestApi;
let home: TestInitiative;
let steering: { readonly id: string; readonly token: string };
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "river", ["A", "B"]);
});
afterAll(() => api.close());

type Problems = readonly { readonly code: string; readonly path: readonly string[] }[];
/** What a mutation is answered with: the codes of its problems or of its error, and its record. */
async function told<Record>(who: string, name: string, input: object, fields = "membership { status }") {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await api.send<{ it: { problems: Problems; record: Record | null } | null }>(
    who,
    `mutation ($input: ${type}!) { it: ${name}(input: $input) { record: ${fields} problems { code path } } }`,
    { input },
  );
  return {
    codes: [
      ...(errors?.map(({ extensions }) => extensions.code) ?? []),
      ...(data?.it?.problems ?? []).map(({ code }) => code),
    ],
    record: data?.it?.record ?? null,
  };
}
const codes = async (who: string, name: string, input: object) =>
  (await told(who, name, input, name === "answerInvitation" ? "status" : "membership { status }")).codes;

/** The backbone invites an organisation and its lead, who has a token. */
async function invited(code: string, role = "PARTNER", personRole = "PARTNER_LEAD") {
  const { record } = await told<{ id: string }>(
    home.backbone,
    "addMembership",
    { initiativeId: home.id, code, organisation: { name: `Organisation ${code}` }, roles: [role] },
    "membership { id status }",
  );
  const { id } = record!;
  return { id, token: await colleague(api, home, id, code.toLowerCase(), [personRole]) };
}
const status = async (id: string) => {
  const [found] = await api.look<{ status: string }>("select status from membership where id = $1", [rowOf(id)]);
  return found!.status;
};
const rowOf = (id: string) => parseNodeId("membership", id).id;
/** By hand, with the triggers that draw the arrows out of the way. */
const put = (id: string, status: string) =>
  behind(
    api,
    `alter table membership disable trigger membership_moves;
     update membership set status = '${status}', ended_on = ${status === "EXITED" ? "current_date" : "null"}, accepted_on = null where id = '${rowOf(id)}';
     alter table membership enable trigger membership_moves`,
  );
const move = (who: string, membershipId: string, to: string, more: object = {}) =>
  codes(who, "moveMembership", { membershipId, to, reason: "It is time.", ...more });
const answer = (who: string, membershipId: string, accepts = true) =>
  codes(who, "answerInvitation", { membershipId, accepts });
const invitations = async (who: string) => {
  const { viewer } = await api.ask<{ viewer: { memberships: object[]; invitations: object[] } }>(
    who,
    "{ viewer { memberships { code } invitations { membershipId code organisation initiative slug problemArea roles acceptedOn mayAnswer } } }",
  );
  return viewer;
};

describe("an organisation that is invited", () => {
  test("reads what it was asked and nothing else, and is a member by its own word alone", async () => {
    const { id, token } = await invited("C");
    expect(await invitations(token)).toEqual({
      memberships: [],
      invitations: [
        {
          membershipId: id,
          code: "C",
          organisation: "Organisation C",
          initiative: "Initiative river",
          slug: "river",
          problemArea: expect.any(String),
          roles: ["PARTNER"],
          acceptedOn: null,
          mayAnswer: true,
        },
      ],
    });
    expect(await api.ask(token, `{ initiative(slug: "river") { name } }`)).toEqual({ initiative: null });
    // neither the backbone, nor another organisation, nor a colleague who does not speak for it
    const clerk = await colleague(api, home, id, "clerk", ["PARTNER_REPORTER"]);
    for (const who of [home.backbone, home.partners["A"]!.token, clerk])
      expect(await answer(who, id)).toEqual(["NOT_FOUND"]);
    expect(await move(home.backbone, id, "ACTIVE")).toEqual(["TRANSITION_NOT_ALLOWED"]);
    expect(await status(id)).toBe("INVITED");
    expect(await told(token, "answerInvitation", { membershipId: id, accepts: true }, "status")).toEqual({
      codes: [],
      record: "ACTIVE",
    });
    expect(await invitations(token)).toEqual({ memberships: [{ code: "C" }], invitations: [] });
  });

  test("declines, and may be invited anew; while it is there it is not", async () => {
    const { id, token } = await invited("D");
    const again = async (organisation: object) =>
      codes(home.backbone, "addMembership", { initiativeId: home.id, code: "D2", organisation, roles: ["PARTNER"] });
    const { initiative } = await api.ask<{
      initiative: { memberships: { nodes: { code: string; organisation: { id: string } }[] } };
    }>(
      home.backbone,
      `{ initiative(slug: "river") { memberships(first: 20) { nodes { code organisation { id } } } } }`,
    );
    const organisation = { id: initiative.memberships.nodes.find(({ code }) => code === "D")!.organisation.id };
    expect(await again(organisation)).toEqual(["ALREADY_A_MEMBER"]);
    expect(await answer(token, id, false)).toEqual([]);
    expect(await status(id)).toBe("DECLINED");
    expect(await invitations(token)).toEqual({ memberships: [], invitations: [] });
    expect(await again(organisation)).toEqual([]);
  });
});

describe("with no steering committee yet", () => {
  test("the backbone suspends, takes up again and ends, and never its own; an organisation leaves by itself", async () => {
    const { id, token } = await invited("E");
    await answer(token, id);
    expect(await move(home.partners["A"]!.token, id, "SUSPENDED")).toEqual(["NOT_FOUND"]);
    expect(await move(home.backbone, id, "SUSPENDED")).toEqual([]);
    expect(await move(home.backbone, id, "ACTIVE")).toEqual([]);
    const [own] = await api.look<{ id: string }>("select id from membership where code = 'BACKBONE'");
    const { initiative } = await api.ask<{
      initiative: { memberships: { nodes: { id: string; nextStatuses: string[] }[] } };
    }>(
      home.backbone,
      `{ initiative(slug: "river") { memberships(first: 1, role: BACKBONE) { nodes { id nextStatuses } } } }`,
    );
    const [backbone] = initiative.memberships.nodes;
    expect(rowOf(backbone!.id)).toBe(own!.id);
    // its director may end it: an organisation leaves by its own word
    expect(backbone!.nextStatuses).toEqual(["EXITED"]);
    expect(await move(home.backbone, backbone!.id, "SUSPENDED")).toEqual(["NOT_FOUND"]);
    expect(await move(token, id, "EXITED", { lastDay: "2999-01-01" })).toEqual(["OUT_OF_RANGE"]);
    expect(await move(token, id, "EXITED", { lastDay: "2000-01-01" })).toEqual(["OUT_OF_RANGE"]);
    expect(await told(token, "moveMembership", { membershipId: id, to: "EXITED", reason: "We are done." })).toEqual({
      codes: [],
      record: { status: "EXITED" },
    });
    expect(await api.ask(token, `{ initiative(slug: "river") { name } }`)).toEqual({ initiative: null });
  });
});

describe("with a steering committee", () => {
  beforeAll(async () => {
    steering = await member(api, home, "STEER", ["STEERING_COMMITTEE"], ["STEERING_CHAIR"]);
  });

  test("nobody is a member before both have said yes, in whatever order; the backbone says it for neither", async () => {
    for (const first of ["partner", "committee"] as const) {
      const { id, token } = await invited(`F-${first}`);
      const admit = () => codes(steering.token, "admitMembership", { membershipId: id });
      for (const who of [home.backbone, home.partners["A"]!.token, token])
        expect(await codes(who, "admitMembership", { membershipId: id })).toEqual(["NOT_FOUND"]);
      expect(await (first === "partner" ? answer(token, id) : admit())).toEqual([]);
      expect(await status(id)).toBe("INVITED");
      expect((await invitations(token)).memberships).toEqual([]);
      expect(await (first === "partner" ? admit() : answer(token, id))).toEqual([]);
      expect(await status(id)).toBe("ACTIVE");
      expect(await admit()).toEqual(["TRANSITION_NOT_ALLOWED"]);
      expect(await answer(token, id)).toEqual(["TRANSITION_NOT_ALLOWED"]);
    }
  });

  test("the committee decides, and the backbone does not any more", async () => {
    const { id, token } = home.partners["B"]!;
    for (const to of ["SUSPENDED", "EXITED"])
      for (const who of [home.backbone, home.partners["A"]!.token])
        expect(await move(who, id, to)).toEqual(["NOT_FOUND"]);
    expect(await codes(steering.token, "moveMembership", { membershipId: id, to: "SUSPENDED", reason: " " })).toEqual([
      "TEXT_REQUIRED",
    ]);
    const seen = async (who: string) => {
      const { initiative } = await api.ask<{ initiative: { memberships: { nodes: { code: string }[] } } }>(
        who,
        `{ initiative(slug: "river") { memberships(first: 20) { nodes { code status statusReason nextStatuses viewerCan } } } }`,
      );
      return initiative.memberships.nodes.find(({ code }) => code === "B");
    };
    expect(await seen(steering.token)).toMatchObject({ status: "ACTIVE", nextStatuses: ["SUSPENDED", "EXITED"] });
    expect(await move(steering.token, id, "SUSPENDED")).toEqual([]);
    expect(await seen(steering.token)).toMatchObject({ status: "SUSPENDED", statusReason: "It is time." });
    expect(await seen(home.partners["A"]!.token)).toMatchObject({
      status: "SUSPENDED",
      statusReason: null,
      nextStatuses: [],
    });
    // it reads, and its people do nothing more but leave
    expect(await seen(token)).toMatchObject({ statusReason: "It is time.", nextStatuses: ["EXITED"], viewerCan: [] });
    expect(await move(steering.token, id, "ACTIVE")).toEqual([]);
    expect(await seen(token)).toMatchObject({ status: "ACTIVE", nextStatuses: ["EXITED"] });
  });

  const every = membershipStatuses.flatMap((from) => membershipStatuses.map((to) => [from, to] as const));
  test.each(every)(
    "a membership passes from %s to %s as it is drawn, with one audit event, or not at all",
    async (from, to) => {
      const { id, token } = home.partners["B"]!;
      await put(id, from);
      if (from === "INVITED")
        await behind(api, `update membership set admitted_on = current_date where id = '${rowOf(id)}'`);
      const events = async () => (await api.look<{ n: number }>("select count(*)::int as n from audit_event"))[0]!.n;
      const before = await events();
      const isDrawn = mayPass(membershipLife, from, to);
      const isAnswer = from === "INVITED" && to === "ACTIVE";
      // its own people say yes, and the committee all else
      const said = isAnswer ? await answer(token, id) : await move(steering.token, id, to);
      expect(said).toEqual(isDrawn ? [] : ["TRANSITION_NOT_ALLOWED"]);
      expect((await events()) - before).toBe(isDrawn ? 1 : 0);
      expect(await status(id)).toBe(isDrawn ? to : from);
      await put(id, from);
      const byHand = behind(
        api,
        `update membership set ended_on = current_date, status = '${to}' where id = '${rowOf(id)}'`,
      );
      if (isDrawn || from === to) await byHand;
      else {
        await expect(byHand).rejects.toThrow("TRANSITION_NOT_ALLOWED");
        await api.look("rollback");
      }
      await put(id, "ACTIVE");
    },
  );

  test("from the second phase on neither the last backbone nor the last community is let go", async () => {
    const { id, token } = await member(api, home, "TABLE", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
    await behind(api, "update initiative set current_phase = 'PHASE_II'");
    expect(await move(steering.token, id, "SUSPENDED")).toEqual(["NO_ACTIVE_COMMUNITY"]);
    expect(await move(token, id, "EXITED")).toEqual(["NO_ACTIVE_COMMUNITY"]);
    const { initiative } = await api.ask<{ initiative: { memberships: { nodes: { id: string }[] } } }>(
      home.backbone,
      `{ initiative(slug: "river") { memberships(first: 1, role: BACKBONE) { nodes { id } } } }`,
    );
    expect(await move(steering.token, initiative.memberships.nodes[0]!.id, "EXITED")).toEqual(["NO_ACTIVE_BACKBONE"]);
    await expect(behind(api, `update membership set status = 'SUSPENDED' where id = '${rowOf(id)}'`)).rejects.toThrow(
      "NO_ACTIVE_COMMUNITY",
    );
    await api.look("rollback");
    await member(api, home, "TABLE2", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
    expect(await move(steering.token, id, "SUSPENDED")).toEqual([]);
    await behind(api, "update initiative set current_phase = 'PHASE_I'");
  });

  test("who is in the committee is let go by their own organisation and by its chair, and never the last; not by the backbone", async () => {
    const table = await member(api, home, "SEATED", ["STEERING_COMMITTEE"], ["STEERING_MEMBER"]);
    const self = async (who: string) => (await api.ask<{ viewer: { id: string } }>(who, "{ viewer { id } }")).viewer.id;
    const letGo = async (who: string, of: { readonly id: string; readonly token: string }) =>
      codes(who, "removePerson", { membershipId: of.id, personId: await self(of.token) });
    for (const who of [home.backbone, home.partners["A"]!.token, table.token])
      expect(await letGo(who, steering)).toEqual(["NOT_FOUND"]);
    expect(await letGo(home.backbone, table)).toEqual(["NOT_FOUND"]);
    // who may is told so
    const told = async (who: string) => {
      const { initiative } = await api.ask<{
        initiative: { memberships: { nodes: { id: string; viewerCan: string[] }[] } };
      }>(who, `{ initiative(slug: "river") { memberships(first: 50) { nodes { id viewerCan } } } }`);
      return [table, home.partners["A"]!].map(({ id }) =>
        initiative.memberships.nodes.find((one) => one.id === id)?.viewerCan.includes("REMOVE_PERSON"),
      );
    };
    expect(await told(steering.token)).toEqual([true, false]);
    expect(await told(home.partners["A"]!.token)).toEqual([false, true]);
    // and of whom: of the committee by name alone, whoever may let them go
    const named = async (who: string) => {
      const { initiative } = await api.ask<{
        initiative: { memberships: { nodes: { id: string; people: object[] | null; inCommittee: object[] | null }[] } };
      }>(
        who,
        `{ initiative(slug: "river") { memberships(first: 50) { nodes { id people { name viewerCan } inCommittee { name } } } } }`,
      );
      const { people, inCommittee } = initiative.memberships.nodes.find((one) => one.id === table.id)!;
      return { people, inCommittee };
    };
    for (const who of [steering.token, table.token])
      expect(await named(who)).toEqual({ people: null, inCommittee: [{ name: "seated" }] });
    for (const who of [home.partners["A"]!.token, home.funder])
      expect(await named(who)).toEqual({ people: null, inCommittee: null });
    // the backbone knows them all, and is offered those alone whom the committee does not keep from it
    expect(await named(home.backbone)).toEqual({
      people: [{ name: "seated", viewerCan: [] }],
      inCommittee: null,
    });
    const second = await colleague(api, home, table.id, "second", ["STEERING_MEMBER"]);
    expect(await letGo(table.token, { id: table.id, token: second })).toEqual([]);
    const gone = (await api.look("select id from assignment")).length;
    expect(await letGo(steering.token, home.partners["A"]!)).toEqual(["NOT_FOUND"]);
    expect(await letGo(steering.token, table)).toEqual([]);
    expect((await api.look("select id from assignment")).length).toBe(gone - 1);
    const again = await colleague(api, home, table.id, "again", ["STEERING_MEMBER"]);
    expect(await letGo(again, { id: table.id, token: again })).toEqual([]);
    expect(await letGo(steering.token, steering)).toEqual(["LAST_STEERING_MEMBER"]);
  });

  test("who is in the committee is not taken into the backbone, nor the other way round: they would limit it no longer", async () => {
    const [own] = await api.look<{ id: string }>(
      "select id from membership where initiative_id = $1 and code = 'BACKBONE'",
      [parseNodeId("initiative", home.id).id],
    );
    const invite = async (id: string, email: string, role: string) =>
      (
        await told(
          home.backbone,
          "invitePerson",
          { membershipId: id, email: `${email}@river.example`, roles: [role] },
          "person { id }",
        )
      ).codes;
    const backbone = nodeId("membership", parseNodeId("initiative", home.id).id, own!.id);
    const before = await rowCounts(api);
    for (const role of ["BACKBONE_STAFF", "BACKBONE_DIRECTOR"])
      expect(await invite(backbone, "steer", role)).toEqual(["CONFLICT_OF_INTEREST"]);
    expect(await invite(steering.id, "backbone", "STEERING_MEMBER")).toEqual(["CONFLICT_OF_INTEREST"]);
    expect(await rowCounts(api)).toEqual(before);
  });

  test("an organisation that is chosen as the backbone votes no longer, by any of its memberships", async () => {
    const { id } = await member(api, home, "CHOSEN", ["PARTNER"], ["PARTNER_LEAD"]);
    const group = { initiativeId: home.id, kind: "STEERING_COMMITTEE", name: "c" };
    const { record } = await told<{ id: string }>(home.backbone, "setGroup", group, "group { id }");
    const { codes: given } = await told(
      steering.token,
      "giveSeat",
      { groupId: record!.id, membershipId: id },
      "group { id }",
    );
    expect(given).toEqual([]);
    const votes = () =>
      api.look("select s.voting from seat s join membership m on m.id = s.membership_id where m.code = 'CHOSEN'");
    expect(await votes()).toEqual([{ voting: true }]);
    const initiative = parseNodeId("initiative", home.id).id;
    await behind(
      api,
      `insert into decision (initiative_id, number, kind, title, text, rationale, language, method, result, decided_on, visibility)
       select '${initiative}', 900, 'BACKBONE_CHOICE', 't', 't', 'r', 'en', 'CONSENT', 'ADOPTED', current_date, 'PARTNERS'`,
    );
    const [decision] = await api.look<{ id: string }>(
      "select id from decision where kind = 'BACKBONE_CHOICE' order by id desc",
    );
    await behind(
      api,
      `select set_config('app.steers', '${initiative}', true); select choose_backbone('${initiative}', '${rowOf(id)}', '${decision!.id}')`,
    );
    expect(await votes()).toEqual([{ voting: false }]);
    await behind(api, "update membership set roles = '{PARTNER}' where code = 'CHOSEN'");
  });

  test("no choice of a backbone takes the last vote of a community, or the last of the committee, with it", async () => {
    const table = await member(api, home, "CIRCLE", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
    const self = async (who: string) => (await api.ask<{ viewer: { id: string } }>(who, "{ viewer { id } }")).viewer.id;
    const [committee] = await api.look<{ id: string }>(
      "select id from governing_group where kind = 'STEERING_COMMITTEE'",
    );
    const initiative = parseNodeId("initiative", home.id).id;
    const groupId = nodeId("group", initiative, committee!.id);
    const seat = { groupId, membershipId: table.id, personId: await self(table.token) };
    expect((await told(steering.token, "giveSeat", seat, "group { id }")).codes).toEqual([]);
    const [decision] = await api.look<{ id: string }>("select id from decision where kind = 'BACKBONE_CHOICE' limit 1");
    const decisionId = nodeId("decision", initiative, decision!.id);
    const chosen = async (membershipId: string) =>
      (await told(steering.token, "chooseBackbone", { membershipId, decisionId }, "initiative { id }")).codes;
    await behind(api, "update initiative set current_phase = 'PHASE_II'");
    expect(await chosen(table.id)).toEqual(["NO_COMMUNITY_SEAT"]);
    expect(await chosen(steering.id)).toEqual(["LAST_STEERING_MEMBER"]);
    expect(
      await api.look("select code from membership where 'BACKBONE' = any (roles) and code in ('CIRCLE', 'STEER')"),
    ).toEqual([]);
    expect(
      await api.look("select s.voting from seat s join membership m on m.id = s.membership_id where m.code = 'CIRCLE'"),
    ).toEqual([{ voting: true }]);
    await behind(api, "update initiative set current_phase = 'PHASE_I'");
  });

  test("an organisation that is suspended still leaves by its own word, and says nothing else", async () => {
    const made = [
      await member(api, home, "TIRED", ["PARTNER"], ["PARTNER_LEAD"]),
      await member(api, home, "LEFT_OUT", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]),
    ];
    const clerk = await colleague(api, home, made[0]!.id, "tired-clerk", ["PARTNER_REPORTER"]);
    const seen = async (who: string, id: string) => {
      const { initiative } = await api.ask<{
        initiative: { memberships: { nodes: { id: string; nextStatuses: string[] }[] } };
      }>(who, `{ initiative(slug: "river") { memberships(first: 50) { nodes { id status nextStatuses } } } }`);
      return initiative.memberships.nodes.find((one) => one.id === id)!;
    };
    for (const { id, token } of made) {
      expect(await move(steering.token, id, "SUSPENDED")).toEqual([]);
      expect(await seen(token, id)).toMatchObject({ status: "SUSPENDED", nextStatuses: ["EXITED"] });
      expect(await move(token, id, "ACTIVE")).toEqual(["NOT_FOUND"]);
      for (const who of [clerk, home.backbone, home.partners["A"]!.token])
        expect(await move(who, id, "EXITED")).toEqual(["NOT_FOUND"]);
    }
    expect((await seen(clerk, made[0]!.id)).nextStatuses).toEqual([]);
    for (const { id, token } of made) {
      expect(await move(token, id, "EXITED")).toEqual([]);
      expect(await status(id)).toBe("EXITED");
    }
  });

  test("whoever is the last to read what people tell is neither suspended nor let go", async () => {
    const keeper = await member(api, home, "KEEPER", ["PARTNER"], ["SENSITIVE_CASE_HANDLER"]);
    await behind(api, "update initiative set public_page_enabled = true");
    expect(await move(steering.token, keeper.id, "SUSPENDED")).toEqual(["LAST_CASE_HANDLER"]);
    expect(await status(keeper.id)).toBe("ACTIVE");
    await behind(api, "update initiative set public_page_enabled = false");
    expect(await move(steering.token, keeper.id, "SUSPENDED")).toEqual([]);
  });

  test("whoever is suspended has no voice and nothing to report, and takes up both again", async () => {
    const did = reporting(api, home);
    const indicator = await did.define("VISITS", kinds.COUNT);
    const { id, token } = home.partners["B"]!;
    const next = new Date().getUTCFullYear() + 1;
    await did.oblige(indicator, "B", "2020Q1", "2020Q1");
    await did.oblige(indicator, "B", `${next}Q1`, `${next}Q1`);
    const periods = () =>
      api.look(
        "select period, state, waive_reason as reason from obligation_period where membership_id = $1 order by period",
        [rowOf(id)],
      );
    const actWith = itselfIn.bind(null, api.database);
    const open = () =>
      told<{ voters: { code: string }[] }>(
        steering.token,
        "openProposal",
        { initiativeId: home.id, title: "t", body: "b", method: "CONSENT", closesOn: "2999-12-31" },
        "proposal { id }",
      );
    const voters = async () => {
      await open();
      const found = await api.look<{ code: string }>(
        "select v.code from proposal_voter v where proposal_id = (select max(id::text)::uuid from proposal) order by code",
      );
      return found.map(({ code }) => code);
    };
    expect(await voters()).toContain("B");
    await move(steering.token, id, "SUSPENDED");
    expect(await voters()).not.toContain("B");
    const row = { indicatorCode: "VISITS", period: "2020Q1", value: "1" };
    const recorded = async () =>
      (
        await api.send<object>(
          token,
          `mutation ($input: RecordMeasurementsInput!) { recordMeasurements(input: $input) { problems { code } } }`,
          { input: { membershipId: id, idempotencyKey: "while-suspended", rows: [row] } },
        )
      ).errors?.map(({ extensions }) => extensions.code);
    expect(await recorded()).toEqual(["NOT_FOUND"]);
    await remindAllPartners(actWith);
    expect(await api.look("select from outbox_mail where kind = 'REMINDER'")).toEqual([]);
    // what was due stays owed, what is still to come is waived
    expect(await letOffAllAbsent(actWith)).toBe(1);
    expect(await letOffAllAbsent(actWith)).toBe(0);
    expect(await periods()).toEqual([
      { period: "2020Q1", state: "DUE", reason: null },
      { period: `${next}Q1`, state: "WAIVED", reason: "MEMBERSHIP_SUSPENDED" },
    ]);
    await move(steering.token, id, "ACTIVE");
    expect(await letOffAllAbsent(actWith)).toBe(1);
    expect((await periods()).at(-1)).toEqual({ period: `${next}Q1`, state: "DUE", reason: null });
    expect(await voters()).toContain("B");
    await move(steering.token, id, "EXITED");
    await letOffAllAbsent(actWith);
    expect((await periods()).at(-1)).toEqual({ period: `${next}Q1`, state: "WAIVED", reason: "MEMBERSHIP_ENDED" });
    await put(id, "ACTIVE");
  });

  test("what it brings all partners read at once; what it lets go of and does not give up, from the second phase on", async () => {
    const { id, token } = home.partners["A"]!;
    const said = {
      membershipId: id,
      contribution: "Two nurses and a bus.",
      letGo: "Our logo on the bus.",
      nonNegotiables: "Nobody is turned away.",
    };
    const fields = "membership { statements { kind text language } }";
    const all = [
      { kind: "CONTRIBUTION", text: said.contribution, language: "en" },
      { kind: "LET_GO", text: said.letGo, language: "en" },
      { kind: "NON_NEGOTIABLES", text: said.nonNegotiables, language: "en" },
    ];
    for (const who of [home.backbone, steering.token, home.partners["B"]!.token])
      expect(await codes(who, "setStatements", said)).toEqual(["NOT_FOUND"]);
    expect(await told(token, "setStatements", said, fields)).toEqual({ codes: [], record: { statements: all } });
    const read = async (who: string | null) => {
      const { initiative } = await api.ask<{
        initiative: { memberships: { nodes: { code: string; statements: object[] }[] } };
      }>(
        who,
        `{ initiative(slug: "river") { memberships(first: 1) { nodes { code statements { kind text language } } } } }`,
      );
      return initiative.memberships.nodes[0]!.statements;
    };
    const others = [home.backbone, steering.token, home.partners["B"]!.token];
    for (const who of others) expect(await read(who)).toEqual(all.slice(0, 1));
    await behind(api, "update initiative set current_phase = 'PHASE_II', public_page_enabled = true");
    for (const who of others) expect(await read(who)).toEqual(all);
    await behind(api, `update membership set data_sharing_consent = 'NAMED_PUBLIC' where id = '${rowOf(id)}'`);
    for (const who of [home.funder, null]) expect(await read(who)).toEqual([]);
    // what is left out stays, what is blank is taken back, and each says what it is written in
    const changed = { membershipId: id, contribution: " ", letGo: "Notre logo.", language: "FR" };
    expect(await told(token, "setStatements", changed, fields)).toEqual({
      codes: [],
      record: { statements: [{ kind: "LET_GO", text: "Notre logo.", language: "fr" }, all[2]] },
    });
    expect(await codes(token, "setStatements", { membershipId: id, letGo: "x", language: "?" })).toEqual([
      "LANGUAGE_NOT_KNOWN",
    ]);
    await behind(api, "update initiative set current_phase = 'PHASE_I', public_page_enabled = false");
  });

  test("over whatever sequence of calls, nobody of the backbone takes in an organisation, or says anything for one", async () => {
    const dice = new Dice(68);
    const staff = await colleague(api, home, (await backboneOf()).id, "staff", ["BACKBONE_STAFF"]);
    const made = [await invited("X1"), await invited("X2"), await invited("X3"), await invited("X4")];
    const people = [home.backbone, staff, steering.token, ...made.map(({ token }) => token), home.partners["A"]!.token];
    const ids = [...made.map(({ id }) => id), home.partners["A"]!.id];
    const word = async () =>
      JSON.stringify(
        await api.look(
          `select (select string_agg((id, status, accepted_on, admitted_on, ended_on)::text, '' order by id) from membership) as members,
             (select string_agg(s::text, '' order by id) from membership_statement s) as statements`,
        ),
      );
    const done = new Set<string>();
    for (let call = 0; call < calls; call += 1) {
      const membershipId = dice.pick(ids);
      const inputs: Record<string, object> = {
        answerInvitation: { membershipId, accepts: dice.chance(90) },
        admitMembership: { membershipId },
        moveMembership: {
          membershipId,
          to: dice.pick(dice.chance(70) ? ["SUSPENDED", "ACTIVE"] : membershipStatuses),
          reason: "r",
        },
        setStatements: { membershipId, contribution: `c${call}` },
      };
      const name = dice.pick(Object.keys(inputs));
      // half of the calls are by whoever may, so that something comes of them
      const own = made.find(({ id }) => id === membershipId)?.token ?? home.partners["A"]!.token;
      const rightful = name === "answerInvitation" || name === "setStatements" ? own : steering.token;
      const who = dice.chance(50) ? rightful : dice.pick(people);
      const before = await word();
      const said = await codes(who, name, inputs[name]!);
      if (said.length === 0) done.add(name);
      if (who === home.backbone || who === staff)
        expect(await word(), `${name} ${JSON.stringify(inputs[name])}`).toBe(before);
    }
    expect([...done].toSorted()).toEqual(["admitMembership", "answerInvitation", "moveMembership", "setStatements"]);
    // nobody is in without both words
    expect(
      await api.look(
        "select code from membership where code like 'X%' and status <> 'INVITED' and status <> 'DECLINED' and (accepted_on is null or admitted_on is null)",
      ),
    ).toEqual([]);
  }, 120_000);
});

async function backboneOf(): Promise<{ id: string }> {
  const { initiative } = await api.ask<{ initiative: { memberships: { nodes: { id: string }[] } } }>(
    home.backbone,
    `{ initiative(slug: "river") { memberships(first: 1, role: BACKBONE) { nodes { id } } } }`,
  );
  return initiative.memberships.nodes[0]!;
}
