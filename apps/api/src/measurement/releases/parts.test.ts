import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { countStatements, openApi, type TestApi } from "../../../test/harness.ts";
import { behind, foundInitiative, setConsent, type TestInitiative } from "../../../test/initiative.ts";
import {
  afresh,
  aggregateFields,
  dimension,
  kinds,
  reporting,
  type Aggregate,
  type Reporting,
  type Row,
} from "../../../test/reporting.ts";
import { verify } from "../../verify.ts";
import { categoriesOfKey, keysOf, readTables, type Shown } from "../../../test/tables.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
/** Every test has an indicator of its own. */
let code: string;
let made = 0;
const all = ["A", "B", "C", "D", "E"];
const sexes = ["F", "M", "X"];
const ages = ["O5", "U5"];
/** People by what they answered: the one count of people that is added up. */
const people = {
  ...kinds.COUNT,
  measureType: "NOMINAL",
  acrossPartners: "DISTRIBUTION",
  acrossTime: "DISTRIBUTION",
  answerDimension: "sex",
};

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "parts-released", all);
  did = reporting(api, initiative);
});
afterAll(() => api.close());
beforeEach(async () => {
  await setConsent(api, "parts-released", "AGGREGATE_ONLY");
  code = `I${(made += 1)}`;
});

/** Figures by their key; null: NOT_APPLICABLE. */
type Figures = Readonly<Record<string, string | null>>;

const bySex = (input: object = people) => did.define(code, { ...input, dimensions: [dimension("sex", sexes)] });
const rowsOf = (figures: Figures, period: string): Row[] =>
  Object.entries(figures).map(([key, value]) => ({
    indicatorCode: code,
    period,
    categories: categoriesOfKey(key),
    ...(value === null ? { valueState: "NOT_APPLICABLE" } : { value }),
  }));
/** Partners report, each its own figures, and the backbone accepts them together. */
const say = async (
  figures: Readonly<Record<string, Figures>>,
  { period = "2026Q1", reason }: { period?: string; reason?: string } = {},
) => {
  const ids: string[] = [];
  for (const [partner, own] of Object.entries(figures))
    ids.push(...(await did.report(partner, rowsOf(own, period), reason ? { reason } : {})));
  expect((await did.accept(ids)).problems).toEqual([]);
};
const revise = (figures: Readonly<Record<string, Figures>>) => say(figures, { reason: "COUNTING_ERROR" });
/** The same of all. */
const each = (partners: readonly string[], figures: Figures) =>
  Object.fromEntries(partners.map((partner) => [partner, figures]));

const tables = (
  keys: readonly string[],
  { who = initiative.funder, period = "2026Q1", asOf = null as string | null } = {},
) => readTables(api, who, initiative.slug, code, [period], keys, asOf);
/** A figure, "hidden", or "missing". */
const told = ({ value, suppressed }: Shown) => value ?? (suppressed ? "hidden" : "missing");
const seen = async (keys: readonly string[] = keysOf({ sex: sexes }), options?: Parameters<typeof tables>[1]) =>
  Object.fromEntries(
    [...(await tables(keys, options))].map(([place, shown]) => [place.replace(/^\S+ /, ""), told(shown)]),
  );

