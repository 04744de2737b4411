import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inLine, openApi, type TestApi } from "../../../test/harness.ts";
import { colleague, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
let a: { id: string; token: string };
let visits: string;
/** Every test reports of a quarter of its own. */
let year = 2000;
let period: string;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "withdrawal", ["A", "B"]);
  did = reporting(api, initiative);
  a = initiative.partners["A"]!;
  visits = await did.define("VISITS", kinds.COUNT);
});
afterAll(() => api.close());
beforeEach(() => {
  year += 1;
  period = `${year}Q1`;
});

const row = (value = "5") => [{ indicatorCode: "VISITS", period, value }];

describe("what a partner takes back", () => {
  test("is a draft again while nobody has decided, as if it had not been submitted", async () => {
    await did.oblige(visits, "A", period, period);
    const [id] = await did.report("A", row());
    const { measurements, problems } = await did.withdraw(a.token, { ids: [id] });
    expect(problems).toEqual([]);
    expect(measurements).toMatchObject([{ id, state: "DRAFT", revision: 1, values: [{ value: "5" }] }]);
    expect(await did.due(period)).toMatchObject([{ state: "OVERDUE", firstSubmittedAt: null, measurement: null }]);
    expect(await did.aggregate("VISITS", period)).toMatchObject({ expected: 1, reported: 0 });
    await did.record(a.token, a.id, row("6"));
    await did.submit(a.token, [id!]);
    expect((await did.accept([id!])).measurements).toMatchObject([{ values: [{ value: "6" }] }]);
  });

  test("and was never asked for is not expected any more: a slip costs no coverage", async () => {
    const { obligations } = await did.propose(visits, [a.id], period, period);
    const [id] = await did.report("A", row());
    await did.count("B", row("7"));
    const before = await did.aggregate("VISITS", period);
    await did.withdraw(a.token, { ids: [id] });
    expect(await did.aggregate("VISITS", period)).toMatchObject({ value: "7", expected: 1, reported: 1 });
    expect(await did.aggregate("VISITS", period, { asOf: before.asOf })).toMatchObject({ expected: 2, reported: 1 });
    expect((await did.due(period)).map(({ membership }) => membership.code)).toEqual(["B"]);
    // what was only proposed binds nobody; once it is accepted, the period is expected again
    await did.agree(
      a.token,
      obligations.map((obligation) => obligation.id),
    );
    expect(await did.aggregate("VISITS", period)).toMatchObject({ value: "7", expected: 2, reported: 1 });
  });

  test("while the obligation is being accepted is expected all the same", async () => {
    const { obligations } = await did.propose(visits, [a.id], period, period);
    const asked = obligations.map((obligation) => obligation.id);
    const [id] = await did.report("A", row());
    const problems = await inLine<readonly object[]>(
      api,
      `select from obligation_period where period = '${period}' for update`,
      [
        async () => (await did.withdraw(a.token, { ids: [id] })).problems,
        async () => (await did.agree(a.token, asked)).problems,
      ],
    );
    expect(problems).toEqual([[], []]);
    expect(await did.due(period)).toMatchObject([{ state: "OVERDUE", firstSubmittedAt: null }]);
  });

  test("while the backbone is about to accept it is told to the backbone, and nothing counts", async () => {
    const [id] = await did.report("A", row());
    const problems = await inLine<readonly object[]>(
      api,
      `select from obligation_period where period = '${period}' for update`,
      [
        async () => (await did.withdraw(a.token, { ids: [id] })).problems,
        async () => (await did.accept([id!])).problems,
      ],
    );
    expect(problems).toMatchObject([[], [{ code: "CONFLICT", path: ["ids", "0"] }]]);
    expect(await did.aggregate("VISITS", period)).toMatchObject({ value: null, reported: 0 });
  });

  test("while it was let off is still owed once the waiver is taken back", async () => {
    const [id] = await did.report("A", row());
    const [due] = await did.due(period);
    await did.waive(initiative.backbone, { ids: [due!.id], reason: "SAFETY" });
    await did.withdraw(a.token, { ids: [id] });
    expect(await did.due(period)).toMatchObject([{ state: "WAIVED", firstSubmittedAt: null }]);
    await did.reinstate(initiative.backbone, { ids: [due!.id] });
    expect(await did.due(period)).toMatchObject([{ state: "OVERDUE", firstSubmittedAt: null }]);
  });

  test("once it counts, says in its next revision that there is no figure, and why", async () => {
    const [id] = await did.count("A", row());
    await did.count("B", row("7"));
    const { measurements } = await did.withdraw(a.token, {
      ids: [id],
      reason: "COUNTING_ERROR",
      note: "Counted twice.",
    });
    expect(measurements).toMatchObject([
      {
        state: "SUBMITTED",
        revision: 2,
        reason: "COUNTING_ERROR",
        values: [{ valueState: "NOT_COLLECTED", value: null }],
      },
    ]);
    expect(await did.aggregate("VISITS", period)).toMatchObject({ value: "12", reported: 2 });
    await did.accept(measurements.map((measurement) => measurement.id));
    expect(await did.aggregate("VISITS", period)).toMatchObject({
      value: "7",
      reported: 1,
      expected: 2,
      isLowerBound: true,
    });
  });

  test("needs a reason once it counts", async () => {
    const [id] = await did.count("A", row());
    const { problems } = await did.withdraw(a.token, { ids: [id] });
    expect(problems).toMatchObject([{ code: "REASON_REQUIRED" }]);
  });

  test("closes the question that was open about it", async () => {
    const [id] = await did.report("A", row());
    await did.query(id!);
    const { measurements } = await did.withdraw(a.token, { ids: [id], reason: "OTHER" });
    expect(measurements).toMatchObject([
      { revision: 2, state: "SUBMITTED", values: [{ valueState: "NOT_COLLECTED" }] },
    ]);
    expect(await api.look("select from measurement_query where answered_at is null")).toEqual([]);
  });

  test("several at once, some waiting and some counting, come back in the order asked", async () => {
    const [counting] = await did.count("A", row());
    const [waiting] = await did.report("A", [{ indicatorCode: "VISITS", period: `${year}Q2`, value: "1" }]);
    const { measurements } = await did.withdraw(a.token, { ids: [counting, waiting], reason: "OTHER" });
    expect(measurements.map(({ state, period: of }) => [state, of])).toEqual([
      ["SUBMITTED", `${year}Q1`],
      ["DRAFT", `${year}Q2`],
    ]);
  });

  test("is taken back by a lead alone, where two pairs of eyes had seen it", async () => {
    const b = initiative.partners["B"]!;
    const reviewer = await colleague(api, initiative, b.id, `reviewer-${year}`, ["PARTNER_REVIEWER"]);
    const { measurements } = await did.record(reviewer, b.id, row());
    const ids = measurements.map(({ id }) => id);
    await did.submit(b.token, ids);
    await did.accept(ids);
    expect((await did.withdraw(b.token, { ids, reason: "OTHER" })).problems).toEqual([]);
  });

  test("is refused where it is a draft, or where a colleague has begun a correction of it", async () => {
    const { measurements } = await did.record(a.token, a.id, row());
    const ids = measurements.map(({ id }) => id);
    expect((await did.withdraw(a.token, { ids })).problems).toMatchObject([{ code: "TRANSITION_NOT_ALLOWED" }]);
    await did.submit(a.token, ids);
    await did.accept(ids);
    const begun = await did.record(a.token, a.id, row("9"), { reason: "LATE_DATA" });
    expect((await did.withdraw(a.token, { ids, reason: "OTHER" })).problems).toMatchObject([
      { code: "CONFLICT", path: ["ids", "0"], message: expect.stringContaining("Revision 2") },
    ]);
    expect(begun.measurements).toMatchObject([{ state: "DRAFT", values: [{ value: "9" }] }]);
  });
});

