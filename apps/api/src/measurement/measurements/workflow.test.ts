import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { behind, colleague, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Moved, type Reporting } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
/** A has one person, who does everything; B has a reporter and a reviewer beside its lead. */
let a: { id: string; token: string };
let b: { id: string; lead: string; reporter: string; reviewer: string };
/** Every test reports of a year of its own. */
let year = 2000;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "workflow", ["A", "B"]);
  did = reporting(api, initiative);
  a = initiative.partners["A"]!;
  const { id, token } = initiative.partners["B"]!;
  b = {
    id,
    lead: token,
    reporter: await colleague(api, initiative, id, "reporter", ["PARTNER_REPORTER"]),
    reviewer: await colleague(api, initiative, id, "reviewer", ["PARTNER_REVIEWER"]),
  };
  await did.define("VISITS", kinds.COUNT);
});
afterAll(() => api.close());
beforeEach(() => {
  year += 1;
});

const row = (value = "1", quarter = 1) => ({ indicatorCode: "VISITS", period: `${year}Q${quarter}`, value });
const drafted = async (partner = a): Promise<string> => {
  const { measurements } = await did.record(partner.token, partner.id, [row()]);
  return measurements[0]!.id;
};
const states = ({ measurements }: Moved) => measurements.map(({ state }) => state);

describe("every step that is drawn", () => {
  test("draft → submitted → queried → submitted → accepted → superseded, each moving the version on", async () => {
    const id = await drafted();
    const moves = [
      await did.submit(a.token, [id]),
      await did.query(id),
      await did.submit(a.token, [id]),
      await did.accept([id]),
    ];
    expect(moves.map(({ measurements }) => measurements.map(({ state, version }) => [state, version]))).toEqual([
      [["SUBMITTED", 2]],
      [["QUERIED", 3]],
      [["SUBMITTED", 4]],
      [["ACCEPTED", 5]],
    ]);
    await did.count("A", [row("2")], { reason: "LATE_DATA" });
    const [superseded] = await api.look<{ count: number }>(
      "select count(*)::int from measurement m join obligation_period p on p.id = m.obligation_period_id where m.state = 'SUPERSEDED' and p.period = $1",
      [`${year}Q1`],
    );
    expect(superseded).toEqual({ count: 1 });
  });

  test("a queried figure may be answered with a correction, which overtakes it", async () => {
    const id = await drafted();
    await did.submit(a.token, [id]);
    await did.query(id);
    const { measurements } = await did.record(a.token, a.id, [row("9")], { submit: true });
    expect(measurements).toMatchObject([{ revision: 2, state: "SUBMITTED", reason: null }]);
    expect((await did.submit(a.token, [id])).problems).toMatchObject([{ code: "TRANSITION_NOT_ALLOWED" }]);
    await did.accept(measurements.map(({ id }) => id));
    expect(await did.aggregate("VISITS", `${year}Q1`)).toMatchObject({ value: "9", reported: 1, restated: false });
  });

  test("many measurements move as one: one that cannot, and none does", async () => {
    const [ready, queried] = (await did.record(a.token, a.id, [row("1", 1), row("1", 2)])).measurements.map(
      ({ id }) => id,
    );
    await did.submit(a.token, [ready!, queried!]);
    await did.query(queried!);
    const { measurements, problems } = await did.accept([ready!, queried!]);
    expect(measurements).toEqual([]);
    expect(problems).toMatchObject([{ code: "TRANSITION_NOT_ALLOWED", path: ["ids", "1"] }]);
    expect(states(await did.accept([ready!]))).toEqual(["ACCEPTED"]);
  });

  test("one measurement named twice is told", async () => {
    const id = await drafted();
    await did.submit(a.token, [id]);
    expect((await did.accept([id, id])).problems).toMatchObject([{ code: "DUPLICATE_ROW", path: ["ids", "1"] }]);
  });
});

