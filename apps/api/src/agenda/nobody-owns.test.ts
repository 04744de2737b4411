import { afterAll, beforeAll, expect, test } from "vitest";
import { agendaStatuses } from "@keelson/domain/agenda/agenda-life";
import { positions } from "@keelson/domain/agenda/decision";
import { decisionKinds } from "@keelson/domain/agenda/decision-words";
import { endorsementStates } from "@keelson/domain/agenda/endorsement";
import { nil, parseNodeId } from "../kernel/node-id.ts";
import { agendaOf } from "../../test/agendas.ts";
import { Dice } from "../../test/dice.ts";
import { openApi, type TestApi } from "../../test/harness.ts";
import { behind, colleague, foundInitiative, member, type TestInitiative } from "../../test/initiative.ts";

/** How many calls are made; KEELSON_CALLS makes it many more. */
const calls = Number(process.env["KEELSON_CALLS"] ?? 300);
const patience = Math.max(300_000, calls * 500);
const seed = Number(process.env["KEELSON_SEED"] ?? 20_261_122);

let api: TestApi;
let home: TestInitiative;
/** Everybody by name, with their token; whoever works for the backbone begins with "backbone". */
let people: Record<string, string>;
/** Every organisation; and one that is let in and out, with somebody who is. */
let memberships: string[];
let spare: string;
/** Who is the committee, by their id. */
let chair: string;

beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "river", ["A", "B"]);
  const backbone = await api.ask<{ initiative: { memberships: { nodes: { id: string }[] } } }>(
    home.backbone,
    `{ initiative(slug: "river") { memberships(first: 1, role: BACKBONE) { nodes { id } } } }`,
  );
  const own = backbone.initiative.memberships.nodes[0]!.id;
  const steering = await member(api, home, "STEER", ["STEERING_COMMITTEE"], ["STEERING_CHAIR"]);
  const table = await member(api, home, "TABLE", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
  const group = await member(api, home, "GROUP", ["WORKING_GROUP"], ["WORKING_GROUP_CHAIR"]);
  spare = (await member(api, home, "SPARE", ["PARTNER"], ["PARTNER_STAFF"])).id;
  chair = (await api.ask<{ viewer: { id: string } }>(steering.token, "{ viewer { id } }")).viewer.id;
  // somebody of the backbone who was in the committee before, behind the API's back
  const staff = await colleague(api, home, own, "staff", ["BACKBONE_STAFF"]);
  await behind(
    api,
    `insert into assignment (initiative_id, membership_id, person_id, roles)
     select m.initiative_id, m.id, p.id, case m.code when 'STEER' then '{STEERING_CHAIR}' else '{PARTNER_LEAD}' end::text[]
     from membership m, person p where m.code in ('STEER', 'A') and p.email = 'staff@river.example'`,
  );
  people = {
    "backbone's director": home.backbone,
    "backbone's staff, in the committee and A's lead": staff,
    "A's lead": home.partners["A"]!.token,
    "B's lead": home.partners["B"]!.token,
    "the community": table.token,
    "the committee": steering.token,
    "a chair": group.token,
    "the funder": home.funder,
  };
  memberships = [own, steering.id, table.id, group.id, home.partners["A"]!.id, home.partners["B"]!.id];
});
afterAll(() => api.close());

/** The row behind a proposal's id; none where there is no proposal yet. */
const row = (id: string) => (id === "x" ? nil : parseNodeId("proposal", id).id);

