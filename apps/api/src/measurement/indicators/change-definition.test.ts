import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseNodeId } from "../../kernel/node-id.ts";
import { verify } from "../../verify.ts";
import { countStatements, openApi, type TestApi } from "../../../test/harness.ts";
import { behind, consentToBeNamed, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import {
  aggregateFields,
  dimension,
  kinds,
  reporting,
  type Aggregate,
  type Reporting,
} from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "versions", ["A", "B", "C"]);
  await consentToBeNamed(api, "versions");
  did = reporting(api, initiative);
});
afterAll(() => api.close());

const row = (indicatorCode: string, period: string, value: string) => [{ indicatorCode, period, value }];
const quarters = ["2026Q1", "2026Q2", "2026Q3", "2026Q4"];
const series = (code: string, asOf?: string, token = initiative.backbone) =>
  did.indicator<Aggregate[]>(token, code, `series(from: "2026", to: "2026", asOf: $asOf) { ${aggregateFields} }`, {
    asOf,
  });
const codesOf = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);
const broken = async () => (await verify(api.url)).filter((verdict) => verdict.broken.length > 0);

describe("a definition changes with the third quarter", () => {
  let indicator: string;
  /** Everything that was answered before the change, by who asked. */
  const before: { token: string; asked: string; answer: Aggregate }[] = [];

  beforeAll(async () => {
    indicator = await did.define("MEALS", kinds.COUNT);
    for (const code of ["A", "B"]) {
      await did.oblige(indicator, code, "2026Q1", "2026Q4");
      await did.count(code, [...row("MEALS", "2026Q1", "10"), ...row("MEALS", "2026Q2", "20")]);
    }
    for (const token of [initiative.backbone, initiative.funder])
      for (const asked of [...quarters, "2026", "2026S1", "2026S2"])
        before.push({ token, asked, answer: await did.aggregate("MEALS", asked, {}, token) });
    const changed = await did.change(indicator, "2026Q3", {
      expectedVersion: 1,
      name: "Warm meals",
      unit: "warm meals",
      acrossPartners: "MAX",
      acrossTime: "LAST",
    });
    expect(changed).toEqual({ indicator: { definitionVersion: 2 }, problems: [] });
  });

  test("each period is of the version in force when it starts, and expected under it", async () => {
    const points = await series("MEALS");
    expect(
      points.map(({ definitionVersion, value, reported, expected }) => [definitionVersion, value, reported, expected]),
    ).toEqual([
      [1, "20", 2, 2],
      [1, "40", 2, 2],
      [2, null, 0, 2],
      [2, null, 0, 2],
    ]);
    expect(await broken()).toEqual([]);
  });

  test("and who is to report a period is told the version that it is of", async () => {
    const answer = await api.ask<{
      initiative: { obligationPeriods: { nodes: { period: string; definition: { version: number; name: string } }[] } };
    }>(
      initiative.partners["A"]!.token,
      `query ($id: ID!) { initiative(slug: "versions") { obligationPeriods(period: "2026", first: 9, indicatorId: $id) {
        nodes { period definition { version name } } } } }`,
      { id: indicator },
    );
    expect(
      answer.initiative.obligationPeriods.nodes.map(({ period, definition }) => [period, ...Object.values(definition)]),
    ).toEqual([
      ["2026Q1", 1, "MEALS"],
      ["2026Q2", 1, "MEALS"],
      ["2026Q3", 2, "Warm meals"],
      ["2026Q4", 2, "Warm meals"],
    ]);
  });

  test("figures for the later periods count by the new rule, those of the earlier ones by the old", async () => {
    await did.count("A", row("MEALS", "2026Q3", "7"));
    await did.count("B", row("MEALS", "2026Q3", "9"));
    await did.count("A", row("MEALS", "2026Q1", "11"), { reason: "LATE_DATA" });
    for (const token of [initiative.backbone, initiative.funder])
      expect((await series("MEALS", undefined, token)).map(({ value }) => value)).toEqual(["21", "40", "9", null]);
    expect(await broken()).toEqual([]);
  });

  test("a longer period within one version adds up, one over two does not and is told by the later version", async () => {
    expect(await did.aggregate("MEALS", "2026S1")).toMatchObject({
      value: "61",
      definitionVersion: 1,
      status: "COMPLETE",
    });
    // by the new rule over time the half-year is its last quarter, which is missing
    expect(await did.aggregate("MEALS", "2026S2")).toMatchObject({ value: null, definitionVersion: 2, expected: 2 });
    for (const token of [initiative.backbone, initiative.funder])
      expect(await did.aggregate("MEALS", "2026", {}, token)).toMatchObject({
        value: null,
        definitionVersion: 2,
        status: "NOT_AGGREGATED",
        suppressed: false,
      });
  });

  test("what was answered before the change is answered again as of then, under the definition known then", async () => {
    expect(before.map(({ answer }) => answer.definitionVersion)).toEqual(before.map(() => 1));
    for (const { token, asked, answer } of before)
      expect(await did.aggregate("MEALS", asked, { asOf: answer.asOf }, token), asked).toEqual(answer);
  });

  test("and so is what is answered now: the instant of an outside answer is not before the change it shows", async () => {
    for (const token of [initiative.backbone, initiative.funder])
      for (const asked of [...quarters, "2026", "2027Q1", "2026W1"]) {
        const answer = await did.aggregate("MEALS", asked, {}, token);
        expect(await did.aggregate("MEALS", asked, { asOf: answer.asOf }, token), asked).toEqual(answer);
      }
  });

  test("the versions are listed oldest first, and the indicator is called by the last", async () => {
    const asked = `definitions { version effectiveFrom name definition unit level measureType acrossPartners acrossTime multiplier
      desiredDirection tolerance dimensions { code } }`;
    const same = {
      definition: kinds.COUNT.definition,
      level: "PERFORMANCE",
      measureType: "COUNT",
      multiplier: 1,
      desiredDirection: "INCREASE",
      tolerance: null,
      dimensions: [],
    };
    for (const token of [initiative.backbone, initiative.funder, initiative.partners["A"]!.token])
      expect(await did.indicator(token, "MEALS", asked)).toEqual([
        {
          ...same,
          version: 1,
          effectiveFrom: null,
          name: "MEALS",
          unit: "things",
          acrossPartners: "SUM",
          acrossTime: "SUM",
        },
        {
          ...same,
          version: 2,
          effectiveFrom: "2026Q3",
          name: "Warm meals",
          unit: "warm meals",
          acrossPartners: "MAX",
          acrossTime: "LAST",
        },
      ]);
    expect(await did.indicator(initiative.funder, "MEALS", "name")).toBe("Warm meals");
  });

  test("obligations that are accepted later expect each period under its own version", async () => {
    await did.oblige(indicator, "C", "2026Q2", "2026Q3");
    expect((await series("MEALS")).map(({ expected }) => expected)).toEqual([2, 3, 3, 2]);
    expect(await broken()).toEqual([]);
  });
});

