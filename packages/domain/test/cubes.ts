import fc from "fast-check";
import { categoryKey } from "../src/measurement/categories.ts";
import type { Cube, CubeCell, CubeDimension, CubePart } from "../src/measurement/disclosure.ts";
import { decimalOf } from "./arbitraries.ts";

/** Some people of one kind at one partner: in which categories, how many, and how many of them reached it. */
interface Group {
  readonly places: readonly number[];
  readonly people: number;
  readonly reached: number;
  /** What they stand for where no people are counted. */
  readonly worth: number;
}

interface Partner {
  readonly isNamed: boolean;
  /** Whether it tells the total only, each dimension too, or each pair too. */
  readonly depth: number;
  readonly tellsZeros: boolean;
  readonly groups: readonly Group[];
}

const group = fc.record({
  places: fc.array(fc.nat(63), { minLength: 3, maxLength: 3 }),
  people: fc.oneof(fc.nat(4), fc.nat(30)),
  reached: fc.nat(30),
  worth: fc.integer({ min: 0, max: 5000 }),
});

const partner: fc.Arbitrary<Partner> = fc.record({
  isNamed: fc.boolean(),
  depth: fc.constantFrom(2, 2, 2, 2, 1, 0),
  tellsZeros: fc.boolean(),
  groups: fc.array(group, { maxLength: 14 }),
});

const dimension = fc.record({
  size: fc.integer({ min: 1, max: 4 }),
  isExclusive: fc.constantFrom(true, true, true, false),
  isExhaustive: fc.constantFrom(true, true, true, false),
  isSensitive: fc.constantFrom(false, false, false, true),
});

const measures = fc.constantFrom(
  ["PEOPLE_COUNT", "SUM"] as const,
  ["PEOPLE_COUNT", "SUM"] as const,
  ["PEOPLE_COUNT", "MAX"] as const,
  ["ORDINAL", "DISTRIBUTION"] as const,
  ["PROPORTION", "RATIO_OF_SUMS"] as const,
  ["PROPORTION", "RATIO_OF_SUMS"] as const,
  ["RATE", "RATIO_OF_SUMS"] as const,
  ["MEAN", "WEIGHTED_MEAN"] as const,
  ["COUNT", "SUM"] as const,
  ["AMOUNT", "SUM"] as const,
);

const population = fc.record({
  measure: measures,
  k: fc.constantFrom(3, 5, 10),
  suppressZeros: fc.constantFrom(false, false, false, true),
  dimensions: fc.array(dimension, { minLength: 1, maxLength: 3 }),
  partners: fc.array(partner, { minLength: 1, maxLength: 6 }),
  reportedMin: fc.constantFrom(0, 0, 0, 2),
  isNegative: fc.constantFrom(false, false, false, true),
});

type Population = typeof population extends fc.Arbitrary<infer Value> ? Value : never;

/** Cubes of real people: each partner counts its own, so that whatever must add up does, and what need not may not. */
export const anyCube: fc.Arbitrary<Cube> = population.map(cubeOf);

/** The same cube before and after some partners counted some groups anew. */
export const anyTwoCubes: fc.Arbitrary<[Cube, Cube]> = fc
  .record({
    before: population,
    changes: fc.array(fc.tuple(fc.nat(5), fc.nat(13), group), { minLength: 1, maxLength: 12 }),
  })
  .map(({ before, changes }) => {
    const partners = before.partners.map((each, index) => ({
      ...each,
      groups: each.groups.map((old, place) => changes.find(([who, at]) => who === index && at === place)?.[2] ?? old),
    }));
    return [cubeOf(before), cubeOf({ ...before, partners })];
  });

function cubeOf(given: Population): Cube {
  const { k, suppressZeros, dimensions, partners, reportedMin, isNegative } = given;
  const [measureType, acrossPartners] = given.measure;
  const cuts: CubeDimension[] = dimensions.map(({ size, ...flags }, index) => ({
    code: `d${index}`,
    categories: Array.from({ length: size }, (_, category) => `c${category}`),
    ...flags,
  }));
  const figure = (groups: readonly Group[]): Figures => {
    const people = groups.reduce((sum, each) => sum + each.people, 0);
    const reached = groups.reduce((sum, each) => sum + Math.min(each.people, each.reached), 0);
    const worth = groups
      .filter((each) => each.people > 0)
      .reduce((sum, each) => sum + (isNegative ? each.worth - 2500 : each.worth), 0);
    if (measureType === "PROPORTION" || measureType === "RATE")
      return { value: null, numerator: String(reached), denominator: String(people) };
    if (measureType === "MEAN") return { value: "1", numerator: null, denominator: String(people) };
    const value =
      measureType === "AMOUNT" ? decimalOf(BigInt(worth), 2) : String(measureType === "COUNT" ? worth : people);
    return { value, numerator: null, denominator: null };
  };
  const cells = keysOf(cuts).map((at): CubeCell => {
    const told = partners.flatMap(({ isNamed, depth, tellsZeros, groups }, index) => {
      const inside = groups.filter((each) => at.every(([cut, category]) => isIn(cuts, each, cut, category)));
      const isTold = at.length <= depth && (tellsZeros || inside.some(({ people }) => people > 0));
      return isTold ? [{ partner: `p${index}`, isNamed, inside }] : [];
    });
    const parts: CubePart[] = told.map(({ inside, ...who }) => ({ ...who, ...figure(inside) }));
    const largest = told.reduce<readonly Group[]>(
      (most, { inside }) => (peopleIn(inside) > peopleIn(most) ? inside : most),
      [],
    );
    const all = acrossPartners === "MAX" ? largest : told.flatMap(({ inside }) => inside);
    return {
      key: categoryKey(
        Object.fromEntries(at.map(([cut, category]) => [cuts[cut]?.code ?? "", cuts[cut]?.categories[category] ?? ""])),
      ),
      ...(parts.length === 0 ? { value: null, numerator: null, denominator: null } : figure(all)),
      lower: null,
      upper: null,
      hasFigure: parts.length > 0 && parts.length >= reportedMin,
      parts,
    };
  });
  return { measureType, acrossPartners, smallCellThreshold: k, suppressZeros, dimensions: cuts, cells };
}

type Figures = Pick<CubeCell, "value" | "numerator" | "denominator">;

function peopleIn(groups: readonly Group[]): number {
  return groups.reduce((sum, { people }) => sum + people, 0);
}

/** The total, each category of each dimension, each pair of them. */
function keysOf(cuts: readonly CubeDimension[]): (readonly (readonly [cut: number, category: number])[])[] {
  const single = cuts.flatMap(({ categories }, cut) => categories.map((_, category) => [cut, category] as const));
  return [
    [],
    ...single.map((one) => [one]),
    ...single.flatMap((one) => single.filter((two) => two[0] > one[0]).map((two) => [one, two])),
  ];
}

/** One category or none of an exclusive dimension, any of another; never none of an exhaustive one. */
function isIn(cuts: readonly CubeDimension[], { places }: Group, cut: number, category: number): boolean {
  const { categories, isExclusive, isExhaustive } = cuts[cut] ?? {
    categories: [],
    isExclusive: true,
    isExhaustive: true,
  };
  const place = places[cut] ?? 0;
  if (isExclusive) return place % (categories.length + (isExhaustive ? 0 : 1)) === category;
  const several = place % 2 ** categories.length;
  return ((several === 0 && isExhaustive ? 1 : several) & (1 << category)) > 0;
}
