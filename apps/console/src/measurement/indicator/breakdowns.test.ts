import { expect, test } from "vitest";
import { breakdownsOf } from "./breakdowns.ts";

const share = { measureType: "PROPORTION", dimensions: [{ code: "SEX" }, { code: "AGE" }] };

test("partners beside each other are for the backbone alone", () => {
  expect(breakdownsOf(share, ["BACKBONE"]).map(({ id }) => id)).toEqual(["", "SEX", "AGE", "partner"]);
  for (const roles of [["FUNDER"], ["PARTNER"], []] as const)
    expect(breakdownsOf(share, roles).map(({ id }) => id)).toEqual(["", "SEX", "AGE"]);
});

test("an index is computed from its parts, and no partner reports it", () => {
  expect(breakdownsOf({ measureType: "COMPOSITE", dimensions: [] }, ["BACKBONE"])).toEqual([{ id: "", kind: "NONE" }]);
});