/** What is not the backbone's to say: endorsements, voices, which agenda is in force, what binds, who the backbone is, who takes part, and who sits where it is limited. */
const othersWord = `select
  (select string_agg((e.id, e.state, e.reservation_text, e.content_hash, e.decided_by)::text, '' order by e.id) from agenda_endorsement e
    -- what a minor version carries over, its partner has said of the version before
    where e.decided_by is not null and not (e.objection_until is not null and exists (select from agenda_endorsement f
      where f.membership_id = e.membership_id and f.id < e.id and (f.state, f.decided_by) = (e.state, e.decided_by)))) as endorsements,
  (select string_agg((id, position, reason, responded_by)::text, '' order by id) from proposal_voter where position is not null) as voices,
  (select string_agg((id, adopted_on)::text, '' order by id) from agenda_version where adopted_on is not null) as adopted,
  (select string_agg(id::text, '' order by id) from decision where kind not in ('PROPOSAL', 'OTHER')) as binding,
  (select string_agg(id::text, '' order by id) from membership where 'BACKBONE' = any (roles)) as backbone,
  (select string_agg((id, status, ended_on)::text, '' order by id) from membership where code not like 'N%') as members,
  (select string_agg((s.id, s.membership_id, s.voting, s.is_chair, s.to_on)::text, '' order by s.id) from seat s
    join governing_group g on g.id = s.group_id and g.kind = 'STEERING_COMMITTEE') as seats,
  (select string_agg((s.id, s.voting)::text, '' order by s.id) from seat s join membership m on m.id = s.membership_id where s.voting and 'BACKBONE' = any (m.roles)) as votes,
  (select string_agg(id::text, '' order by id) from assignment where roles && array['STEERING_MEMBER', 'STEERING_CHAIR']) as committee,
  (select backbone_decision from initiative) as choice`;

