import { afterAll, beforeAll, expect, test } from "vitest";
import { countStatements, openApi, type TestApi } from "../../../test/harness.ts";
import { behind, colleague, foundInitiative, member, type TestInitiative } from "../../../test/initiative.ts";

let api: TestApi;
let home: TestInitiative;
let community: { readonly id: string; readonly token: string };
let steering: { readonly id: string; readonly token: string };
let backbone: string;
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "river", ["A", "B"]);
  community = await member(api, home, "TABLE", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
  const { initiative } = await api.ask<{ initiative: { memberships: { nodes: { id: string }[] } } }>(
    home.backbone,
    `{ initiative(slug: "river") { memberships(first: 1, role: BACKBONE) { nodes { id } } } }`,
  );
  backbone = initiative.memberships.nodes[0]!.id;
});
afterAll(() => api.close());

async function told<Record>(who: string, name: string, input: object, fields: string) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await api.send<{ it: { problems: { code: string }[]; record: Record | null } | null }>(
    who,
    `mutation ($input: ${type}!) { it: ${name}(input: $input) { record: ${fields} problems { code } } }`,
    { input },
  );
  const codes = [
    ...(errors?.map(({ extensions }) => extensions.code) ?? []),
    ...(data?.it?.problems ?? []).map(({ code }) => code),
  ];
  return { codes, record: data?.it?.record ?? null };
}
const share = "communityShare { votingSeats communitySeats communityShare }";
const group = async (kind: string, who = home.backbone) =>
  (await told<{ id: string }>(who, "setGroup", { initiativeId: home.id, kind, name: kind }, "group { id }")).record!.id;
const give = (who: string, input: object) =>
  told<{ seats: { id: string; voting: boolean }[]; communityShare: object }>(
    who,
    "giveSeat",
    input,
    `group { seats { id voting isChair person { name } membership { code } } ${share} }`,
  );
const asked = async <Answer>(who: string | null, fields: string) =>
  (await api.ask<{ initiative: Answer }>(who, `{ initiative(slug: "river") { ${fields} } }`)).initiative;

let committee: string;

test("until there is a committee the backbone writes down who sits in it; the backbone's own seat does not vote", async () => {
  committee = await group("STEERING_COMMITTEE");
  await give(home.backbone, { groupId: committee, membershipId: home.partners["A"]!.id });
  const { viewer } = await api.ask<{ viewer: { id: string } }>(community.token, "{ viewer { id } }");
  await give(home.backbone, { groupId: committee, membershipId: community.id, personId: viewer.id });
  expect((await give(home.backbone, { groupId: committee, membershipId: backbone, voting: true })).codes).toEqual([
    "BACKBONE_DOES_NOT_VOTE",
  ]);
  const { record } = await give(home.backbone, { groupId: committee, membershipId: backbone });
  expect(record?.communityShare).toEqual({ votingSeats: 2, communitySeats: 1, communityShare: 0.5 });
  expect(record?.seats.map(({ voting }) => voting).toSorted()).toEqual([false, true, true]);
  for (const who of [home.partners["A"]!.token, community.token, home.funder])
    expect((await give(who, { groupId: committee, membershipId: home.partners["B"]!.id })).codes).toEqual([
      "NOT_FOUND",
    ]);
});

test("once there is one it says itself who sits in it, and it alone gives the backbone a vote", async () => {
  steering = await member(api, home, "STEER", ["STEERING_COMMITTEE"], ["STEERING_CHAIR"]);
  const input = { groupId: committee, membershipId: home.partners["B"]!.id };
  expect((await give(home.backbone, input)).codes).toEqual(["NOT_FOUND"]);
  expect((await give(steering.token, input)).codes).toEqual([]);
  const { record } = await give(steering.token, { groupId: committee, membershipId: backbone, voting: true });
  expect(record?.communityShare).toEqual({ votingSeats: 4, communitySeats: 1, communityShare: 0.25 });
  // of other groups the backbone writes down the seats too
  expect((await give(home.backbone, { ...input, groupId: await group("WORKING_GROUP") })).codes).toEqual([]);
});

