import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inLine, openApi, rowCounts, type TestApi } from "../../../test/harness.ts";
import { colleague, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { dimension, kinds, reporting, type Reporting, type Row } from "../../../test/reporting.ts";
import { parseNodeId } from "../../kernel/node-id.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
let a: { id: string; token: string };
/** Every test reports of a year of its own. */
let year = 2000;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "recording", ["A", "B"]);
  a = initiative.partners["A"]!;
  did = reporting(api, initiative);
  await did.define("VISITS", { ...kinds.COUNT, dimensions: [dimension("sex", ["F", "M"])] });
  await did.define("SHARE", kinds.SHARE);
  await did.define("RATE", { ...kinds.SHARE, measureType: "RATE" });
  await did.define("WAIT", kinds.MEAN);
  await did.define("SPENT", { ...kinds.COUNT, measureType: "AMOUNT" });
});
afterAll(() => api.close());
beforeEach(() => {
  year += 1;
});

const q1 = (indicatorCode: string, figure: Partial<Row> = {}): Row => ({
  indicatorCode,
  period: `${year}Q1`,
  ...figure,
});
const sex = (category: string) => ({ categories: [{ dimension: "sex", category }] });
const figures = (values: readonly { value: string | null }[]) => values.map(({ value }) => value);

describe("a row is refused where it cannot be what the partner means", () => {
  const share = { numerator: "1", denominator: "2" };
  const refusals: [string, Partial<Row> & { indicatorCode: string }, string, string[]][] = [
    ["of an unknown indicator", { indicatorCode: "NONE", value: "1" }, "UNKNOWN_INDICATOR", ["indicatorCode"]],
    ["of no period", { indicatorCode: "VISITS", period: "2024Q5", value: "1" }, "PERIOD_NOT_VALID", ["period"]],
    [
      "of another frequency",
      { indicatorCode: "VISITS", period: "202401", value: "1" },
      "PERIOD_OF_ANOTHER_FREQUENCY",
      ["period"],
    ],
    [
      "of an unknown dimension",
      { indicatorCode: "SHARE", ...sex("F"), ...share },
      "UNKNOWN_DIMENSION",
      ["categories", "0"],
    ],
    [
      "of an unknown category",
      { indicatorCode: "VISITS", ...sex("Q"), value: "1" },
      "UNKNOWN_CATEGORY",
      ["categories", "0"],
    ],
    [
      "of two categories of one dimension",
      { indicatorCode: "VISITS", categories: [...sex("F").categories, ...sex("M").categories], value: "1" },
      "DUPLICATE_DIMENSION",
      ["categories"],
    ],
    ["without its value", { indicatorCode: "VISITS" }, "VALUE_REQUIRED", ["value"]],
    ["without its numerator", { indicatorCode: "SHARE", denominator: "2" }, "NUMERATOR_REQUIRED", ["numerator"]],
    ["without its denominator", { indicatorCode: "SHARE", numerator: "2" }, "DENOMINATOR_REQUIRED", ["denominator"]],
    ["of a mean without n", { indicatorCode: "WAIT", value: "2" }, "MEAN_WITHOUT_N", ["denominator"]],
    ["with a value that is derived", { indicatorCode: "SHARE", ...share, value: "50" }, "VALUE_NOT_ALLOWED", ["value"]],
    [
      "with a numerator it has not",
      { indicatorCode: "VISITS", value: "1", numerator: "1" },
      "NUMERATOR_NOT_ALLOWED",
      ["numerator"],
    ],
    [
      "with a denominator it has not",
      { indicatorCode: "VISITS", value: "1", denominator: "1" },
      "DENOMINATOR_NOT_ALLOWED",
      ["denominator"],
    ],
    ["with a thousands separator", { indicatorCode: "VISITS", value: "1,000" }, "NOT_A_NUMBER", ["value"]],
    ["with an exponent", { indicatorCode: "SPENT", value: "1e3" }, "NOT_A_NUMBER", ["value"]],
    ["with half a person", { indicatorCode: "VISITS", value: "1.5" }, "NOT_AN_INTEGER", ["value"]],
    ["below zero", { indicatorCode: "VISITS", value: "-1" }, "NEGATIVE_NOT_ALLOWED", ["value"]],
    [
      "of some of none",
      { indicatorCode: "SHARE", numerator: "1", denominator: "0" },
      "NUMERATOR_WITHOUT_DENOMINATOR",
      ["numerator"],
    ],
    [
      "of more than all",
      { indicatorCode: "SHARE", numerator: "3", denominator: "2" },
      "NUMERATOR_EXCEEDS_DENOMINATOR",
      ["numerator"],
    ],
    [
      "of a state and a figure",
      { indicatorCode: "VISITS", valueState: "NOT_COLLECTED", value: "0" },
      "STATE_WITH_FIGURE",
      ["value"],
    ],
  ];
  test.each(refusals)("%s", async (_, row, code, path) => {
    const good = q1("VISITS", { value: "1" });
    const { measurements, problems } = await did.record(a.token, a.id, [good, q1(row.indicatorCode, row)]);
    expect(measurements).toEqual([]);
    expect(problems).toMatchObject([{ code, path: ["rows", "1", ...path] }]);
    expect(problems[0]?.message).toMatch(/^\S.+\.$/);
  });

  test("that says the same place twice", async () => {
    const { problems } = await did.record(a.token, a.id, [
      q1("VISITS", { value: "1", ...sex("F") }),
      q1("VISITS", { value: "2", ...sex("F") }),
    ]);
    expect(problems).toMatchObject([{ code: "DUPLICATE_ROW", path: ["rows", "1"] }]);
  });

  test("and all faults of all rows are told at once", async () => {
    const { problems } = await did.record(a.token, a.id, [
      q1("VISITS", { value: "-1" }),
      q1("NONE", { value: "1" }),
      q1("SHARE", { numerator: "x", denominator: "" }),
    ]);
    expect(problems.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["NEGATIVE_NOT_ALLOWED", "rows.0.value"],
      ["UNKNOWN_INDICATOR", "rows.1.indicatorCode"],
      ["NOT_A_NUMBER", "rows.2.numerator"],
      ["DENOMINATOR_REQUIRED", "rows.2.denominator"],
    ]);
  });

  test.each([
    ["no rows", { rows: [] }, "ROWS_OUT_OF_RANGE", ["rows"]],
    ["too short a key", { idempotencyKey: "short" }, "IDEMPOTENCY_KEY_NOT_VALID", ["idempotencyKey"]],
    ["too long a key", { idempotencyKey: "k".repeat(256) }, "IDEMPOTENCY_KEY_NOT_VALID", ["idempotencyKey"]],
  ])("as is a request with %s", async (_, extra, code, path) => {
    const { problems } = await did.record(a.token, a.id, [q1("VISITS", { value: "1" })], extra);
    expect(problems).toMatchObject([{ code, path }]);
  });
});

