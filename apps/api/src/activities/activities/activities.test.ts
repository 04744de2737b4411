import { nextActivityStatuses } from "@keelson/domain/activities/workflow";
import { activityStatuses, type ActivityStatus } from "@keelson/domain/activities/words";
import { afterAll, beforeAll, expect, test } from "vitest";
import { activities, type AnActivity } from "../../../test/activities.ts";
import { openApi, type TestApi } from "../../../test/harness.ts";
import {
  colleague,
  enter,
  foundInitiative,
  publish,
  setConsent,
  type TestInitiative,
} from "../../../test/initiative.ts";
import { parseNodeId } from "../../kernel/node-id.ts";

let api: TestApi;
let home: TestInitiative;
let act: ReturnType<typeof activities>;
let a: { id: string; token: string };
let b: { id: string; token: string };
/** The chair of a working group. */
let chair: string;
/** A's reporter. */
let reporter: string;

beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "doing", ["A", "B"]);
  act = activities(api);
  a = home.partners["A"]!;
  b = home.partners["B"]!;
  const { addMembership } = await api.ask<{ addMembership: { membership: { id: string } } }>(
    home.backbone,
    `mutation ($input: AddMembershipInput!) { addMembership(input: $input) { membership { id } problems { code } } }`,
    { input: { initiativeId: home.id, code: "WG", organisation: { name: "Group" }, roles: ["WORKING_GROUP"] } },
  );
  await enter(api, addMembership.membership.id);
  chair = await colleague(api, home, addMembership.membership.id, "chair", ["WORKING_GROUP_CHAIR"]);
  reporter = await colleague(api, home, a.id, "reporter", ["PARTNER_REPORTER"]);
});
afterAll(() => api.close());

const today = "2026-03-01";
const propose = (token = a.token, more: object = {}) =>
  act.propose(token, { leadMembershipId: a.id, title: "Reading club", startDate: today, ...more });
const proposed = (token?: string, more?: object) => act.done(propose(token, more));
const codes = ({ problems }: { problems: readonly { code: string; path: readonly string[] }[] }) =>
  problems.map(({ code, path }) => [code, ...path].join(" "));
const term = (kind: string, code: string, token = home.backbone) =>
  act.addTerm(token, { initiativeId: home.id, kind, code, name: `The ${code}` });
const events = () =>
  api.look<{ action: string; reason: string | null }>(
    "select action, reason from audit_event order by initiative_id, seq",
  );
const list = (token: string | null, filter = "") =>
  api.ask<{ initiative: { activities: { totalCount: number; nodes: Record<string, unknown>[] } } | null }>(
    token,
    `{ initiative(slug: "doing") { activities(first: 100${filter && `, filter: ${filter}`}) { totalCount nodes { code title lead { code } supporting { code } } } } }`,
  );

/** The ways to every status. */
const waysTo: Readonly<Record<ActivityStatus, readonly ActivityStatus[]>> = {
  PROPOSED: [],
  PLANNED: ["PLANNED"],
  ACTIVE: ["PLANNED", "ACTIVE"],
  PAUSED: ["PLANNED", "ACTIVE", "PAUSED"],
  COMPLETED: ["PLANNED", "ACTIVE", "COMPLETED"],
  CANCELLED: ["CANCELLED"],
};
const move = (activity: AnActivity, status: ActivityStatus, token = a.token) =>
  act.move(token, { id: activity.id, status, reason: status === "CANCELLED" ? "no money" : null });

test("every change of status that is drawn is made and audited once, and every other is refused and writes nothing", async () => {
  for (const from of activityStatuses) {
    const activity = await proposed();
    for (const status of waysTo[from]) await act.done(move(activity, status));
    for (const to of activityStatuses.filter((status) => !nextActivityStatuses(from).includes(status))) {
      const before = await events();
      expect(codes(await move(activity, to)), `${from} → ${to}`).toEqual(["TRANSITION_NOT_ALLOWED status"]);
      expect(await events()).toHaveLength(before.length);
    }
    for (const to of nextActivityStatuses(from)) {
      const another = await proposed();
      for (const status of waysTo[from]) await act.done(move(another, status));
      const before = await events();
      expect((await act.done(move(another, to))).status, `${from} → ${to}`).toBe(to);
      const reason = to === "CANCELLED" ? "no money" : null;
      expect((await events()).slice(before.length)).toEqual([{ action: "changeActivityStatus", reason }]);
    }
  }
});