describe("every step that is not drawn is refused", () => {
  const reach: Record<string, (id: string) => Promise<unknown>> = {
    DRAFT: async () => undefined,
    SUBMITTED: (id) => did.submit(a.token, [id]),
    QUERIED: async (id) => {
      await did.submit(a.token, [id]);
      await did.query(id);
    },
    ACCEPTED: async (id) => {
      await did.submit(a.token, [id]);
      await did.accept([id]);
    },
    SUPERSEDED: async (id) => {
      await did.submit(a.token, [id]);
      await did.record(a.token, a.id, [row("2")], { submit: true });
    },
  };
  const steps: Record<string, (id: string) => Promise<Moved>> = {
    submit: (id) => did.submit(a.token, [id]),
    accept: (id) => did.accept([id]),
    query: (id) => did.query(id),
  };
  // to the backbone there is no draft; that is a test of its own
  const drawn = new Set([
    "DRAFT accept",
    "DRAFT query",
    "DRAFT submit",
    "QUERIED submit",
    "SUBMITTED accept",
    "SUBMITTED query",
  ]);
  const undrawn = Object.keys(reach).flatMap((state) =>
    Object.keys(steps).flatMap((step) => (drawn.has(`${state} ${step}`) ? [] : [[state, step] as const])),
  );
  test.each(undrawn)("%s: %s", async (state, step) => {
    const id = await drafted();
    await reach[state]!(id);
    const look = () => api.look("select m.state, m.version from measurement m order by m.id");
    const before = await look();
    const { measurements, problems } = await steps[step]!(id);
    expect(measurements).toEqual([]);
    expect(problems).toMatchObject([{ code: "TRANSITION_NOT_ALLOWED", path: ["ids", "0"] }]);
    expect(await look()).toEqual(before);
  });
});

test("a draft is its partner's own: to the backbone it does not exist", async () => {
  const id = await drafted();
  const mutations = {
    acceptMeasurements: `mutation ($id: ID!) { acceptMeasurements(input: { ids: [$id] }) { problems { code } } }`,
    queryMeasurement: `mutation ($id: ID!) { queryMeasurement(input: { id: $id, question: "Is it so?" }) { problems { code } } }`,
  };
  for (const [name, mutation] of Object.entries(mutations)) {
    const { errors } = await api.send(initiative.backbone, mutation, { id });
    expect(errors, name).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  }
});

describe("two people who change one measurement", () => {
  test("name a version for each measurement, or none", async () => {
    const id = await drafted();
    const { problems } = await did.submit(a.token, [id], { expectedVersions: [] });
    expect(problems).toMatchObject([{ code: "EXPECTED_VERSIONS_INCOMPLETE", path: ["expectedVersions"] }]);
  });

  test("with a version that is old, the second is told and nothing is undone", async () => {
    const id = await drafted();
    await did.submit(a.token, [id], { expectedVersions: [1] });
    await did.query(id);
    expect((await did.submit(a.token, [id], { expectedVersions: [2] })).problems).toMatchObject([
      { code: "CONFLICT", path: ["ids", "0"] },
    ]);
    expect(states(await did.submit(a.token, [id], { expectedVersions: [3] }))).toEqual(["SUBMITTED"]);
  });

  test("at once: one wins, and the other is told", async () => {
    const staff = await colleague(api, initiative, await backboneMembership(), "second-steward", ["BACKBONE_STAFF"]);
    for (let round = 0; round < 10; round += 1) {
      year += 1;
      const id = await drafted();
      await did.submit(a.token, [id]);
      const moved = await Promise.all([
        did.accept([id], { expectedVersions: [2] }),
        round % 2 === 0 ? did.query(id, "Really?", staff) : did.accept([id], {}, staff),
      ]);
      expect(moved.flatMap(states)).toHaveLength(1);
      expect(moved.flatMap(({ problems }) => problems)).toMatchObject([
        { code: expect.stringMatching(/^(CONFLICT|TRANSITION_NOT_ALLOWED)$/) },
      ]);
    }
  });

  test("at once, a correction and an acceptance: what counts is what was accepted last", async () => {
    for (let round = 0; round < 10; round += 1) {
      year += 1;
      const id = await drafted();
      await did.submit(a.token, [id]);
      const [accepted, corrected] = await Promise.all([
        did.accept([id]),
        did.record(a.token, a.id, [row("2")], { submit: true, reason: "OTHER" }),
      ]);
      expect(accepted.problems.length + corrected.problems.length).toBeLessThanOrEqual(1);
      const { value } = await did.aggregate("VISITS", `${year}Q1`);
      expect(value).toBe(accepted.problems.length === 0 ? "1" : null);
    }
  });
});

