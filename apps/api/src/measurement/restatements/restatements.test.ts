import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { doorOf } from "../../door.ts";
import { Context } from "../../kernel/context.ts";
import { verify } from "../../verify.ts";
import { countStatements, openApi, type TestApi } from "../../../test/harness.ts";
import {
  behind,
  consentToBeNamed,
  foundInitiative,
  setConsent,
  type TestInitiative,
} from "../../../test/initiative.ts";
import { kinds, people, reporting, type Reporting, type Row } from "../../../test/reporting.ts";
import type { ActWith } from "../../kernel/in-each-initiative.ts";
import { noteAllUnanswered } from "../queries/note-unanswered.ts";
import { keelsonIn } from "../../identity/persons/find-actor-by-email.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "restated", ["A", "B", "C", "D"]);
  await consentToBeNamed(api, "restated");
  did = reporting(api, initiative);
});
afterAll(() => api.close());

interface Restatement {
  readonly period: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly relativeChange: string | null;
  readonly crossedTarget: boolean | null;
  readonly reason: string | null;
  readonly publishedOn: string;
}
interface Restatements {
  readonly nodes: readonly Restatement[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
const period = "2020Q1";
const fields =
  "nodes { period before after relativeChange crossedTarget reason publishedOn } totalCount pageInfo { hasNextPage endCursor }";
const restatements = (code: string, token = initiative.backbone, page = "first: 50") =>
  did.indicator<Restatements>(token, code, `restatements(${page}) { ${fields} }`);
const figures = async (code: string, token = initiative.backbone) =>
  (await restatements(code, token)).nodes.map(({ before, after, reason }) => [before, after, reason]);
const row = (indicatorCode: string, value: string): Row[] => [{ indicatorCode, period, value }];
const setTarget = (indicatorId: string, value: string) =>
  api.ask(
    initiative.backbone,
    `mutation ($input: SetTargetInput!) { setTarget(input: $input) { target { value } problems { code } } }`,
    { input: { indicatorId, period, value } },
  );
/** An indicator with a period that is closed over these partners' figures. */
async function closed(code: string, values: Readonly<Record<string, string>>): Promise<string> {
  const indicator = await did.define(code, kinds.COUNT);
  for (const [partner, value] of Object.entries(values)) await did.count(partner, row(code, value));
  expect((await did.close(indicator, period)).problems).toEqual([]);
  return indicator;
}
const stateOf = async (code: string) =>
  (
    await did.indicator<{ state: string }[]>(
      initiative.backbone,
      code,
      `reportingPeriods(from: "${period}", to: "${period}") { state }`,
    )
  )[0]!.state;

describe("the vectors, as people live them", () => {
  const share = (code: string, numerator: string, denominator: string): Row[] => [
    { indicatorCode: code, period, numerator, denominator },
  ];

  test("REV-01: a late revision restates a closed period, and the old figure is answered as of then", async () => {
    const indicator = await did.define("REV01", { ...kinds.SHARE, multiplier: 1 });
    await setTarget(indicator, "0.8");
    await did.count("A", share("REV01", "90", "100"));
    await did.count("B", share("REV01", "5", "10"));
    await did.close(indicator, period);
    const then = await did.aggregate("REV01", period);
    expect(then).toMatchObject({ value: "0.8636363636", restated: false });
    expect(await restatements("REV01")).toMatchObject({ nodes: [], totalCount: 0 });

    await did.count("A", share("REV01", "70", "100"), { reason: "COUNTING_ERROR" });
    const now = await did.aggregate("REV01", period);
    expect(now).toMatchObject({ value: "0.6818181818", restated: true });
    expect(await did.aggregate("REV01", period, { asOf: then.asOf })).toEqual(then);
    expect(await stateOf("REV01")).toBe("RESTATED");
    const entry = {
      period,
      before: "0.8636363636",
      after: "0.6818181818",
      relativeChange: "-0.2105263158",
      crossedTarget: true,
      reason: "COUNTING_ERROR",
      publishedOn: now.asOf,
    };
    for (const token of [initiative.backbone, initiative.funder, initiative.partners["C"]!.token])
      expect((await restatements("REV01", token)).nodes).toEqual([entry]);
  });

  test("REV-02: an immaterial one is in the history, and no notice is given", async () => {
    const indicator = await did.define("REV02", { ...kinds.SHARE, multiplier: 1 });
    await setTarget(indicator, "0.8");
    await did.count("A", share("REV02", "955", "1000"));
    await did.count("B", share("REV02", "0", "100"));
    await did.close(indicator, period);
    expect(await did.aggregate("REV02", period)).toMatchObject({ value: "0.8681818182" });
    await did.count("A", share("REV02", "957", "1000"), { reason: "LATE_DATA" });
    expect(await did.aggregate("REV02", period)).toMatchObject({ value: "0.87", restated: true });
    expect((await restatements("REV02")).nodes).toEqual([]);
    expect(await stateOf("REV02")).toBe("CLOSED");
  });
});

describe("whatever changes what counts restates a closed period", () => {
  test("a revision, a first figure that came late, a withdrawal; and only once it is closed", async () => {
    const indicator = await did.define("MANY", kinds.COUNT);
    await did.count("A", row("MANY", "100"));
    await did.count("A", row("MANY", "50"), { reason: "OTHER" });
    await did.close(indicator, period);
    const [b] = await did.count("B", row("MANY", "10"));
    await did.count("A", row("MANY", "60"), { reason: "DEDUPLICATION" });
    const { token } = initiative.partners["B"]!;
    const { measurements } = await did.withdraw(token, { ids: [b], reason: "COUNTING_ERROR", note: "Not ours." });
    expect((await did.accept(measurements.map((one) => one.id))).problems).toEqual([]);
    expect(await figures("MANY")).toEqual([
      ["70", "60", "COUNTING_ERROR"],
      ["60", "70", "DEDUPLICATION"],
      ["50", "60", "LATE_DATA"],
    ]);
  });

  test("revisions of several partners for several reasons, taken in together: one entry that names none", async () => {
    await closed("SEVERAL", { A: "10", B: "10", C: "10" });
    const ids = [
      ...(await did.report("A", row("SEVERAL", "20"), { reason: "LATE_DATA" })),
      ...(await did.report("B", row("SEVERAL", "30"), { reason: "OTHER" })),
    ];
    await did.accept(ids);
    expect(await figures("SEVERAL")).toEqual([["30", "60", null]]);
  });

  test("a waiver, its end, and a figure that a partner hands in for a period it was let off", async () => {
    await closed("LETOFF", { A: "10", B: "10" });
    const periodOfA = await obligationPeriod("LETOFF", "A");
    expect(
      (await did.waive(initiative.backbone, { ids: [periodOfA], reason: "OTHER", note: "Flooded." })).problems,
    ).toEqual([]);
    expect((await did.reinstate(initiative.backbone, { ids: [periodOfA] })).problems).toEqual([]);
    await did.waive(initiative.backbone, { ids: [periodOfA], reason: "OTHER", note: "Flooded." });
    // it is expected again, and what was accepted for it counts again, by the partner's own hand
    await did.report("A", row("LETOFF", "10"), { reason: "OTHER" });
    expect(await figures("LETOFF")).toEqual([
      ["10", "20", null],
      ["20", "10", null],
      ["10", "20", null],
      ["20", "10", null],
    ]);
  });

  test("an overlap that is found out: different people are read as the least they can be", async () => {
    const indicator = await did.define("REACHED", people);
    for (const [partner, value] of [
      ["A", "300"],
      ["B", "200"],
    ] as const)
      await did.count(partner, row("REACHED", value));
    await did.close(indicator, period);
    const pair = ["A", "B"].map((code) => initiative.partners[code]!);
    const membershipIds = pair.map(({ id }) => id);
    const said = { indicatorId: indicator, period, membershipIds, people: "60", method: "JOINT_SURVEY" };
    const { overlap } = await did.overlap(initiative.backbone, said);
    for (const { token } of pair) await did.agreeOverlap(token, { id: overlap!.id });
    expect(await did.aggregate("REACHED", period)).toMatchObject({ value: "440" });
    expect(await figures("REACHED")).toEqual([["300", "440", null]]);
  });

  test("a line of its status that is crossed by less than a hundredth", async () => {
    const indicator = await did.define("WAY", kinds.COUNT);
    await did.begin(indicator, "2018Q1", { value: "1000" });
    await did.aim(indicator, "2021Q1", "2000");
    // two thirds of the time are gone: on track from nine tenths of two thirds on
    await did.count("A", row("WAY", "1599"));
    await did.close(indicator, period);
    const status = async () =>
      (
        await did.indicator<{ progressStatus: string }>(
          initiative.backbone,
          "WAY",
          `aggregate(period: "${period}") { progressStatus }`,
        )
      ).progressStatus;
    const before = await status();
    await did.count("A", row("WAY", "1603"), { reason: "OTHER" });
    expect([before, await status()]).toEqual(["AT_RISK", "ON_TRACK"]);
    expect((await restatements("WAY")).nodes).toMatchObject([{ before: "1599", after: "1603", crossedTarget: true }]);
  });

  test("a question that nobody answered in time", async () => {
    await closed("SILENT", { A: "10", B: "10" });
    const [id] = await did.report("A", row("SILENT", "30"), { reason: "LATE_DATA" });
    await did.query(id!);
    await behind(api, "update measurement_query set asked_at = asked_at - interval '15 days'");
    const actWith: ActWith = (context) =>
      new Context({ ...doorOf(api.database), localContextOf: () => context }, keelsonIn(context));
    expect(await noteAllUnanswered(actWith)).toBe(1);
    expect(await figures("SILENT")).toEqual([["20", "40", "LATE_DATA"]]);
    expect(await figures("SILENT", initiative.funder)).toEqual([["20", "40", "LATE_DATA"]]);
  });

  test("a figure that goes away, comes back, or was zero", async () => {
    await closed("EDGES", { A: "0" });
    await did.count("A", row("EDGES", "1"), { reason: "OTHER" });
    await did.count("A", [{ indicatorCode: "EDGES", period, valueState: "NOT_COLLECTED" }], { reason: "OTHER" });
    const { nodes } = await restatements("EDGES");
    expect(nodes.map(({ before, after, relativeChange }) => [before, after, relativeChange])).toEqual([
      ["1", null, null],
      ["0", "1", null],
    ]);
  });

  test("a target that is crossed by less than a hundredth", async () => {
    const indicator = await closed("LINE", { A: "999", B: "0" });
    await setTarget(indicator, "1000");
    await did.count("A", row("LINE", "1000"), { reason: "OTHER" });
    await did.count("A", row("LINE", "1001"), { reason: "OTHER" });
    expect((await restatements("LINE")).nodes).toMatchObject([{ before: "999", after: "1000", crossedTarget: true }]);
  });
});

test("entries come in pages, the latest first", async () => {
  await closed("PAGES", { A: "1" });
  for (const value of ["2", "3", "4"]) await did.count("A", row("PAGES", value), { reason: "OTHER" });
  const first = await restatements("PAGES", initiative.backbone, "first: 2");
  expect(first.nodes.map(({ after }) => after)).toEqual(["4", "3"]);
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  const rest = await restatements("PAGES", initiative.backbone, `first: 2, after: "${first.pageInfo.endCursor}"`);
  expect(rest.nodes.map(({ after }) => after)).toEqual(["2"]);
  expect(rest.pageInfo.hasNextPage).toBe(false);
});

describe("an outside audience", () => {
  test("learns that a period was restated, and no figure that was not released to it", async () => {
    await setConsent(api, "restated", "AGGREGATE_ONLY");
    try {
      await closed("HELD", { A: "10", B: "20", C: "30" });
      expect(await did.aggregate("HELD", period, {}, initiative.funder)).toMatchObject({ value: "60" });
      // one partner's change is held: the difference would be its figure
      await did.count("A", row("HELD", "40"), { reason: "LATE_DATA" });
      expect(await figures("HELD")).toEqual([["60", "90", "LATE_DATA"]]);
      const held = (await restatements("HELD", initiative.funder)).nodes;
      expect(held).toEqual([
        {
          period,
          before: null,
          after: null,
          relativeChange: null,
          crossedTarget: null,
          reason: "LATE_DATA",
          publishedOn: expect.any(String),
        },
      ]);
      // three have changed by now: the release goes out, and its change with it, as it was shown
      const ids = [
        ...(await did.report("B", row("HELD", "50"), { reason: "OTHER" })),
        ...(await did.report("C", row("HELD", "60"), { reason: "OTHER" })),
      ];
      await did.accept(ids);
      expect(await figures("HELD")).toEqual([
        ["90", "150", "OTHER"],
        ["60", "90", "LATE_DATA"],
      ]);
      for (const token of [initiative.funder, initiative.partners["D"]!.token])
        expect(await figures("HELD", token)).toEqual([
          ["60", "150", "OTHER"],
          [null, null, "LATE_DATA"],
        ]);
    } finally {
      await setConsent(api, "restated", "NAMED_PUBLIC");
    }
  });

  test("reads no figure of it in the database either", async () => {
    const asked = await api.database.query("select current_user as who");
    expect(asked).toEqual([{ who: "keelson_app" }]);
    const seen = async (context: string) => {
      const runner = api.database.createQueryRunner();
      try {
        await runner.query("begin");
        await runner.query(`select set_config('app.${context}', $1, true)`, [await initiativeId()]);
        const [counts] = await runner.query(
          "select (select count(*)::int from restatement) as entries, (select count(*)::int from restatement_figure) as figures",
        );
        return counts;
      } finally {
        await runner.query("rollback");
        await runner.release();
      }
    };
    expect(await seen("audience")).toMatchObject({ figures: 0 });
    expect((await seen("audience")).entries).toBeGreaterThan(0);
    expect((await seen("backbone")).figures).toBeGreaterThan(0);
  });
});

test("taking figures in takes as many statements for one closed period as for many", async () => {
  const codes = ["W0", "W1", "W2", "W3"];
  for (const code of codes) await closed(code, { A: "10" });
  const accepting = async (some: readonly string[]) => {
    const ids = await did.report(
      "A",
      some.flatMap((code) => row(code, "20")),
      { reason: "OTHER" },
    );
    return countStatements(() => did.accept(ids));
  };
  expect(await accepting(codes.slice(1))).toBe(await accepting(codes.slice(0, 1)));
  expect((await verify(api.url)).filter(({ broken }) => broken.length > 0)).toEqual([]);
});

const initiativeId = async () =>
  (await api.look<{ id: string }>("select id from initiative where slug = 'restated'"))[0]!.id;

async function obligationPeriod(code: string, partner: string): Promise<string> {
  const { initiative: found } = await api.ask<{
    initiative: {
      obligationPeriods: { nodes: { id: string; indicator: { code: string }; membership: { code: string } }[] };
    };
  }>(
    initiative.backbone,
    `{ initiative(slug: "restated") { obligationPeriods(period: "${period}", first: 100) { nodes { id indicator { code } membership { code } } } } }`,
  );
  return found.obligationPeriods.nodes.find((one) => one.indicator.code === code && one.membership.code === partner)!
    .id;
}