describe("a correction of what was looked at", () => {
  test("is the next revision, which says all of it anew", async () => {
    const [id] = await did.count("A", row());
    const { measurements } = await did.revise(a.token, {
      id,
      expectedVersion: 3,
      reason: "LATE_DATA",
      rows: [{ value: "8" }],
      submit: true,
    });
    expect(measurements).toMatchObject([
      { revision: 2, state: "SUBMITTED", reason: "LATE_DATA", values: [{ value: "8" }] },
    ]);
    const [next] = measurements;
    const { measurement } = await revisionsOf(next!.id);
    expect(measurement).toMatchObject([
      { revision: 2, state: "SUBMITTED" },
      { revision: 1, state: "ACCEPTED" },
    ]);
  });

  test("of two at once, one wins, the other is told, and nothing is lost", async () => {
    for (let round = 0; round < 8; round += 1) {
      year += 1;
      period = `${year}Q1`;
      const [id] = await did.count("A", row());
      const second = await colleague(api, initiative, a.id, `second-${year}`, ["PARTNER_REPORTER"]);
      const input = (value: string) => ({ id, expectedVersion: 3, reason: "OTHER", rows: [{ value }] });
      const told = await Promise.all([did.revise(a.token, input("1")), did.revise(second, input("2"))]);
      const won = told.filter(({ problems }) => problems.length === 0);
      expect(won).toHaveLength(1);
      expect(told.flatMap(({ problems }) => problems)).toMatchObject([{ code: "CONFLICT" }]);
      const drafts = await api.look(
        "select v.value::text from measurement m join measurement_value v on v.measurement_id = m.id join obligation_period p on p.id = m.obligation_period_id where m.state = 'DRAFT' and p.period = $1",
        [period],
      );
      expect(drafts).toEqual([{ value: won[0]!.measurements[0]!.values[0]!.value }]);
    }
  });

  test("says something, and not too much", async () => {
    const [id] = await did.report("A", row());
    const revise = (rows: object[], submit = false) => did.revise(a.token, { id, expectedVersion: 2, rows, submit });
    for (const answer of [
      await revise([]),
      await revise([], true),
      await revise(Array.from({ length: 5_001 }, () => ({ value: "1" }))),
    ])
      expect(answer.problems).toMatchObject([{ code: "ROWS_OUT_OF_RANGE", path: ["rows"] }]);
  });

  test("with a version that is old is told", async () => {
    const [id] = await did.report("A", row());
    const { problems } = await did.revise(a.token, { id, expectedVersion: 1, rows: [{ value: "1" }] });
    expect(problems).toMatchObject([{ code: "CONFLICT", path: ["ids", "0"] }]);
  });

  test("of a draft changes it, and drops what is not said again", async () => {
    await did.define(`CUT-${year}`, {
      ...kinds.COUNT,
      dimensions: [
        {
          code: "sex",
          name: "sex",
          categories: [
            { code: "F", name: "F" },
            { code: "M", name: "M" },
          ],
        },
      ],
    });
    const part = (category: string, value: string) => ({
      indicatorCode: `CUT-${year}`,
      period,
      value,
      categories: [{ dimension: "sex", category }],
    });
    const { measurements } = await did.record(a.token, a.id, [part("F", "1"), part("M", "2")]);
    const [draft] = measurements;
    const revised = await did.revise(a.token, { id: draft!.id, expectedVersion: 1, rows: [{ value: "3" }] });
    expect(revised.measurements).toMatchObject([
      { id: draft!.id, version: 2, values: [{ value: "3", derived: false }] },
    ]);
    expect(revised.measurements[0]!.values).toHaveLength(1);
  });
});

async function revisionsOf(id: string) {
  const found = await did.indicator<{ nodes: { id: string; revisions: object[] }[] }>(
    a.token,
    "VISITS",
    `measurements(period: "${period}", first: 10) { nodes { id revisions { revision state } } }`,
  );
  return { measurement: found.nodes.find((node) => node.id === id)?.revisions };
}
