import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { dimension, kinds, reporting, type Reporting } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
const partners = ["A", "B", "C"];

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "waiting", partners);
  did = reporting(api, initiative);
  await did.define("VISITS", { ...kinds.COUNT, dimensions: [dimension("sex", ["F", "M"])] });
  await did.define("SHARE", kinds.SHARE);
});
afterAll(() => api.close());

interface Listed {
  readonly nodes: readonly { id: string; state: string; period: string; membership: { code: string } }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly totalCount: number;
}

const listed = async (token: string | null, asked = "first: 100", slug = "waiting") => {
  const { initiative: found } = await api.ask<{ initiative: { submissions: Listed } | null }>(
    token,
    `{ initiative(slug: "${slug}") { submissions(${asked}) { totalCount pageInfo { endCursor hasNextPage } nodes { id state period membership { code } } } } }`,
  );
  return found?.submissions;
};
const places = (list: Listed | undefined) =>
  list?.nodes.map(({ membership, period }) => `${membership.code} ${period}`);

const one = async <Field>(token: string, id: string, field: string) => {
  const { initiative: found } = await api.ask<{ initiative: { measurement: Field | null } }>(
    token,
    `query ($id: ID!) { initiative(slug: "waiting") { measurement(id: $id) { ${field} } } }`,
    { id },
  );
  return found.measurement;
};
const doubtsOf = async (id: string, token = initiative.backbone) => {
  const found = await one<{ doubts: { code: string; categories: { category: string }[] }[] }>(
    token,
    id,
    "doubts { code categories { category } }",
  );
  return found?.doubts.map(({ code, categories }) => [code, ...categories.map(({ category }) => category)].join(" "));
};
const visits = (period: string, value: string, note?: string) => [
  { indicatorCode: "VISITS", period, value, ...(note && { note }) },
];

describe("what waits", () => {
  let ids: Record<string, string>;
  beforeAll(async () => {
    const report = async (code: string, period: string) => (await did.report(code, visits(period, "10")))[0]!;
    ids = {
      a: await report("A", "2020Q1"),
      b: await report("B", "2020Q1"),
      c: await report("C", "2020Q1"),
      later: await report("A", "2020Q2"),
    };
    await did.query(ids["b"]!);
    await did.accept([ids["c"]!]);
    await did.record(initiative.partners["A"]!.token, initiative.partners["A"]!.id, visits("2020Q3", "9"));
    // it waits for longer than the others: no step that anybody takes makes it so
    await api.look(
      `begin; set local session_replication_role = replica;
       update measurement set submitted_at = submitted_at - interval '2 days'
       where obligation_period_id in (select id from obligation_period where period = '2020Q2'); commit`,
    );
  });

  test("is what was handed in and not decided on, the longest waiting first; what was asked about waits for its partner", async () => {
    expect(places(await listed(initiative.backbone))).toEqual(["A 2020Q2", "A 2020Q1"]);
    expect(await listed(initiative.backbone, "first: 100, state: QUERIED")).toMatchObject({
      totalCount: 1,
      nodes: [{ id: ids["b"], state: "QUERIED" }],
    });
  });

  test("is read page by page", async () => {
    const first = await listed(initiative.backbone, "first: 1");
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const next = await listed(initiative.backbone, `first: 1, after: "${first!.pageInfo.endCursor!}"`);
    expect([...places(first)!, ...places(next)!]).toEqual(["A 2020Q2", "A 2020Q1"]);
    expect(next!.pageInfo.hasNextPage).toBe(false);
  });

  test("is a partner's own for itself, and nobody's for everybody else", async () => {
    expect(places(await listed(initiative.partners["A"]!.token))).toEqual(["A 2020Q2", "A 2020Q1"]);
    expect(places(await listed(initiative.partners["B"]!.token))).toEqual([]);
    expect(await listed(initiative.funder)).toMatchObject({ nodes: [], totalCount: 0 });
    expect(await listed(null)).toBeUndefined();
  });

  test("is found by its index, however much was handed in before", async () => {
    // of so few rows any way is a good one
    await api.look("set enable_seqscan = off");
    const plan = await api.look(
      `explain select id from measurement where initiative_id = '00000000-0000-0000-0000-000000000000'
         and state in ('SUBMITTED', 'QUERIED') and state = 'SUBMITTED'
       order by (submitted_at at time zone 'UTC')::date, id limit 51`,
    );
    await api.look("reset enable_seqscan");
    expect(JSON.stringify(plan)).toContain("measurement_waiting");
    expect(JSON.stringify(plan)).not.toContain("Sort Key");
  });

  test("is one that is reached by its id, by whoever sees it", async () => {
    expect(await one(initiative.backbone, ids["a"]!, "state")).toEqual({ state: "SUBMITTED" });
    expect(await one(initiative.partners["A"]!.token, ids["a"]!, "state")).toEqual({ state: "SUBMITTED" });
    expect(await one(initiative.partners["B"]!.token, ids["a"]!, "state")).toBeNull();
    expect(await one(initiative.funder, ids["a"]!, "state")).toBeNull();
  });
});