test("the database itself draws the same arrows", async () => {
  const activity = await proposed();
  const { id } = parseNodeId("activity", activity.id);
  const led = parseNodeId("membership", a.id).id;
  for (const to of activityStatuses.filter((status) => status !== "PROPOSED")) {
    const tried = api.database.transaction(async (db) => {
      const { initiativeId } = parseNodeId("activity", activity.id);
      await db.query(
        `select set_config('app.audience', '${initiativeId}', true), set_config('app.leads', '${led}', true),
           set_config('app.reports', '${led}', true), set_config('app.event', uuidv7()::text, true)`,
      );
      await db.query(`update activity set status = '${to}', status_reason = 'r' where id = '${id}'`);
      throw new Error("done");
    });
    await expect(tried, to).rejects.toThrow(
      nextActivityStatuses("PROPOSED").includes(to) ? "done" : "TRANSITION_NOT_ALLOWED",
    );
  }
});

test("title, who and when are enough, and activities are numbered on", async () => {
  const [first, second] = [await proposed(), await proposed()];
  expect(Number(second.code.slice(1))).toBe(Number(first.code.slice(1)) + 1);
  expect(first).toMatchObject({ title: "Reading club", status: "PROPOSED", version: 1 });
  const both = await Promise.all([propose(), propose(b.token, { leadMembershipId: b.id })]);
  expect(new Set(both.map(({ record }) => record?.code)).size).toBe(2);
  expect(codes(await propose(a.token, { code: first.code }))).toEqual(["CODE_TAKEN code"]);
  expect(codes(await propose(a.token, { title: "  " }))).toEqual(["TEXT_REQUIRED title"]);
  expect(codes(await propose(a.token, { endDate: "2026-02-28" }))).toEqual(["DATES_NOT_IN_ORDER endDate"]);
  expect(codes(await propose(a.token, { capacityPerPeriod: "-1" }))).toEqual(["NOT_A_NUMBER capacityPerPeriod"]);
  expect(codes(await propose(a.token, { supportingMembershipIds: [b.id, b.id] }))).toEqual([
    "DUPLICATE_ROW supportingMembershipIds 1",
  ]);
  expect(codes(await propose(a.token, { supportingMembershipIds: [a.id] }))).toEqual([
    "LEAD_IS_NOT_SUPPORTING supportingMembershipIds 0",
  ]);
});

