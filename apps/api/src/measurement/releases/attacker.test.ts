import { categoriesOf, categoryKey } from "@keelson/domain/measurement/categories";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attack, countsIn, type Counts, type Known, type Range } from "../../../test/attacker.ts";
import { Dice } from "../../../test/dice.ts";
import { openApi, type Credentials, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, publish, type TestInitiative } from "../../../test/initiative.ts";
import { dimension, kinds, reporting, type Reporting, type Row } from "../../../test/reporting.ts";
import {
  categoriesOfKey,
  keysOf,
  readOtherwise,
  readRestatements,
  readTables,
  type Shown,
} from "../../../test/tables.ts";

/** Everything as chance has it, and the same chance every time: KEELSON_SEED names another. */
const seed = Number(process.env["KEELSON_SEED"] ?? 20_261_122);
const dice = new Dice(seed);
const partners = ["A", "B", "C", "D", "E", "F"];
const periods = ["2026Q1", "2026Q2"];
const longer = "2026S1";
const threshold = 5;

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "attacked", partners);
  await publish(api, initiative);
  did = reporting(api, initiative);
});
afterAll(() => api.close());

/** How figures of a population are counted and cut. */
interface Population {
  readonly code: string;
  readonly kind: "NOMINAL" | "COUNT" | "PROPORTION";
  readonly dimensions: Known["dimensions"];
  /** Whether partners give pairs, or each dimension by itself. */
  readonly isCrossed: boolean;
}

const cuts: Readonly<Record<string, Known["dimensions"][number]>> = Object.fromEntries(
  [
    { code: "sex", categories: ["F", "M", "X"], exclusive: true, exhaustive: true },
    { code: "age", categories: ["O5", "U5"], exclusive: true, exhaustive: true },
    { code: "zone", categories: ["E", "N", "S", "W"], exclusive: true, exhaustive: true },
    { code: "issue", categories: ["FOOD", "HOME", "WORK"], exclusive: true, exhaustive: false },
    { code: "service", categories: ["ADVICE", "CARE"], exclusive: false, exhaustive: true },
  ].map((cut) => [cut.code, cut]),
);

function populationOf(place: number): Population {
  const codes = dice.pick([
    ["sex"],
    ["sex", "age"],
    ["zone", "age"],
    ["zone"],
    ["issue"],
    ["service"],
    ["sex", "zone"],
  ]);
  const dimensions = codes.map((code) => cuts[code]!);
  const isAdditive = dimensions.every(({ exclusive, exhaustive }) => exclusive && exhaustive);
  const kind = dice.pick(["NOMINAL", "COUNT", "PROPORTION", "PROPORTION"] as const);
  return {
    code: `P${place}`,
    kind: kind === "NOMINAL" && !isAdditive ? "PROPORTION" : kind,
    dimensions,
    isCrossed: kind === "NOMINAL" || dice.chance(70),
  };
}

const inputOf = ({ kind, dimensions }: Population) => ({
  ...(kind === "PROPORTION" ? kinds.SHARE : kinds.COUNT),
  ...(kind === "NOMINAL" && {
    measureType: "NOMINAL",
    acrossPartners: "DISTRIBUTION",
    acrossTime: "DISTRIBUTION",
    answerDimension: dimensions[0]!.code,
  }),
  dimensions: dimensions.map(({ code, categories, exclusive, exhaustive }) =>
    dimension(code, categories, { exclusive, exhaustive }),
  ),
});

const keysIn = ({ dimensions, isCrossed }: Population): string[] => {
  const keys = keysOf(Object.fromEntries(dimensions.map(({ code, categories }) => [code, categories])));
  return isCrossed ? keys : keys.filter((key) => Object.keys(categoriesOf(key)).length < 2);
};

/** Few people, many people, or none: where figures give something away. */
const people = () => dice.pick([0, 0, dice.roll(3), dice.roll(5), dice.roll(10), dice.roll(60), 20 + dice.roll(100)]);

