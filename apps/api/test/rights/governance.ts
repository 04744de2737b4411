import { parseNodeId } from "../../src/kernel/node-id.ts";
import type { TestApi } from "../harness.ts";
import { colleague, type TestInitiative } from "../initiative.ts";
import type { ModuleRights } from "./of-modules.ts";
import type { World } from "./world.ts";

/** Who is a member, and what members say of themselves: docs/methodology.md 3.2, row "Invite / admit partner", and 4.2. */

export const governanceSecrets = {
  bringsOfA: "what A brings home",
  letsGoOfA: "what A lets go of",
  bringsAway: "what A brings away",
  reasonOfGone: "why it was suspended",
  mostAffected: "those who walk to the well",
  charterOfTable: "what the table is for",
  noteOfSupport: "what childcare is for",
} as const;

const S = governanceSecrets;

const governanceSecretsSeen = `
bringsOfA                        -   -   R   R   R   R   R   -   R   -
letsGoOfA                        -   -   R   R   R   R   R   -   R   -
bringsAway                       -   R   -   -   -   -   -   -   -   -
reasonOfGone                     -   -   R   R   R   -   -   -   -   -
mostAffected                     -   -   R   R   R   R   R   R   R   -
charterOfTable                   -   -   R   R   R   R   R   R   R   -
noteOfSupport                    -   -   R   R   R   R   -   -   -   -`;

const governanceFields = `
Viewer.invitations               -   -   -   -   -   -   -   -   R   -
Invitation.membershipId          -   -   -   -   -   -   -   -   R   -
Invitation.code                  -   -   -   -   -   -   -   -   R   -
Invitation.organisation          -   -   -   -   -   -   -   -   R   -
Invitation.initiative            -   -   -   -   -   -   -   -   R   -
Invitation.slug                  -   -   -   -   -   -   -   -   R   -
Invitation.problemArea           -   -   -   -   -   -   -   -   R   -
Invitation.roles                 -   -   -   -   -   -   -   -   R   -
Invitation.invitedOn             -   -   -   -   -   -   -   -   R   -
Invitation.acceptedOn            -   -   -   -   -   -   -   -   -   -
Invitation.mayAnswer             -   -   -   -   -   -   -   -   R   -
Membership.status                -   -   R   R   R   R   R   R   R   -
Membership.statusOn              -   -   R   R   R   R   R   R   R   -
Membership.statusReason          -   -   R   R   R   O   -   -   -   -
Membership.acceptedOn            -   -   R   R   R   R   R   R   R   -
Membership.admittedOn            -   -   R   R   R   R   R   R   R   -
Membership.nextStatuses          -   -   R   -   R   R   -   R   -   -
Membership.statements            -   -   R   R   R   R   R   -   R   -
MembershipStatement.kind         -   -   R   R   R   R   R   -   R   -
MembershipStatement.text         -   -   R   R   R   R   R   -   R   -
MembershipStatement.language     -   -   R   R   R   R   R   -   R   -
MembershipStatement.saidOn       -   -   R   R   R   R   R   -   R   -
Initiative.constituentGroups     -   -   R   R   R   R   R   R   R   -
Initiative.phaseNeeds            -   -   R   R   R   R   R   R   R   -
Initiative.groups                -   -   R   R   R   R   R   R   R   -
ConstituentGroup.id              -   -   R   R   R   R   R   R   R   -
ConstituentGroup.name            -   -   R   R   R   R   R   R   R   -
ConstituentGroup.description     -   -   R   R   R   R   R   R   R   -
ConstituentGroup.isMostAffected  -   -   R   R   R   R   R   R   R   -
ConstituentGroup.languages       -   -   R   R   R   R   R   R   R   -
ConstituentGroup.estimatedSize   -   -   R   R   R   R   R   R   R   -
ConstituentGroup.contactChannels -   -   R   R   R   R   R   R   R   -
Group.id                         -   -   R   R   R   R   R   R   R   -
Group.kind                       -   -   R   R   R   R   R   R   R   -
Group.name                       -   -   R   R   R   R   R   R   R   -
Group.charter                    -   -   R   R   R   R   R   R   R   -
Group.seats                      -   -   R   R   R   R   R   R   R   -
Group.communityShare             -   -   R   R   R   R   R   R   R   -
Group.viewerCan                  -   -   R   R   R   -   -   -   -   -
CommunityShare.votingSeats       -   -   R   R   R   R   R   R   R   -
CommunityShare.communitySeats    -   -   R   R   R   R   R   R   R   -
CommunityShare.communityShare    -   -   R   R   R   R   R   R   R   -
Seat.id                          -   -   R   R   R   R   R   R   R   -
Seat.isChair                     -   -   R   R   R   R   R   R   R   -
Seat.voting                      -   -   R   R   R   R   R   R   R   -
Seat.compensated                 -   -   R   R   R   R   R   R   R   -
Seat.fromOn                      -   -   R   R   R   R   R   R   R   -
Seat.membership                  -   -   R   R   R   R   R   R   R   -
Seat.person                      -   -   R   R   R   R   R   R   R   -
SeatHolder.id                    -   -   R   R   R   R   R   R   R   -
SeatHolder.name                  -   -   R   R   R   R   R   R   R   -
Seat.toOn                        -   -   -   -   -   -   -   -   -   -
Seat.support                     -   -   R   R   R   R   -   -   -   -
ParticipationSupport.kind        -   -   R   R   R   R   -   -   -   -
ParticipationSupport.amountCents -   -   R   R   R   R   -   -   -   -
ParticipationSupport.currency    -   -   R   R   R   R   -   -   -   -
ParticipationSupport.note        -   -   R   R   R   R   -   -   -   -`;