describe("a breakdown", () => {
  test("is shown where everybody in it is among enough others: figures, a zero, and what nobody said", async () => {
    await did.define(code, { ...kinds.COUNT, dimensions: [dimension("sex4", [...sexes, "Y"], { exhaustive: false })] });
    await say(each(all, { "": "100", "sex4=F": "60", "sex4=M": "30", "sex4=X": "0" }));
    const cut = await did.indicator<{ category: { code: string }; aggregate: Aggregate }[]>(
      initiative.funder,
      code,
      `breakdown(period: "2026Q1", dimension: "sex4") { category { code } aggregate { ${aggregateFields} } }`,
    );
    const shown = { suppressed: false, reported: 5, expected: 5, status: "COMPLETE" };
    expect(cut.map(({ category, aggregate }) => [category.code, aggregate])).toMatchObject([
      ["F", { ...shown, value: "300" }],
      ["M", { ...shown, value: "150" }],
      ["X", { ...shown, value: "0" }],
      ["Y", { value: null, suppressed: false, reported: 0, expected: 5, status: "NO_DATA" }],
    ]);
  });

  test("hides a small cell and a second one, with one marker; the coverage is told", async () => {
    await bySex();
    await say({
      ...each(["A", "B", "C", "D"], { "sex=F": "60", "sex=M": "30", "sex=X": "0" }),
      E: { "sex=F": "60", "sex=M": "30", "sex=X": "2" },
    });
    expect(await seen()).toEqual({ "": "452", "sex=F": "300", "sex=M": "hidden", "sex=X": "hidden" });
    const found = await tables(["sex=M", "sex=X"]);
    const marker = { value: null, numerator: null, suppressed: true, reported: 5, expected: 5, valueState: null };
    for (const shown of found.values()) expect(shown).toMatchObject(marker);
    expect(await seen(undefined, { who: initiative.backbone })).toEqual({
      "": "452",
      "sex=F": "300",
      "sex=M": "150",
      "sex=X": "2",
    });
  });

  test("is the same for a funder, another partner and one that is in it", async () => {
    await bySex();
    await say({
      ...each(["A", "B", "C"], { "sex=F": "60", "sex=M": "30", "sex=X": "0" }),
      D: { "sex=F": "60", "sex=M": "30", "sex=X": "2" },
    });
    const funder = await tables(keysOf({ sex: sexes }));
    for (const partner of ["A", "D", "E"])
      expect(await tables(keysOf({ sex: sexes }), { who: initiative.partners[partner]!.token })).toEqual(funder);
    expect([...funder.values()].filter(({ suppressed }) => suppressed)).toHaveLength(2);
  });

  test("hides what would be few for a partner that takes its own part away", async () => {
    await bySex();
    // 23 people are many, but A knows of 20 of them
    const few = { "sex=F": "60", "sex=M": "30", "sex=X": "1" };
    await say({ A: { ...few, "sex=X": "20" }, B: few, C: few, D: few });
    expect(await seen()).toEqual({ "": "383", "sex=F": "240", "sex=M": "hidden", "sex=X": "hidden" });
  });

  test("hides what fewer than three partners gave, though they are many", async () => {
    await bySex(kinds.COUNT);
    const nothing = { "sex=F": "60", "sex=M": "30", "sex=X": null };
    await say({ A: { ...nothing, "sex=X": "70" }, B: { ...nothing, "sex=X": "70" }, C: nothing, D: nothing });
    expect(await seen()).toEqual({ "": "500", "sex=F": "240", "sex=M": "hidden", "sex=X": "hidden" });
    // those to whom it does not apply are not expected
    expect((await tables(["sex=X"])).get("2026Q1 sex=X")).toMatchObject({ reported: 2, expected: 2, waived: 2 });
  });

  test("tells only the coverage where too few answered", async () => {
    await bySex(kinds.COUNT);
    const whole = { "": "100", "sex=F": "60" };
    await say({ ...each(["A", "B"], whole), ...each(["C", "D", "E"], { ...whole, "sex=M": "30" }) });
    expect(await seen()).toEqual({ "": "500", "sex=F": "300", "sex=M": "missing", "sex=X": "missing" });
    expect((await tables(["sex=M"])).get("2026Q1 sex=M")).toMatchObject({
      reported: 3,
      expected: 5,
      status: "INSUFFICIENT",
    });
  });

  test("of a first release without a figure tells who reported, part by part", async () => {
    const indicator = await bySex(kinds.COUNT);
    for (const partner of all) await did.oblige(indicator, partner, "2026Q1", "2026Q1");
    await say(each(["A", "B"], { "": "100", "sex=F": "60" }));
    const shown = await tables(["sex=F", "sex=X"]);
    const coverage = { value: null, suppressed: false, expected: 5 };
    expect(shown.get("2026Q1 sex=F")).toMatchObject({ ...coverage, reported: 2 });
    expect(shown.get("2026Q1 sex=X")).toMatchObject({ ...coverage, reported: 0 });
  });

  test("of a hidden total is hidden", async () => {
    await bySex();
    await say(each(["A", "B"], { "sex=F": "60", "sex=M": "30", "sex=X": "50" }));
    expect(new Set(Object.values(await seen()))).toEqual(new Set(["hidden"]));
  });

  test("without a partner that shares nothing, which stays expected", async () => {
    await setConsent(api, "parts-released", "NONE", "E");
    await bySex();
    await say(each(all, { "sex=F": "60", "sex=M": "30", "sex=X": "50" }));
    expect(await seen()).toEqual({ "": "560", "sex=F": "240", "sex=M": "120", "sex=X": "200" });
    expect((await tables(["sex=M"])).get("2026Q1 sex=M")).toMatchObject({ reported: 4, expected: 5 });
  });
});