/** One partner's figures of one period, that contradict neither themselves nor the claims of the dimensions. */
function figuresOf({ dimensions, kind, isCrossed }: Population): Map<string, Counts> {
  const atoms = dimensions.reduce<Record<string, string>[]>(
    (sofar, { code, categories }) =>
      sofar.flatMap((cut) => categories.map((category) => ({ ...cut, [code]: category }))),
    [{}],
  );
  const count = (): Counts => (kind === "PROPORTION" ? { yes: people(), no: people() } : { all: people() });
  const plus = (a: Counts, b: Counts): Counts =>
    Object.fromEntries(Object.entries(b).map(([name, n]) => [name, (a[name] ?? 0) + n]));
  const figures = new Map<string, Counts>();
  // of a dimension that is not exhaustive somebody may be in no category, of one that is not exclusive somebody in two
  const [only] = dimensions;
  if (only && !(only.exclusive && only.exhaustive)) {
    let total: Counts = only.exhaustive ? {} : count();
    for (const category of only.categories) {
      const part = count();
      figures.set(categoryKey({ [only.code]: category }), part);
      total = plus(total, part);
    }
    const most = [...figures.values()];
    if (!only.exclusive)
      total = Object.fromEntries(
        Object.entries(total).map(([name, sum]) => {
          const least = Math.max(...most.map((part) => part[name]!));
          return [name, least + dice.roll(sum - least + 1)];
        }),
      );
    figures.set("", total);
    return figures;
  }
  for (const atom of atoms) {
    const counts = count();
    const parts = isCrossed ? [atom] : Object.entries(atom).map(([code, category]) => ({ [code]: category }));
    for (const part of parts) figures.set(categoryKey(part), plus(figures.get(categoryKey(part)) ?? {}, counts));
  }
  return figures;
}

const rowsOf = ({ code, kind }: Population, period: string, figures: ReadonlyMap<string, Counts>): Row[] =>
  [...figures].map(([key, counts]) => ({
    indicatorCode: code,
    period,
    categories: categoriesOfKey(key),
    ...(kind === "PROPORTION"
      ? { numerator: String(counts["yes"]), denominator: String(counts["yes"]! + counts["no"]!) }
      : { value: String(counts["all"]) }),
  }));

/** Somebody who wants to know, as the API knows them; a partner knows besides what it gave itself. */
interface Attacker {
  readonly name: string;
  readonly credentials: Credentials;
  readonly partner: string | null;
}

/** What partners gave, from when to when it counted. */
interface Given {
  readonly code: string;
  readonly period: string;
  readonly key: string;
  readonly partner: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly from: Date;
  readonly to: Date | null;
}

