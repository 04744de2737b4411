import { expect, test } from "vitest";
import { changeTable } from "./change-table.ts";

test("what is not told of a change is empty, and never 0", () => {
  const row = { component: "COMMUNITY_INVOLVEMENT" as const, pairs: 2, onlyEarlier: 0, onlyLater: 1, difference: null };
  const { columns, rows } = changeTable([{ ...row, before: { organisations: 2, mean: null }, after: null }]);
  expect(rows[0]).toHaveLength(columns.length);
  expect(rows[0]).toEqual(["COMMUNITY_INVOLVEMENT", 2, 0, 1, ...Array.from({ length: 9 }, () => null), 2, null, null]);
  const difference = {
    mean: 0,
    median: 0,
    hodgesLehmann: 0,
    improved: 0,
    same: 3,
    worse: 0,
    p: null,
    isMeaningful: false,
    hasFallen: false,
  };
  expect(changeTable([{ ...row, pairs: 3, difference, before: null, after: null }]).rows[0]?.slice(4, 12)).toEqual([
    0,
    0,
    0,
    0,
    3,
    0,
    null,
    false,
  ]);
});