const governanceMutations = `
answerInvitation                 -   -   -   -   -   -   -   -   W   -
admitMembership                  -   -   -   -   W   -   -   -   -   -
moveMembership                   -   -   -   -   W   -   -   -   -   -
moveMembership, leaving          -   -   -   -   W   W   -   -   -   -
setStatements                    -   -   -   -   -   W   -   -   -   -
setConstituentGroup              -   -   W   W   W   -   -   -   -   -
removeConstituentGroup           -   -   W   W   W   -   -   -   -   -
setGroup                         -   -   W   W   W   -   -   -   -   -
giveSeat                         -   -   W   W   W   -   -   -   -   -
giveSeat, in the committee       -   -   -   -   W   -   -   -   -   -
endSeat                          -   -   W   W   W   -   -   -   -   -
setParticipationSupport          -   -   W   W   W   -   -   -   -   -`;

const governanceTables = `
membership_statement select      -    -    I    I    I    I    I    -    I    -    I    I    -    -    -
membership_statement insert      -    -    -    -    -    O    -    -    -    -    -    -    -    -    -
membership_statement update      -    -    -    -    -    O    -    -    -    -    -    -    -    -    -
membership_step select           -    -    I    I    I    -    -    -    -    -    I    -    -    -    -
constituent_group select           -    -    I    I    I    I    I    I    I    -    I    I    -    -    -
constituent_group insert           -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
constituent_group update           -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
constituent_group delete           -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
governing_group select             -    -    I    I    I    I    I    I    I    -    I    I    -    -    -
governing_group insert             -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
governing_group update             -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
seat select                        -    -    I    I    I    I    I    I    I    -    I    I    -    -    -
seat insert                        -    -    Z    Z    I    -    -    -    -    -    -    -    -    -    -
seat update                        -    -    Z    Z    I    -    -    -    -    -    -    -    -    -    -
participation_support select       -    -    I    I    I    I    -    -    -    -    I    I    -    -    -
participation_support insert       -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
participation_support update       -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
participation_support delete       -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
membership_statement delete      -    -    -    -    -    O    -    -    -    -    -    -    -    -    -`;

const governanceLoaders = `
findOwnInvitations               -   -   -   -   -   -   -   -   R   -
statusesOf                       -   -   R   R   R   R   R   R   R   -
nextStatusesOf                   -   -   -   -   R   R   -   -   -   -
statusReasonsOf                  -   -   R   R   R   -   -   -   -   -
constituentGroupsOf              -   -   R   R   R   R   R   R   R   -
phaseNeedsOf                     -   -   R   R   R   R   R   R   R   -
groupsOf                         -   -   R   R   R   R   R   R   R   -
seatsOf                          -   -   R   R   R   R   R   R   R   -
communitySharesOf                -   -   R   R   R   R   R   R   R   -
communitySharesOn                -   -   R   R   R   R   R   R   R   -
seatedOf                         -   -   R   R   R   R   R   R   R   -
supportOf                        -   -   R   R   R   R   -   -   -   -
groupVerbsOf                     -   -   R   R   R   -   -   -   -   -
statementsOf                     -   -   R   R   R   R   R   -   R   -`;