test(
  "an attacker who reads everything, as anybody who may read, finds out no hidden figure",
  { timeout: 240_000 },
  async () => {
    const populations = Array.from({ length: 20 }, (_, place) => populationOf(place));
    const indicators: string[] = [];
    for (const population of populations) indicators.push(await did.define(population.code, inputOf(population)));
    // some come late, some change what they said, some of it only in one table
    for (let round = 0; round < 4; round += 1) {
      const ids: string[] = [];
      for (const partner of partners) {
        const rows = populations.flatMap((population) =>
          periods.flatMap((period) => {
            const speaks = dice.chance(round === 0 ? 80 : 50);
            return speaks ? rowsOf(population, period, figuresOf(population)) : [];
          }),
        );
        if (rows.length > 0)
          ids.push(...(await did.report(partner, rows, round > 0 ? { reason: "COUNTING_ERROR" } : {})));
      }
      expect((await did.accept(ids)).problems).toEqual([]);
      // from now on whatever changes is restated for all to read
      if (round === 0)
        for (const id of indicators)
          for (const period of periods) expect((await did.close(id, period)).problems).toEqual([]);
    }
    const given = await api.look<Given>(
      `select i.code, f.period_start::text as period, s.key, m.code as partner, f.value::text, f.numerator::text, f.denominator::text,
       f.opened_at as from, nullif(f.closed_at, 'infinity') as to
     from counted_figure f join indicator_definition d on d.id = f.definition_id join indicator i on i.id = d.indicator_id
     join category_set s on s.initiative_id = f.initiative_id and s.id = f.category_set_id join membership m on m.id = f.membership_id
     where f.kind = 0 and coalesce(f.value, f.denominator) is not null`,
    );
    const instants = await api.look<{ code: string; at: Date }>(
      `select distinct i.code, r.released_at as at
       from release r join indicator_definition d on d.id = r.definition_id join indicator i on i.id = d.indicator_id
       where r.shown = 'FIGURE' order by 1, 2`,
    );
    const outsiders: readonly Attacker[] = [
      { name: "the public", credentials: null, partner: null },
      { name: "a funder", credentials: initiative.funder, partner: null },
    ];
    const insiders = partners.map((partner): Attacker => ({
      name: partner,
      credentials: initiative.partners[partner]!.token,
      partner,
    }));
    const hidden = new Map(outsiders.map(({ name }) => [name, 0]));
    const naked = new Map(hidden);
    const more = (counts: Map<string, number>, name: string, by: number) =>
      counts.set(name, (counts.get(name) ?? 0) + by);
    const found: object[] = [];
    let restated = 0;
    for (const { code, kind, dimensions, ...population } of populations) {
      const known: Known = {
        dimensions,
        isRatio: kind === "PROPORTION",
        keys: keysIn({ code, kind, dimensions, ...population }),
        periods,
        longer,
      };
      const isPeople = kind !== "COUNT";
      const earlier: { at: Date; read: ReadonlyMap<string, Shown>; made: readonly Given[] }[] = [];
      for (const { at } of instants.filter((instant) => instant.code === code)) {
        const asked = [initiative.slug, code, [...periods, longer], known.keys, at.toISOString()] as const;
        // each attacks what it was told itself
        const attackers = [...outsiders, ...dice.shuffled(insiders).slice(0, 2)];
        const tables = new Map<Attacker, ReadonlyMap<string, Shown>>();
        for (const attacker of attackers) tables.set(attacker, await readTables(api, attacker.credentials, ...asked));
        const read = tables.get(attackers[0]!)!;
        for (const [{ name }, told] of tables) expect(told, name).toEqual(read);
        for (const { suppressed, value, numerator, denominator, lower, upper, valueState } of read.values())
          if (suppressed) expect([value, numerator, denominator, lower, upper, valueState].join("")).toBe("");
        // no other way of asking tells anybody more
        const cuts = dimensions.map((cut) => cut.code);
        const otherwise = await readOtherwise(
          api,
          null,
          initiative.slug,
          code,
          [...periods, longer],
          cuts,
          at.toISOString(),
        );
        for (const [place, shown] of otherwise) expect(read.get(place), place).toMatchObject(shown);
        // what each period's release in force was made of
        const then = given.filter((one) => {
          const made = new Date(read.get(`${quarterOf(one)} `)!.asOf);
          return one.code === code && one.from <= made && (one.to === null || one.to > made);
        });
        const truth = sumOf(known, then);
        for (const { name, partner: who } of attackers) {
          const own = (all: readonly Given[]) =>
            sumOf(
              known,
              all.filter(({ partner }) => partner === who),
            );
          // what nobody else gave anything to is nobody else's
          const others = new Set(then.filter(({ partner }) => partner !== who).map(placeOf));
          const isOthers = ({ period, key }: Hidden) => others.has(`${period} ${key}`);
          const told = { name, code, kind, at };
          const reading = { read, own: own(then) };
          const ranges = attack(known, [reading], isOthers);
          found.push(...narrow(ranges, truth, reading.own, isPeople).map((range) => ({ ...range, ...told })));
          // each with every release before it, whichever is the next
          for (const last of isPeople ? earlier : []) {
            const before = { read: last.read, own: own(last.made) };
            const was = sumOf(known, last.made);
            const same = known.periods.flatMap((period) =>
              known.keys
                .map((key) => `${period} ${key}`)
                .filter((place) => restText(truth, reading.own, place) === restText(was, before.own, place)),
            );
            const both = attack(
              known,
              [reading, before],
              (range) => isFew(range, range.reading === 0 ? truth : was) && (range.reading > 0 || isOthers(range)),
              new Set(same),
            );
            for (const [index, [sums, mine]] of [[truth, reading.own] as const, [was, before.own] as const].entries())
              found.push(
                ...narrow(
                  both.filter((range) => range.reading === index),
                  sums,
                  mine,
                  true,
                ).map((range) => ({ ...range, ...told, beside: last.at })),
              );
          }
          if (who === null) {
            more(hidden, name, ranges.length);
            const bare = { read: uncovered(known, read, truth, then), own: reading.own };
            more(naked, name, narrow(attack(known, [bare], isOthers), truth, bare.own, isPeople).length);
          }
        }
        earlier.push({ at, read, made: then });
      }
      // a restatement tells of no figure but those that were read
      for (const { period, before, after, relativeChange } of await readRestatements(
        api,
        null,
        initiative.slug,
        code,
      )) {
        restated += 1;
        const totals = earlier.map(({ read }) => read.get(`${period} `)!.value);
        for (const value of [before, after]) expect([null, ...totals]).toContain(value);
        if (before === null || after === null) expect(relativeChange).toBeNull();
      }
    }
    expect(found, `KEELSON_SEED=${seed}`).toEqual([]);
    expect(restated).toBeGreaterThan(10);
    // there was enough to find, and with nothing hidden but what is small or of few the same attacker finds it
    for (const { name } of outsiders) {
      expect(hidden.get(name), name).toBeGreaterThan(100);
      expect(naked.get(name), name).toBeGreaterThan(10);
    }
  },
);