test(
  "over whatever sequence of calls by everybody, nobody of the backbone adopts, endorses or votes for a partner, or appoints itself",
  async () => {
    const dice = new Dice(seed);
    const ids: Record<"version" | "proposal" | "decision" | "group" | "seat" | "person", string[]> = {
      version: [],
      proposal: [],
      decision: [],
      group: [],
      seat: [],
      person: [],
    };
    const hashes = new Map<string, string>();
    const done: Record<string, number> = {};
    const pick = (kind: keyof typeof ids) => (ids[kind].length === 0 ? "x" : dice.pick(ids[kind].slice(-2)));
    /** The version that was brought before the partners last, and the proposal whose days are over. */
    let proposed = "x";
    let over = "x";
    const either = (one: string, other: string) => (dice.chance(80) && one !== "x" ? one : other);
    let number = 0;
    // what has to happen often before anything comes of it
    const weighted = [
      "endorseAgenda",
      "endorseAgenda",
      "endorseAgenda",
      "moveAgenda",
      "moveAgenda",
      "adoptAgenda",
      "moveMembership",
    ];
    const inputs: Record<string, () => object> = {
      draftAgenda: () => ({ initiativeId: home.id, content: agendaOf([["O1", `words ${dice.roll(3)}`]]) }),
      editAgenda: () => ({ id: pick("version"), expectedVersion: 1 + dice.roll(3), changeSummary: "s" }),
      moveAgenda: () => ({
        id: pick("version"),
        to: dice.chance(30) ? dice.pick(agendaStatuses) : dice.pick(["IN_CONSULTATION", "PROPOSED_FOR_ADOPTION"]),
      }),
      endorseAgenda: () => {
        const agendaVersionId = either(proposed, pick("version"));
        const contentHash = hashes.get(agendaVersionId) ?? "0";
        const state = dice.chance(60) ? "ENDORSED" : dice.pick(endorsementStates);
        return { agendaVersionId, membershipId: dice.pick(memberships), state, contentHash, reservationText: "r" };
      },
      adoptAgenda: () => ({ id: either(proposed, pick("version")), rationale: "r" }),
      openProposal: () => ({
        initiativeId: home.id,
        ...(dice.chance(50) && { membershipId: dice.pick(memberships) }),
        title: "t",
        body: "b",
        method: dice.pick(["CONSENT", "MAJORITY"]),
        closesOn: "2999-12-31",
      }),
      respondToProposal: () => ({
        id: pick("proposal"),
        membershipId: dice.pick(memberships),
        position: dice.pick(positions),
        reason: "r",
      }),
      resolveProposal: () => ({ id: either(over, pick("proposal")) }),
      recordDecision: () => ({
        initiativeId: home.id,
        kind: dice.pick(decisionKinds),
        title: "t",
        text: "t",
        rationale: "r",
        method: "CONSENT",
      }),
      chooseBackbone: () => ({
        membershipId: dice.pick([memberships[0]!, memberships[1]!, memberships[3]!]),
        decisionId: pick("decision"),
      }),
      addMembership: () => ({
        initiativeId: home.id,
        code: `N${(number += 1)}`,
        organisation: { name: "n" },
        roles: [dice.pick(["BACKBONE", "FUNDER"])],
      }),
      setGroup: () => ({
        initiativeId: home.id,
        kind: dice.pick(["STEERING_COMMITTEE", "WORKING_GROUP"]),
        name: `g${dice.roll(9)}`,
        ...(dice.chance(70) && ids.group.length > 1 && { id: pick("group") }),
      }),
      giveSeat: () => ({
        groupId: pick("group"),
        membershipId: dice.pick(memberships),
        ...(dice.chance(30) && { voting: dice.chance(50) }),
        isChair: dice.chance(20),
      }),
      endSeat: () => ({ id: pick("seat") }),
      invitePerson: () => ({
        membershipId: spare,
        email: `n${(number += 1)}@river.example`,
        name: "n",
        roles: ["PARTNER_STAFF"],
      }),
      removePerson: () =>
        dice.chance(40)
          ? { membershipId: memberships[1]!, personId: chair }
          : { membershipId: spare, personId: pick("person") },
      moveMembership: () => ({
        membershipId: dice.pick([...memberships, spare, spare]),
        to: dice.pick(["SUSPENDED", "ACTIVE"]),
        reason: "r",
      }),
    };
    const answered: Readonly<Record<string, string>> = {
      draftAgenda: "agendaVersion { id contentHash }",
      openProposal: "proposal { id }",
      recordDecision: "decision { id }",
      setGroup: "group { id }",
      giveSeat: "group { id seats { id } }",
      invitePerson: "person { id }",
    };
    // half of the calls are by somebody whose they are, and for their own, so that something comes of them
    const staff = ["backbone's director"];
    const voices = ["A's lead", "B's lead", "the community", "the committee"];
    const rightful: Readonly<Record<string, readonly string[]>> = {
      draftAgenda: staff,
      editAgenda: staff,
      moveAgenda: staff,
      endorseAgenda: voices,
      respondToProposal: voices,
      openProposal: staff,
      resolveProposal: staff,
      addMembership: staff,
      adoptAgenda: ["the committee"],
      recordDecision: ["the committee"],
      chooseBackbone: ["the committee"],
      setGroup: [...staff, "the committee"],
      giveSeat: [...staff, "the committee"],
      endSeat: [...staff, "the committee"],
      invitePerson: staff,
      removePerson: [...staff, "the committee"],
      moveMembership: ["the committee"],
    };
    const ownOf: Readonly<Record<string, string | undefined>> = {
      "A's lead": home.partners["A"]!.id,
      "B's lead": home.partners["B"]!.id,
      "the community": memberships[2],
      "the committee": memberships[1],
    };
    weighted.push(...Object.keys(inputs));
    const word = async () => JSON.stringify(await api.look(othersWord));
    for (let call = 0; call < calls; call += 1) {
      const name = dice.pick(weighted);
      const isRightly = dice.chance(60);
      const who = dice.pick(isRightly ? rightful[name]! : Object.keys(people));
      const own = ownOf[who];
      const input = {
        ...inputs[name]!(),
        ...(isRightly && own && (name === "endorseAgenda" || name === "respondToProposal") && { membershipId: own }),
        ...(isRightly && name === "recordDecision" && { kind: "BACKBONE_CHOICE" }),
        // else nobody would be left to say anything
        ...(name === "moveMembership" && who === "the committee" && { membershipId: spare }),
      };
      const before = await word();
      const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
      const { data, errors } = await api.send<{
        it: {
          problems: object[];
          record?: { id: string; contentHash?: string; seats?: { id: string }[] } | null;
        } | null;
      }>(
        people[who]!,
        `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${answered[name] ? `record: ${answered[name]}` : ""} problems { code } } }`,
        { input },
      );
      const codes = errors?.map(({ extensions }) => extensions.code) ?? [];
      expect(
        codes.filter((code) => code !== "NOT_FOUND"),
        `${who}: ${name} ${JSON.stringify(input)}`,
      ).toEqual([]);
      const isDone = data?.it?.problems.length === 0;
      const { id, contentHash, seats } = data?.it?.record ?? {};
      if (id && name === "draftAgenda") ids.version.push(id);
      if (id && contentHash) hashes.set(id, contentHash);
      if (id && name === "openProposal") ids.proposal.push(id);
      if (id && name === "recordDecision") ids.decision.push(id);
      if (id && name === "setGroup" && !ids.group.includes(id)) ids.group.push(id);
      if (id && name === "invitePerson") ids.person.push(id);
      ids.seat.push(...(seats ?? []).flatMap((seat) => (ids.seat.includes(seat.id) ? [] : [seat.id])));
      if (isDone && "to" in input && input.to === "PROPOSED_FOR_ADOPTION" && "id" in input) proposed = String(input.id);
      if (isDone) done[name] = (done[name] ?? 0) + 1;
      if (who.startsWith("backbone")) expect(await word(), `${who}: ${name} ${JSON.stringify(input)}`).toBe(before);
      // now and then a consultation is answered, and days pass
      if (call % 25 === 24) {
        over = pick("proposal");
        await behind(
          api,
          `insert into consultation (initiative_id, agenda_version_id, title, language, audiences, languages, channels, questions, opens_on, closes_on, status, response, answered_on)
         select initiative_id, id, 't', 'en', '{PUBLIC}', '{en}', '{}', '{q}', current_date - 20, current_date - 2, 'ANSWERED', 'r', current_date
         from agenda_version where status = 'PROPOSED_FOR_ADOPTION';
         update agenda_endorsement e set objection_until = null from agenda_version v where v.id = e.version_id and v.status = 'PROPOSED_FOR_ADOPTION'
           and e.objection_until is not null;
         update proposal set opens_on = current_date - 9, closes_on = current_date - 1 where id = '${row(over)}'`,
        );
      }
    }
    // most of what there is was done by somebody
    expect(Object.keys(done).toSorted(), JSON.stringify(done)).toEqual(Object.keys(inputs).toSorted());
    // every voice is of somebody who speaks for its organisation and not for the backbone, one each
    expect(
      await api.look(
        `select said.membership_id, said.by from (
         select membership_id, responded_by as by from proposal_voter where responded_by is not null
         union all select membership_id, decided_by from agenda_endorsement where decided_by is not null) said
       where not exists (select from assignment a where a.membership_id = said.membership_id and a.person_id = said.by
           and a.roles && array['PARTNER_LEAD', 'COMMUNITY_REPRESENTATIVE', 'STEERING_CHAIR'])
         or exists (select from assignment a where a.person_id = said.by and a.roles && array['BACKBONE_DIRECTOR', 'BACKBONE_STAFF'])`,
      ),
    ).toEqual([]);
    expect(
      await api.look("select proposal_id, membership_id from proposal_voter group by 1, 2 having count(*) > 1"),
    ).toEqual([]);
    expect(await api.look("select from agenda_version where status = 'ADOPTED' offset 1")).toEqual([]);
    // the committee that limits the backbone is still there, and is not the backbone
    expect(await api.look("select committee_at_work(id) as stands from initiative where slug = 'river'")).toEqual([
      { stands: true },
    ]);
  },
  patience,
);