export const governanceRights: ModuleRights = {
  fields: governanceFields,
  secrets: governanceSecretsSeen,
  mutations: governanceMutations,
  tables: governanceTables,
  loaders: governanceLoaders,
};

/** Said for one's own organisation, by whoever the database knows to speak for it: only the policies ask what the token is for. */
export const governanceOwn: readonly string[] = ["answerInvitation", "moveMembership, leaving"];

/** Lists that are not paged: each is bounded by what it belongs to. */
export const governanceBounded: readonly string[] = [
  "Group.seats",
  "Initiative.constituentGroups",
  "Initiative.groups",
  "Membership.statements",
  "Seat.support",
  "Viewer.invitations",
];

/** That an organisation is a member, and what it says of itself: its own word, and the committee's. */
export const governanceWord = `
  (select md5(string_agg((id, status, accepted_on, admitted_on, ended_on)::text, '' order by id)) from membership
    where not 'BACKBONE' = any (roles) and (status <> 'INVITED' or accepted_on is not null or admitted_on is not null)) as standing,
  (select md5(string_agg(s::text, '' order by id)) from membership_statement s) as statements`;

/** Of the home initiative: an organisation that was invited, for which the evaluator answers, and one that is suspended. */
export interface GovernanceIds {
  readonly invited: string;
  readonly gone: string;
  /** Who is most affected, and others; a table of communities with a seat of A's, with support; the committee. */
  readonly constituents: string;
  readonly others: string;
  readonly table: string;
  readonly committee: string;
  readonly seat: string;
}

interface Ids {
  readonly initiative: string;
  readonly a: string;
  readonly b: string;
  readonly governance: GovernanceIds;
}

export const governanceInputs: Record<string, (ids: Ids) => readonly [object, ...object[]]> = {
  answerInvitation: ({ governance }) => [
    { membershipId: governance.invited, accepts: true },
    { membershipId: governance.invited, accepts: false, reason: "r" },
  ],
  admitMembership: ({ governance }) => [{ membershipId: governance.invited }],
  moveMembership: ({ b, governance }) => [
    { membershipId: b, to: "SUSPENDED", reason: "r" },
    { membershipId: b, to: "EXITED", reason: "r" },
    { membershipId: governance.invited, to: "DECLINED", reason: "r" },
  ],
  "moveMembership, leaving": ({ a }) => [{ membershipId: a, to: "EXITED", reason: "r" }],
  setConstituentGroup: ({ initiative, governance }) => [
    { initiativeId: initiative, name: "n" },
    { initiativeId: initiative, id: governance.others, name: "n", languages: ["en"] },
  ],
  removeConstituentGroup: ({ governance }) => [{ id: governance.others }],
  setGroup: ({ initiative, governance }) => [
    { initiativeId: initiative, kind: "WORKING_GROUP", name: "n" },
    { initiativeId: initiative, id: governance.table, kind: "COMMUNITY_TABLE", name: "n" },
  ],
  giveSeat: ({ a, governance }) => [{ groupId: governance.table, membershipId: a }],
  "giveSeat, in the committee": ({ a, governance }) => [{ groupId: governance.committee, membershipId: a }],
  endSeat: ({ governance }) => [{ id: governance.seat }],
  setParticipationSupport: ({ governance }) => [
    { seatId: governance.seat, kind: "FEE", amountCents: 100 },
    { seatId: governance.seat, kind: "CHILDCARE" },
  ],
  setStatements: ({ a }) => [{ membershipId: a, letGo: "our name" }],
};

const a = ({ rows }: World) => ({ initiativeId: rows.home, id: rows.a });
const member = (world: World) => ({ ...a(world), status: "ACTIVE", endedOn: null, roles: ["PARTNER"] });

const table = ({ rows, ids }: World) => ({
  initiativeId: rows.home,
  id: parseNodeId("group", ids.governance.table).id,
});
const seat = ({ rows, ids }: World) => ({
  initiativeId: rows.home,
  id: parseNodeId("seat", ids.governance.seat).id,
});