test("a seat names somebody who acts for its organisation; a new chair takes the place of the one before", async () => {
  const table = await group("COMMUNITY_TABLE");
  const { viewer } = await api.ask<{ viewer: { id: string } }>(community.token, "{ viewer { id } }");
  const chaired = { groupId: table, membershipId: community.id, personId: viewer.id, isChair: true };
  expect((await give(home.backbone, { ...chaired, membershipId: home.partners["A"]!.id })).codes).toEqual([
    "NOT_FOUND",
  ]);
  expect((await give(home.backbone, chaired)).codes).toEqual([]);
  await give(home.backbone, { groupId: table, membershipId: home.partners["A"]!.id, isChair: true });
  const { groups } = await asked<{ groups: { kind: string; seats: object[] }[] }>(
    home.partners["B"]!.token,
    "groups { kind seats { isChair person { name } membership { code } } }",
  );
  expect(groups.find(({ kind }) => kind === "COMMUNITY_TABLE")?.seats).toEqual([
    { isChair: true, person: null, membership: { code: "A" } },
    { isChair: false, person: { name: "table" }, membership: { code: "TABLE" } },
  ]);
});

test("who is suspended does not vote, and is given no seat; the share is of the seats that vote today", async () => {
  const read = async () => {
    const { groups } = await asked<{ groups: { communityShare: object }[] }>(steering.token, `groups { ${share} }`);
    return groups[0]!.communityShare;
  };
  const row = "code = 'TABLE'";
  await behind(api, `update membership set status = 'SUSPENDED' where ${row}`);
  expect(await read()).toEqual({ votingSeats: 3, communitySeats: 0, communityShare: 0 });
  expect((await give(steering.token, { groupId: committee, membershipId: community.id })).codes).toEqual([
    "MEMBERSHIP_NOT_ACTIVE",
  ]);
  await behind(api, `update membership set status = 'ACTIVE' where ${row}`);
  expect(await read()).toEqual({ votingSeats: 4, communitySeats: 1, communityShare: 0.25 });
});

