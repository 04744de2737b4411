import { getOperationAST, parse, validate, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { schema } from "../../schema.ts";
import { costOf } from "./cost-of.ts";

let api: GraphQLSchema;
beforeAll(async () => {
  api = await schema();
});

function cost(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  expect(validate(api, document)).toEqual([]);
  return costOf(api, document, getOperationAST(document)!, variables);
}
const home = (field: string) => cost(`{ initiative(slug: "home") { ${field} } }`) - 1;

describe("an operation costs", () => {
  test("1 for each object, and nothing for what it says of itself", () => {
    expect(cost("{ __typename }")).toBe(1);
    expect(cost("{ viewer { id name email } }")).toBe(1);
    expect(
      cost(`{ initiative(slug: "a") { name indicator(code: "b") { name unit aggregate(period: "2024") { value } } } }`),
    ).toBe(3);
  });

  test("a full page, whatever there is, by nodes as by edges", () => {
    expect(home("memberships(first: 40) { nodes { code } }")).toBe(1 + 40);
    expect(home("memberships(first: 40) { edges { node { code } } }")).toBe(1 + 40 * 2);
    expect(home("memberships(first: 40) { nodes { code organisation { name } } }")).toBe(1 + 40 * 2);
    expect(home("memberships(first: 1) { totalCount }")).toBe(1 + 10);
  });

  test("pages of pages, multiplied", () =>
    expect(home("indicators(first: 10) { nodes { measurements(first: 20) { nodes { id } } } }")).toBe(
      1 + 10 * (1 + 1 + 20),
    ));

  test("the periods of a stretch", () => {
    const series = (from: string, to: string) =>
      home(`indicator(code: "a") { series(from: "${from}", to: "${to}") { value } }`) - 1;
    expect(series("2024", "2024")).toBe(12);
    expect(series("2020Q1", "2024Q4")).toBe(60);
    expect(series("20240101", "20240131")).toBe(31);
    expect(series("2024W1", "2024W10")).toBe(10);
    expect(series("1950", "2024")).toBe(400);
    expect(series("2024", "2020")).toBe(1);
    expect(series("no period", "2024")).toBe(400);
  });

  test("what its variables say, or as much as it could be", () => {
    const query = `query ($first: Int! = 30) { initiatives(first: $first) { nodes { id } } }`;
    expect(cost(query)).toBe(1 + 30);
    expect(cost(query, { first: 7 })).toBe(1 + 7);
    for (const first of ["7", null, -1, 0, 1e9, Number.NaN])
      expect(cost(query, { first }), String(first)).toBe(1 + 100);
  });

  test("in a fragment what it costs without", () => {
    const plain = home("memberships(first: 5) { nodes { organisation { name } } }");
    expect(
      cost(`{ initiative(slug: "home") { ...a } } fragment a on Initiative { memberships(first: 5) { nodes { ... on Membership { ...b } } } }
        fragment b on Membership { organisation { name } }`) - 1,
    ).toBe(plain);
  });

  test("10 for each change and 1 for each row it brings, and the rows it answers with", () => {
    const query = `mutation ($input: RecordMeasurementsInput!) { recordMeasurements(input: $input) { problems { code } } }`;
    const rows = (count: number) => ({ input: { rows: Array.from({ length: count }, () => ({})) } });
    expect(cost(query, rows(50))).toBe(10 + 50 + 1 + 50);
    expect(cost(query, {})).toBe(10 + 1 + 1 + 1);
    expect(cost(`mutation { acceptMeasurements(input: { ids: ["a", "b"] }) { measurements { id } } }`)).toBe(
      10 + 2 + 1 + 2,
    );
  });
});
