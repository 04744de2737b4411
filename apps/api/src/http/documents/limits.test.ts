import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, type Answer, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { limits } from "./limits.ts";

let api: TestApi;
let home: TestInitiative;
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "home", ["A"]);
});
afterAll(() => api.close());

async function post(payload: object) {
  const response = await api.http.inject({ method: "POST", url: "/graphql", payload });
  const { errors, data } = response.json<Answer<unknown>>();
  return { status: response.statusCode, data, errors, length: response.payload.length };
}
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");
const nested = (depth: number) => `${"{ memberships ".repeat(depth)}{ id }${" }".repeat(depth)}`;

describe("a document made to be expensive is refused before it is looked into", () => {
  test.each([
    ["a thousand aliases", `{ ${times(1_000, (index) => `a${index}: __typename`)} }`, "QUERY_TOO_MANY_ALIASES"],
    [
      "eight hundred directives",
      `{ viewer { id ${times(800, () => "@skip(if: false)")} } }`,
      "QUERY_TOO_MANY_DIRECTIVES",
    ],
    ["a thousand unknown directives", `query ${times(1_000, () => "@a")} { __typename }`, "QUERY_TOO_MANY_DIRECTIVES"],
    ["a thousand fields within fields", nested(1_000), "QUERY_TOO_DEEP"],
    ["as many as are read at all", nested(4_900), "QUERY_TOO_DEEP"],
    ["the same field eleven thousand times", `{ ${times(11_000, () => "__typename")} }`, "QUERY_TOO_LONG"],
    ["the same field a thousand times", `{ ${times(1_000, () => "__typename")} }`, "QUERY_REPEATS_FIELD"],
    ["a million characters of tokens", `{ ${times(240_000, () => "a b")} }`, "QUERY_TOO_LONG"],
    ["fragments within fragments", `${"{ ... ".repeat(3_000)}{ __typename }${" }".repeat(3_000)}`, "QUERY_TOO_DEEP"],
    ["a value within values", `{ initiative(slug: ${"[".repeat(9_900)} }`, "QUERY_TOO_DEEP|GRAPHQL_PARSE_FAILED"],
    [
      "fragments that double, thirty times over",
      `{ ...f0 } ${times(30, (index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`)} fragment f30 on Query { __typename }`,
      "QUERY_TOO_MANY_FIELDS",
    ],
    [
      "the same field in a thousand fragments without a name",
      `{ ${times(1_000, () => "... { __typename }")} }`,
      "QUERY_REPEATS_FIELD",
    ],
    [
      "the same field in a thousand fragments",
      `{ ${times(1_000, (index) => `...f${index}`)} } ${times(1_000, (index) => `fragment f${index} on Query { __typename }`)}`,
      "QUERY_TOO_MANY_FRAGMENTS",
    ],
    [
      "depth by fragments",
      `{ viewer { memberships { ...f0 } } } ${times(14, (index) => `fragment f${index} on Membership { initiative { memberships(first: 1) { nodes { ...f${index + 1} } } } }`)} fragment f14 on Membership { id }`,
      "QUERY_TOO_DEEP",
    ],
    [
      "more changes than a request may hold",
      `mutation ($input: OverlapInput!) { ${times(11, (index) => `m${index}: agreeOverlap(input: $input) { overlap { id } }`)} }`,
      "TOO_MANY_MUTATIONS",
    ],
    [
      "the same changes in a fragment",
      `mutation ($input: OverlapInput!) { ...all } fragment all on Mutation { ${times(11, (index) => `m${index}: agreeOverlap(input: $input) { overlap { id } }`)} }`,
      "TOO_MANY_MUTATIONS",
    ],
  ])("%s", async (_, query, code) => {
    const { status, data, errors, length } = await post({ query: query.slice(0, 1_000_000) });
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions.code).toMatch(new RegExp(`^(${code})$`));
    // who refuses much says little
    expect(length).toBeLessThan(500);
  });

  test("names the number, the limit and the way out", async () => {
    const { errors } = await post({ query: `query ${times(21, () => "@a")} { __typename }` });
    expect(errors).toEqual([
      {
        message:
          "This has 21 directives; at most 20 are answered. Leave out the fields you do not want, instead of @skip and @include.",
        extensions: { code: "QUERY_TOO_MANY_DIRECTIVES", limit: 20, found: 21 },
      },
    ]);
  });

  test("a body of more than a megabyte is not read", async () => {
    expect((await post({ query: `{ ${"a ".repeat(600_000)} }` })).status).toBe(413);
  });

  test("several operations in one request", async () => {
    const { status, errors } = await post([{ query: "{ __typename }" }, { query: "{ __typename }" }]);
    expect([status, errors?.[0]]).toMatchObject([
      400,
      { extensions: { code: "BAD_REQUEST" }, message: /one operation/ },
    ]);
  });

  test("fragments that contain each other", async () => {
    const { status, errors } = await post({
      query: "{ ...a } fragment a on Query { viewer { id } ...b } fragment b on Query { ...a }",
    });
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, "GRAPHQL_VALIDATION_FAILED"]);
  });

  test("mistakes are told five at a time, and no name is suggested", async () => {
    const { errors } = await post({ query: `{ ${times(40, (index) => `initiativ${index}`)} }` });
    expect(errors?.length).toBeLessThanOrEqual(6);
    expect(JSON.stringify(errors)).not.toMatch(/Did you mean/);
  });
});

describe("what an operation asks for is reckoned before it runs", () => {
  test("pages of pages are refused where they are too many together, and nothing is read", async () => {
    const query = `query ($first: Int!) { initiatives(first: $first) { nodes { indicators(first: $first) { nodes {
      measurements(first: $first) { nodes { id } } } } } } }`;
    const refused = await api.send(home.backbone, query, { first: 100 });
    expect(refused.errors).toMatchObject([
      {
        extensions: { code: "QUERY_TOO_COSTLY", found: 1_020_201, limit: limits.cost },
        message: /1,020,201 points of cost; at most 100,000/,
      },
    ]);
    expect(refused.data).toBeUndefined();
    expect((await api.send(home.backbone, query, { first: 20 })).errors).toBeUndefined();
  });

  test("aliases do not make it cheaper", async () => {
    const board = `reportingProgress(period: "2024") { partners(first: 100) { nodes { obligationPeriods { measurement { values { value } } } } } }`;
    const answer = await api.send(
      home.backbone,
      `{ initiative(slug: "home") { ${times(10, (index) => `b${index}: ${board}`)} } }`,
    );
    expect(answer.errors?.[0]?.extensions.code).toBe("QUERY_TOO_COSTLY");
  });
});

describe("what a console asks for fits", () => {
  test("a board of five hundred partners and forty indicators, a page at a time", () =>
    api.ask(
      home.backbone,
      `{ initiative(slug: "home") { reportingProgress(period: "2024") { expected partners(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes {
        membership { code viewerCan organisation { name } } counts { accepted overdue submitted }
        obligationPeriods { period state dueOn viewerCan indicator { code name } measurement { state values { value numerator denominator } } } } } } } }`,
    ));

  test("collective outcomes: twenty indicators over fifty periods", () =>
    api.ask(
      home.funder,
      `{ initiative(slug: "home") { indicators(first: 20) { nodes { code name series(from: "202001", to: "202402") {
        period value numerator denominator reported expected status } } } } }`,
    ));

  test("the whole schema", async () => {
    const { __schema } = await api.ask<{ __schema: { types: object[] } }>(
      null,
      getIntrospectionQuery({ inputValueDeprecation: true }),
    );
    expect(__schema.types.length).toBeGreaterThan(50);
  });
});