describe("a definition does not change", () => {
  let indicator: string;
  const words = async (effectiveFrom: string, changes: object = { name: "New" }) => {
    const { indicator: made, problems } = await did.change(indicator, effectiveFrom, changes);
    expect(made).toBeNull();
    return problems;
  };
  beforeAll(async () => {
    indicator = await did.define("BEDS", {
      ...kinds.COUNT,
      tolerance: "5",
      dimensions: [dimension("sex", ["F", "M"])],
    });
  });

  test("under figures that were handed in, whatever became of them; the message names the way out", async () => {
    await did.report("A", row("BEDS", "2026Q2", "1"));
    await did.count("A", row("BEDS", "2026Q1", "1"));
    for (const from of ["2025Q4", "2026Q1", "2026Q2"])
      expect(await words(from)).toEqual([
        expect.objectContaining({
          code: "PERIOD_HAS_FIGURES",
          path: ["effectiveFrom"],
          message: expect.stringMatching(/2026Q2.* 2026Q3\./),
        }),
      ]);
  });

  test("at or before the start of the version that is there", async () => {
    expect(codesOf(await did.change(indicator, "2026Q4", { name: "Places to sleep" }))).toEqual([]);
    for (const from of ["2026Q3", "2026Q4"])
      expect(await words(from)).toEqual([
        expect.objectContaining({ code: "EFFECTIVE_FROM_TOO_EARLY", path: ["effectiveFrom"] }),
      ]);
    expect(await broken()).toEqual([]);
  });

  test("for somebody who looked at an earlier version", async () => {
    expect(await words("2027Q1", { name: "Newer", expectedVersion: 1 })).toEqual([
      expect.objectContaining({ code: "CONFLICT", path: ["expectedVersion"] }),
    ]);
  });

  test("where nothing changes", async () => {
    for (const changes of [{}, { name: "Places to sleep" }, { unit: null, tolerance: "5.0", expectedVersion: 2 }])
      expect(codesOf({ problems: await words("2027Q1", changes) })).toEqual(["DEFINITION_UNCHANGED"]);
  });

  test("in the middle of a period, or to what cannot be combined truthfully", async () => {
    expect(codesOf({ problems: await words("202701") })).toEqual(["PERIOD_OF_ANOTHER_FREQUENCY"]);
    expect(codesOf({ problems: await words("soon") })).toEqual(["PERIOD_NOT_VALID"]);
    expect(
      codesOf({ problems: await words("2027Q1", { acrossPartners: "WEIGHTED_MEAN", unit: " ", multiplier: 0 }) }),
    ).toEqual(["TEXT_REQUIRED", "AGGREGATION_NOT_ALLOWED", "MULTIPLIER_NOT_ALLOWED"]);
    expect(codesOf({ problems: await words("2027Q1", { tolerance: "some" }) })).toEqual(["NOT_A_NUMBER"]);
    expect(codesOf({ problems: await words("2027Q1", { dimensions: [dimension("sex", ["X", "Y"])] }) })).toEqual([
      "DIMENSION_DIFFERS",
    ]);
  });

  test("and what is not said stays as it was, a tolerance and dimensions too, until they are taken away", async () => {
    const last = async () => {
      const all = await did.indicator<{ version: number; tolerance: string | null; dimensions: object[] }[]>(
        initiative.backbone,
        "BEDS",
        "definitions { version tolerance dimensions { code } }",
      );
      return all.at(-1);
    };
    expect(await last()).toEqual({ version: 2, tolerance: "5", dimensions: [{ code: "sex" }] });
    expect(codesOf(await did.change(indicator, "2027Q1", { tolerance: null, dimensions: [] }))).toEqual([]);
    expect(await last()).toEqual({ version: 3, tolerance: null, dimensions: [] });
  });
});

