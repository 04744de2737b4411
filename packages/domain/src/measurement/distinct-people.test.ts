import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "../../test/holds.ts";
import { compare, sum } from "./decimal.ts";
import { checkOverlap, distinctOfTally, distinctPeople } from "./distinct-people.ts";
import type { DistinctPeople, Overlap } from "./distinct-people.ts";
import { tally } from "./tally.ts";

const partners = ["A", "B", "C", "D", "E"];

/** Real people: for each, the partners that count it. And which overlaps somebody found out. */
const truth = fc.record({
  partnersOf: fc.array(fc.subarray(partners, { minLength: 1 }), { minLength: 1, maxLength: 40 }),
  known: fc.subarray([...pairs(partners), ...triples(partners)]),
  missing: fc.subarray(partners, { maxLength: 1 }),
  spare: fc.option(fc.nat(10)),
});

describe("any people, and whatever is known of them", () => {
  test("the number of different ones lies within the bounds", () =>
    holds(
      fc.property(truth, ({ partnersOf, known, missing, spare }) => {
        const counts = countsOf(partnersOf);
        const people = { ...counts, ...Object.fromEntries(missing.map((partner) => [partner, null])) };
        const cap = spare === null ? null : String(partnersOf.length + spare);
        const overlaps = known.map((among) => overlapOf(partnersOf, among));
        for (const overlap of overlaps) expect(checkOverlap(overlap, people)).toEqual([]);
        const found = distinctPeople({ people, overlaps, cap });
        const distinct = String(partnersOf.length);
        expectWithin(found, distinct);
        if (found.exact !== null) expect(found.exact).toBe(distinct);
        if (missing.length > 0) expect(found.upper).toBe(cap);
      }),
    ));

  test("two partners and their overlap, and three and all of theirs, are exact", () =>
    holds(
      fc.property(fc.integer({ min: 1, max: 3 }), truth, (size, { partnersOf }) => {
        const few = partners.slice(0, size);
        const reached = partnersOf.filter((own) => own.some((partner) => few.includes(partner)));
        const overlaps = [...pairs(few), ...triples(few)].map((among) => overlapOf(reached, among));
        const people = Object.fromEntries(few.map((partner) => [partner, countsOf(reached)[partner] ?? "0"]));
        expect(distinctPeople({ people, overlaps, cap: null }).exact).toBe(String(reached.length));
      }),
    ));

  test("lower ≥ max(largest, Σ − Σ overlaps), where all pairs are known", () =>
    holds(
      fc.property(truth, ({ partnersOf }) => {
        const people = countsOf(partnersOf);
        const overlaps = pairs(partners).map((among) => overlapOf(partnersOf, among));
        const { lower } = distinctPeople({ people, overlaps, cap: null });
        const bonferroni =
          Number(sum(Object.values(people))) - overlaps.reduce((sofar, overlap) => sofar + Number(overlap.people), 0);
        expect(Number(lower)).toBeGreaterThanOrEqual(bonferroni);
      }),
    ));
});

