import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, rowCounts, type TestApi } from "../../../test/harness.ts";

let api: TestApi;
let founder: string;
beforeAll(async () => {
  api = await openApi();
  founder = await api.person("founder@example.org");
});
afterAll(() => api.close());

const facts = { slug: "clean-river", name: "Clean River", problemArea: "The river makes children ill." };
const create = async (input: object) => {
  const answer = await api.ask<{
    createInitiative: { initiative: Record<string, unknown> | null; problems: { code: string; path: string[] }[] };
  }>(
    founder,
    `mutation ($input: CreateInitiativeInput!) { createInitiative(input: $input) {
      initiative { slug currentPhase backboneDecision memberships(first: 5) { nodes { code roles } } } problems { code path } } }`,
    { input },
  );
  return answer.createInitiative;
};

test("whoever founds an initiative is its backbone's director, and that nobody decided so is on record", async () => {
  expect(await create(facts)).toEqual({
    initiative: {
      slug: "clean-river",
      currentPhase: "PHASE_I",
      backboneDecision: null,
      memberships: { nodes: [{ code: "BACKBONE", roles: ["BACKBONE"] }] },
    },
    problems: [],
  });
  const [event] = await api.look<{ reason: string }>(
    "select reason from audit_event where action = 'createInitiative' order by at desc limit 1",
  );
  expect(event?.reason).toMatch(/^BACKBONE_NOT_SELF_APPOINTED/);
});

describe("an initiative is refused", () => {
  test.each([
    ["without a slug of small letters", { slug: "Clean River" }, "SLUG_NOT_VALID", "slug"],
    ["without a name", { name: "  " }, "TEXT_REQUIRED", "name"],
    ["without a problem", { problemArea: "" }, "TEXT_REQUIRED", "problemArea"],
    ["with too long a problem", { problemArea: "x".repeat(301) }, "TEXT_TOO_LONG", "problemArea"],
    ["in no time zone", { timeZone: "Mars/Olympus" }, "TIME_ZONE_NOT_KNOWN", "timeZone"],
    ["in no language", { defaultLanguage: "not a tag" }, "LANGUAGE_NOT_KNOWN", "defaultLanguage"],
    ["that hides groups of two", { smallCellThreshold: 2 }, "OUT_OF_RANGE", "smallCellThreshold"],
    ["that hides groups of 21", { smallCellThreshold: 21 }, "OUT_OF_RANGE", "smallCellThreshold"],
    ["that needs less than half", { minCoverage: 0.49 }, "OUT_OF_RANGE", "minCoverage"],
    ["under a slug that is taken", {}, "SLUG_TAKEN", "slug"],
  ])("%s", async (_, input, code, field) => {
    const before = await rowCounts(api);
    expect(await create({ ...facts, ...input })).toEqual({ initiative: null, problems: [{ code, path: [field] }] });
    expect(await rowCounts(api)).toEqual(before);
  });
});