test("only its lead says how far an activity has come; nobody of the backbone, no colleague and no chair", async () => {
  const activity = await proposed();
  for (const token of [home.backbone, b.token, reporter, chair, home.funder]) {
    const answer = await api.send(
      token,
      `mutation ($input: ChangeActivityStatusInput!) { changeActivityStatus(input: $input) { problems { code } } }`,
      { input: { id: activity.id, status: "PLANNED" } },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe("NOT_FOUND");
  }
  expect(codes(await act.move(a.token, { id: activity.id, status: "CANCELLED", reason: " " }))).toEqual([
    "REASON_REQUIRED reason",
  ]);
});

test("its own people and a working group's chair change what it says; how many it serves is its own people's", async () => {
  const activity = await proposed();
  const changed = async (token: string, input: object) => {
    const answer = await api.send<{ changeActivity: { problems: { code: string }[] } }>(
      token,
      `mutation ($input: ChangeActivityInput!) { changeActivity(input: $input) { problems { code } } }`,
      { input: { id: activity.id, ...input } },
    );
    return answer.errors?.[0]?.extensions.code ?? answer.data.changeActivity.problems[0]?.code ?? "done";
  };
  expect(await changed(reporter, { title: "Reading circle", capacityPerPeriod: "40" })).toBe("done");
  expect(await changed(chair, { description: "Twice a week" })).toBe("done");
  expect(await changed(chair, { capacityPerPeriod: "400" })).toBe("NOT_FOUND");
  expect(await changed(chair, { isPublic: true })).toBe("NOT_FOUND");
  for (const token of [home.backbone, b.token]) expect(await changed(token, { title: "Ours" })).toBe("NOT_FOUND");
  expect(await changed(a.token, { title: "Mine", expectedVersion: 1 })).toBe("CONFLICT");
  const { initiative } = await api.ask<{ initiative: { activity: object } }>(
    home.backbone,
    `{ initiative(slug: "doing") { activity(code: "${activity.code}") { title description capacityPerPeriod version viewerCan nextStatuses } } }`,
  );
  expect(initiative.activity).toEqual({
    title: "Reading circle",
    description: "Twice a week",
    capacityPerPeriod: "40",
    version: 3,
    viewerCan: ["FILE_ACTIVITY"],
    nextStatuses: [],
  });
});

test("a chair proposes for a partner, and the partner takes it on by planning it", async () => {
  const activity = await proposed(chair, { title: "Night bus" });
  expect((await act.done(act.move(a.token, { id: activity.id, status: "PLANNED" }))).status).toBe("PLANNED");
  const refused = await api.send(
    home.backbone,
    `mutation ($input: ProposeActivityInput!) { proposeActivity(input: $input) { problems { code } } }`,
    { input: { leadMembershipId: a.id, title: "The backbone's", startDate: today } },
  );
  expect(refused.errors?.[0]?.extensions.code).toBe("NOT_FOUND");
});

test("words are the initiative's own: filed by the backbone, retired and not chosen again, and kept where they were", async () => {
  const kind = await act.done(term("ACTIVITY_TYPE", "CLUB"));
  const place = await act.done(term("PLACE", "NORTH", chair));
  const activity = await proposed(a.token, { typeId: kind.id, placeIds: [place.id] });
  expect(codes(await term("PLACE", "NORTH"))).toEqual(["CODE_TAKEN code"]);
  await act.done(act.changeTerm(home.backbone, { id: place.id, isRetired: true, name: "The far north" }));
  expect(codes(await propose(a.token, { placeIds: [place.id] }))).toEqual(["TERM_RETIRED placeIds 0"]);
  // what was filed there stays
  await act.done(act.change(a.token, { id: activity.id, placeIds: [place.id], title: "Still there" }));
  const { errors } = await api.send(
    a.token,
    `mutation ($input: ChangeActivityInput!) { changeActivity(input: $input) { problems { code } } }`,
    { input: { id: activity.id, placeIds: [kind.id] } },
  );
  expect(errors?.[0]?.extensions.code).toBe("NOT_FOUND");
  await act.done(act.file(home.backbone, { id: activity.id, typeId: null }));
  const { initiative } = await api.ask<{ initiative: object }>(
    a.token,
    `{ initiative(slug: "doing") { activityLists { types { code } places { code name isRetired } populationGroups { code } viewerCan viewerLeads { code } }
       activity(code: "${activity.code}") { title type { code } places { name } } } }`,
  );
  expect(initiative).toEqual({
    activityLists: {
      types: [{ code: "CLUB" }],
      places: [{ code: "NORTH", name: "The far north", isRetired: true }],
      populationGroups: [],
      viewerCan: ["PROPOSE_ACTIVITY"],
      viewerLeads: [{ code: "A" }],
    },
    activity: { title: "Still there", type: null, places: [{ name: "The far north" }] },
  });
});

test("a list is of what was asked for, and what is typed is looked for as it is", async () => {
  const unlike = await proposed(a.token, { title: "100 % sport", supportingMembershipIds: [b.id] });
  const found = async (filter: string) => {
    const { initiative } = await list(home.funder, filter);
    return initiative!.activities.nodes.map(({ code }) => code);
  };
  expect(await found(`{ search: "100 %" }`)).toEqual([unlike.code]);
  expect(await found(`{ search: "100_%" }`)).toEqual([]);
  expect(await found(`{ membershipId: "${b.id}", search: "sport" }`)).toEqual([unlike.code]);
  expect(await found(`{ statuses: [PLANNED, ACTIVE], search: "sport" }`)).toEqual([]);
});

test("the public reads what a lead lets it, where the lead is named to everybody", async () => {
  const open = await proposed(a.token, { title: "Open day", isPublic: true, supportingMembershipIds: [b.id] });
  await publish(api, home);
  expect((await list(null)).initiative!.activities).toEqual({ totalCount: 0, nodes: [] });
  await setConsent(api, "doing", "NAMED_PUBLIC", "A");
  expect((await list(null)).initiative!.activities).toEqual({
    totalCount: 1,
    nodes: [{ code: open.code, title: "Open day", lead: { code: "A" }, supporting: [] }],
  });
});