/** A hidden figure, before anybody looks for it. */
type Hidden = Omit<Range, "least" | "greatest">;

/** Whether few people are behind a figure, by itself. */
const isFew = ({ period, key, counts }: Hidden, truth: ReadonlyMap<string, Counts>): boolean => {
  const people = counts.reduce((all, name) => all + (truth.get(`${period} ${key}`)?.[name] ?? 0), 0);
  return people > 0 && people < threshold;
};

/** What others gave to a figure, as text. */
const restText = (truth: ReadonlyMap<string, Counts>, own: ReadonlyMap<string, Counts>, place: string): string =>
  JSON.stringify(Object.entries(truth.get(place) ?? {}).map(([name, count]) => count - (own.get(place)?.[name] ?? 0)));

const quarterOf = ({ period }: Given): string => (period === "2026-01-01" ? "2026Q1" : "2026Q2");
const placeOf = (given: Given): string => `${quarterOf(given)} ${given.key}`;

/** The figures of some partners together, by period and key. */
function sumOf({ isRatio }: Known, given: readonly Given[]): Map<string, Counts> {
  const sums = new Map<string, Counts>();
  for (const one of given) {
    const before = sums.get(placeOf(one)) ?? {};
    const counts = Object.entries(countsIn(isRatio, one)).map(([name, count]) => [name, (before[name] ?? 0) + count]);
    sums.set(placeOf(one), Object.fromEntries(counts));
  }
  return sums;
}

/** The same tables with only those figures hidden that are small, or of fewer than three, by themselves. */
function uncovered(
  { isRatio }: Known,
  read: ReadonlyMap<string, Shown>,
  truth: ReadonlyMap<string, Counts>,
  then: readonly Given[],
): Map<string, Shown> {
  return new Map(
    [...read].map(([place, shown]) => {
      const counts = truth.get(place);
      const givers = then.filter((one) => placeOf(one) === place).length;
      const sizes = Object.values(counts ?? {});
      const isSmall = [...sizes, sizes.reduce((a, b) => a + b, 0)].some((size) => size > 0 && size < threshold);
      const isTotalHidden = read.get(place.replace(/ .*/, " "))?.value === null;
      if (!shown.suppressed || !counts || givers < 3 || isSmall || isTotalHidden) return [place, shown];
      const { yes = 0, no = 0, all = 0 } = counts;
      const figure = isRatio
        ? { value: "0", numerator: String(yes), denominator: String(yes + no) }
        : { value: String(all) };
      return [place, { ...shown, ...figure, suppressed: false }];
    }),
  );
}

/** Hidden figures found out more tightly than allowed: of people by the threshold, of things by a tenth. */
function narrow(
  ranges: readonly Range[],
  truth: ReadonlyMap<string, Counts>,
  own: ReadonlyMap<string, Counts>,
  isPeople: boolean,
) {
  return ranges.flatMap((range) => {
    const amount = (sums: ReadonlyMap<string, Counts>) =>
      range.counts.reduce((sum, name) => sum + (sums.get(`${range.period} ${range.key}`)?.[name] ?? 0), 0);
    const rest = amount(truth) - amount(own);
    // what was found out holds what is
    expect(range.least).toBeLessThanOrEqual(rest + 1e-6);
    expect(range.greatest).toBeGreaterThanOrEqual(rest - 1e-6);
    const width = isPeople ? threshold : Math.max(amount(truth) / 10, 1);
    return range.greatest - range.least < width - 1e-6 ? [{ ...range, rest }] : [];
  });
}