export const governanceLoaderKeys: Record<string, (world: World) => readonly unknown[]> = {
  findOwnInvitations: () => [],
  statusesOf: (world) => [[member(world)]],
  nextStatusesOf: (world) => [[member(world)]],
  statusReasonsOf: ({ rows, ids }) => [
    [{ initiativeId: rows.home, id: parseNodeId("membership", ids.governance.gone).id }],
  ],
  constituentGroupsOf: ({ rows }) => [[rows.home]],
  phaseNeedsOf: ({ rows }) => [[rows.home]],
  groupsOf: ({ rows }) => [[rows.home]],
  seatsOf: (world) => [[table(world)]],
  communitySharesOf: (world) => [[table(world)]],
  communitySharesOn: (world) => [[{ ...table(world), on: "2999-12-31" }]],
  seatedOf: (world) => [[seat(world)]],
  supportOf: (world) => [[seat(world)]],
  groupVerbsOf: (world) => [[{ ...table(world), kind: "COMMUNITY_TABLE" }]],
  statementsOf: (world) => [[a(world)]],
};

/** What is tried by hand, past policies: as `attempts` of expectations.ts. */
export function governanceAttempts({ rows, ids, actors }: World) {
  const [home, invited] = [`'${rows.home}'`, `'${parseNodeId("membership", ids.governance.invited).id}'`];
  const said = (who: string) =>
    `insert into membership_statement (initiative_id, membership_id, kind, text, language, said_by, said_on)
     values (${home}, '${rows.a}', 'NON_NEGOTIABLES', 't', 'en', '${who}', current_date) returning id`;
  return [
    // what a membership is follows from steps alone, and until when it is one too
    ...["status = 'EXITED'", "ended_on = current_date", "accepted_on = current_date", "admitted_on = current_date"].map(
      (change) => ({ who: "director" as const, sql: `update membership set ${change} returning code` }),
    ),
    // whatever is written in, it is an invitation
    {
      who: "director" as const,
      sql: `insert into membership (initiative_id, organisation_id, code, roles, status, accepted_on, admitted_on)
        values (${home}, '${rows.organisation}', 'X', '{PARTNER}', 'ACTIVE', current_date, current_date)`,
      seen: "select code from membership where code = 'X' and (status <> 'INVITED' or accepted_on is not null or admitted_on is not null)",
    },
    // nobody answers for another, nobody but the committee admits and moves, and it answers for nobody
    ...(["director", "staff", "steering", "lead", "reporter", "funder"] as const).map((who) => ({
      who,
      sql: `select said from answer_invitation(${home}, ${invited}, true, null) said where said is not null`,
    })),
    ...(["director", "lead", "outsider"] as const).flatMap((who) => [
      { who, sql: `select 1 as done where admit_membership(${home}, ${invited})` },
      { who, sql: `select 1 as done where move_membership(${home}, '${rows.b}', 'SUSPENDED', 'r', null)` },
      { who, sql: `select 1 as done where move_membership(${home}, '${rows.b}', 'EXITED', 'r', current_date)` },
    ]),
    {
      who: "steering" as const,
      sql: `select 1 as done where move_membership(${home}, ${invited}, 'ACTIVE', 'r', null)`,
    },
    // who sits in the committee it says itself, and the backbone gives itself no vote
    ...(["director", "lead", "reporter"] as const).map((who) => ({
      who,
      sql: `insert into seat (initiative_id, group_id, membership_id, voting, from_on)
        values (${home}, '${parseNodeId("group", ids.governance.committee).id}', '${rows.a}', true, current_date) returning id`,
    })),
    {
      who: "director" as const,
      sql: `insert into seat (initiative_id, group_id, membership_id, voting, from_on)
        select m.initiative_id, '${parseNodeId("group", ids.governance.table).id}', m.id, true, current_date from membership m
        where m.initiative_id = ${home} and 'BACKBONE' = any (m.roles) returning id`,
    },
    // nor does it take from anybody their part in the committee
    ...(["director", "staff"] as const).flatMap((who) => [
      {
        who,
        sql: `update assignment set roles = '{WORKING_GROUP_MEMBER}' where 'STEERING_MEMBER' = any (roles) returning id`,
      },
      { who, sql: `delete from assignment where 'STEERING_MEMBER' = any (roles) returning id` },
    ]),
    // nor does it take them into the backbone, where they would be in the committee no longer; nor change what it is, and in which phase
    {
      who: "director" as const,
      sql: `insert into assignment (initiative_id, membership_id, person_id, roles)
        select m.initiative_id, m.id, '${actors.steering!.personId}', '{BACKBONE_STAFF}' from membership m
        where m.initiative_id = ${home} and 'BACKBONE' = any (m.roles) returning id`,
    },
    ...(["director", "staff", "steering"] as const).flatMap((who) => [
      { who, sql: `update membership set roles = '{BACKBONE}' where id = '${rows.a}' returning id` },
      { who, sql: `update initiative set current_phase = 'PHASE_III' where id = ${home} returning id` },
      { who, sql: `update initiative set backbone_decision = 'ours' where id = ${home} returning id` },
    ]),
    // what an organisation says of itself nobody says for it, nor in another's name
    ...(["director", "steering", "reporter"] as const).map((who) => ({ who, sql: said(actors[who]!.personId) })),
    { who: "lead" as const, sql: said(actors.director!.personId) },
  ];
}