test("a draft begun under the old version is recorded again before it is submitted, and all of it anew", async () => {
  const sex = dimension("sex", ["F", "M"]);
  const indicator = await did.define("VISITS", { ...kinds.COUNT, dimensions: [sex] });
  const { id, token } = initiative.partners["A"]!;
  const part = (category: string, value: string) => ({
    ...row("VISITS", "2026Q2", value)[0]!,
    categories: [{ dimension: "sex", category }],
  });
  const { measurements: drafts } = await did.record(token, id, [part("F", "3"), part("M", "4")]);
  const draft = drafts[0]!;
  expect(codesOf(await did.change(indicator, "2026Q2", { definition: "Counted otherwise.", dimensions: [] }))).toEqual(
    [],
  );

  const refused = await did.submit(token, [draft.id]);
  expect(refused.problems).toEqual([
    expect.objectContaining({
      code: "DEFINITION_CHANGED",
      path: ["ids", "0"],
      message: expect.stringMatching(/2026Q2 again.* \d{4}-\d\d-\d\d.*version 2/),
    }),
  ]);
  // the version that is in force now is not cut
  expect(codesOf(await did.record(token, id, [part("F", "3")]))).toEqual(["UNKNOWN_DIMENSION"]);

  const again = await did.record(token, id, row("VISITS", "2026Q2", "8"));
  expect(again).toMatchObject({ problems: [], measurements: [{ id: draft.id, revision: 1, state: "DRAFT" }] });
  expect(again.measurements[0]!.values).toEqual([
    expect.objectContaining({ categories: [], value: "8", derived: false }),
  ]);
  expect(codesOf(await did.submit(token, [draft.id]))).toEqual([]);
  expect(codesOf(await did.accept([draft.id]))).toEqual([]);
  const asked = "measurements(first: 5) { nodes { definitionVersion } }";
  expect(await did.indicator(token, "VISITS", asked)).toEqual({ nodes: [{ definitionVersion: 2 }] });
  expect(await did.aggregate("VISITS", "2026Q2")).toMatchObject({ value: "8", definitionVersion: 2 });
  expect(await broken()).toEqual([]);
});