describe("two dimensions", () => {
  const keys = keysOf({ age: ages, sex: sexes });
  const define = () => did.define(code, { ...people, dimensions: [dimension("sex", sexes), dimension("age", ages)] });
  const pairs = (counts: readonly (readonly number[])[]): Figures =>
    Object.fromEntries(
      ages.flatMap((age, row) => sexes.map((sex, column) => [`age=${age}|sex=${sex}`, String(counts[row]![column]!)])),
    );

  test("are shown with their pairs", async () => {
    await define();
    await say(
      each(
        all,
        pairs([
          [10, 20, 30],
          [40, 50, 60],
        ]),
      ),
    );
    expect(await seen(keys)).toMatchObject({
      "": "1050",
      "age=O5": "300",
      "sex=F": "250",
      "age=O5|sex=F": "50",
      "age=U5|sex=X": "300",
    });
  });

  test("hide four cells around a small one, so that neither rows nor columns tell", async () => {
    await define();
    await say({
      ...each(
        ["A", "B", "C"],
        pairs([
          [0, 20, 30],
          [40, 50, 60],
        ]),
      ),
      D: pairs([
        [2, 20, 30],
        [40, 50, 60],
      ]),
    });
    const found = await seen(keys);
    const hidden = Object.keys(found).filter((key) => found[key] === "hidden");
    expect(hidden).toEqual(["age=O5|sex=F", "age=O5|sex=M", "age=U5|sex=F", "age=U5|sex=M"]);
    expect(found).toMatchObject({ "sex=F": "162", "age=O5": "202" });
  });

  test("of three are the marker, as no filter by more than two is released; nothing is counted for it", async () => {
    await did.define(code, {
      ...people,
      dimensions: [dimension("sex", sexes), dimension("age", ages), dimension("place", ["N", "S"])],
    });
    const cubes = ages.flatMap((age) =>
      sexes.flatMap((sex) => ["N", "S"].map((place) => `age=${age}|place=${place}|sex=${sex}`)),
    );
    await say(each(all, Object.fromEntries(cubes.map((key) => [key, "50"]))));
    const found = await tables([...cubes.slice(0, 1), "age=O5|sex=F", "place=N", ""]);
    expect([...found.values()].map(told)).toEqual(["hidden", "500", "1500", "3000"]);
    expect([...found.values()][0]).toMatchObject({ reported: 0, expected: 0 });
  });
});