/** What A says of itself in both initiatives, an organisation that was invited, and one that is suspended. */
export async function tellGovernance(
  api: TestApi,
  home: TestInitiative,
  away: TestInitiative,
  steering: string,
  community: string,
): Promise<GovernanceIds> {
  const did = async <Answer>(
    who: string,
    name: string,
    input: object,
    fields = "problems { code }",
  ): Promise<Answer> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const { it } = await api.ask<{ it: Answer & { problems?: object[] } }>(
      who,
      `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${fields} } }`,
      { input },
    );
    if (it.problems && it.problems.length > 0) throw new Error(JSON.stringify(it.problems));
    return it;
  };
  const invite = async (code: string, name: string) => {
    const input = { initiativeId: home.id, code, organisation: { name: code }, roles: ["PARTNER"] };
    const { membership } = await did<{ membership: { id: string } }>(
      home.backbone,
      "addMembership",
      input,
      "membership { id }",
    );
    return { id: membership.id, token: await colleague(api, home, membership.id, name, ["PARTNER_LEAD"]) };
  };
  const { id: ofHome, token: lead } = home.partners["A"]!;
  await did(lead, "setStatements", { membershipId: ofHome, contribution: S.bringsOfA, letGo: S.letsGoOfA });
  const { id: ofAway, token: other } = away.partners["A"]!;
  await did(other, "setStatements", { membershipId: ofAway, contribution: S.bringsAway });
  const gone = await invite("GONE", "gone");
  await did(gone.token, "answerInvitation", { membershipId: gone.id, accepts: true });
  await did(steering, "admitMembership", { membershipId: gone.id });
  await did(steering, "moveMembership", { membershipId: gone.id, to: "SUSPENDED", reason: S.reasonOfGone });
  const about = (name: string, isMostAffected: boolean) =>
    did<{ it: { id: string } }>(
      home.backbone,
      "setConstituentGroup",
      {
        initiativeId: home.id,
        name,
        isMostAffected,
        description: "d",
        languages: ["en"],
        estimatedSize: 40,
        contactChannels: ["radio"],
      },
      "it: constituentGroup { id }",
    );
  const group = (kind: string, charter: string) =>
    did<{ it: { id: string } }>(
      home.backbone,
      "setGroup",
      { initiativeId: home.id, kind, name: kind, charter },
      "it: group { id }",
    );
  const { it: constituents } = await about(S.mostAffected, true);
  const { it: others } = await about("others", false);
  const { it: table } = await group("COMMUNITY_TABLE", S.charterOfTable);
  const { it: committee } = await group("STEERING_COMMITTEE", "c");
  // what the second phase needs, for the rounds to come
  const representative = await colleague(api, home, community, "representative", ["COMMUNITY_REPRESENTATIVE"]);
  const { viewer: sits } = await api.ask<{ viewer: { id: string } }>(representative, "{ viewer { id } }");
  await did(steering, "giveSeat", { groupId: committee.id, membershipId: community, personId: sits.id });
  const { viewer } = await api.ask<{ viewer: { id: string } }>(lead, "{ viewer { id } }");
  const { it: taken } = await did<{ it: { seats: { id: string }[] } }>(
    home.backbone,
    "giveSeat",
    { groupId: table.id, membershipId: ofHome, personId: viewer.id, isChair: true },
    "it: group { seats { id } }",
  );
  const seat = taken.seats[0]!.id;
  await did(home.backbone, "setParticipationSupport", {
    seatId: seat,
    kind: "CHILDCARE",
    amountCents: 2500,
    note: S.noteOfSupport,
  });
  return {
    invited: (await invite("INVITED", "evaluator")).id,
    gone: gone.id,
    constituents: constituents.id,
    others: others.id,
    table: table.id,
    committee: committee.id,
    seat,
  };
}
