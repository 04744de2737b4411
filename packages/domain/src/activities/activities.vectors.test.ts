import { expect, test } from "vitest";
import { expectVector, vector } from "../../test/vectors.ts";
import { roundTo } from "../measurement/decimal.ts";
import { coverage, coverages, weightedCoverage } from "./coverage.ts";
import { lateness } from "./lateness.ts";
import type { DatedMilestone } from "./lateness.ts";
import { jaccard, overlapCandidates } from "./overlap.ts";
import { reinforcement } from "./reinforcement.ts";
import { contributionWeights } from "./words.ts";

const each = <Value, Found>(record: Readonly<Record<string, Value>>, of: (value: Value) => Found) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value)]));

test("MRA-01", () => {
  interface Input {
    readonly activities: Readonly<
      Record<string, { readonly org: string; readonly type: string; readonly cells: string[] }>
    >;
    readonly reinforcementLinks: [];
  }
  const { input, expected } = vector<Input>("MRA-01");
  const placed = Object.entries(input.activities).map(([id, { org, type, cells }]) => ({
    id,
    organisation: org,
    activityType: type,
    cells,
  }));
  const pairs = Object.keys(expected["jaccard"] as object);
  const cellsOf = (id: string | undefined) => input.activities[id ?? ""]?.cells ?? [];
  expectVector(expected, {
    jaccard: Object.fromEntries(
      pairs.map((pair) => [pair, jaccard(cellsOf(pair.split("-")[0]), cellsOf(pair.split("-")[1]))]),
    ),
    candidateDuplicates: overlapCandidates(placed, input.reinforcementLinks).map(({ ids }) => ids),
  });
});

test("MRA-02", () => {
  const { input, expected } = vector<{ cells: Record<string, { readonly need: number; readonly supply: number[] }> }>(
    "MRA-02",
  );
  const cells = each(input.cells, ({ need, supply }) => ({ need: String(need), supply: supply.map(String) }));
  expectVector(expected, {
    cells: each(cells, (cell) => {
      const { supply, rate, state } = coverage(cell);
      return { supply, need: cell.need, rate, state };
    }),
    ...coverages(Object.values(cells)),
  });
});

test("MRA-03", () => {
  const { input, expected } = vector<{ requiredWeight: number; outcomes: Record<string, number[]> }>("MRA-03");
  const found = each(input.outcomes, (weights) =>
    weightedCoverage(
      weights.flatMap((weight) => contributionWeights[weight - 1] ?? []),
      input.requiredWeight,
    ),
  );
  expectVector(expected, {
    coverage: each(found, (one) => roundTo(one.coverage, 6)),
    state: each(found, ({ state }) => state),
  });
});

test("MRA-04", () => {
  const { input, expected } = vector<{ activities: Record<string, string>; confirmedLinks: [string, string][] }>(
    "MRA-04",
  );
  const led = Object.entries(input.activities).map(([id, organisation]) => ({ id, organisation }));
  const links = input.confirmedLinks.map(([from, to]) => ({ from, to, confirmedByFrom: true, confirmedByTo: true }));
  expectVector(expected, { ...reinforcement(led, links) });
});

test("MRA-05", () => {
  const { input, expected } = vector<{ milestones: DatedMilestone[]; today: string }>("MRA-05");
  expectVector(expected, { ...lateness(input.milestones, input.today) });
  expect(lateness(input.milestones, "2026-01-01")).toMatchObject({ dueCount: 0, onTimeRate: null });
});