describe("a change", () => {
  const base = { "sex=F": "60", "sex=M": "30", "sex=X": "50" };
  const before = { "": "700", "sex=F": "300", "sex=M": "150", "sex=X": "250" };
  beforeEach(async () => {
    await bySex();
    await say(each(all, base));
    expect(await seen()).toEqual(before);
  });

  test("of parts alone by one partner is held, until three have changed them", async () => {
    const moved = { ...base, "sex=F": "50", "sex=M": "40" };
    await revise({ A: moved });
    await revise({ B: moved });
    expect(await seen()).toEqual(before);
    await revise({ C: moved });
    expect(await seen()).toEqual({ ...before, "sex=F": "270", "sex=M": "180" });
  });

  test("of the total by three goes out without the parts that only one of them changed", async () => {
    await revise({ A: { ...base, "sex=F": "50" }, B: { ...base, "sex=M": "10" }, C: { ...base, "sex=X": "20" } });
    expect(await seen()).toEqual({ "": "640", "sex=F": "hidden", "sex=M": "hidden", "sex=X": "hidden" });
    // they come back when each has been changed by three, or by nobody
    await revise(each(["C", "D", "E"], { "sex=F": "40", "sex=M": "20", "sex=X": "40" }));
    expect(await seen()).toEqual({ "": "550", "sex=F": "230", "sex=M": "100", "sex=X": "220" });
  });

  test("by fewer people than the threshold is held", async () => {
    await revise(each(["A", "B", "C"], { ...base, "sex=F": "59" }));
    expect(await seen()).toEqual(before);
    expect(await seen([""], { who: initiative.backbone })).toEqual({ "": "697" });
    await revise(each(["A", "B", "C"], { ...base, "sex=F": "50" }));
    expect(await seen()).toEqual({ ...before, "": "670", "sex=F": "270" });
  });

  test("asOf snaps to the release that was in force, with all its parts", async () => {
    const first = await tables(keysOf({ sex: sexes }));
    await revise(each(all, { "sex=F": "1", "sex=M": "90", "sex=X": "90" }));
    const second = await tables(keysOf({ sex: sexes }));
    const asOf = (found: Map<string, Shown>) => [...found.values()][0]!.asOf;
    expect(second).not.toEqual(first);
    expect(await tables(keysOf({ sex: sexes }), { asOf: asOf(first) })).toEqual(first);
    expect(await tables(keysOf({ sex: sexes }), { asOf: asOf(second) })).toEqual(second);
    const earlier = new Date(Date.parse(asOf(first)) - 1).toISOString();
    expect(new Set(Object.values(await seen(undefined, { asOf: earlier })))).toEqual(new Set(["missing"]));
  });
});

test("what was hidden stays hidden while it is as it was, though another part could be hidden in its place", async () => {
  await bySex();
  const few = (f: string): Figures => ({ "sex=F": f, "sex=M": "30", "sex=X": "0" });
  await say({ ...each(["A", "B", "C", "D"], few("60")), E: { ...few("60"), "sex=X": "2" } });
  expect(await seen()).toEqual({ "": "452", "sex=F": "300", "sex=M": "hidden", "sex=X": "hidden" });
  // now F is the smaller of the two that could be hidden beside X; M, shown, would tell of X what it was
  await revise(each(["A", "B", "C", "D"], few("10")));
  const found = await seen();
  expect(found).toMatchObject({ "": "252", "sex=M": "hidden", "sex=X": "hidden" });
});

describe("a longer period", () => {
  test("adds up what was released, and over a hidden part stays hidden", async () => {
    await bySex();
    const base = { "sex=F": "60", "sex=M": "30", "sex=X": "50" };
    await say(each(all, base));
    await say(
      { ...each(["A", "B", "C", "D"], { ...base, "sex=X": "0" }), E: { ...base, "sex=X": "1" } },
      { period: "2026Q2" },
    );
    const half = { period: "2026S1" };
    expect(await seen(undefined, half)).toEqual({ "": "1151", "sex=F": "600", "sex=M": "hidden", "sex=X": "hidden" });
    expect(await seen(["sex=X"], { ...half, who: initiative.backbone })).toEqual({ "sex=X": "251" });
  });
});