describe("beside a figure", () => {
  test("stands what the same partner handed in of the period before, accepted or not, and no draft", async () => {
    const before = (await did.report("A", visits("2021Q1", "40")))[0]!;
    const now = (await did.report("A", visits("2021Q2", "44")))[0]!;
    const { token, id } = initiative.partners["A"]!;
    await did.record(token, id, visits("2021Q3", "1"));
    const last = (await did.report("A", visits("2021Q4", "50")))[0]!;
    const previous = (id: string) => one(initiative.backbone, id, "previous { id values { value } }");
    expect(await previous(now)).toEqual({ previous: { id: before, values: [{ value: "40" }] } });
    expect(await previous(last)).toEqual({ previous: null });
  });

  test("stands what is to be looked at: of the whole, then of parts, with a note or without", async () => {
    await did.count("B", visits("2022Q1", "10"));
    const [jump] = await did.report("B", visits("2022Q2", "100", "A second office opened."));
    expect(await doubtsOf(jump!)).toEqual(["SINGLE_EYES", "LARGE_CHANGE"]);
    // its partner reads the same
    expect(await doubtsOf(jump!, initiative.partners["B"]!.token)).toEqual(["SINGLE_EYES", "LARGE_CHANGE"]);
    const [zero] = await did.report("B", visits("2022Q3", "0"));
    expect(await doubtsOf(zero!)).toEqual(["SINGLE_EYES", "ZERO_AFTER_FIGURE"]);
  });

  test("nothing is said of what was measured otherwise before", async () => {
    const indicator = await did.define("MOVED", kinds.COUNT);
    await did.count("B", [{ indicatorCode: "MOVED", period: "2022Q1", value: "10" }]);
    await did.change(indicator, "2022Q2", { definition: "Something else altogether." });
    const [id] = await did.report("B", [{ indicatorCode: "MOVED", period: "2022Q2", value: "1000" }]);
    expect(await doubtsOf(id!)).toEqual(["SINGLE_EYES"]);
  });

  test("stand the least and the greatest of the other partners, exactly and for the backbone alone", async () => {
    const share = (numerator: string, denominator: string) => [
      { indicatorCode: "SHARE", period: "2022Q1", numerator, denominator },
    ];
    const [own] = await did.report("A", share("1", "1"));
    expect(await one(initiative.backbone, own!, "peers { partners low high }")).toEqual({
      peers: { partners: 0, low: null, high: null },
    });
    await did.count("B", share("1", "3"));
    await did.report("C", share("9", "12"));
    expect(await one(initiative.backbone, own!, "peers { partners low high }")).toEqual({
      peers: { partners: 2, low: expect.stringMatching(/^33\.333/), high: "75" },
    });
    expect(await one(initiative.partners["A"]!.token, own!, "peers { partners }")).toEqual({ peers: null });
  });
});

test("who asks about a figure that has moved meanwhile is told so, and nothing is asked", async () => {
  const [id] = await did.report("C", visits("2023Q1", "5"));
  const ask = (expectedVersion: number) =>
    api.ask<{ queryMeasurement: { problems: { code: string }[]; measurements: { state: string }[] } }>(
      initiative.backbone,
      `mutation ($input: QueryMeasurementInput!) { queryMeasurement(input: $input) { problems { code } measurements { state } } }`,
      { input: { id, question: "Is it?", expectedVersion } },
    );
  expect(await ask(1)).toEqual({ queryMeasurement: { problems: [{ code: "CONFLICT" }], measurements: [] } });
  const found = await one<{ version: number }>(initiative.backbone, id!, "version");
  expect(await ask(found!.version)).toMatchObject({
    queryMeasurement: { problems: [], measurements: [{ state: "QUERIED" }] },
  });
});
