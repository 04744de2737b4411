import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "../../test/holds.ts";
import { compare, sum } from "../measurement/decimal.ts";
import { cellKey, cellsOf, checkSplit } from "./cells.ts";
import { coverage, coverages, weightedCoverage } from "./coverage.ts";
import { dependencyCycle } from "./dependency-cycle.ts";
import { isInWindow } from "./in-window.ts";
import { lateness } from "./lateness.ts";
import { orphans } from "./orphans.ts";
import { jaccard, overlapCandidates } from "./overlap.ts";
import { pairKey, reinforcement } from "./reinforcement.ts";
import { activityStatuses, contributionWeights, coverageStates } from "./words.ts";

const name: fc.Arbitrary<string> = fc.constantFrom("a", "b", "c", "d", "e", "f");
const people = fc.nat(400).map(String);
const cells = fc.array(
  fc.record({ need: people, supply: fc.array(fc.option(people, { freq: 6 }), { maxLength: 4 }) }),
  { maxLength: 8 },
);
const led = fc.uniqueArray(
  fc.record({
    id: name,
    organisation: fc.constantFrom("A", "B", "C"),
    activityType: fc.constantFrom("M", "H", null),
    cells: fc.uniqueArray(fc.constantFrom("1", "2", "3", "4"), { maxLength: 4 }),
  }),
  { selector: ({ id }) => id },
);
const links = fc.array(
  fc.record({ from: name, to: name, confirmedByFrom: fc.boolean(), confirmedByTo: fc.boolean() }),
  { maxLength: 12 },
);
const share = (text: string | null) => (text === null ? null : Number(text));
const isShare = (text: string | null) => text === null || (Number(text) >= 0 && Number(text) <= 1);

test("the order in which activities, links and cells come changes nothing", () => {
  holds(
    fc.property(led, links, cells, (activities, joined, needs) => {
      const back = <Item>(items: readonly Item[]) => items.toReversed();
      const before = reinforcement(activities, joined);
      const after = reinforcement(back(activities), back(joined));
      expect({ ...after, isolated: after.isolated.toSorted() }).toEqual({
        ...before,
        isolated: before.isolated.toSorted(),
      });
      expect(overlapCandidates(back(activities), back(joined))).toEqual(overlapCandidates(activities, joined));
      expect(coverages(back(needs))).toEqual(coverages(needs));
      for (const one of needs) expect(coverage({ ...one, supply: back(one.supply) })).toEqual(coverage(one));
    }),
  );
});

test("shares lie between 0 and 1, and nothing is met twice", () => {
  holds(
    fc.property(led, links, cells, (activities, joined, needs) => {
      const { density, isolatedShare } = reinforcement(activities, joined);
      const { cellsCoveredShare, needMetShare, unmetNeed, excessCapacity } = coverages(needs);
      expect([density, isolatedShare, cellsCoveredShare, needMetShare].every(isShare)).toBe(true);
      expect([unmetNeed, excessCapacity].every((amount) => compare(amount, "0") >= 0)).toBe(true);
      for (const one of overlapCandidates(activities, joined)) expect(share(one.jaccard)).toBeGreaterThanOrEqual(0.5);
    }),
  );
});

test("where nothing is needed there is no rate, and where nobody says how much there is no gap", () => {
  holds(
    fc.property(fc.array(fc.option(people), { maxLength: 4 }), people, (supply, need) => {
      expect(coverage({ need: "0", supply })).toMatchObject({ rate: null, state: null });
      expect(coverage({ need, supply: [null] })).toMatchObject({ rate: null, state: null, unsaid: 1 });
      expect(coverages([{ need: "0", supply }])).toEqual(coverages([]));
    }),
  );
});

test("more supply never makes a cell worse, and the bands meet where they are drawn", () => {
  holds(
    fc.property(people, people, fc.integer({ min: 1, max: 400 }), (some, more, need) => {
      const rank = (supply: string[]) => {
        const { state } = coverage({ need: String(need), supply });
        return state === null ? -1 : coverageStates.indexOf(state);
      };
      expect(rank([some, more])).toBeGreaterThanOrEqual(rank([some]));
    }),
  );
  const at = (supply: string) => coverage({ need: "200", supply: [supply] }).state;
  expect(["0", "0.1", "99.9", "100", "199.9", "200", "250", "250.1"].map(at)).toEqual([
    "GAP",
    "THIN",
    "THIN",
    "PARTIAL",
    "PARTIAL",
    "COVERED",
    "COVERED",
    "EXCESS",
  ]);
});