describe("any numbers, though they contradict each other", () => {
  const count = fc.nat(50).map(String);
  const given = fc.record({
    people: fc.dictionary(fc.constantFrom(...partners), fc.option(count, { freq: 8 }), { minKeys: 1 }),
    overlaps: fc.array(fc.record({ partners: fc.subarray(partners, { minLength: 2, maxLength: 3 }), people: count })),
    cap: fc.option(fc.nat(150).map(String)),
  });

  test("largest ≤ lower ≤ upper ≤ Σ, or ≤ cap while somebody is missing", () =>
    holds(
      fc.property(given, (known) => {
        const found = distinctPeople(known);
        const counts = Object.values(known.people).flatMap((people) => people ?? []);
        const isWhole = counts.length === Object.keys(known.people).length;
        if (counts.length === 0) {
          expect(found).toEqual({ lower: null, upper: null, exact: null });
          return;
        }
        for (const people of counts) expect(compare(found.lower ?? "", people)).not.toBe(-1);
        if (found.upper === null) expect(isWhole).toBe(false);
        else {
          expect(compare(found.lower ?? "", found.upper)).not.toBe(1);
          expect(compare(found.upper, isWhole ? sum(counts) : (known.cap ?? ""))).not.toBe(1);
        }
        expect(found.exact).toBe(found.lower === found.upper ? found.lower : null);
      }),
    ));

  test("the order in which partners and overlaps come does not matter", () =>
    holds(
      fc.property(given, ({ people, overlaps, cap }) => {
        const reversed = {
          people: Object.fromEntries(Object.entries(people).reverse()),
          overlaps: overlaps.map((one) => ({ ...one, partners: [...one.partners].reverse() })).reverse(),
          cap,
        };
        expect(distinctPeople(reversed)).toEqual(distinctPeople({ people, overlaps, cap }));
      }),
    ));

  test("the kept sums alone say what partners without known overlaps say", () =>
    holds(
      fc.property(given, ({ people, cap }) => {
        const answers = Object.values(people).map((value) => ({
          waived: false as const,
          figure:
            value === null ? null : { valueState: "REPORTED" as const, value, numerator: null, denominator: null },
        }));
        expect(distinctOfTally(tally("PEOPLE_COUNT", answers), cap)).toEqual(
          distinctPeople({ people, overlaps: [], cap }),
        );
      }),
    ));

  test("a cap below what is counted, and overlaps that cannot be, are left out", () => {
    const overlap = (people: string, ...among: string[]) => ({ partners: among, people });
    expect(distinctPeople({ people: { A: "300", B: "200" }, overlaps: [], cap: "100" })).toEqual({
      lower: "300",
      upper: "500",
      exact: null,
    });
    // X is all in A and all in B, who share nobody: one of the three is wrong.
    const wrong = [overlap("0", "A", "B"), overlap("5", "A", "X"), overlap("5", "B", "X")];
    expect(distinctPeople({ people: { A: "10", B: "10", X: "5" }, overlaps: wrong, cap: null })).toEqual({
      lower: "10",
      upper: "25",
      exact: null,
    });
    expect(
      distinctPeople({ people: { A: "10", B: "4" }, overlaps: [overlap("7", "A", "B")], cap: null }),
    ).toMatchObject({ exact: "10" });
  });

  test("what overlaps with a partner that has not reported says nothing yet", () =>
    expect(
      distinctPeople({
        people: { A: "10", B: null },
        overlaps: [{ partners: ["A", "B"], people: "7" }],
        cap: "12",
      }),
    ).toEqual({ lower: "10", upper: "12", exact: null }));

  test("an overlap that is known helps, though others are not", () => {
    const people = { A: "100", B: "100", C: "100", D: "100" };
    const overlaps = [{ partners: ["C", "D"], people: "10" }];
    expect(distinctPeople({ people, overlaps, cap: null })).toEqual({ lower: "100", upper: "390", exact: null });
    expect(distinctPeople({ people, overlaps: [{ partners: ["A", "B"], people: "10" }], cap: null }).lower).toBe("190");
  });
});

describe("checkOverlap", () => {
  const counts = { A: "300", B: "200", C: null };

  test.each([
    [["A"], "1", ["OVERLAP_PARTNERS_INVALID partners"]],
    [["A", "A"], "1", ["OVERLAP_PARTNERS_INVALID partners"]],
    [["A", "B", "C", "D"], "1", ["OVERLAP_PARTNERS_INVALID partners"]],
    [["A", "B"], "-1", ["OVERLAP_NOT_A_COUNT people"]],
    [["A", "B"], "1.5", ["OVERLAP_NOT_A_COUNT people"]],
    [["A", "B"], "few", ["OVERLAP_NOT_A_COUNT people"]],
    [["A", "B"], "201", ["OVERLAP_EXCEEDS_PEOPLE people"]],
    [["A"], "301", ["OVERLAP_PARTNERS_INVALID partners", "OVERLAP_EXCEEDS_PEOPLE people"]],
    [["A", "B"], "200", []],
    [["B", "C"], "200", []],
    [["C", "D"], "9999", []],
    [["A", "B", "C"], "0", []],
  ] as const)("of %j %s people: %j", (partners, people, expected) => {
    const found = checkOverlap({ partners, people }, counts);
    expect(found.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(expected);
  });
});

function pairs(names: readonly string[]): string[][] {
  return names.flatMap((a, index) => names.slice(index + 1).map((b) => [a, b]));
}

function triples(names: readonly string[]): string[][] {
  return names.flatMap((a, index) => pairs(names.slice(index + 1)).map((pair) => [a, ...pair]));
}

function countsOf(partnersOf: readonly (readonly string[])[]): Record<string, string> {
  return Object.fromEntries(partners.map((partner) => [partner, overlapOf(partnersOf, [partner]).people]));
}

function overlapOf(partnersOf: readonly (readonly string[])[], among: readonly string[]): Overlap {
  const shared = partnersOf.filter((own) => among.every((partner) => own.includes(partner)));
  return { partners: among, people: String(shared.length) };
}

function expectWithin({ lower, upper }: DistinctPeople, distinct: string): void {
  if (lower === null) throw new Error("somebody reported");
  expect(compare(lower, distinct)).not.toBe(1);
  if (upper !== null) expect(compare(distinct, upper)).not.toBe(1);
}