describe("all rows or none", () => {
  test("one bad row of many writes nothing at all", async () => {
    const before = await rowCounts(api);
    await did.record(a.token, a.id, [
      q1("VISITS", { value: "1" }),
      q1("SPENT", { value: "1.25" }),
      q1("WAIT", { value: "1" }),
    ]);
    expect(await rowCounts(api)).toEqual(before);
  });

  test("a dry run tells the same problems and writes nothing, also where there are none", async () => {
    const before = await rowCounts(api);
    const good = await did.record(a.token, a.id, [q1("VISITS", { value: "1" })], { dryRun: true });
    const bad = await did.record(a.token, a.id, [q1("VISITS", { value: "x" })], { dryRun: true });
    expect(good).toMatchObject({ measurements: [], problems: [] });
    expect(bad.problems).toMatchObject([{ code: "NOT_A_NUMBER", path: ["rows", "0", "value"] }]);
    expect(await rowCounts(api)).toEqual(before);
  });
});

describe("rows for a draft that is there", () => {
  test("change it and leave its other figures as they are", async () => {
    const first = await did.record(a.token, a.id, [q1("VISITS", { value: "1", ...sex("F") })]);
    const second = await did.record(a.token, a.id, [q1("VISITS", { value: "5", ...sex("M") })]);
    expect(second.measurements[0]).toMatchObject({
      id: first.measurements[0]?.id,
      revision: 1,
      version: 2,
      state: "DRAFT",
    });
    expect(figures(second.measurements[0]!.values)).toEqual(["6", "1", "5"]);
    const third = await did.record(a.token, a.id, [q1("VISITS", { valueState: "NOT_COLLECTED", ...sex("F") })]);
    expect(figures(third.measurements[0]!.values)).toEqual([null, "5"]);
  });

  test("sent by two people at once are both in it, or one of them is told", async () => {
    const reporter = await colleague(api, initiative, a.id, "two-at-once", ["PARTNER_REPORTER"]);
    for (let round = 0; round < 10; round += 1) {
      year += 1;
      await did.record(a.token, a.id, [
        q1("VISITS", { value: "0", ...sex("F") }),
        q1("VISITS", { value: "0", ...sex("M") }),
      ]);
      const said = await Promise.all([
        did.record(a.token, a.id, [q1("VISITS", { value: "7", ...sex("F") })]),
        did.record(reporter, a.id, [q1("VISITS", { value: "5", ...sex("M") })]),
      ]);
      const { nodes } = await did.indicator<{ nodes: { values: { value: string }[] }[] }>(
        a.token,
        "VISITS",
        `measurements(period: "${year}Q1", first: 1) { nodes { values { value } } }`,
      );
      const [f, m] = said.map(({ problems }, index) => (problems.length === 0 ? [7, 5][index]! : 0));
      expect(nodes[0]?.values.map(({ value }) => Number(value))).toEqual([f! + m!, f, m]);
      for (const { problems } of said) if (problems.length > 0) expect(problems).toMatchObject([{ code: "CONFLICT" }]);
      expect(said.some(({ problems }) => problems.length === 0)).toBe(true);
    }
  });

  test("sent by fifty at once are as many versions as were answered, and the last of them stands", async () => {
    const reporter = await colleague(api, initiative, a.id, "one-of-fifty", ["PARTNER_REPORTER"]);
    const [draft] = (await did.record(a.token, a.id, [q1("SPENT", { value: "0" })])).measurements;
    const said = await Promise.all(
      Array.from({ length: 50 }, (_, place) =>
        did.record(place % 2 === 0 ? a.token : reporter, a.id, [q1("SPENT", { value: String(place + 1) })]),
      ),
    );
    const won = said.flatMap(({ measurements }, place) =>
      measurements.map(({ id }) => ({ id, value: String(place + 1) })),
    );
    const told = said.flatMap(({ problems }) => problems.map(({ code }) => code));
    expect(won.length + told.length).toBe(50);
    expect(told.filter((code) => code !== "CONFLICT")).toEqual([]);
    expect(won.length).toBeGreaterThan(0);
    expect(new Set(won.map(({ id }) => id))).toEqual(new Set([draft!.id]));
    const [now] = await api.look<{ version: number; value: string; written: number }>(
      `select m.version, v.value::text, (select count(*)::int from idempotency_key where $1 = any (measurement_ids)) as written
       from measurement m join measurement_value v on v.measurement_id = m.id where m.id = $1`,
      [parseNodeId("measurement", draft!.id).id],
    );
    expect(now).toMatchObject({ version: 1 + won.length, written: 1 + won.length });
    expect(won.map(({ value }) => value)).toContain(now!.value);
  });

  test("begun by two people at once make one draft", async () => {
    const reporter = await colleague(api, initiative, a.id, "begun-at-once", ["PARTNER_REPORTER"]);
    for (let round = 0; round < 5; round += 1) {
      year += 1;
      const said = await Promise.all([
        did.record(a.token, a.id, [q1("SPENT", { value: "7" })]),
        did.record(reporter, a.id, [q1("SPENT", { value: "5" })]),
      ]);
      const codes = said.flatMap(({ problems }) => problems.map(({ code }) => code));
      expect(codes.filter((code) => code !== "CONFLICT")).toEqual([]);
      const { nodes } = await did.indicator<{ nodes: { revision: number }[] }>(
        a.token,
        "SPENT",
        `measurements(period: "${year}Q1", first: 10) { nodes { revision } }`,
      );
      expect(nodes).toEqual([{ revision: 1 }]);
    }
  });
});