test("what the second phase needs is told, and from then on the last of each is not taken away", async () => {
  const needs = async () => (await asked<{ phaseNeeds: string[] }>(home.funder, "phaseNeeds")).phaseNeeds;
  expect(await needs()).toEqual(["NO_MOST_AFFECTED_GROUP"]);
  const say = (more: object) =>
    told<{ id: string }>(
      home.backbone,
      "setConstituentGroup",
      { initiativeId: home.id, ...more },
      "constituentGroup { id }",
    );
  expect((await say({ name: " " })).codes).toEqual(["TEXT_REQUIRED"]);
  expect((await say({ name: "n", languages: ["?"] })).codes).toEqual(["LANGUAGE_NOT_KNOWN"]);
  expect((await say({ name: "n", estimatedSize: 0 })).codes).toEqual(["OUT_OF_RANGE"]);
  const { id } = (await say({ name: "Families in the valley", isMostAffected: true, estimatedSize: 400 })).record!;
  expect(await needs()).toEqual([]);
  await behind(api, "update initiative set current_phase = 'PHASE_II'");
  const remove = () => told(home.backbone, "removeConstituentGroup", { id }, "constituentGroups { name }");
  expect((await remove()).codes).toEqual(["NO_MOST_AFFECTED_GROUP"]);
  expect((await say({ id, name: "Families", isMostAffected: false })).codes).toEqual(["NO_MOST_AFFECTED_GROUP"]);
  const { groups } = await asked<{ groups: { seats: { id: string; membership: { code: string } }[] }[] }>(
    steering.token,
    "groups { seats { id membership { code } } }",
  );
  const seat = groups[0]!.seats.find(({ membership }) => membership.code === "TABLE")!;
  const end = (who: string, seatId: string) => told(who, "endSeat", { id: seatId }, `group { ${share} }`);
  expect((await end(steering.token, seat.id)).codes).toEqual(["NO_COMMUNITY_SEAT"]);
  // nor by suspending whose seat it is, while another community is at work, nor by letting go who sits in it
  const other = await member(api, home, "TABLE2", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
  const suspend = { membershipId: community.id, to: "SUSPENDED", reason: "r" };
  expect((await told(steering.token, "moveMembership", suspend, "membership { status }")).codes).toEqual([
    "NO_COMMUNITY_SEAT",
  ]);
  await expect(behind(api, "update membership set status = 'SUSPENDED' where code = 'TABLE'")).rejects.toThrow(
    "NO_COMMUNITY_SEAT",
  );
  await api.look("rollback");
  const { viewer } = await api.ask<{ viewer: { id: string } }>(community.token, "{ viewer { id } }");
  const letGo = { membershipId: community.id, personId: viewer.id };
  expect((await told(home.backbone, "removePerson", letGo, "membership { status }")).codes).toEqual([
    "NO_COMMUNITY_SEAT",
  ]);
  // a community that is the backbone too is none
  await behind(api, "update membership set roles = '{BACKBONE,COMMUNITY}' where code = 'TABLE'");
  expect(await needs()).toEqual(["NO_COMMUNITY_SEAT"]);
  await behind(api, "update membership set status = 'EXITED', ended_on = current_date where code = 'TABLE2'").catch(
    () => api.look("rollback"),
  );
  await behind(api, "update membership set roles = '{COMMUNITY}' where code = 'TABLE'");
  expect(await needs()).toEqual([]);
  expect(other.id).not.toBe(community.id);
  await behind(api, "update initiative set current_phase = 'PHASE_I'");
  expect((await remove()).codes).toEqual([]);
  expect((await end(home.backbone, seat.id)).codes).toEqual(["NOT_FOUND"]);
  expect(await end(steering.token, seat.id)).toMatchObject({
    codes: [],
    record: { communityShare: { votingSeats: 3, communitySeats: 0 } },
  });
});

test("support is read by whoever sits there, the backbone and the committee, and by nobody else", async () => {
  const { viewer } = await api.ask<{ viewer: { id: string } }>(community.token, "{ viewer { id } }");
  const table = await group("COMMUNITY_TABLE");
  await give(home.backbone, { groupId: table, membershipId: community.id, personId: viewer.id });
  const read = async (who: string) => {
    const { groups } = await asked<{ groups: { id: string; seats: { id: string; support: object[] | null }[] }[] }>(
      who,
      "groups { id seats { id support { kind amountCents currency } } }",
    );
    return groups.find(({ id }) => id === table)!.seats[0]!;
  };
  const { id: seatId } = await read(home.backbone);
  const set = (more: object) =>
    told(home.backbone, "setParticipationSupport", { seatId, kind: "CHILDCARE", ...more }, "seat { id }");
  expect((await set({ amountCents: 0 })).codes).toEqual(["OUT_OF_RANGE"]);
  expect((await set({ amountCents: 5, currency: "euro" })).codes).toEqual(["CURRENCY_NOT_VALID"]);
  expect((await set({ amountCents: 12_050, currency: "CHF" })).codes).toEqual([]);
  const support = [{ kind: "CHILDCARE", amountCents: 12_050, currency: "CHF" }];
  const colleagueOfTheirs = await colleague(api, home, community.id, "colleague", ["COMMUNITY_REPRESENTATIVE"]);
  for (const who of [home.backbone, steering.token, community.token])
    expect((await read(who)).support).toEqual(support);
  for (const who of [colleagueOfTheirs, home.partners["A"]!.token, home.funder])
    expect((await read(who)).support).toBeNull();
  expect((await set({ amountCents: null })).codes).toEqual([]);
  expect((await read(community.token)).support).toEqual([]);
});

test("the page of groups costs as many statements for one group as for many, and the public reads none of it", async () => {
  const fields =
    "phaseNeeds constituentGroups { name } groups { name viewerCan communityShare { votingSeats } seats { voting person { name } membership { organisation { name } } support { kind } } }";
  const cost = () => countStatements(() => asked(home.backbone, fields));
  const few = await cost();
  for (let nth = 0; nth < 5; nth += 1) {
    const id = await group("WORKING_GROUP");
    for (const code of ["A", "B"]) await give(home.backbone, { groupId: id, membershipId: home.partners[code]!.id });
  }
  expect(await cost()).toEqual(few);
  await behind(api, "update initiative set public_page_enabled = true");
  expect(await asked(null, "phaseNeeds groups { name } constituentGroups { name }")).toEqual({
    phaseNeeds: [],
    groups: [],
    constituentGroups: [],
  });
});