test("the definition of a figure that was handed in is not changed behind the workflow's back either", async () => {
  const update = `update measurement m set definition_id = d.id from indicator_definition d
    where m.definition_id <> d.id and d.indicator_id = (select indicator_id from indicator_definition x where x.id = m.definition_id)`;
  await expect(behind(api, update)).rejects.toThrow(/only a draft changes its definition/);
  await api.look("rollback");
});

test("a figure of another version is nothing to compare with: no warning of a jump", async () => {
  const indicator = await did.define("JUMPS", kinds.COUNT);
  const { id, token } = initiative.partners["A"]!;
  const warned = async (value: string, period: string) => {
    const { warnings } = (await did.record(token, id, row("JUMPS", period, value))) as unknown as {
      warnings: object[];
    };
    return warnings.length;
  };
  await did.count("A", row("JUMPS", "2026Q1", "10"));
  expect(await warned("900", "2026Q2")).toBe(1);
  expect(codesOf(await did.change(indicator, "2026Q2", { unit: "cents" }))).toEqual([]);
  expect(await warned("900", "2026Q2")).toBe(0);
});

test("an index is computed from other parts from some period on", async () => {
  for (const code of ["PART1", "PART2"]) await did.define(code, kinds.COUNT);
  const parts = (first: string, second: string) => ({
    components: [
      { indicatorCode: "PART1", weight: first, worst: "0", best: "10" },
      { indicatorCode: "PART2", weight: second, worst: "0", best: "10" },
    ],
  });
  const common = { ...kinds.COUNT, measureType: "COMPOSITE", acrossPartners: "NONE", acrossTime: "NONE" };
  const indicator = await did.define("INDEX", { ...common, composite: parts("0.5", "0.5") });
  expect(codesOf(await did.change(indicator, "2026Q1", { composite: parts("0.50", "0.5") }))).toEqual([
    "DEFINITION_UNCHANGED",
  ]);
  expect(codesOf(await did.change(indicator, "2026Q1", { composite: parts("0.6", "0.5") }))).not.toEqual([]);
  const [known] = parts("0.5", "0.5").components;
  const unknown = { components: [known, { ...known, indicatorCode: "NONE" }] };
  expect(codesOf(await did.change(indicator, "2026Q1", { composite: unknown }))).toContain("UNKNOWN_INDICATOR");
  expect(codesOf(await did.change(indicator, "2026Q1", { composite: parts("0.6", "0.4") }))).toEqual([]);
});