describe("four eyes", () => {
  test("what one person recorded, another submits, where the partner has another reviewer or lead", async () => {
    const { measurements } = await did.record(b.reviewer, b.id, [row()]);
    const ids = measurements.map(({ id }) => id);
    for (const token of [b.reviewer, b.reporter])
      expect((await did.submit(token, ids)).problems).toMatchObject([
        { code: "FOUR_EYES_REQUIRED", path: ["ids", "0"] },
      ]);
    expect(states(await did.submit(b.lead, ids))).toEqual(["SUBMITTED"]);
  });

  test("recording and submitting in one call obeys them too, and writes nothing", async () => {
    const { measurements, problems } = await did.record(b.reporter, b.id, [row()], { submit: true });
    expect(measurements).toEqual([]);
    expect(problems).toMatchObject([{ code: "FOUR_EYES_REQUIRED" }]);
    expect(await did.aggregate("VISITS", `${year}Q1`)).toMatchObject({ expected: 0 });
  });

  test("nobody else being there, one pair passes and is marked", async () => {
    const id = await drafted();
    await did.submit(a.token, [id]);
    const [row] = await api.look("select single_eyes from measurement m order by submitted_at desc nulls last limit 1");
    expect(row).toEqual({ single_eyes: true });
  });

  test("whoever had a hand in a draft is none of its second pair, and where all had, one pair passes and is marked", async () => {
    const { measurements } = await did.record(b.reviewer, b.id, [row()]);
    const ids = measurements.map(({ id }) => id);
    await did.record(b.reporter, b.id, [row("2")]);
    for (const token of [b.reviewer, b.reporter])
      expect((await did.submit(token, ids)).problems).toMatchObject([{ code: "FOUR_EYES_REQUIRED" }]);
    await did.record(b.lead, b.id, [row("3")]);
    expect(states(await did.submit(b.reviewer, ids))).toEqual(["SUBMITTED"]);
    const [last] = await api.look("select single_eyes from measurement order by submitted_at desc nulls last limit 1");
    expect(last).toEqual({ single_eyes: true });
  });
});

test("whoever reports for one partner and only reads for another moves nothing of both together", async () => {
  await colleague(api, initiative, a.id, "of-both", ["PARTNER_REVIEWER"]);
  const ofBoth = await colleague(api, initiative, b.id, "of-both", ["PARTNER_STAFF"]);
  const ids = [await drafted(), await drafted({ id: b.id, token: b.reporter })];
  const query = `mutation ($input: MeasurementIdsInput!) { submitMeasurements(input: $input) { problems { code } } }`;
  const { errors } = await api.send(ofBoth, query, { input: { ids } });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["NOT_FOUND"]);
});

test("whoever works for the backbone reports for no partner, and the other way round", async () => {
  const invite = (membershipId: string, email: string, role: string) =>
    api.ask<{ invitePerson: object }>(
      initiative.backbone,
      `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { person { id } problems { code path } } }`,
      { input: { membershipId, email: `${email}@workflow.example`, roles: [role] } },
    );
  const refused = { invitePerson: { person: null, problems: [{ code: "CONFLICT_OF_INTEREST", path: ["roles"] }] } };
  expect(await invite(a.id, "backbone", "PARTNER_LEAD")).toEqual(refused);
  expect(await invite(await backboneMembership(), "a", "BACKBONE_STAFF")).toEqual(refused);
});

test("nobody accepts what they recorded or submitted themselves, even after they have changed sides", async () => {
  const turncoat = await colleague(api, initiative, b.id, "turncoat", ["PARTNER_LEAD"]);
  const recorded = (await did.record(turncoat, b.id, [row("1", 1)])).measurements.map(({ id }) => id);
  await did.submit(b.lead, recorded);
  const submitted = (await did.record(b.lead, b.id, [row("1", 2)])).measurements.map(({ id }) => id);
  await did.submit(turncoat, submitted);
  const others = (await did.record(b.lead, b.id, [row("1", 3)])).measurements.map(({ id }) => id);
  await did.submit(b.reviewer, others);
  await behind(
    api,
    "delete from assignment where person_id = (select id from person where email = 'turncoat@workflow.example')",
  );
  await colleague(api, initiative, await backboneMembership(), "turncoat", ["BACKBONE_STAFF"]);
  for (const ids of [recorded, submitted])
    expect((await did.accept(ids, {}, turncoat)).problems).toMatchObject([
      { code: "CONFLICT_OF_INTEREST", path: ["ids", "0"] },
    ]);
  expect(states(await did.accept(others, {}, turncoat))).toEqual(["ACCEPTED"]);
  expect(states(await did.accept([...recorded, ...submitted]))).toEqual(["ACCEPTED", "ACCEPTED"]);
});

test("a question has words", async () => {
  const id = await drafted();
  await did.submit(a.token, [id]);
  expect((await did.query(id, "  ")).problems).toMatchObject([{ code: "TEXT_REQUIRED", path: ["question"] }]);
});

async function backboneMembership(): Promise<string> {
  const { viewer } = await api.ask<{ viewer: { memberships: { id: string; code: string }[] } }>(
    initiative.backbone,
    "{ viewer { memberships { id code } } }",
  );
  return viewer.memberships.find(({ code }) => code === "BACKBONE")!.id;
}
