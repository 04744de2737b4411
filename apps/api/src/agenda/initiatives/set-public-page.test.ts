import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countStatements, openApi, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, publish, setConsent, type TestInitiative } from "../../../test/initiative.ts";
import { dimension, kinds, reporting, type Reporting } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
const partners = ["A", "B", "C", "D"];

beforeAll(async () => {
  api = await openApi(10, undefined, undefined, {
    allowance: { operation: 100_000, windowSeconds: 600, signedIn: 2_000_000, address: 60_000 },
  });
  initiative = await foundInitiative(api, "clean-river", partners);
  await foundInitiative(api, "quiet", ["A"]);
  did = reporting(api, initiative);
  const reached = await did.define("HELPED", {
    ...kinds.SHARE,
    definition: "Who was helped, of all who asked.",
    dimensions: [dimension("sex", ["F", "M"])],
  });
  const ids: string[] = [];
  for (const partner of partners.slice(0, 3))
    ids.push(
      ...(await did.report(
        partner,
        [
          ["F", "30", "40"],
          ["M", "1", "1"],
        ].map(([category, numerator, denominator]) => ({
          indicatorCode: "HELPED",
          period: "2026Q1",
          numerator: numerator!,
          denominator: denominator!,
          categories: [{ dimension: "sex", category: category! }],
        })),
      )),
    );
  await did.accept(ids);
  await did.oblige(reached, "D", "2026Q2", "2026Q3");
  await did.count("A", [{ indicatorCode: "HELPED", period: "2026Q2", numerator: "8", denominator: "90" }]);
  await did.begin(reached, "2025Q4", { numerator: "60", denominator: "100", value: "60", source: "A count by hand" });
  await did.aim(reached, "2026Q4", "90");
  await setConsent(api, "clean-river", "NAMED_PUBLIC", "C");
});
afterAll(() => api.close());

/** All that a page for everybody shows of an initiative. */
const page = (slug: string) => `{ initiative(slug: "${slug}") {
  name problemArea currentPhase publicPageEnabled backboneDecision viewerCan
  memberships(first: 10) { nodes { code organisation { name } } totalCount }
  indicators(first: 10) { nodes { code name definition unit desiredDirection definitionVersion
    dimensions { code categories { code } } targets { period value } baselines { period value source }
    series(from: "2026Q1", to: "2026Q3") { period value numerator denominator reported expected coverage status suppressed }
    breakdown(period: "2026Q1", dimension: "sex") { category { code } aggregate { value numerator denominator suppressed reported expected } }
    restatements(first: 5) { totalCount } reportingPeriods(from: "2026Q1", to: "2026Q3") { period }
    measurements(first: 5) { totalCount } } } } }`;

interface Page {
  readonly initiative: {
    readonly publicPageEnabled: boolean;
    readonly memberships: object;
    readonly indicators: { readonly nodes: readonly [Record<string, unknown>] };
  } | null;
}

/** As the wire has it, but for what is left of the allowance. */
async function asked(query: string, remoteAddress = "198.51.100.7", headers: Record<string, string> = {}) {
  const response = await api.http.inject({
    method: "POST",
    url: "/graphql",
    payload: { query },
    remoteAddress,
    headers,
  });
  const { extensions, ...answer } = response.json<{ data?: Page; errors?: unknown; extensions: object }>();
  return { status: response.statusCode, answer, text: JSON.stringify(answer), cost: extensions };
}

test("an initiative begins unpublished, and its backbone may publish it", async () => {
  const { initiative: seen } = await api.ask<{ initiative: object }>(
    initiative.backbone,
    `{ initiative(slug: "clean-river") { publicPageEnabled viewerCan } }`,
  );
  expect(seen).toMatchObject({
    publicPageEnabled: false,
    viewerCan: expect.arrayContaining(["SET_PUBLIC_PAGE"]),
  });
});

test("what is not published is the same bytes as what does not exist", async () => {
  const [quiet, none] = [await asked(page("quiet")), await asked(page("no-such-one"))];
  expect(quiet).toMatchObject({ status: 200, answer: { data: { initiative: null } } });
  expect(quiet.text).toBe(none.text);
});

