import { nextMilestoneStates } from "@keelson/domain/activities/workflow";
import { milestoneStates, type MilestoneState } from "@keelson/domain/activities/words";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { activities, outcomesIn } from "../../../test/activities.ts";
import { adopt, agendaOf, draftAgenda } from "../../../test/agendas.ts";
import { consoleDocuments } from "../../../test/console-documents.ts";
import { countStatements, openApi, type TestApi } from "../../../test/harness.ts";
import { nodeId, parseNodeId } from "../../kernel/node-id.ts";
import { behind, colleague, enter, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";

let api: TestApi;
let home: TestInitiative;
let act: ReturnType<typeof activities>;
let a: { id: string; token: string };
let b: { id: string; token: string };
let outcomes: Record<string, string>;
let terms: Record<string, string>;
let chair: string;

beforeAll(async () => {
  api = await openApi();
  home = await found("together", ["A", "B"]);
  act = activities(api);
  [a, b] = [home.partners["A"]!, home.partners["B"]!];
  outcomes = await outcomesIn(api, home.backbone, "together");
  terms = await termsOf(home);
  const { addMembership } = await api.ask<{ addMembership: { membership: { id: string } } }>(
    home.backbone,
    `mutation ($input: AddMembershipInput!) { addMembership(input: $input) { membership { id } problems { code } } }`,
    { input: { initiativeId: home.id, code: "WG", organisation: { name: "Group" }, roles: ["WORKING_GROUP"] } },
  );
  await enter(api, addMembership.membership.id);
  chair = await colleague(api, home, addMembership.membership.id, "chair", ["WORKING_GROUP_CHAIR"]);
});
afterAll(() => api.close());

/** An initiative with an agenda of two outcomes. */
async function found(slug: string, codes: readonly string[]): Promise<TestInitiative> {
  const initiative = await foundInitiative(api, slug, codes);
  const content = agendaOf([
    ["O1", "More children read"],
    ["O2", "Fewer families move"],
  ]);
  await adopt(api, initiative, (await draftAgenda(api, initiative, content)).id);
  return initiative;
}

async function termsOf({ id: initiativeId, backbone }: TestInitiative): Promise<Record<string, string>> {
  const words = { MENTORING: "ACTIVITY_TYPE", YOUTH: "POPULATION_GROUP", NORTH: "PLACE", SOUTH: "PLACE" };
  const made: Record<string, string> = {};
  for (const [code, kind] of Object.entries(words))
    made[code] = (
      await activities(api).done(activities(api).addTerm(backbone, { initiativeId, kind, code, name: code }))
    ).id;
  return made;
}

const codes = ({ problems }: { problems: readonly { code: string; path: readonly string[] }[] }) =>
  problems.map(({ code, path }) => [code, ...path].join(" "));
const plan = async (who: { id: string; token: string }, title: string, more: object = {}) => {
  const proposed = { leadMembershipId: who.id, title, startDate: "2026-07-15", ...more };
  const activity = await act.done(act.propose(who.token, proposed));
  await act.done(act.move(who.token, { id: activity.id, status: "PLANNED" }));
  return activity.id;
};
const events = () => api.look<{ action: string }>("select action from audit_event order by initiative_id, seq");
const errorOf = async (token: string, mutation: string, type: string, input: object) => {
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { problems { code } } }`;
  return (await api.send(token, query, { input })).errors?.[0]?.extensions.code;
};

interface Map {
  readonly links: { isConfirmedByTo: boolean; viewerCan: string[] }[];
  readonly countedIds: string[];
  readonly outcomes: { outcome: { code: string }; activityIds: string[]; weight: number; state: string }[];
  readonly cells: object[];
  readonly possibleOverlaps: {
    activities: { id: string }[];
    likeness: string;
    talk: object | null;
    viewerCan: string[];
  }[];
  readonly reinforcement: { crossOrgPairs: number; linkedCrossOrgPairs: number; density: string | null };
  readonly needs: object;
  readonly orphanIds: string[];
  readonly isolatedIds: string[];
  readonly isolatedLeads: { code: string }[];
}
const whole = `countedIds activities { id code lead { code organisation { name } } supporting { code } type { code } populationGroups { code } places { code }
    contributions { weight outcome { code } viewerCan } viewerCan }
  links { kind isConfirmedByFrom isConfirmedByTo from { id } to { id } viewerCan }
  outcomes { outcome { code text } activityIds weight coverage state }
  cells { outcome { code } populationGroup { code } place { code } activityIds need supply unsaid rate state coverage coverageState }
  needs { cellsCoveredShare needMetShare unmetNeed excessCapacity cellsUnsaid }
  possibleOverlaps { activities { id } likeness talk { resolution note } viewerCan }
  reinforcement { crossOrgPairs linkedCrossOrgPairs density } isolatedIds isolatedLeads { code } orphanIds`;
const mapOf = async (token: string, { slug }: TestInitiative = home, filter = ""): Promise<Map> => {
  const { initiative } = await api.ask<{ initiative: { activityMap: Map } }>(
    token,
    `{ initiative(slug: "${slug}") { activityMap(period: "2026Q3"${filter && `, filter: ${filter}`}) { ${whole} } } }`,
  );
  return initiative.activityMap;
};

test("an outcome is a gap until somebody plans to work on it, and a proposal closes none", async () => {
  const stateOf = async (code: string) =>
    (await mapOf(home.funder)).outcomes.find(({ outcome }) => outcome.code === code)!.state;
  const activity = await act.done(
    act.propose(a.token, { leadMembershipId: a.id, title: "Mentors", startDate: "2026-08-01" }),
  );
  await act.done(act.contribute(a.token, { activityId: activity.id, outcomeId: outcomes["O2"], weight: "CRITICAL" }));
  expect(await stateOf("O2")).toBe("GAP");
  await act.done(act.move(a.token, { id: activity.id, status: "PLANNED" }));
  expect(await stateOf("O2")).toBe("COVERED");
  expect(await stateOf("O1")).toBe("GAP");
  // planned to start later than the period that is looked at
  await act.done(act.change(a.token, { id: activity.id, startDate: "2026-10-01" }));
  expect(await stateOf("O2")).toBe("GAP");
  await act.done(act.move(a.token, { id: activity.id, status: "ACTIVE" }));
  expect(await stateOf("O2")).toBe("COVERED");
});

test("who has not said where or for whom may be there: a need is no gap for it", async () => {
  const cell = { outcomeId: outcomes["O2"], populationGroupId: terms["YOUTH"], placeId: terms["SOUTH"] };
  const needed = (need: string | null) =>
    act.need(home.backbone, { initiativeId: home.id, period: "2026Q3", needs: [{ ...cell, need }] });
  await needed("70");
  const { cells, needs } = await mapOf(home.funder);
  expect(cells).toEqual([
    expect.objectContaining({
      place: { code: "SOUTH" },
      activityIds: [],
      need: "70",
      supply: "0",
      unsaid: 1,
      rate: null,
      state: null,
      coverage: null,
      coverageState: null,
    }),
  ]);
  expect(needs).toMatchObject({ cellsCoveredShare: null, needMetShare: null, unmetNeed: "0", cellsUnsaid: 1 });
  const mentors = (await mapOf(home.funder)).countedIds[0]!;
  const isAt = (places: string[]) =>
    act.done(
      act.change(a.token, {
        id: mentors,
        populationGroupIds: [terms["YOUTH"]],
        placeIds: places.map((place) => terms[place]),
      }),
    );
  await isAt([]);
  expect((await mapOf(home.funder)).cells).toMatchObject([{ unsaid: 1, state: null }]);
  await isAt(["NORTH"]);
  expect((await mapOf(home.funder)).cells).toContainEqual(
    expect.objectContaining({ place: { code: "SOUTH" }, unsaid: 0, rate: "0", state: "GAP", coverageState: "GAP" }),
  );
  await isAt([]);
  await needed(null);
});

describe("two who do alike", () => {
  let ours: string;
  let theirs: string;
  const alike = () => ({
    typeId: terms["MENTORING"],
    populationGroupIds: [terms["YOUTH"]],
    placeIds: [terms["NORTH"], terms["SOUTH"]],
    capacityPerPeriod: "60",
    capacityFrequency: "QUARTERLY",
  });
  beforeAll(async () => {
    ours = await plan(a, "Reading circle", alike());
    theirs = await plan(b, "Reading buddies", { ...alike(), capacityPerPeriod: undefined });
    for (const [token, activityId] of [
      [a.token, ours],
      [b.token, theirs],
    ])
      await act.done(act.contribute(token!, { activityId, outcomeId: outcomes["O1"] }));
  });
  const pair = async (token = a.token) =>
    (await mapOf(token)).possibleOverlaps.filter(({ activities }) => activities.some(({ id }) => id === ours));

  test("may overlap: their leads talk and write down what they found, and nobody does for them", async () => {
    expect(await pair()).toMatchObject([{ likeness: "1", talk: null, viewerCan: ["RESOLVE_OVERLAP"] }]);
    expect(await pair(home.backbone)).toMatchObject([{ viewerCan: [] }]);
    const input = { activityIds: [theirs, ours], resolution: "AGREED_SPLIT", note: "by age" };
    expect(await errorOf(home.backbone, "resolveOverlap", "ResolveOverlapInput", input)).toBe("NOT_FOUND");
    expect(await errorOf(chair, "resolveOverlap", "ResolveOverlapInput", input)).toBe("NOT_FOUND");
    await act.done(act.resolve(b.token, input));
    expect(await pair()).toMatchObject([{ talk: { resolution: "AGREED_SPLIT", note: "by age" } }]);
    await act.done(act.resolve(a.token, { ...input, activityIds: [ours, theirs], resolution: "COMPLEMENTARY" }));
    expect(await pair()).toMatchObject([{ talk: { resolution: "COMPLEMENTARY" } }]);
    expect(codes(await act.resolve(a.token, { ...input, activityIds: [ours, ours] }))).toEqual([
      "OVERLAP_PARTNERS_INVALID activityIds",
    ]);
  });

  test("what is offered is split by its own people alone, wholly, and what nobody said is no zero", async () => {
    const cell = (place: string, capacity: string) => ({
      outcomeId: outcomes["O1"],
      populationGroupId: terms["YOUTH"],
      placeId: terms[place],
      capacity,
    });
    const cells = [cell("NORTH", "50"), cell("SOUTH", "10")];
    expect(codes(await act.split(a.token, { activityId: ours, cells: cells.slice(1) }))).toEqual([
      "SPLIT_NOT_WHOLE cells",
    ]);
    for (const token of [home.backbone, chair, b.token])
      expect(await errorOf(token, "splitCapacity", "SplitCapacityInput", { activityId: ours, cells })).toBe(
        "NOT_FOUND",
      );
    await act.done(act.split(a.token, { activityId: ours, cells }));
    const need = (of: ReturnType<typeof cell>, people: string | null) => {
      const { capacity: _, ...where } = of;
      return { ...where, need: people };
    };
    const said = await act.need(home.backbone, {
      initiativeId: home.id,
      period: "2026Q3",
      needs: [need(cells[0]!, "40"), need(cells[1]!, "100")],
    });
    expect(said).toEqual({ known: 2, problems: [] });
    const { cells: seen, needs } = await mapOf(home.funder);
    const known = { outcome: { code: "O1" }, populationGroup: { code: "YOUTH" }, unsaid: 1, coverageState: "PARTIAL" };
    expect(seen).toEqual([
      expect.objectContaining({
        ...known,
        place: { code: "NORTH" },
        need: "40",
        supply: "50",
        rate: "1.25",
        state: "COVERED",
      }),
      expect.objectContaining({
        ...known,
        place: { code: "SOUTH" },
        need: "100",
        supply: "10",
        rate: "0.1",
        state: "THIN",
      }),
    ]);
    expect(needs).toEqual({
      cellsCoveredShare: "0.5",
      needMetShare: "0.3571428571",
      unmetNeed: "90",
      excessCapacity: "10",
      cellsUnsaid: 0,
    });
    const offered = async () =>
      (await mapOf(home.funder)).cells.filter((one) => (one as { need: string | null }).need !== null);
    const before = await offered();
    const nothingSaid = [
      { supply: "0", unsaid: 2, state: null },
      { supply: "0", unsaid: 2, state: null },
    ];
    // one outcome more than was split: how much of it goes where, nobody but its people says
    const more = await act.done(act.contribute(a.token, { activityId: ours, outcomeId: outcomes["O2"] }));
    expect(await offered()).toMatchObject(nothingSaid);
    await act.done(act.removeContribution(a.token, { id: more.id }));
    expect(await offered()).toEqual(before);
    // what it can do in a year is not what it can do in a quarter
    await act.done(act.change(a.token, { id: ours, capacityFrequency: "ANNUAL" }));
    expect(await offered()).toMatchObject(nothingSaid);
    expect(
      await errorOf(chair, "changeActivity", "ChangeActivityInput", { id: ours, capacityFrequency: "DAILY" }),
    ).toBe("NOT_FOUND");
    await act.done(act.change(a.token, { id: ours, capacityFrequency: "QUARTERLY" }));
    expect(await offered()).toEqual(before);
    const { errors } = await api.send(
      a.token,
      `mutation ($input: SetCellNeedsInput!) { setCellNeeds(input: $input) { known } }`,
      { input: { initiativeId: home.id, period: "2026Q3", needs: [need(cells[0]!, "1")] } },
    );
    expect(errors?.[0]?.extensions.code).toBe("NOT_FOUND");
    const back = { initiativeId: home.id, period: "2026Q3", needs: [need(cells[0]!, null), need(cells[1]!, "-1")] };
    expect(codes(await act.need(chair, back))).toEqual(["NOT_A_NUMBER needs 1 need"]);
    expect(await act.need(chair, { ...back, needs: [need(cells[0]!, null)] })).toMatchObject({ known: 1 });
  });

  test("strengthen each other once both leads say so, and then are no possible overlap any more", async () => {
    const before = (await mapOf(a.token)).reinforcement;
    const link = await act.done(
      act.reinforce(a.token, { fromActivityId: ours, toActivityId: theirs, kind: "FEEDS_INTO" }),
    );
    expect(link).toMatchObject({ isConfirmedByFrom: true, isConfirmedByTo: false });
    expect((await mapOf(a.token)).reinforcement).toEqual(before);
    expect(await pair()).toHaveLength(1);
    for (const token of [home.backbone, chair, home.funder])
      expect(await errorOf(token, "confirmReinforcement", "ReinforcementInput", { id: link.id })).toBe("NOT_FOUND");
    expect(await act.done(act.confirm(a.token, { id: link.id }))).toMatchObject({ isConfirmedByTo: false });
    expect(codes(await act.confirm(b.token, { id: link.id, expectedVersion: 1 }))).toEqual([
      "CONFLICT expectedVersion",
    ]);
    expect(await act.done(act.confirm(b.token, { id: link.id }))).toMatchObject({ isConfirmedByTo: true });
    const after = await mapOf(a.token);
    expect(after.reinforcement.linkedCrossOrgPairs).toBe(before.linkedCrossOrgPairs + 1);
    expect(after.isolatedIds).not.toContain(ours);
    expect(after.isolatedLeads).toEqual([]);
    expect(await pair()).toEqual([]);
    expect(
      codes(await act.reinforce(b.token, { fromActivityId: ours, toActivityId: theirs, kind: "FEEDS_INTO" })),
    ).toEqual(["LINK_EXISTS kind"]);
    expect(codes(await act.reinforce(a.token, { fromActivityId: ours, toActivityId: ours, kind: "PREPARES" }))).toEqual(
      ["LINK_TO_ITSELF toActivityId"],
    );
    await act.done(act.unlink(b.token, { id: link.id }));
    expect(await pair()).toHaveLength(1);
  });

  test("a chair proposes a link for two others and says yes for none; within one organisation both are said at once", async () => {
    const link = await act.done(
      act.reinforce(chair, { fromActivityId: theirs, toActivityId: ours, kind: "AMPLIFIES" }),
    );
    expect(link).toMatchObject({ isConfirmedByFrom: false, isConfirmedByTo: false });
    await act.done(act.unlink(a.token, { id: link.id }));
    const own = await plan(a, "Library bus");
    const { density } = (await mapOf(a.token)).reinforcement;
    const within = await act.done(
      act.reinforce(a.token, { fromActivityId: own, toActivityId: ours, kind: "PREPARES" }),
    );
    expect(within).toMatchObject({ isConfirmedByFrom: true, isConfirmedByTo: true });
    const after = await mapOf(a.token);
    expect(after.reinforcement.density).toBe(density);
    expect(after.isolatedIds).not.toContain(own);
    expect(after.orphanIds).toContain(own);
    await act.done(act.change(a.token, { id: own, isExploratory: true }));
    expect((await mapOf(a.token)).orphanIds).not.toContain(own);
  });

  test("a filter says what is shown, and changes nothing of what is known of it", async () => {
    const filters = [
      `{ membershipId: "${b.id}" }`,
      `{ placeId: "${terms["NORTH"]}", membershipId: "${b.id}" }`,
      `{ outcomeId: "${outcomes["O2"]}" }`,
      `{ search: "nothing of this name" }`,
    ];
    const looked = async () => {
      const all = await mapOf(a.token);
      for (const filter of filters) {
        const seen = await mapOf(a.token, home, filter);
        const isShown = (id: string) => seen.countedIds.includes(id);
        expect(seen.reinforcement, filter).toEqual(all.reinforcement);
        expect(seen.outcomes, filter).toEqual(all.outcomes);
        for (const cell of seen.cells) expect(all.cells, filter).toContainEqual(cell);
        expect(seen.isolatedIds, filter).toEqual(all.isolatedIds.filter(isShown));
        expect(seen.orphanIds, filter).toEqual(all.orphanIds.filter(isShown));
        for (const { code } of seen.isolatedLeads) expect(all.isolatedLeads, filter).toContainEqual({ code });
        expect(seen.possibleOverlaps, filter).toEqual(
          all.possibleOverlaps.filter(({ activities: pairOf }) => pairOf.some(({ id }) => isShown(id))),
        );
      }
    };
    await looked();
    const link = await act.done(
      act.reinforce(a.token, { fromActivityId: ours, toActivityId: theirs, kind: "FEEDS_INTO" }),
    );
    await act.done(act.confirm(b.token, { id: link.id }));
    await looked();
    const counted = async (filter = "") => (await mapOf(a.token, home, filter)).countedIds;
    expect(await counted(filters[1])).toEqual([theirs]);
    expect((await mapOf(a.token, home, filters[1])).cells).toHaveLength(1);
    expect(await counted(filters[2])).not.toContain(ours);
    expect(await counted(filters[3])).toEqual([]);
    await act.done(act.unlink(b.token, { id: link.id }));
  });
});

test("the backbone links nobody's activity to an outcome, and a link is said anew in the place of the old one", async () => {
  const activityId = await plan(b, "Choir");
  const input = { activityId, outcomeId: outcomes["O2"] };
  for (const token of [home.backbone, a.token])
    expect(await errorOf(token, "recordContribution", "RecordContributionInput", input)).toBe("NOT_FOUND");
  const first = await act.done(act.contribute(b.token, input));
  const second = await act.done(act.contribute(chair, { ...input, weight: "CRITICAL", evidenceLevel: "STUDY" }));
  expect(second).toMatchObject({ id: first.id, weight: "CRITICAL", evidenceLevel: "STUDY", version: 2 });
  await act.done(act.removeContribution(b.token, { id: first.id }));
  expect(await errorOf(b.token, "removeContribution", "RemoveContributionInput", { id: first.id })).toBe("NOT_FOUND");
});

test("an activity is filed under strategies of the agenda in force, by the backbone too", async () => {
  const activity = await act.done(
    act.propose(a.token, { leadMembershipId: a.id, title: "Law", startDate: "2026-08-01", strategyCodes: ["S1"] }),
  );
  const unknown = await act.file(home.backbone, { id: activity.id, strategyCodes: ["S1", "S9"] });
  expect(codes(unknown)).toEqual(["UNKNOWN_STRATEGY strategyCodes 1"]);
  await act.done(act.file(home.backbone, { id: activity.id, strategyCodes: [] }));
  const { initiative } = await api.ask<{ initiative: { activity: object } }>(
    a.token,
    `{ initiative(slug: "together") { activity(code: "${activity.code}") { strategyCodes title } } }`,
  );
  expect(initiative.activity).toEqual({ strategyCodes: [], title: "Law" });
});

describe("milestones", () => {
  let activityId: string;
  beforeAll(async () => {
    activityId = await plan(a, "Summer school");
  });
  const add = (title: string, more: object = {}) =>
    act.done(act.addMilestone(a.token, { activityId, title, plannedDate: "2026-03-01", ...more }));
  const waysTo: Readonly<Record<MilestoneState, readonly MilestoneState[]>> = {
    PLANNED: [],
    DONE: ["DONE"],
    MISSED: ["MISSED"],
    DROPPED: ["DROPPED"],
  };

  test("move as they are drawn, each move audited once, and in no other way", async () => {
    for (const from of milestoneStates)
      for (const state of milestoneStates) {
        const { id } = await add(`${from} ${state}`);
        for (const way of waysTo[from]) await act.done(act.moveMilestone(a.token, { id, state: way }));
        const before = (await events()).length;
        const answer = await act.moveMilestone(a.token, { id, state });
        const isDrawn = nextMilestoneStates(from).includes(state);
        expect(codes(answer), `${from} → ${state}`).toEqual(isDrawn ? [] : ["TRANSITION_NOT_ALLOWED state"]);
        expect((await events()).slice(before).map(({ action }) => action)).toEqual(
          isDrawn ? ["changeMilestoneState"] : [],
        );
      }
  });

  test("wait for each other in no circle, across activities too", async () => {
    const other = await plan(b, "Bus line");
    const [one, two] = [await add("one"), await add("two")];
    const three = await act.done(
      act.addMilestone(b.token, {
        activityId: other,
        title: "three",
        plannedDate: "2026-03-01",
        dependsOnIds: [two.id],
      }),
    );
    await act.done(act.changeMilestone(a.token, { id: two.id, dependsOnIds: [one.id] }));
    const circle = await act.changeMilestone(a.token, { id: one.id, dependsOnIds: [three.id] });
    expect(codes(circle)).toEqual(["DEPENDENCY_CYCLE dependsOnIds"]);
    expect(circle.problems[0]!.message).toMatch(/one|two|three/);
    expect(codes(await act.changeMilestone(a.token, { id: one.id, dependsOnIds: [one.id] }))).toEqual([
      "DEPENDENCY_CYCLE dependsOnIds",
    ]);
    const racing = await Promise.all([
      act.changeMilestone(a.token, { id: one.id, dependsOnIds: [three.id] }),
      act.changeMilestone(b.token, { id: three.id, dependsOnIds: [] }),
    ]);
    expect(codes(racing[1])).toEqual([]);
  });

  test("are late by days, and what was dropped is not", async () => {
    const late = await plan(a, "Late ones");
    const on = async (plannedDate: string, actualDate?: string) => {
      const { id } = await act.done(act.addMilestone(a.token, { activityId: late, title: "m", plannedDate }));
      if (actualDate) await act.done(act.moveMilestone(a.token, { id, state: "DONE", actualDate }));
      return id;
    };
    await on("2026-03-01", "2026-03-11");
    await on("2026-04-01", "2026-03-30");
    await act.done(act.moveMilestone(a.token, { id: await on("2026-01-01"), state: "DROPPED" }));
    const { initiative } = await api.ask<{ initiative: { activities: { nodes: { id: string; lateness: object }[] } } }>(
      home.funder,
      `{ initiative(slug: "together") { activities(first: 100, filter: { search: "Late ones" }) { nodes { id lateness { dueCount doneOnTime onTimeRate medianSlippageDays } } } } }`,
    );
    expect(initiative.activities.nodes[0]!.lateness).toEqual({
      dueCount: 2,
      doneOnTime: 1,
      onTimeRate: "0.5",
      medianSlippageDays: 4,
    });
    const ahead = await act.moveMilestone(a.token, {
      id: await on("2026-05-01"),
      state: "DONE",
      actualDate: "2999-01-01",
    });
    expect(codes(ahead)).toEqual(["DATE_IN_THE_FUTURE actualDate"]);
  });
});

test("two members that are one organisation are not two; nobody says yes for two, and what is in no agenda in force is no outcome", async () => {
  const twice = await found("twice", ["A", "B", "C"]);
  await behind(
    api,
    `update membership c set organisation_id = o.organisation_id from membership o, initiative i
     where i.slug = 'twice' and o.initiative_id = i.id and o.code = 'A' and c.initiative_id = i.id and c.code = 'C'`,
  );
  const [first, second, same] = ["A", "B", "C"].map((code) => twice.partners[code]!) as [typeof a, typeof a, typeof a];
  const words = await termsOf(twice);
  const alike = {
    typeId: words["MENTORING"],
    populationGroupIds: [words["YOUTH"]],
    placeIds: [words["NORTH"]],
  };
  const outcomeId = (await outcomesIn(api, twice.backbone, "twice"))["O1"];
  const [one, other, own] = [
    await plan(first, "One", alike),
    await plan(second, "Other", alike),
    await plan(same, "Own", alike),
  ];
  for (const [{ token }, activityId] of [
    [first, one],
    [second, other],
    [same, own],
  ] as const)
    await act.done(act.contribute(token, { activityId, outcomeId }));
  const before = await mapOf(twice.backbone, twice);
  expect(before.reinforcement.crossOrgPairs).toBe(2);
  expect(before.possibleOverlaps.map(({ activities: pair }) => pair.some(({ id }) => id === other))).toEqual([
    true,
    true,
  ]);
  expect(before.isolatedLeads).toHaveLength(2);
  expect(codes(await act.resolve(first.token, { activityIds: [one, own], resolution: "MERGE" }))).toEqual([
    "OVERLAP_PARTNERS_INVALID activityIds",
  ]);

  // one person leads all three
  let both = "";
  for (const { id } of [first, second, same]) both = await colleague(api, twice, id, "both", ["PARTNER_LEAD"]);
  const within = await act.done(act.reinforce(both, { fromActivityId: one, toActivityId: own, kind: "PREPARES" }));
  expect(within).toMatchObject({ isConfirmedByFrom: true, isConfirmedByTo: true });
  expect((await mapOf(twice.backbone, twice)).reinforcement.linkedCrossOrgPairs).toBe(0);
  const link = await act.done(act.reinforce(both, { fromActivityId: other, toActivityId: own, kind: "PREPARES" }));
  expect(link).toMatchObject({ isConfirmedByFrom: true, isConfirmedByTo: false });
  const linksSeen = async (token: string) =>
    (await mapOf(token, twice)).links
      .filter(({ isConfirmedByTo }) => !isConfirmedByTo)
      .map(({ viewerCan }) => viewerCan);
  expect(await linksSeen(both)).toEqual([["REMOVE"]]);
  expect(codes(await act.confirm(both, { id: link.id }))).toEqual(["CONFLICT_OF_INTEREST id"]);
  const { initiativeId, id } = parseNodeId("reinforcementLink", link.id);
  const led = [first, second, same].map((member) => parseNodeId("membership", member.id).id).join();
  const tried = api.database.transaction(async (db) => {
    await db.query(
      `select set_config('app.audience', '${initiativeId}', true), set_config('app.leads', '${led}', true),
         set_config('app.event', uuidv7()::text, true)`,
    );
    await db.query(`update reinforcement_link set confirmed_by_to = confirmed_by_from where id = '${id}'`);
  });
  await expect(tried).rejects.toThrow("CONFLICT_OF_INTEREST");
  expect(await linksSeen(same.token)).toEqual([["CONFIRM_REINFORCEMENT", "REMOVE"]]);
  expect(await act.done(act.confirm(same.token, { id: link.id }))).toMatchObject({ isConfirmedByTo: true });
  // what C does strengthens B's, and so does the organisation that A is
  expect((await mapOf(twice.backbone, twice)).isolatedLeads).toEqual([]);

  await draftAgenda(api, twice, agendaOf([["O9", "Nobody adopted this"]]));
  const drafted = (await outcomesIn(api, twice.backbone, "twice"))["O9"]!;
  const ahead = await plan(first, "Ahead", alike);
  await act.done(act.contribute(first.token, { activityId: ahead, outcomeId: drafted }));
  const needs = [{ outcomeId: drafted, populationGroupId: words["YOUTH"], placeId: words["NORTH"], need: "9" }];
  await act.need(twice.backbone, { initiativeId: twice.id, period: "2026Q3", needs });
  const after = await mapOf(twice.backbone, twice);
  expect(after.orphanIds).toEqual([ahead]);
  expect(after.cells).toMatchObject([{ outcome: { code: "O1" } }]);
  expect(after.needs).toMatchObject({ unmetNeed: "0", cellsUnsaid: 0 });

  // 25 groups in 21 places are more than one activity
  await behind(
    api,
    `insert into activity_term (initiative_id, kind, code, name) select i.id, k.kind, 'N' || n, 'N' || n
     from initiative i, (values ('POPULATION_GROUP', 25), ('PLACE', 21)) k (kind, size), generate_series(1, k.size) n where i.slug = 'twice'`,
  );
  const many = await api.look<{ id: string; kind: string }>(
    `select id, kind from activity_term where initiative_id = '${initiativeId}' and code ~ '^N[0-9]+$'`,
  );
  const idsOf = (kind: string) =>
    many.filter((term) => term.kind === kind).map((term) => nodeId("activityTerm", initiativeId, term.id));
  const wide = { populationGroupIds: idsOf("POPULATION_GROUP"), placeIds: idsOf("PLACE") };
  expect(codes(await act.change(first.token, { id: one, ...wide }))).toEqual(["TOO_MANY_CELLS placeIds"]);
  const vast = await plan(first, "Vast", wide);
  expect(codes(await act.contribute(first.token, { activityId: vast, outcomeId }))).toEqual([
    "TOO_MANY_CELLS outcomeId",
  ]);
});

test("what partners do is looked at by as many statements for 5 partners as for 500", async () => {
  const counts: number[] = [];
  const pages: number[][] = [];
  const sent = await consoleDocuments();
  for (const [slug, partners] of [
    ["five", 5],
    ["fivehundred", 500],
  ] as const) {
    const initiative = await found(slug, ["A", "B"]);
    await termsOf(initiative);
    const lead = initiative.partners["A"]!;
    const it = await act.done(
      act.propose(lead.token, { leadMembershipId: lead.id, title: "It", startDate: "2026-07-15" }),
    );
    await act.done(act.move(lead.token, { id: it.id, status: "PLANNED" }));
    await behind(api, manyOf(slug, partners));
    const map = await mapOf(initiative.backbone, initiative);
    expect(map.countedIds.length).toBeGreaterThan(partners);
    counts.push(await countStatements(() => mapOf(initiative.backbone, initiative)));
    // as the page itself asks
    const asked = (name: string) =>
      countStatements(() => api.ask(initiative.backbone, sent(name), { slug, period: "2026Q3", filter: null }));
    pages.push([await asked("ActivityLists"), await asked("ActivityMap"), await asked("Organisations")]);
  }
  expect(counts[1]).toBe(counts[0]);
  expect(pages[1]).toEqual(pages[0]);
});

/** So many partners, each with an activity like the others', an outcome and a link to the next. */
const manyOf = (slug: string, partners: number) => `
  insert into organisation (name) select '${slug} ' || n from generate_series(1, ${partners}) n;
  insert into membership (initiative_id, code, organisation_id, roles)
    select i.id, 'P' || o.id, o.id, '{PARTNER}' from initiative i, organisation o where i.slug = '${slug}' and o.name like '${slug} %';
  insert into activity (initiative_id, code, title, membership_id, type_id, population_ids, place_ids, start_date, status, capacity, proposed_by)
    select m.initiative_id, m.code, 'Theirs', m.id, t.id, array[g.id], array[p.id], '2026-07-20', 'ACTIVE', 10, uuidv7()
    from membership m join initiative i on i.id = m.initiative_id and i.slug = '${slug}'
    join activity_term t on t.initiative_id = i.id and t.code = 'MENTORING' join activity_term g on g.initiative_id = i.id and g.code = 'YOUTH'
    join activity_term p on p.initiative_id = i.id and p.code = 'NORTH' where m.code like 'P%';
  insert into contribution_link (initiative_id, activity_id, membership_id, outcome_id, weight, evidence_level, recorded_by)
    select a.initiative_id, a.id, a.membership_id, o.id, 'SUPPORTING', 'ASSUMED', a.proposed_by
    from activity a join initiative i on i.id = a.initiative_id and i.slug = '${slug}'
    join outcome o on o.initiative_id = i.id and o.code = case when a.code < 'P8' then 'O1' else 'O2' end where a.title = 'Theirs';
  insert into reinforcement_link (initiative_id, from_id, from_membership_id, to_id, to_membership_id, kind, proposed_by, confirmed_by_from, confirmed_by_to)
    select initiative_id, id, membership_id, next_id, next_lead, 'PREPARES', proposed_by, proposed_by, proposed_by from (
      select a.*, lead(a.id) over (order by a.code) as next_id, lead(a.membership_id) over (order by a.code) as next_lead
      from activity a join initiative i on i.id = a.initiative_id and i.slug = '${slug}' where a.title = 'Theirs') a where next_id is not null`;