describe("rows for what was submitted before", () => {
  test("and is taken back at that very moment make no second draft beside it", async () => {
    const [id] = await did.report("A", [q1("SPENT", { value: "1" })]);
    const [taken, recorded] = await inLine(api, `select from obligation_period where period = '${year}Q1' for update`, [
      () => did.withdraw(a.token, { ids: [id] }),
      () => did.record(a.token, a.id, [q1("SPENT", { value: "2" })]),
    ]);
    expect(taken?.measurements).toMatchObject([{ id, state: "DRAFT", revision: 1 }]);
    expect(recorded?.problems).toMatchObject([{ code: "CONFLICT" }]);
    const again = await did.record(a.token, a.id, [q1("SPENT", { value: "2" })]);
    expect(again.measurements).toMatchObject([{ id, revision: 1, values: [{ value: "2" }] }]);
  });

  test("make a new revision that says all of it anew", async () => {
    await did.report("B", [q1("VISITS", { value: "1", ...sex("F") }), q1("VISITS", { value: "1", ...sex("M") })]);
    const b = initiative.partners["B"]!;
    const { measurements } = await did.record(b.token, b.id, [q1("VISITS", { value: "5", ...sex("F") })]);
    expect(measurements[0]).toMatchObject({ revision: 2, state: "DRAFT", reason: null });
    expect(figures(measurements[0]!.values)).toEqual(["5"]);
  });

  test("and accepted need a reason, replace it once accepted themselves, and are told as restated", async () => {
    await did.count("B", [q1("VISITS", { value: "1" })]);
    const b = initiative.partners["B"]!;
    const rows = [q1("SPENT", { value: "3" }), q1("VISITS", { value: "2" })];
    const refused = await did.record(b.token, b.id, rows);
    expect(refused.problems).toMatchObject([{ code: "REASON_REQUIRED", path: ["rows", "1"] }]);
    const { measurements } = await did.record(b.token, b.id, rows, { reason: "COUNTING_ERROR", submit: true });
    expect(measurements).toMatchObject([
      { revision: 1, reason: null },
      { revision: 2, reason: "COUNTING_ERROR" },
    ]);
    expect(await did.aggregate("VISITS", `${year}Q1`)).toMatchObject({ value: "1", restated: false });
    await did.accept(measurements.map(({ id }) => id));
    expect(await did.aggregate("VISITS", `${year}Q1`)).toMatchObject({
      value: "2",
      reported: 1,
      expected: 1,
      restated: true,
    });
    const { nodes } = await did.indicator<{ nodes: object[] }>(
      b.token,
      "VISITS",
      `measurements(period: "${year}Q1", first: 10) { nodes { revision state } }`,
    );
    expect(nodes).toEqual([{ revision: 2, state: "ACCEPTED" }]);
  });

  test("cannot slip past the reason because the first revision was accepted in between", async () => {
    const [first] = await did.report("B", [q1("VISITS", { value: "1" })]);
    const b = initiative.partners["B"]!;
    const { measurements } = await did.record(b.token, b.id, [q1("VISITS", { value: "2" })]);
    await did.accept([first!]);
    const ids = measurements.map(({ id }) => id);
    const { problems } = await did.submit(b.token, ids);
    expect(problems).toMatchObject([{ code: "REASON_REQUIRED", path: ["ids", "0"] }]);
    await did.record(b.token, b.id, [q1("VISITS", { value: "2" })], { reason: "LATE_DATA" });
    expect((await did.submit(b.token, ids)).problems).toEqual([]);
  });
});