describe("of what is published", () => {
  beforeAll(() => publish(api, initiative));

  test("anybody reads the outcomes with their definition, coverage, aim and beginning, as any outside audience does", async () => {
    const { answer, text } = await asked(page("clean-river"));
    expect(answer.errors).toBeUndefined();
    const { initiative: seen } = answer.data!;
    expect(seen).toMatchObject({ name: "Initiative clean-river", currentPhase: "PHASE_I", viewerCan: [] });
    const [helped] = seen!.indicators.nodes;
    expect(helped).toMatchObject({
      code: "HELPED",
      definition: "Who was helped, of all who asked.",
      definitionVersion: 1,
      targets: [{ period: "2026Q4", value: "90" }],
      baselines: [{ period: "2025Q4", value: "60", source: "A count by hand" }],
      series: [
        { period: "2026Q1", numerator: "93", denominator: "123", reported: 3, expected: 3, status: "COMPLETE" },
        // one of two: below the least coverage there is no figure, only the coverage
        { period: "2026Q2", value: null, numerator: null, reported: 1, expected: 2, status: "INSUFFICIENT" },
        { period: "2026Q3", value: null, reported: 0, expected: 1, status: "NO_DATA" },
      ],
      // three men are fewer than five, and the women would give them away
      breakdown: [
        { category: { code: "F" }, aggregate: { value: null, numerator: null, suppressed: true, reported: 3 } },
        { category: { code: "M" }, aggregate: { value: null, numerator: null, suppressed: true, reported: 3 } },
      ],
      reportingPeriods: [],
      measurements: { totalCount: 0 },
    });
    expect(text).not.toMatch(/"90","8"|mea_/);
    const outside = await api.ask<Page>(initiative.funder, page("clean-river"));
    const { reportingPeriods: _, ...funders } = outside.initiative!.indicators.nodes[0];
    expect(helped).toEqual({ ...funders, reportingPeriods: [] });
  });

  test("of its organisations those alone are named that consented to be named to everybody", async () => {
    const { answer } = await asked(page("clean-river"));
    expect(answer.data!.initiative!.memberships).toEqual({
      nodes: [{ code: "C", organisation: { name: "Organisation C" } }],
      totalCount: 1,
    });
  });

  test("nothing is told of how far partners are with reporting", async () => {
    const { answer, text } = await asked(
      `{ initiative(slug: "clean-river") { reportingProgress(period: "2026") { expected } } }`,
    );
    expect(answer).toMatchObject({ data: { initiative: null }, errors: [{ extensions: { code: "NOT_FOUND" } }] });
    expect(text).not.toContain("expected");
  });

  test("the public reads without a token, and whoever sends a session that is over is the public", async () => {
    const over = { ...(await api.session("a@clean-river.example")), "sec-fetch-site": "same-origin" };
    await api.look("delete from auth.session");
    expect((await asked(page("clean-river"))).answer.data!.initiative).not.toBeNull();
    // a session sends documents of our own pages alone
    expect((await asked(page("clean-river"), undefined, over)).status).toBe(403);
    const trusted = await api.http.inject({
      method: "POST",
      url: "/graphql",
      headers: over,
      payload: api.trust(page("clean-river")),
    });
    expect(trusted.json<{ data: Page }>().data.initiative?.publicPageEnabled).toBe(true);
  });

  test("the public takes as many statements as a funder, less the look at the token", async () => {
    const read = (who: string | null) => countStatements(() => api.ask(who, page("clean-river")));
    const [everybody, funder] = [await read(null), await read(initiative.funder)];
    // neither is told of reporting periods, and only the funder's are looked for
    expect(everybody).toBeLessThan(funder);
  });

  test("reading it costs the network address, until nothing is left; others read on", async () => {
    const large = `{ initiatives(first: 50) { nodes { indicators(first: 20) { nodes { series(from: "2026Q1", to: "2026Q4") { value } } } } } }`;
    const codes: number[] = [];
    while (codes.at(-1) !== 429 && codes.length < 100) codes.push((await asked(large, "203.0.113.9")).status);
    expect([codes[0], codes.at(-1)]).toEqual([200, 429]);
    expect((await asked(large, "192.0.2.33")).status).toBe(200);
    expect((await api.send(initiative.funder, page("clean-river"))).errors).toBeUndefined();
  });

  test("saying it again changes nothing, and what is taken back is gone at once", async () => {
    const written = () =>
      api.look("select version, (select count(*) from audit_event e where e.initiative_id = i.id) from initiative i");
    const before = await written();
    await publish(api, initiative);
    expect(await written()).toEqual(before);
    const none = await asked(page("no-such-one"));
    await publish(api, initiative, false);
    expect((await asked(page("clean-river"))).text).toBe(none.text);
    await publish(api, initiative);
    expect((await asked(page("clean-river"))).text).not.toBe(none.text);
  });
});

test("the public is told of what is published by name, and of nothing else", async () => {
  const { answer } = await asked("{ initiatives(first: 10) { nodes { slug } totalCount } }");
  expect(answer.data).toEqual({ initiatives: { nodes: [{ slug: "clean-river" }], totalCount: 1 } });
});