test("weights cover no more than all, and one more never less", () => {
  const weights = fc.array(fc.constantFrom(...contributionWeights), { maxLength: 5 });
  holds(
    fc.property(
      weights,
      fc.constantFrom(...contributionWeights),
      fc.integer({ min: 1, max: 9 }),
      (some, one, needs) => {
        const [before, after] = [weightedCoverage(some, needs), weightedCoverage([...some, one], needs)];
        expect(isShare(before.coverage)).toBe(true);
        expect(Number(after.coverage)).toBeGreaterThanOrEqual(Number(before.coverage));
        expect(before.state === "GAP").toBe(some.length === 0);
        expect(before.state === "COVERED").toBe(before.weight >= needs);
      },
    ),
  );
});

test("a link counts only when both leads confirmed it, and within an organisation not in the density", () => {
  holds(
    fc.property(led, links, (activities, joined) => {
      const found = reinforcement(activities, joined);
      const half = joined.filter(({ confirmedByFrom, confirmedByTo }) => !(confirmedByFrom && confirmedByTo));
      expect(reinforcement(activities, half)).toMatchObject({ linkedCrossOrgPairs: 0 });
      expect(reinforcement(activities, half).isolated).toHaveLength(activities.length);
      // both directions, twice over
      const twice = [...joined, ...joined.map((link) => ({ ...link, from: link.to, to: link.from }))];
      expect(reinforcement(activities, twice)).toEqual(found);
      const alone = activities.map((activity) => ({ ...activity, organisation: "A" }));
      expect(reinforcement(alone, joined)).toMatchObject({ density: null, linkedCrossOrgPairs: 0 });
      expect(reinforcement(alone, joined).isolated).toEqual(found.isolated);
    }),
  );
});

test("the pairs across organisations are as many as can be counted one by one", () => {
  holds(
    fc.property(led, (activities) => {
      const counted = activities.flatMap((a, index) =>
        activities.slice(index + 1).filter((b) => a.organisation !== b.organisation),
      );
      expect(reinforcement(activities, []).crossOrgPairs).toBe(counted.length);
    }),
  );
});

test("likeness is the same both ways, 1 with itself, and 0 where nothing is known", () => {
  const set = fc.array(name);
  holds(
    fc.property(set, set, (a, b) => {
      expect(jaccard(a, b)).toBe(jaccard(b, a));
      expect(jaccard(a, a)).toBe(a.length > 0 ? "1" : "0");
      expect(jaccard(a, [])).toBe("0");
    }),
  );
});

test("no candidate is of one organisation, of two types, or known to strengthen each other", () => {
  holds(
    fc.property(led, links, (activities, joined) => {
      const of = new Map(activities.map((activity) => [activity.id, activity]));
      const linked = joined.map(({ from, to }) => pairKey(from, to));
      for (const { ids } of overlapCandidates(activities, joined)) {
        const [a, b] = [of.get(ids[0]), of.get(ids[1])];
        expect(a?.organisation).not.toBe(b?.organisation);
        expect(a?.activityType).toBe(b?.activityType);
        expect(a?.activityType).not.toBeNull();
        expect(linked).not.toContain(pairKey(...ids));
      }
    }),
  );
});

const reach = fc.record({
  outcomes: fc.array(fc.constantFrom("O1", "O2")),
  populations: fc.array(fc.constantFrom("youth", "families")),
  places: fc.array(fc.constantFrom("north", "south")),
  capacity: fc.option(people),
});

test("what the lead splits is the whole capacity, no more and no less", () => {
  holds(
    fc.property(reach, fc.array(people, { maxLength: 8 }), (reached, parts) => {
      const own = cellsOf({ ...reached, split: [] });
      expect(own.length).toBe(
        new Set(reached.outcomes).size * new Set(reached.populations).size * new Set(reached.places).size,
      );
      const split = own.flatMap((cell, index) =>
        parts[index] === undefined ? [] : [{ ...cell, capacity: parts[index] }],
      );
      const whole = sum(split.map(({ capacity }) => capacity));
      const problems = checkSplit({ ...reached, split }).map(({ code }) => code);
      expect(problems).toEqual(split.length === 0 || whole === reached.capacity ? [] : ["SPLIT_NOT_WHOLE"]);
      const said = cellsOf({ ...reached, split });
      if (split.length > 0) expect(said.map(({ supply }) => supply)).toEqual(split.map(({ capacity }) => capacity));
      else expect(said.every(({ supply }) => supply === (own.length === 1 ? reached.capacity : null))).toBe(true);
    }),
  );
});