describe("the same idempotency key", () => {
  test("with the same rows answers the same and writes nothing, also when eight arrive at once", async () => {
    const idempotencyKey = randomUUID();
    const send = () =>
      did.record(a.token, a.id, [q1("VISITS", { value: "1" }), q1("SPENT", { value: "2" })], { idempotencyKey });
    const eight = await Promise.all(Array.from({ length: 8 }, send));
    const counts = await rowCounts(api);
    const again = await send();
    expect(new Set([...eight, again].map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(again.measurements).toMatchObject([{ version: 1 }, { version: 1 }]);
    expect(await rowCounts(api)).toEqual(counts);
  });

  test("takes what is left out, its default and null for the same", async () => {
    const idempotencyKey = randomUUID();
    const row = q1("VISITS", { value: "1" });
    const first = await did.record(a.token, a.id, [row], { idempotencyKey });
    const spelled = { ...row, categories: null, valueState: null, note: null, numerator: null };
    for (const [rows, extra] of [
      [[spelled], {}],
      [[row], { submit: null, reason: null }],
    ] as const)
      expect(await did.record(a.token, a.id, rows as never, { idempotencyKey, ...extra })).toEqual(first);
  });

  test("with other rows is refused and writes nothing", async () => {
    const idempotencyKey = randomUUID();
    await did.record(a.token, a.id, [q1("VISITS", { value: "1" })], { idempotencyKey });
    const before = await rowCounts(api);
    for (const [rows, extra] of [
      [[q1("VISITS", { value: "2" })], {}],
      [[q1("VISITS", { value: "1" })], { submit: true }],
      [[q1("VISITS", { value: "1" })], { reason: "OTHER" }],
    ] as const) {
      const { problems } = await did.record(a.token, a.id, rows, { idempotencyKey, ...extra });
      expect(problems).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED", path: ["idempotencyKey"] }]);
    }
    expect(await rowCounts(api)).toEqual(before);
  });

  test("of a refused request is free again, and a dry run does not use it up", async () => {
    const idempotencyKey = randomUUID();
    await did.record(a.token, a.id, [q1("VISITS", { value: "x" })], { idempotencyKey });
    await did.record(a.token, a.id, [q1("VISITS", { value: "5" })], { idempotencyKey, dryRun: true });
    const { problems } = await did.record(a.token, a.id, [q1("VISITS", { value: "1" })], { idempotencyKey });
    expect(problems).toEqual([]);
  });

  test("of two senders are two keys", async () => {
    const b = initiative.partners["B"]!;
    const idempotencyKey = randomUUID();
    const [one, other] = await Promise.all([
      did.record(a.token, a.id, [q1("WAIT", { value: "1", denominator: "1" })], { idempotencyKey }),
      did.record(b.token, b.id, [q1("WAIT", { value: "2", denominator: "1" })], { idempotencyKey }),
    ]);
    expect([...one.problems, ...other.problems]).toEqual([]);
    expect(one.measurements[0]?.id).not.toBe(other.measurements[0]?.id);
  });
});

test("a thousand rows are one request, and every figure of it can be read back", async () => {
  await did.define("DAYS", { ...kinds.COUNT, frequency: "DAILY" });
  const days = Array.from({ length: 1000 }, (_, day) =>
    new Date(Date.UTC(2021, 0, 1 + day)).toISOString().slice(0, 10).replaceAll("-", ""),
  );
  const ids = await did.report(
    "A",
    days.map((period, index) => ({ indicatorCode: "DAYS", period, value: String(index) })),
  );
  expect(new Set(ids).size).toBe(1000);
  await did.accept(ids);
  expect(await did.aggregate("DAYS", "2022")).toMatchObject({ reported: 365, value: String((365 * (365 + 729)) / 2) });
});

test("a key is as long as the database counts it, and of one partner", async () => {
  const rows = [{ indicatorCode: "VISITS", period: "2131Q1", value: "1" }];
  const short = await did.record(a.token, a.id, rows, { idempotencyKey: "\u{1F600}".repeat(4) });
  expect(short.problems).toMatchObject([{ code: "IDEMPOTENCY_KEY_NOT_VALID" }]);
  const other = initiative.partners["B"]!;
  const both = await colleague(api, initiative, a.id, "of-two", ["PARTNER_REPORTER"]);
  await colleague(api, initiative, other.id, "of-two", ["PARTNER_REPORTER"]);
  const idempotencyKey = "one key for two";
  expect((await did.record(both, a.id, rows, { idempotencyKey })).problems).toEqual([]);
  expect((await did.record(both, other.id, rows, { idempotencyKey })).problems).toMatchObject([
    { code: "IDEMPOTENCY_KEY_REUSED" },
  ]);
});

describe("whoever says what they have seen", () => {
  const seen = (version: number, revision = Math.min(version, 1)) => ({
    seen: [{ indicatorCode: "VISITS", period: `${year}Q1`, revision, version }],
  });

  test("writes all of it, and what they left out of a draft is gone", async () => {
    await did.record(a.token, a.id, [
      q1("VISITS", { value: "5", ...sex("F") }),
      q1("VISITS", { value: "7", ...sex("M") }),
    ]);
    const { measurements, problems } = await did.record(
      a.token,
      a.id,
      [q1("VISITS", { value: "6", ...sex("F") })],
      seen(1),
    );
    expect(problems).toEqual([]);
    expect(measurements.map(({ version, values }) => [version, figures(values)])).toEqual([[2, ["6"]]]);
  });

  test("is told of what somebody else wrote meanwhile, and nothing is replaced", async () => {
    const fresh = seen(0);
    await did.report("A", [q1("VISITS", { value: "5" })]);
    const before = await rowCounts(api);
    for (const extra of [fresh, seen(1), seen(99)]) {
      const { problems } = await did.record(
        a.token,
        a.id,
        [q1("SHARE", { numerator: "1", denominator: "2" }), q1("VISITS", { value: "6" })],
        extra,
      );
      expect(problems).toMatchObject([{ code: "CONFLICT", path: ["rows", "1"] }]);
    }
    expect(await rowCounts(api)).toEqual(before);
    const { problems } = await did.record(a.token, a.id, [q1("VISITS", { value: "6" })], { ...seen(2), submit: true });
    expect(problems).toEqual([]);
  });

  test("is told of a colleague's correction too, whose versions begin anew", async () => {
    const [id] = await did.report("A", [q1("VISITS", { value: "5" })]);
    const corrected = await did.revise(a.token, { id, expectedVersion: 2, rows: [{ value: "6" }], submit: true });
    expect(corrected.measurements).toMatchObject([{ revision: 2, version: 2 }]);
    const before = await rowCounts(api);
    const { problems } = await did.record(a.token, a.id, [q1("VISITS", { value: "7" })], seen(2));
    expect(problems).toMatchObject([{ code: "CONFLICT", path: ["rows", "0"] }]);
    expect(await rowCounts(api)).toEqual(before);
    expect((await did.record(a.token, a.id, [q1("VISITS", { value: "7" })], seen(2, 2))).problems).toEqual([]);
  });

  test("says it once, and of what they send", async () => {
    const [visits] = seen(0).seen;
    const { problems } = await did.record(a.token, a.id, [q1("VISITS", { value: "5" })], {
      seen: [visits, { ...visits, indicatorCode: "SHARE" }, { ...visits, version: 3 }, { ...visits, period: "1999Q1" }],
    });
    expect(problems).toMatchObject([
      { code: "SEEN_WITHOUT_ROW", path: ["seen", "1"] },
      { code: "DUPLICATE_SEEN", path: ["seen", "2"] },
      { code: "SEEN_WITHOUT_ROW", path: ["seen", "3"] },
    ]);
  });

  test("may send the same once more, and is answered the same", async () => {
    const request = { ...seen(0), idempotencyKey: randomUUID(), submit: true };
    const rows = [q1("VISITS", { value: "6" })];
    const first = await did.record(a.token, a.id, rows, request);
    expect(first.problems).toEqual([]);
    expect(await did.record(a.token, a.id, rows, request)).toEqual(first);
    const other = await did.record(a.token, a.id, rows, { ...request, ...seen(1) });
    expect(other.problems).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED" }]);
  });
});
