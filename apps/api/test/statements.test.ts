import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeId, parseNodeId } from "../src/kernel/node-id.ts";
import { countStatements, openApi, type TestApi } from "./harness.ts";
import { behind, foundInitiative, type TestInitiative } from "./initiative.ts";
import { answersOf } from "./readiness.ts";
import { afresh, dimension, kinds, reporting, type Reporting } from "./reporting.ts";

let api: TestApi;
let small: World;
let large: World;

interface World {
  readonly initiative: TestInitiative;
  readonly did: Reporting;
}

const quarters = [2019, 2020, 2021, 2022, 2023, 2024].flatMap((year) =>
  [1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`),
);

beforeAll(async () => {
  api = await openApi();
  small = await build("small", 1, 1);
  large = await build("large", 60, 60);
});
afterAll(() => api.close());

async function build(slug: string, partners: number, indicators: number): Promise<World> {
  const codes = Array.from({ length: partners }, (_, index) => `P${index}`);
  const initiative = await foundInitiative(api, slug, codes);
  const did = reporting(api, initiative);
  const indicatorIds: string[] = [];
  for (let index = 0; index < indicators; index += 1)
    indicatorIds.push(await did.define(`I${index}`, { ...kinds.COUNT, dimensions: [dimension("sex", ["F", "M"])] }));
  for (const id of indicatorIds) {
    await did.begin(id, "2022Q4", { value: "0" });
    await did.aim(id, "2024Q4", "100");
  }
  const ids: string[] = [];
  for (const code of codes)
    ids.push(
      ...(await did.report(
        code,
        ["F", "M"].map((category) => ({
          indicatorCode: "I0",
          period: "2024Q1",
          categories: [{ dimension: "sex", category }],
          value: "1",
        })),
      )),
    );
  await did.accept(ids);
  const members = codes.map((code) => initiative.partners[code]!);
  const { obligations } = await did.propose(
    indicatorIds[0]!,
    members.map(({ id }) => id),
    "2024Q2",
    "2024Q4",
  );
  for (const [index, { token }] of members.entries()) await did.agree(token, [obligations[index]!.id]);
  for (const code of codes) {
    const [asked] = await did.report(code, [{ indicatorCode: "I0", period: "2024Q2", value: "1" }]);
    await did.query(asked!);
  }
  return { initiative, did };
}

const asks = ({ initiative }: World, query: string, token = initiative.backbone) =>
  countStatements(() => api.ask(token, query.replace("$slug", `"${initiative.slug}"`)));

describe("a list takes as many statements for one row as for sixty", () => {
  const aggregate =
    "value reported expected target progressStatus progress { status progress baseline { value } target { value } } missingPartners { code }";
  test.each([
    [
      "indicators with dimensions, targets, figures and series",
      `indicators(first: 100) { totalCount nodes { code dimensions { code categories { code } } targets { value } baselines { value }
        aggregate(period: "2024Q1") { ${aggregate} } series(from: "2020", to: "2024") { ${aggregate} } } }`,
    ],
    [
      "indicators with versions and reporting periods",
      `indicators(first: 100) { nodes { definitions { version dimensions { code } }
        reportingPeriods(from: "2020", to: "2024") { period state expected reported accepted closedAt closing { accepted } viewerCan } } }`,
    ],
    [
      "indicators with a breakdown",
      `indicators(first: 100) { nodes { breakdown(period: "2024", dimension: "sex") { category { name } aggregate { ${aggregate} } } } }`,
    ],
    [
      "indicators with their curve and what changed",
      `indicators(first: 100) { nodes { curve(until: "2023", period: "2024Q1") { forecast }
        change(from: "2023", to: "2024") { allPartners { change } samePartners { change } partnersInBoth } } }`,
    ],
    [
      "measurements with values, members, organisations and indicators",
      `indicator(code: "I0") { measurements(first: 100) { totalCount nodes { state period definitionVersion note
        membership { code organisation { name } initiative { name } } indicator { code dimensions { code } }
        values { value categories { dimension category } } } } }`,
    ],
    [
      "measurements with questions, revisions and what may be done with them",
      `indicator(code: "I0") { measurements(first: 100) { nodes { viewerCan queries { question answer } revisions { revision state } } } }`,
    ],
    [
      "what waits, with all that it is judged by",
      `submissions(state: QUERIED, first: 100) { totalCount nodes { state membership { code } indicator { code } values { value }
         previous { period values { value } } doubts { code categories { category } } peers { partners low high } viewerCan queries { question } } }`,
    ],
    [
      "what partners are asked, and what is due of them",
      `obligations(first: 100) { totalCount nodes { state viewerCan burdenMinutesPerQuarter membership { code } indicator { code } } }
       obligationPeriods(first: 100, period: "2024") { totalCount nodes { state viewerCan membership { code } indicator { code }
         measurement { state values { value } } } }`,
    ],
    [
      "the reporting board",
      `reportingProgress(period: "2024") { expected partners(first: 100) { totalCount nodes {
         membership { code viewerCan burdenMinutesPerQuarter organisation { name } } counts { accepted overdue }
         obligationPeriods { state viewerCan indicator { code } measurement { state } } } } }`,
    ],
    [
      "indicators with bounds, parts, overlaps, restatements, distributions and increments",
      `indicators(first: 100) { nodes { viewerCan overlaps { people } restatements(first: 10) { totalCount nodes { before after } }
         distribution(period: "2024Q1") { n } increments(from: "2024Q1", to: "2024Q4") { change }
         aggregate(period: "2024Q2") { lower upper parts { value } } } }`,
    ],
    [
      "memberships with organisations",
      `memberships(first: 100) { totalCount nodes { code organisation { name } initiative { name } } }`,
    ],
  ])("%s", async (_, field) => {
    const query = `{ initiative(slug: $slug) { ${field} } }`;
    for (const who of ["backbone", "funder"] as const) {
      const [one, sixty] = [
        await asks(small, query, small.initiative[who]),
        await asks(large, query, large.initiative[who]),
      ];
      expect(sixty, who).toBe(one);
      expect(one, who).toBeLessThanOrEqual(20);
    }
  });

  test("a series of a hundred periods is judged and explained as one of one period is", async () => {
    const { did, initiative } = large;
    const ask = (from: string) => {
      const field = `series(from: "${from}", to: "2024Q4") { ${aggregate} }`;
      return countStatements(() => did.indicator(initiative.backbone, "I0", field));
    };
    expect(await ask("2000Q1")).toBe(await ask("2024Q4"));
  });

  test("of figures as they were at an instant too", async () => {
    const ask = async ({ did, initiative }: World) => {
      const { asOf } = await did.aggregate("I0", "2024Q1");
      await did.count("P0", [{ indicatorCode: "I0", period: "2024Q1", value: "9" }], { reason: "LATE_DATA" });
      return countStatements(() =>
        did.indicator(initiative.backbone, "I0", `series(from: "2019", to: "2024", asOf: "${asOf}") { value asOf }`),
      );
    };
    expect(await ask(large)).toBe(await ask(small));
  });
});

test("the five conditions take as many statements for five hundred partners as for one", async () => {
  const initiative = parseNodeId("initiative", large.initiative.id).id;
  await behind(
    api,
    `with o as (insert into organisation (name) select 'Organisation ' || n from generate_series(1, 440) n returning id)
     insert into membership (initiative_id, code, organisation_id, roles, status)
     select '${initiative}', 'M' || row_number() over (), id, '{PARTNER}', 'ACTIVE' from o`,
  );
  const signals = "{ code value numerator denominator known outOf trend { on value } }";
  const query = `{ initiative(slug: $slug) { conditions { on panels { signals ${signals} } equity ${signals} } } }`;
  const [one, many] = [await asks(small, query), await asks(large, query)];
  expect(many).toBe(one);
  // some five for each of the five, and for what cuts across them
  expect(one).toBeLessThanOrEqual(40);
});

describe("lists in lists take as many statements for one row each as for a hundred", () => {
  let one: TestInitiative;
  let many: TestInitiative;

  // the same people are in 1 initiative, and in 100; the first of the 100 has more of everything
  beforeAll(async () => {
    one = await nest("one", "one", 1);
    many = await nest("many-0", "many", 12);
    for (let index = 1; index < 100; index += 1) await nest(`many-${index}`, "many", 1);
  }, 240_000);

  /** As many partners, indicators and measurements of the first indicator. */
  async function nest(slug: string, domain: string, rows: number): Promise<TestInitiative> {
    const partners = Array.from({ length: rows }, (_, index) => `P${index}`);
    const initiative = await foundInitiative(api, slug, partners, domain);
    const did = reporting(api, initiative);
    const indicators = Array.from({ length: rows }, (_, index) => `I${index}`);
    for (const code of indicators)
      await did.define(code, { ...kinds.COUNT, dimensions: [dimension("sex", ["F", "M"])] });
    const periods = new Map(
      indicators.map((code, index) => [code, index === 0 ? quarters.slice(-rows) : quarters.slice(-1)]),
    );
    await did.count(
      "P0",
      [...periods].flatMap(([indicatorCode, all]) =>
        all.flatMap((period) =>
          ["F", "M"].map((category) => ({
            indicatorCode,
            period,
            categories: [{ dimension: "sex", category }],
            value: "1",
          })),
        ),
      ),
    );
    return initiative;
  }

  const aggregate = "value reported expected target status";
  const measurement = `id state period definitionVersion note membership { code organisation { name } } indicator { code } values { value categories { category } }`;
  test.each([
    ["memberships", "memberships(first: 100) { nodes { code organisation { name } initiative { name } } }"],
    ["memberships, counted", "memberships(first: 1) { totalCount }"],
    ["memberships of one role", "memberships(first: 100, role: PARTNER) { nodes { code } }"],
    [
      "indicators",
      "indicators(first: 12) { totalCount nodes { code dimensions { categories { code } } targets { value } } }",
    ],
    [
      "measurements",
      // as many pages of pages as one operation may ask for
      `indicators(first: 12) { nodes { measurements(first: 4) { totalCount nodes { ${measurement} } } } }`,
    ],
    [
      "measurements of one period",
      `indicator(code: "I0") { measurements(first: 1, period: "2024Q4") { nodes { id } } }`,
    ],
    [
      "figures, series and breakdowns",
      `indicators(first: 12) { nodes { targets { value } aggregate(period: "2024Q4", asOf: "$afresh") { ${aggregate} }
        series(from: "2023", to: "2024", asOf: "$afresh") { ${aggregate} } breakdown(period: "2024Q4", dimension: "sex", asOf: "$afresh") { category { name } aggregate { ${aggregate} } } } }`,
    ],
    ["reporting progress", `reportingProgress(period: "2024") { expected accepted }`],
  ])("initiatives with %s", async (_, field) => {
    const query = () => `{ initiatives(first: 100) { nodes { ${field.replaceAll("$afresh", afresh())} } } }`;
    const people = (initiative: TestInitiative) => ({
      backbone: initiative.backbone,
      partner: initiative.partners["P0"]!.token,
      funder: initiative.funder,
    });
    for (const [who, token] of Object.entries(people(many))) {
      const { initiatives } = await api.ask<{ initiatives: { nodes: object[] } }>(token, query());
      expect(initiatives.nodes, who).toHaveLength(100);
    }
    const count = async (initiative: TestInitiative) => {
      const counts: Record<string, number> = {};
      for (const [who, token] of Object.entries(people(initiative)))
        counts[who] = await countStatements(() => api.ask(token, query()));
      return counts;
    };
    expect(await count(many)).toEqual(await count(one));
  });

  test("a viewer with their memberships", async () => {
    const query = `{ viewer { memberships { code organisation { name } initiative { name indicators(first: 100) { nodes { code } } } } } }`;
    const count = (initiative: TestInitiative) =>
      countStatements(() => api.ask(initiative.partners["P0"]!.token, query));
    expect(await count(many)).toBe(await count(one));
  });
});

describe("a write takes as many statements for one row as for many", () => {
  test("record, submit and accept", async () => {
    const rows = (periods: readonly string[]) =>
      periods.flatMap((period) =>
        ["F", "M"].map((category) => ({
          indicatorCode: "I0",
          period,
          categories: [{ dimension: "sex", category }],
          value: "5",
        })),
      );
    const walk = async ({ did, initiative }: World, periods: readonly string[]) => {
      const { id, token } = initiative.partners["P0"]!;
      let ids: string[] = [];
      const recorded = await countStatements(async () => {
        ids = (await did.record(token, id, rows(periods))).measurements.map((measurement) => measurement.id);
      });
      const submitted = await countStatements(() => did.submit(token, ids));
      const accepted = await countStatements(() => did.accept(ids));
      expect(ids).toHaveLength(periods.length);
      return { recorded, submitted, accepted };
    };
    // the first time a category is used costs a statement more
    await walk(small, ["2018Q1"]);
    await walk(large, ["2018Q1"]);
    expect(await walk(large, quarters.slice(0, 20))).toEqual(await walk(small, ["2019Q1"]));
  });

  test("propose and accept obligations", async () => {
    const walk = async ({ did, initiative }: World, partners: number, to: string) => {
      const { indicators } = (
        await api.ask<{ initiative: { indicators: { nodes: { id: string }[] } } }>(
          initiative.backbone,
          `{ initiative(slug: "${initiative.slug}") { indicators(first: 1) { nodes { id } } } }`,
        )
      ).initiative;
      const members = Object.values(initiative.partners).slice(0, partners);
      let obligations: readonly { id: string }[] = [];
      const proposed = await countStatements(async () => {
        ({ obligations } = await did.propose(
          indicators.nodes[0]!.id,
          members.map(({ id }) => id),
          "2030Q1",
          to,
        ));
      });
      const agreed = await countStatements(() => did.agree(members[0]!.token, [obligations[0]!.id]));
      return { proposed, agreed };
    };
    expect(await walk(large, 60, "2044Q4")).toEqual(await walk(small, 1, "2030Q1"));
  });
});

test("one operation uses one connection: a pool of one finishes everything, many at once too", async () => {
  const narrow = await openApi(1);
  try {
    const initiative = await foundInitiative(narrow, "narrow", ["A"]);
    const did = reporting(narrow, initiative);
    await did.define("VISITS", { ...kinds.COUNT, dimensions: [dimension("sex", ["F", "M"])] });
    await did.count("A", [{ indicatorCode: "VISITS", period: "2024Q1", value: "3" }]);
    const everything = `{ viewer { memberships { code } } initiatives(first: 5) { nodes { name } } initiative(slug: "narrow") {
      reportingProgress(period: "2024") { expected } memberships(first: 5) { nodes { organisation { name } } }
      indicators(first: 5) { nodes { code targets { value } series(from: "2023", to: "2024") { value }
        breakdown(period: "2024Q1", dimension: "sex") { aggregate { value } }
        measurements(first: 5) { nodes { membership { code } values { value } } } } } } }`;
    const twice = `mutation ($a: SetTargetInput!, $b: SetTargetInput!) {
      one: setTarget(input: $a) { target { value } problems { code } } two: setTarget(input: $b) { target { value } problems { code } } }`;
    const id = await did.indicator<string>(initiative.backbone, "VISITS", "id");
    const target = (value: string) => ({ indicatorId: id, period: "2024Q1", value });
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, () => narrow.send(initiative.backbone, everything)),
      ...Array.from({ length: 6 }, () => narrow.send(initiative.funder, everything)),
      ...Array.from({ length: 3 }, () => narrow.send(initiative.backbone, twice, { a: target("1"), b: target("x") })),
    ]);
    for (const answer of answers) expect(answer.errors).toBeUndefined();
    // the second half was refused, and does not undo the first
    expect(answers.at(-1)).toMatchObject({
      data: { one: { problems: [] }, two: { problems: [{ code: "NOT_A_NUMBER" }] } },
    });
    const { idle, total } = pool(narrow);
    expect({ idle, total }).toEqual({ idle: 1, total: 1 });
  } finally {
    await narrow.close();
  }
});

test("a connection is given back also where a field or a write fails", async () => {
  const bad = [
    `{ initiative(slug: "small") { memberships(first: 0) { totalCount } indicators(first: 5) { totalCount } } }`,
    `{ initiative(slug: "small") { indicator(code: "I0") { aggregate(period: "x") { value } series(from: "2020", to: "2021") { value } } } }`,
    `mutation { acceptMeasurements(input: { ids: ["x"] }) { problems { code } } }`,
  ];
  for (let round = 0; round < 20; round += 1)
    for (const query of bad) expect((await api.send(small.initiative.backbone, query)).errors).toBeDefined();
  const { idle, total } = pool(api);
  expect(idle).toBe(total);
});

/** The state of the API's own pool. */
function pool({ database }: TestApi): { idle: number; total: number } {
  const { master } = database.driver as unknown as { master: { idleCount: number; totalCount: number } }; // pg's Pool
  return { idle: master.idleCount, total: master.totalCount };
}

describe("a round of readiness", () => {
  /** As the console's page asks for it: the table with what each cell opens, and who is asked. */
  const query = `query ($slug: String!) { initiative(slug: $slug) { id readiness { viewerCan assessments(first: 50) { nodes {
    id phase round state viewerCan ownResponse { language } ownInvitations { sharesScore viewerCan scores { component value } }
    points { component meeting { id title } }
    invitations(first: 100) { totalCount nodes { respondents sharesScore invited { id organisation { name } } scores { component value speaksFirst } } }
    result { invited answered overall gate { result } items { code mean }
      components { component organisations mean sd agreement band dots communityGap dontKnowRate } } } } } } }`;

  /** One that was closed, in which each of so many organisations was asked, and five people answered for each of them. */
  async function round(organisations: number): Promise<TestInitiative> {
    const slug = `round-${organisations}`;
    const initiative = await foundInitiative(api, slug, []);
    const answers = JSON.stringify(
      Object.fromEntries(
        answersOf("PHASE_I", [3, 2, 1, 4]).map(({ code, answer }) => [code, { answer, comment: null, evidence: [] }]),
      ),
    );
    // as many as nobody invites one by one in a test
    await behind(
      api,
      `with added as (
         insert into organisation (name) select 'Organisation ' || n from generate_series(1, ${organisations}) n returning id, name)
       insert into membership (initiative_id, code, organisation_id, roles, status)
       select i.id, 'R' || split_part(a.name, ' ', 2), a.id, '{PARTNER}', 'ACTIVE' from added a, initiative i where i.slug = '${slug}';
       insert into readiness_assessment (initiative_id, phase, bank_version, round, opens_on, closes_on, state, made_by)
       select i.id, 'PHASE_I', 1, 1, current_date - 9, current_date - 2, 'OPEN', p.id from initiative i, person p
       where i.slug = '${slug}' and p.email = 'backbone@${slug}.example';
       insert into readiness_invitation (initiative_id, assessment_id, membership_id, code, is_community, respondents_wanted)
       select m.initiative_id, a.id, m.id, m.code, false, 5 from membership m join readiness_assessment a on a.initiative_id = m.initiative_id
         join initiative i on i.id = m.initiative_id where i.slug = '${slug}' and m.code like 'R%';
       with people as (
         insert into person (email, name) select n || '@${slug}.example', 'Respondent ' || n from generate_series(1, ${organisations} * 5) n returning id)
       insert into readiness_response (initiative_id, assessment_id, membership_id, person_id, answers)
       select v.initiative_id, v.assessment_id, v.membership_id, p.id, '${answers}'
       from (select p.id, (row_number() over () - 1) % ${organisations} as place from people p) p
       join (select v.*, row_number() over (order by v.code) - 1 as place from readiness_invitation v
         join initiative i on i.id = v.initiative_id where i.slug = '${slug}') v using (place)`,
    );
    const [open] = await api.look<{ id: string; initiative: string }>(
      `select a.id, a.initiative_id as initiative from readiness_assessment a join initiative i on i.id = a.initiative_id where i.slug = '${slug}'`,
    );
    const { moveAssessment } = await api.ask<{ moveAssessment: { problems: object[] } }>(
      initiative.backbone,
      "mutation ($input: MoveAssessmentInput!) { moveAssessment(input: $input) { problems { code message } } }",
      { input: { id: nodeId("assessment", open!.initiative, open!.id), to: "CLOSED" } },
    );
    expect(moveAssessment.problems).toEqual([]);
    return initiative;
  }

  test("of five hundred organisations is read by as many statements as one of five", async () => {
    const [few, many] = [await round(5), await round(500)];
    for (const who of ["backbone", "funder"] as const) {
      const counted = async ({ slug, [who]: token }: TestInitiative) => {
        let seen: Seen | undefined;
        const statements = await countStatements(async () => (seen = await api.ask<Seen>(token, query, { slug })));
        const [node] = seen!.initiative.readiness.assessments.nodes;
        return { statements, answered: node!.result.answered, dots: node!.result.components[0]!.dots.length };
      };
      const five = await counted(few);
      expect(five).toMatchObject({ answered: 5, dots: 5 });
      expect(await counted(many)).toEqual({ statements: five.statements, answered: 500, dots: 500 });
      expect(five.statements).toBeLessThanOrEqual(20);
    }
  }, 120_000);

  interface Seen {
    readonly initiative: {
      readonly readiness: {
        readonly assessments: {
          readonly nodes: readonly {
            readonly result: {
              readonly answered: number;
              readonly components: readonly { readonly dots: readonly number[] }[];
            };
          }[];
        };
      };
    };
  }
});