test("a split names cells of the activity, each once, with numbers", () => {
  const north = { outcome: "O1", population: "youth", place: "north" };
  const reached = { outcomes: ["O1"], populations: ["youth"], places: ["north", "south"], capacity: "10" };
  const codes = (split: readonly (typeof north & { capacity: string })[]) =>
    checkSplit({ ...reached, split }).map(({ code, path }) => `${code} ${path.join(".")}`);
  expect(codes([{ ...north, place: "moon", capacity: "10" }])).toEqual(["CELL_NOT_REACHED cells.0"]);
  expect(codes([north, north].map((cell) => ({ ...cell, capacity: "5" })))).toEqual(["DUPLICATE_ROW cells.1"]);
  expect(codes([{ ...north, capacity: "ten" }])).toEqual(["NOT_A_NUMBER cells.0.capacity"]);
  expect(codes([{ ...north, capacity: "-1" }])).toEqual(["NOT_A_NUMBER cells.0.capacity"]);
  expect(checkSplit({ ...reached, capacity: null, split: [{ ...north, capacity: "5" }] })).toHaveLength(1);
  // what is no longer reached is no longer offered
  const moved = cellsOf({ ...reached, split: [{ ...north, place: "moon", capacity: "10" }] });
  expect(moved.map(cellKey)).toEqual(["O1|youth|north", "O1|youth|south"]);
  expect(moved.map(({ supply }) => supply)).toEqual([null, null]);
});

test("dependencies go round exactly where they cannot be put in an order", () => {
  const dependencies = fc.array(fc.tuple(name, fc.array(name, { maxLength: 3 })), { maxLength: 6 });
  holds(
    fc.property(dependencies, (said) => {
      const before = new Map(said);
      const cycle = dependencyCycle(before);
      expect(cycle === null).toBe(canBeOrdered(before));
      if (!cycle) return;
      expect(cycle[0]).toBe(cycle.at(-1));
      for (const [index, next] of cycle.slice(1).entries()) expect(before.get(cycle[index] ?? "")).toContain(next);
    }),
  );
  const chain = new Map(Array.from({ length: 20_000 }, (_, index) => [String(index), [String(index + 1)]]));
  expect(dependencyCycle(chain)).toBeNull();
});

/** By taking away, again and again, what waits for nothing. */
function canBeOrdered(before: ReadonlyMap<string, readonly string[]>): boolean {
  let left = [...before.keys()];
  for (;;) {
    const waiting = left.filter((one) => before.get(one)?.some((other) => left.includes(other)));
    if (waiting.length === left.length) return left.length === 0;
    left = waiting;
  }
}

test("a milestone is due once its day is over, and late by the days since", () => {
  const day = fc.integer({ min: 10, max: 28 }).map((number) => `2026-03-${number}`);
  holds(
    fc.property(fc.array(fc.record({ planned: day, actual: fc.option(day) })), day, (milestones, today) => {
      const found = lateness(milestones, today);
      expect(found.dueCount).toBe(milestones.filter(({ planned }) => planned < today).length);
      expect(found.slippageDays).toHaveLength(found.dueCount);
      expect(found.doneOnTime).toBeLessThanOrEqual(found.slippageDays.filter((days) => days <= 0).length);
      expect(isShare(found.onTimeRate)).toBe(true);
      expect(found.medianSlippageDays === null).toBe(found.dueCount === 0);
    }),
  );
  expect(lateness([{ planned: "2026-03-10", actual: null }], "2026-03-10").dueCount).toBe(0);
  const even = ["2026-03-10", "2026-03-11"].map((actual) => ({ planned: "2026-03-10", actual }));
  expect(lateness(even, "2026-03-20").medianSlippageDays).toBe(0.5);
});

test("what goes on counts, and what is planned to start in the window", () => {
  const counts = (startDate: string) =>
    activityStatuses.filter((status) => isInWindow({ status, startDate }, { start: "2026-01-01", end: "2026-03-31" }));
  expect(counts("2025-12-31")).toEqual(["ACTIVE"]);
  expect(counts("2026-01-01")).toEqual(["PLANNED", "ACTIVE"]);
  expect(counts("2026-03-31")).toEqual(["PLANNED", "ACTIVE"]);
  expect(counts("2026-04-01")).toEqual(["ACTIVE"]);
});

test("an outcome that nobody works on stands alone, and so does an activity without one, unless it is a try", () => {
  const activities = [
    { id: "a", outcomes: ["O1"], isExploratory: false },
    { id: "b", outcomes: [], isExploratory: false },
    { id: "c", outcomes: [], isExploratory: true },
    { id: "d", outcomes: ["gone"], isExploratory: false },
  ];
  expect(orphans(["O1", "O2"], activities)).toEqual({ outcomes: ["O2"], activities: ["b", "d"] });
});
