import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openApi, rowCounts, type TestApi } from "../../../test/harness.ts";
import { behind, colleague, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
let a: { id: string; token: string };
let b: { id: string; token: string };
/** Every test has an indicator of its own. */
let indicator: string;
let code: string;
let made = 0;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "obligations", ["A", "B", "C"]);
  did = reporting(api, initiative);
  a = initiative.partners["A"]!;
  b = initiative.partners["B"]!;
});
afterAll(() => api.close());
beforeEach(async () => {
  code = `VISITS-${(made += 1)}`;
  indicator = await did.define(code, kinds.COUNT);
});

const ids = ({ obligations }: { obligations: readonly { id: string }[] }) => obligations.map(({ id }) => id);
const progress = async (period: string, token = initiative.backbone) => {
  const answer = await api.ask<{ initiative: { reportingProgress: object } }>(
    token,
    `{ initiative(slug: "obligations") { reportingProgress(period: "${period}") {
      expected submitted accepted overdue waived completeness timeliness } } }`,
  );
  return answer.initiative.reportingProgress;
};

describe("what a partner is asked", () => {
  test("binds it once it accepts, and not before", async () => {
    const proposed = await did.propose(indicator, [a.id, b.id], "2026Q1", "2026Q2");
    expect(proposed.obligations.map(({ state }) => state)).toEqual(["PROPOSED", "PROPOSED"]);
    expect(await did.aggregate(code, "2026Q1")).toMatchObject({ expected: 0, status: "NO_DATA" });
    const { obligations } = await did.agree(a.token, ids(proposed).slice(0, 1));
    expect(obligations.map(({ state }) => state)).toEqual(["ACCEPTED"]);
    expect(await did.aggregate(code, "2026Q1")).toMatchObject({ expected: 1, reported: 0 });
    expect(await did.aggregate(code, "2026")).toMatchObject({ expected: 2, reported: 0 });
    await did.agree(b.token, ids(proposed).slice(1));
    expect(await did.aggregate(code, "2026Q2")).toMatchObject({ expected: 2 });
    expect(await did.aggregate(code, "2026Q3")).toMatchObject({ expected: 0 });
  });

  test("binds it when it submits a figure for the period, without being asked", async () => {
    const { measurements } = await did.record(a.token, a.id, [{ indicatorCode: code, period: "2026Q1", value: "1" }]);
    expect(await did.aggregate(code, "2026Q1")).toMatchObject({ expected: 0 });
    await did.submit(
      a.token,
      measurements.map(({ id }) => id),
    );
    expect(await did.aggregate(code, "2026Q1")).toMatchObject({ expected: 1, reported: 0 });
  });

  test("until further notice, reaches a year ahead of today", async () => {
    await did.agree(a.token, ids(await did.propose(indicator, [a.id], "2026Q1")));
    const ahead = new Date(Date.now() + 366 * 86_400_000);
    const last = `${ahead.getUTCFullYear()}Q${Math.floor(ahead.getUTCMonth() / 3) + 1}`;
    const [found] = await api.look<{ first: string; last: string }>(
      `select min(p.period) as first, max(p.period) as last
       from obligation_period p join indicator i on i.id = p.indicator_id where i.code = $1`,
      [code],
    );
    expect(found).toEqual({ first: "2026Q1", last });
  });

  test("is waived for periods that end after its membership did, also where a draft was begun", async () => {
    await behind(api, "update membership set ended_on = '2150-05-01' where code = 'C'");
    const c = initiative.partners["C"]!;
    await did.record(c.token, c.id, [{ indicatorCode: code, period: "2150Q2", value: "1" }]);
    await did.oblige(indicator, "C", "2150Q1", "2150Q3");
    for (const [period, expected] of [
      ["2150Q1", 1],
      ["2150Q2", 0],
      ["2150Q3", 0],
    ] as const)
      expect(await did.aggregate(code, period)).toMatchObject({ expected, waived: 1 - expected, reported: 0 });
    expect(await progress("2150")).toMatchObject({ expected: 1, waived: 2 });
    expect(await api.look("select distinct waive_reason from obligation_period where state = 'WAIVED'")).toEqual([
      { waive_reason: "MEMBERSHIP_ENDED" },
    ]);
    await behind(api, "update membership set ended_on = null where code = 'C'");
  });

  test("it was let off counts all the same, once it reports it", async () => {
    await did.oblige(indicator, "A", "2026Q1", "2026Q1");
    await behind(
      api,
      `update obligation_period set state = 'WAIVED', waive_reason = 'CAPACITY' where indicator_id in (select id from indicator where code = '${code}');
       select reconcile(initiative_id, array_agg(id), stamp(initiative_id)) from obligation_period
       where state = 'WAIVED' and waive_reason = 'CAPACITY' group by initiative_id`,
    );
    expect(await did.aggregate(code, "2026Q1")).toMatchObject({ expected: 0, waived: 1 });
    await did.count("A", [{ indicatorCode: code, period: "2026Q1", value: "7" }]);
    expect(await did.aggregate(code, "2026Q1")).toMatchObject({ value: "7", expected: 1, reported: 1, waived: 0 });
  });

  test("is nothing to a person whose membership has ended: they are nobody there any more", async () => {
    const proposed = ids(await did.propose(indicator, [initiative.partners["C"]!.id], "2026Q1", "2026Q2"));
    await behind(api, "update membership set ended_on = '2026-01-31' where code = 'C'");
    const answer = await api.send(
      initiative.partners["C"]!.token,
      `mutation ($ids: [ID!]!) { acceptObligations(input: { ids: $ids }) { problems { code } } }`,
      { ids: proposed },
    );
    expect(answer.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
    await behind(api, "update membership set ended_on = null where code = 'C'");
  });

  test("costs it something from its first day to its last, also once the end is agreed", async () => {
    const year = new Date().getUTCFullYear();
    const costly = await did.define(`COSTLY-${made}`, { ...kinds.COUNT, burdenMinutesPerReport: 60 });
    const burden = async () => {
      const { viewer } = await api.ask<{ viewer: { memberships: { burdenMinutesPerQuarter: number }[] } }>(
        b.token,
        "{ viewer { memberships { burdenMinutesPerQuarter } } }",
      );
      return viewer.memberships[0]!.burdenMinutesPerQuarter;
    };
    const asked = ids(await did.propose(costly, [b.id], `${year - 1}Q1`));
    await did.agree(b.token, asked);
    expect(await burden()).toBe(60);
    await did.end(b.token, { ids: asked, lastPeriod: `${year + 1}Q4` });
    expect(await burden()).toBe(60);
    await did.agree(b.token, ids(await did.propose(costly, [b.id], `${year + 2}Q1`)));
    expect(await burden()).toBe(60);
  });

  test("can be accepted by nobody but it", async () => {
    const proposed = ids(await did.propose(indicator, [a.id], "2026Q1", "2026Q2"));
    for (const token of [b.token, initiative.backbone, initiative.funder]) {
      const before = await rowCounts(api);
      const answer = await api.send(
        token,
        `mutation ($ids: [ID!]!) { acceptObligations(input: { ids: $ids }) { problems { code } } }`,
        { ids: proposed },
      );
      expect(answer.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
      expect(await rowCounts(api)).toEqual(before);
    }
  });

  test.each([
    ["a funder, who reports nothing", "NOT_A_PARTNER", ["membershipIds", "0"]],
    ["one partner named twice", "OBLIGATION_EXISTS", ["membershipIds", "1"]],
    ["periods it is asked for already", "OBLIGATION_EXISTS", ["membershipIds", "0"]],
    ["a period of another frequency", "PERIOD_OF_ANOTHER_FREQUENCY", ["from"]],
    ["no period", "PERIOD_NOT_VALID", ["to"]],
    ["an end before the beginning", "PERIOD_NOT_VALID", ["to"]],
  ])("is refused for %s", async (what, problem, path) => {
    const { viewer } = await api.ask<{ viewer: { memberships: { id: string }[] } }>(
      initiative.funder,
      "{ viewer { memberships { id } } }",
    );
    await did.propose(indicator, [a.id], "2026Q1", "2026Q2");
    const asked: Record<string, Parameters<Reporting["propose"]>> = {
      "a funder, who reports nothing": [indicator, [viewer.memberships[0]!.id], "2026Q1"],
      "one partner named twice": [indicator, [b.id, b.id], "2026Q1"],
      "periods it is asked for already": [indicator, [a.id, b.id], "2026Q2"],
      "a period of another frequency": [indicator, [b.id], "202601"],
      "no period": [indicator, [b.id], "2026Q1", "soon"],
      "an end before the beginning": [indicator, [b.id], "2026Q2", "2026Q1"],
    };
    const before = await rowCounts(api);
    expect((await did.propose(...asked[what]!)).problems).toMatchObject([{ code: problem, path }]);
    expect(await rowCounts(api)).toEqual(before);
  });
});

describe("two at once", () => {
  test("accept an obligation once, and the second is told", async () => {
    const colleagueOfA = await colleague(api, initiative, a.id, `second-${made}`, ["PARTNER_REPORTER"]);
    const proposed = ids(await did.propose(indicator, [a.id], "2026Q1", "2026Q2"));
    const both = await Promise.all([did.agree(a.token, proposed), did.agree(colleagueOfA, proposed)]);
    expect(both.flatMap(ids)).toHaveLength(1);
    expect(both.flatMap(({ problems }) => problems)).toMatchObject([{ code: "TRANSITION_NOT_ALLOWED" }]);
  });

  test("an accepted obligation and figures for its periods never wait for each other in a circle", async () => {
    const reporter = await colleague(api, initiative, b.id, `reporter-${made}`, ["PARTNER_REPORTER"]);
    const quarters = [2020, 2021, 2022, 2023].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`));
    const rows = quarters.map((period) => ({ indicatorCode: code, period, value: "1" }));
    // the last period is begun first, so that the order of ids is not the order of time
    for (const row of rows.toReversed()) await did.record(b.token, b.id, [row]);
    const proposed = ids(await did.propose(indicator, [b.id], "2020Q1", "2023Q4"));
    const answers = await Promise.all([
      did.agree(b.token, proposed),
      ...Array.from({ length: 4 }, () => did.record(reporter, b.id, rows)),
    ]);
    expect(answers[0]).toMatchObject({ problems: [] });
    expect(await did.aggregate(code, "2020")).toMatchObject({ expected: 4 });
  });

  test.each([
    [
      "indicators of one code",
      `defineIndicator`,
      "DefineIndicatorInput",
      () => ({ ...kinds.COUNT, initiativeId: initiative.id, code: "TWIN", name: "n" }),
    ],
    [
      "members of one code",
      `addMembership`,
      "AddMembershipInput",
      () => ({ initiativeId: initiative.id, code: "TWIN", organisation: { name: "o" }, roles: ["PARTNER"] }),
    ],
    [
      "initiatives of one slug",
      `createInitiative`,
      "CreateInitiativeInput",
      () => ({ slug: "twin", name: "n", problemArea: "p" }),
    ],
    [
      "persons of one address",
      `invitePerson`,
      "InvitePersonInput",
      () => ({ membershipId: a.id, email: "twin@example.org", roles: ["PARTNER_STAFF"] }),
    ],
    [
      "obligations for one period",
      `proposeObligations`,
      "ProposeObligationsInput",
      () => ({ indicatorId: indicator, membershipIds: [a.id], from: "2026Q1" }),
    ],
  ])("make %s once, and the second is told or content", async (_, mutation, type, input) => {
    const make = () =>
      api.ask<{ it: { problems: { code: string }[] } }>(
        initiative.backbone,
        `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { problems { code } } }`,
        { input: input() },
      );
    const made = await Promise.all([make(), make(), make()]);
    const codes = made.flatMap(({ it }) => it.problems.map(({ code }) => code));
    expect(codes.length).toBeLessThan(3);
    for (const code of codes) expect(code).toMatch(/^(CONFLICT|CODE_TAKEN|SLUG_TAKEN|OBLIGATION_EXISTS)$/);
  });
});

describe("reporting progress", () => {
  test("counts partner-periods that end within the period: expected, submitted, accepted, overdue, waived", async () => {
    // 1901: nobody else of this file reports there
    await did.oblige(indicator, "A", "1901Q1", "1901Q4");
    await did.oblige(indicator, "B", "1901Q1", "1901Q1");
    const none = { expected: 5, submitted: 0, accepted: 0, overdue: 5, waived: 0, completeness: 0, timeliness: 0 };
    expect(await progress("1901")).toEqual(none);
    await did.count("A", [{ indicatorCode: code, period: "1901Q1", value: "1" }]);
    await did.report("A", [{ indicatorCode: code, period: "1901Q2", value: "1" }]);
    await did.count("B", [{ indicatorCode: code, period: "1901Q1", valueState: "NOT_APPLICABLE" }]);
    const some = { expected: 4, submitted: 2, accepted: 1, overdue: 2, waived: 1, completeness: 0.25, timeliness: 0 };
    expect(await progress("1901")).toEqual(some);
    expect(await progress("1901Q1")).toMatchObject({ expected: 1, submitted: 1, accepted: 1, overdue: 0, waived: 1 });
    expect(await progress("1902")).toMatchObject({ expected: 0, completeness: 0, timeliness: 0 });
    // a partner and a funder see the counts
    for (const token of [b.token, initiative.funder]) expect(await progress("1901", token)).toEqual(some);
  });

  test("judges timeliness by the first submission: a query does not make it late", async () => {
    await did.oblige(indicator, "A", "2160Q1", "2160Q2");
    const [id] = await did.report("A", [{ indicatorCode: code, period: "2160Q1", value: "1" }]);
    await did.query(id!);
    const timely = { expected: 2, submitted: 1, accepted: 0, overdue: 0, timeliness: 0.5, completeness: 0 };
    expect(await progress("2160")).toMatchObject(timely);
  });
});