test("the answers of a distribution are shown, and with a hidden one neither the middle", async () => {
  await bySex({ ...people, measureType: "ORDINAL" });
  const asked = () =>
    did.indicator<object>(
      initiative.funder,
      code,
      `distribution(period: "2026Q1") { n counts { category { code } count } medianCategory { code } }`,
    );
  const counted = (counts: readonly (string | null)[]) =>
    counts.map((count, place) => ({ category: { code: sexes[place] }, count }));
  await say(each(all, { "sex=F": "10", "sex=M": "30", "sex=X": "5" }));
  expect(await asked()).toEqual({ n: "225", counts: counted(["50", "150", "25"]), medianCategory: { code: "M" } });
  code = `I${(made += 1)}`;
  await bySex({ ...people, measureType: "ORDINAL" });
  await say({
    ...each(["A", "B", "C"], { "sex=F": "10", "sex=M": "30", "sex=X": "0" }),
    D: { "sex=F": "10", "sex=M": "30", "sex=X": "3" },
  });
  expect(await asked()).toEqual({ n: "163", counts: counted([null, "120", null]), medianCategory: null });
});

test("what was released before parts were is not computed after the event", async () => {
  await bySex();
  await say(each(all, { "sex=F": "60", "sex=M": "30", "sex=X": "50" }));
  await behind(api, "delete from release_cell; update release set tells_parts = false");
  const found = await tables(["sex=F"]);
  expect([...found.values()]).toMatchObject([{ value: null, suppressed: true, reported: 0, expected: 0 }]);
});

test("all parts of all periods take as many statements as one part of one", async () => {
  await did.define(code, { ...people, dimensions: [dimension("sex", sexes), dimension("age", ages)] });
  await say(each(["A", "B", "C"], { "age=O5|sex=F": "60" }));
  const count = (periods: readonly string[], keys: readonly string[]) =>
    countStatements(() => readTables(api, initiative.funder, initiative.slug, code, periods, keys, afresh()));
  const [, ...parts] = keysOf({ age: ages, sex: sexes });
  expect(await count(["2026Q1", "2026Q2", "2026"], parts)).toBe(await count(["2026Q1"], ["sex=F"]));
});

test("taking in figures of six periods takes as many statements as of one", async () => {
  await bySex();
  const accepting = async (periods: readonly string[]) => {
    const ids: string[] = [];
    for (const partner of all)
      for (const period of periods)
        ids.push(...(await did.report(partner, rowsOf({ "sex=F": "60", "sex=M": "3", "sex=X": "50" }, period))));
    return countStatements(() => did.accept(ids));
  };
  expect(await accepting(["2024Q1", "2024Q2", "2024Q3", "2024Q4", "2025Q1", "2025Q2"])).toBe(
    await accepting(["2025Q3"]),
  );
  expect(await seen(undefined, { period: "2024Q1" })).toEqual({
    "": "565",
    "sex=F": "300",
    "sex=M": "15",
    "sex=X": "250",
  });
});