describe("versions that are cut differently", () => {
  beforeAll(async () => {
    const indicator = await did.define("TALKS", { ...kinds.COUNT, dimensions: [dimension("sex", ["F", "M"])] });
    const cut = (period: string, name: string, categories: readonly string[]) =>
      categories.map((category) => ({ ...row("TALKS", period, "5")[0]!, categories: [{ dimension: name, category }] }));
    await did.count("A", cut("2026Q1", "sex", ["F", "M"]));
    expect(codesOf(await did.change(indicator, "2026Q2", { dimensions: [dimension("age", ["U15", "15+"])] }))).toEqual(
      [],
    );
    await did.count("A", cut("2026Q2", "age", ["U15", "15+"]));
  });

  test("a breakdown has the dimensions of the version of its period", async () => {
    const breakdown = (period: string, name: string) =>
      did.indicator<{ category: { code: string }; aggregate: Aggregate }[]>(
        initiative.backbone,
        "TALKS",
        `breakdown(period: "${period}", dimension: "${name}") { category { code } aggregate { value definitionVersion } }`,
      );
    const [first, second] = [await breakdown("2026Q1", "sex"), await breakdown("2026Q2", "age")];
    expect(
      first.map(({ category, aggregate }) => [category.code, aggregate.value, aggregate.definitionVersion]),
    ).toEqual([
      ["F", "5", 1],
      ["M", "5", 1],
    ]);
    expect(
      second.map(({ category, aggregate }) => [category.code, aggregate.value, aggregate.definitionVersion]),
    ).toEqual([
      ["U15", "5", 2],
      ["15+", "5", 2],
    ]);
    const { errors } = await api.send(
      initiative.backbone,
      `{ initiative(slug: "versions") { indicator(code: "TALKS") { breakdown(period: "2026Q2", dimension: "sex") { category { code } } } } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  test("a series of one category says nothing where the version is not cut by it, to anybody", async () => {
    const asked = { categories: [{ dimension: "age", category: "U15" }] };
    const field = `series(from: "2026Q1", to: "2026Q2", categories: $categories) { value status definitionVersion }`;
    const points = await did.indicator<Aggregate[]>(initiative.backbone, "TALKS", field, asked);
    expect(points).toEqual([
      { value: null, status: "NOT_AGGREGATED", definitionVersion: 1 },
      { value: "5", status: "COMPLETE", definitionVersion: 2 },
    ]);
    const [outside] = await did.indicator<Aggregate[]>(initiative.funder, "TALKS", field, asked);
    expect(outside).toEqual(points[0]);
  });
});

test("an indicator without a rhythm changes too", async () => {
  const indicator = await did.define("CENSUS", { ...kinds.COUNT, frequency: "ONE_OFF" });
  await did.count("A", row("CENSUS", "2026", "1"));
  const early = await did.change(indicator, "2025Q2", { name: "Head count" });
  expect(early.problems[0]).toMatchObject({
    code: "PERIOD_HAS_FIGURES",
    message: expect.stringContaining("after 2026-01-01"),
  });
  expect(codesOf(await did.change(indicator, "202607", { name: "Head count" }))).toEqual([]);
  expect(await did.indicator(initiative.backbone, "CENSUS", "definitions { effectiveFrom }")).toEqual([
    { effectiveFrom: null },
    { effectiveFrom: "202607" },
  ]);
});

describe("at the same moment", () => {
  test("a definition changes or figures are handed in for its first period, never both", async () => {
    const outcomes: Record<string, number> = {};
    for (let round = 0; round < 12; round += 1) {
      const code = `RACE${round}`;
      const indicator = await did.define(code, kinds.COUNT);
      const { id, token } = initiative.partners["A"]!;
      const other = initiative.partners["B"]!;
      // in turn: a draft of a period nobody asked for, a draft of one that is asked for, and nothing yet
      if (round % 3 === 1) await did.oblige(indicator, "A", "2026Q1", "2026Q2");
      const drafts = round % 3 === 2 ? [] : (await did.record(token, id, row(code, "2026Q1", "1"))).measurements;
      const { obligations } = await did.propose(indicator, [other.id], "2025Q4", "2026Q2");
      const hand = () =>
        round % 3 === 2
          ? did.record(token, id, row(code, "2026Q1", "1"), { submit: true })
          : did.submit(
              token,
              drafts.map((draft) => draft.id),
            );
      const [changed, handed, agreed] = await Promise.all([
        did.change(indicator, "2026Q1", { name: "Another" }),
        hand(),
        did.agree(
          other.token,
          obligations.map((obligation) => obligation.id),
        ),
      ]);
      expect(codesOf(agreed)).toEqual([]);
      const outcome = [...codesOf(changed), ...codesOf(handed)];
      expect([["PERIOD_HAS_FIGURES"], ["DEFINITION_CHANGED"], []], code).toContainEqual(outcome);
      // both went through only where the figure was begun after the change
      const [figure] = await api.look<{ version: number }>(
        `select d.version from measurement m join indicator_definition d on d.id = m.definition_id
         join indicator i on i.id = d.indicator_id where i.code = $1 and m.state <> 'DRAFT'`,
        [code],
      );
      if (outcome.length === 0) expect(figure, code).toEqual({ version: 2 });
      outcomes[outcome[0] ?? "both"] = (outcomes[outcome[0] ?? "both"] ?? 0) + 1;
    }
    expect(await broken(), JSON.stringify(outcomes)).toEqual([]);
    const [stat] = await api.look("select deadlocks::int from pg_stat_database where datname = current_database()");
    expect(stat).toEqual({ deadlocks: 0 });
  });

  test("whoever begins a period waits for whoever changes a definition, and only in that initiative", async () => {
    await did.define("WAITS", kinds.COUNT);
    const elsewhere = reporting(api, await foundInitiative(api, "elsewhere", ["A"]));
    await elsewhere.define("WAITS", kinds.COUNT);
    const { initiativeId } = parseNodeId("initiative", initiative.id);
    // what changeDefinition holds until it commits
    await api.look("begin");
    await api.look("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`definitions of ${initiativeId}`]);
    const { id, token } = initiative.partners["A"]!;
    const recording = did.record(token, id, row("WAITS", "2026Q1", "1"));
    await elsewhere.report("A", row("WAITS", "2026Q1", "1"));
    const waiting = () => api.look("select from pg_locks where locktype = 'advisory' and not granted");
    while ((await waiting()).length === 0) await setTimeout(5);
    await api.look("commit");
    expect(codesOf(await recording)).toEqual([]);
  });

  test("two people change it: one of them looks again", async () => {
    const indicator = await did.define("TWICE", kinds.COUNT);
    const answers = await Promise.all(
      ["One", "Two"].map((name) => did.change(indicator, "2026Q1", { name, expectedVersion: 1 })),
    );
    expect(answers.flatMap(codesOf)).toEqual(["CONFLICT"]);
  });
});

test("a funder's work of twenty indicators takes as many statements over two versions as over one", async () => {
  const wide = await foundInitiative(api, "wide", ["A"]);
  const they = reporting(api, wide);
  const indicators: string[] = [];
  for (let index = 0; index < 20; index += 1) indicators.push(await they.define(`I${index}`, kinds.COUNT));
  const ask = (token: string) =>
    countStatements(() =>
      api.ask(
        token,
        `{ initiative(slug: "wide") { indicators(first: 50) { nodes { code series(from: "2014", to: "2026") { value coverage } } } } }`,
      ),
    );
  const one = [await ask(wide.funder), await ask(wide.backbone)];
  for (const indicator of indicators) await they.change(indicator, "2020Q1", { name: "Another" });
  expect([await ask(wide.funder), await ask(wide.backbone)]).toEqual(one);
  expect(Math.max(...one)).toBeLessThanOrEqual(12);
});