describe("what is sensitive", () => {
  const nobodyIsX = each(all, { "sex=F": "60", "sex=M": "30", "sex=X": "0" });

  test.each([{ isSensitive: true }, { suppressZeros: true }])(
    "tells of nobody as little as of few: %j",
    async (claim) => {
      await bySex({ ...people, ...claim });
      await say(nobodyIsX);
      expect(await seen()).toEqual({ "": "450", "sex=F": "300", "sex=M": "hidden", "sex=X": "hidden" });
      expect(await seen(undefined, { who: initiative.backbone })).toMatchObject({ "sex=X": "0" });
      await say(each(all, { "sex=F": "0", "sex=M": "0", "sex=X": "0" }), { period: "2026Q2" });
      expect(await seen([""], { period: "2026Q2" })).toEqual({ "": "hidden" });
    },
  );

  test("tells of everybody as little, and of what is not sensitive both are told", async () => {
    const share = async (claim: object) => {
      code = `I${(made += 1)}`;
      await did.define(code, { ...kinds.SHARE, ...claim });
      const ids: string[] = [];
      for (const partner of all)
        for (const [period, numerator] of [
          ["2026Q1", "20"],
          ["2026Q2", "0"],
        ] as const)
          ids.push(...(await did.report(partner, [{ indicatorCode: code, period, numerator, denominator: "20" }])));
      expect((await did.accept(ids)).problems).toEqual([]);
      return [...(await tables([""])).values(), ...(await tables([""], { period: "2026Q2" })).values()].map(told);
    };
    expect(await share({ isSensitive: true })).toEqual(["hidden", "hidden"]);
    expect(await share({})).toEqual(["100", "0"]);
  });

  test("of a sensitive dimension alone nobody is told of nobody", async () => {
    const status = dimension("status", ["CITIZEN", "NONE"], { isSensitive: true });
    await did.define(code, { ...kinds.SHARE, dimensions: [status, dimension("sex", sexes)] });
    const row = (key: string, numerator: string, denominator: string): Row => ({
      indicatorCode: code,
      period: "2026Q1",
      categories: categoriesOfKey(key),
      numerator,
      denominator,
    });
    const ids: string[] = [];
    for (const partner of all)
      ids.push(
        ...(await did.report(partner, [
          row("status=CITIZEN", "20", "60"),
          row("status=NONE", "0", "30"),
          row("sex=F", "20", "60"),
          row("sex=M", "0", "30"),
          row("sex=X", "0", "0"),
        ])),
      );
    expect((await did.accept(ids)).problems).toEqual([]);
    expect(await seen(keysOf({ status: ["CITIZEN", "NONE"] }))).toMatchObject({
      "status=CITIZEN": "hidden",
      "status=NONE": "hidden",
    });
    expect(await seen(["sex=M"])).toEqual({ "sex=M": "0" });
    // one code means one thing: the next indicator cannot take it for harmless
    const harmless = { ...status, isSensitive: false };
    const { problems } = (
      await api.ask<{ defineIndicator: { problems: { code: string }[] } }>(
        initiative.backbone,
        `mutation ($input: DefineIndicatorInput!) { defineIndicator(input: $input) { problems { code } } }`,
        {
          input: { ...kinds.COUNT, initiativeId: initiative.id, code: `${code}-2`, name: "n", dimensions: [harmless] },
        },
      )
    ).defineIndicator;
    expect(problems).toEqual([{ code: "DIMENSION_DIFFERS" }]);
    expect(await did.indicator(initiative.funder, code, "dimensions { code isSensitive }")).toEqual([
      { code: "status", isSensitive: true },
      { code: "sex", isSensitive: false },
    ]);
  });

  test("may be found out later, and is hidden from a later version on", async () => {
    const indicator = await bySex();
    await say(nobodyIsX);
    expect(await seen()).toMatchObject({ "sex=X": "0" });
    expect((await did.change(indicator, "2026Q2", { isSensitive: true })).problems).toEqual([]);
    await say(nobodyIsX, { period: "2026Q2" });
    expect(await seen(undefined, { period: "2026Q2" })).toMatchObject({ "sex=M": "hidden", "sex=X": "hidden" });
    expect(await did.indicator(initiative.funder, code, "definitions { version isSensitive suppressZeros }")).toEqual([
      { version: 1, isSensitive: false, suppressZeros: false },
      { version: 2, isSensitive: true, suppressZeros: false },
    ]);
  });
});

test("verify holds every release to what it says, and tells where one was tampered with", async () => {
  const broken = async () =>
    (await verify(api.url)).filter((verdict) => verdict.broken.length > 0).map(({ promise }) => promise);
  await bySex();
  await say(each(all, { "sex=F": "60", "sex=M": "30", "sex=X": "50" }));
  await revise(each(all, { "sex=F": "90", "sex=M": "90", "sex=X": "90" }));
  expect(await broken()).toEqual([]);
  await behind(api, "update release_cell set value = null where shown = 'FIGURE' and value = 300");
  expect(await broken()).toEqual(["releases"]);
  await behind(api, "update release_cell set value = 300 where shown = 'FIGURE' and value is null");
  expect(await broken()).toEqual([]);
  await behind(
    api,
    "update release set replaced_at = replaced_at - interval '1 millisecond' where replaced_at <> 'infinity'",
  );
  expect(await broken()).toEqual(["releases"]);
});
