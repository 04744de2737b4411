import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { behind, colleague, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../../../test/reporting.ts";
import { writeDown } from "../../audit/write-down.ts";
import { keelsonIn } from "../../identity/persons/find-actor-by-email.ts";
import { Context } from "../../kernel/context.ts";
import { nil, parseNodeId } from "../../kernel/node-id.ts";
import { verify } from "../../verify.ts";
import type { ActWith } from "../../kernel/in-each-initiative.ts";
import { extendAllObligations } from "./extend-obligations.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
let a: { id: string; token: string };
let b: { id: string; token: string };
let indicator: string;
let code: string;
let made = 0;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "waivers", ["A", "B"]);
  did = reporting(api, initiative);
  a = initiative.partners["A"]!;
  b = initiative.partners["B"]!;
});
afterAll(() => api.close());
beforeEach(async () => {
  code = `VISITS-${(made += 1)}`;
  indicator = await did.define(code, kinds.COUNT);
});

const actWith: ActWith = (context) =>
  new Context(
    { database: api.database, localContextOf: () => ({ ...context, actor: nil }), writeDown },
    keelsonIn(context),
  );

const row = (period: string, value = "5") => [{ indicatorCode: code, period, value }];
/** The periods of this test's indicator, as its partner A sees them. */
const due = async (period: string) => {
  const found = await api.ask<{ initiative: { obligationPeriods: { nodes: { id: string; state: string }[] } } }>(
    a.token,
    `query ($indicator: ID!) { initiative(slug: "waivers") { obligationPeriods(period: "${period}", first: 50, indicatorId: $indicator) { nodes { id state waiveReason viewerCan period } } } }`,
    { indicator },
  );
  return found.initiative.obligationPeriods.nodes;
};

describe("a waiver", () => {
  test("leaves the period out of what is expected, and taking it back puts it in again", async () => {
    await did.oblige(indicator, "A", "2025Q1", "2025Q2");
    await did.oblige(indicator, "B", "2025Q1", "2025Q1");
    const [first] = await due("2025Q1");
    const before = await did.aggregate(code, "2025Q1");
    const input = { ids: [first!.id], reason: "CAPACITY", note: "Their only clerk left." };
    const { obligationPeriods, problems } = await did.waive(initiative.backbone, input);
    expect(problems).toEqual([]);
    expect(obligationPeriods).toMatchObject([{ state: "WAIVED", waiveReason: "CAPACITY", waiveNote: input.note }]);
    expect(await did.aggregate(code, "2025Q1")).toMatchObject({ expected: 1, waived: 1 });
    expect(await did.aggregate(code, "2025Q1", { asOf: before.asOf })).toMatchObject({ expected: 2, waived: 0 });
    expect((await did.waive(initiative.backbone, input)).problems).toMatchObject([{ code: "TRANSITION_NOT_ALLOWED" }]);
    await did.reinstate(initiative.backbone, { ids: [first!.id] });
    expect(await did.aggregate(code, "2025Q1")).toMatchObject({ expected: 2, waived: 0 });
    expect((await did.reinstate(initiative.backbone, { ids: [first!.id] })).problems).toMatchObject([
      { code: "TRANSITION_NOT_ALLOWED" },
    ]);
  });

  test("takes a figure that counted out, and taking it back lets it count again", async () => {
    await did.count("A", row("2025Q1"));
    const [period] = await due("2025Q1");
    await did.waive(a.token, { ids: [period!.id], reason: "SAFETY" });
    expect(await did.aggregate(code, "2025Q1")).toMatchObject({ value: null, expected: 0, waived: 1, reported: 0 });
    await did.reinstate(a.token, { ids: [period!.id] });
    expect(await did.aggregate(code, "2025Q1")).toMatchObject({ value: "5", expected: 1, waived: 0, reported: 1 });
    expect(await due("2025Q1")).toMatchObject([{ state: "FULFILLED" }]);
  });

  test("for safety is lifted by nothing a partner hands in, until somebody takes it back", async () => {
    const [counted] = await did.count("A", row("2025Q1"));
    await did.count("B", row("2025Q1", "7"));
    const [queried] = await did.report("A", row("2025Q2"));
    await did.query(queried!);
    for (const quarter of ["2025Q1", "2025Q2", "2025Q3"]) {
      if (quarter === "2025Q3") await did.oblige(indicator, "A", quarter, quarter);
      const [period] = await due(quarter);
      await did.waive(a.token, { ids: [period!.id], reason: "SAFETY" });
    }
    expect((await did.withdraw(a.token, { ids: [counted], reason: "OTHER" })).problems).toEqual([]);
    expect((await did.answer(a.token, { id: queried, answer: "It is so." })).problems).toEqual([]);
    await did.count("A", row("2025Q3"));
    for (const quarter of ["2025Q1", "2025Q2", "2025Q3"])
      expect(await due(quarter)).toMatchObject([{ state: "WAIVED", waiveReason: "SAFETY" }]);
    expect(await did.aggregate(code, "2025Q1")).toMatchObject({ value: "7", expected: 1, waived: 1 });
    expect(await did.aggregate(code, "2025Q3")).toMatchObject({ value: null, expected: 0, waived: 1 });
    await did.reinstate(a.token, { ids: (await due("2025Q3")).map(({ id }) => id) });
    expect(await did.aggregate(code, "2025Q3")).toMatchObject({ value: "5", expected: 1, waived: 0 });
    expect((await verify(api.url)).flatMap(({ broken }) => broken)).toEqual([]);
  });

  test("for any other reason is taken up by a fresh figure, and by no answer and no withdrawal", async () => {
    const [counted] = await did.count("A", row("2025Q1"));
    const [queried, again] = await did.report("A", [...row("2025Q2"), ...row("2025Q3")]);
    await did.query(queried!);
    await did.query(again!);
    const periods = ["2025Q1", "2025Q2", "2025Q3"];
    for (const of of periods) {
      const ids = (await due(of)).map(({ id }) => id);
      await did.waive(initiative.backbone, { ids, reason: "CAPACITY", note: "Their only clerk left." });
    }
    await did.withdraw(a.token, { ids: [counted], reason: "OTHER" });
    await did.answer(a.token, { id: queried, answer: "It is so." });
    await did.submit(a.token, [again!]);
    for (const of of periods) expect(await due(of)).toMatchObject([{ state: "WAIVED", waiveReason: "CAPACITY" }]);
    await did.report("A", row("2025Q2", "6"));
    expect(await due("2025Q2")).toMatchObject([{ state: "FULFILLED", waiveReason: null }]);
  });

  test("says why, save where people would be at risk", async () => {
    await did.oblige(indicator, "A", "2025Q1", "2025Q1");
    const [period] = await due("2025Q1");
    const waive = (reason: string) => did.waive(initiative.backbone, { ids: [period!.id], reason });
    expect((await waive("OTHER")).problems).toMatchObject([{ code: "TEXT_REQUIRED", path: ["note"] }]);
    expect((await waive("SAFETY")).problems).toEqual([]);
  });

  test("is the backbone's to give; a partner's lead alone may for safety or where it does not apply", async () => {
    await did.oblige(indicator, "A", "2025Q1", "2025Q1");
    const [period] = await due("2025Q1");
    const reporter = await colleague(api, initiative, a.id, `reporter-${made}`, ["PARTNER_REPORTER"]);
    const waive = (token: string, reason: string) =>
      api.send<{ waiveObligationPeriods: { problems: object[] } } | null>(
        token,
        "mutation ($input: WaiveObligationPeriodsInput!) { waiveObligationPeriods(input: $input) { problems { code } } }",
        { input: { ids: [period!.id], reason, note: "Because." } },
      );
    const refused = { errors: [{ extensions: { code: "NOT_FOUND" } }] };
    for (const token of [b.token, reporter, initiative.funder])
      expect(await waive(token, "SAFETY")).toMatchObject(refused);
    for (const reason of ["CAPACITY", "OTHER", "MEMBERSHIP_ENDED"])
      expect(await waive(a.token, reason)).toMatchObject(refused);
    expect(await waive(a.token, "NOT_APPLICABLE")).toEqual({ data: { waiveObligationPeriods: { problems: [] } } });
  });
});

describe("an obligation", () => {
  test("may be declined, with a reason, and asked again", async () => {
    const { obligations } = await did.propose(indicator, [a.id], "2025Q1");
    const ids = obligations.map(({ id }) => id);
    const declined = await did.decline(a.token, { ids, because: "We do not count this." });
    expect(declined.obligations).toMatchObject([{ state: "DECLINED", declinedBecause: "We do not count this." }]);
    expect((await did.agree(a.token, ids)).problems).toMatchObject([{ code: "TRANSITION_NOT_ALLOWED" }]);
    expect(await did.aggregate(code, "2025Q1")).toMatchObject({ expected: 0 });
    expect((await did.propose(indicator, [a.id], "2025Q1")).problems).toEqual([]);
  });

  test("asked of a partner twice at the same moment is asked once", async () => {
    const asked = await Promise.all([1, 2, 3].map(() => did.propose(indicator, [a.id], "2025Q1", "2025Q4")));
    expect(asked.filter(({ problems }) => problems.length === 0)).toHaveLength(1);
  });

  test("ends with a last period: later ones are not expected any more, and what was reported stays", async () => {
    const { obligations } = await did.propose(indicator, [a.id], "2024Q1");
    const ids = obligations.map(({ id }) => id);
    await did.agree(a.token, ids);
    await did.count("A", row("2025Q2"));
    const ended = await did.end(initiative.backbone, { ids, lastPeriod: "2024Q4" });
    expect(ended.problems).toEqual([]);
    expect(ended.obligations).toMatchObject([{ state: "ENDED", to: "2024Q4" }]);
    expect(await did.aggregate(code, "2024Q4")).toMatchObject({ expected: 1 });
    expect(await did.aggregate(code, "2025Q1")).toMatchObject({ expected: 0 });
    expect(await did.aggregate(code, "2025Q2")).toMatchObject({ expected: 1, reported: 1, value: "5" });
    // what it has ended with is still asked of it; what comes after may be asked anew
    expect((await did.propose(indicator, [a.id], "2024Q4")).problems).toMatchObject([{ code: "OBLIGATION_EXISTS" }]);
    expect((await did.propose(indicator, [a.id], "2025Q1")).problems).toEqual([]);
    expect((await verify(api.url)).flatMap(({ broken }) => broken)).toEqual([]);
  });

  test("is ended by a partner with a period that is not over: nothing that is overdue disappears", async () => {
    const { obligations } = await did.propose(indicator, [a.id], "2024Q1");
    const ids = obligations.map(({ id }) => id);
    await did.agree(a.token, ids);
    expect((await did.end(a.token, { ids, lastPeriod: "2024Q4" })).problems).toMatchObject([
      { code: "PERIOD_IN_THE_PAST", path: ["lastPeriod"] },
    ]);
    const next = `${new Date().getUTCFullYear() + 1}Q4`;
    expect((await did.end(a.token, { ids, lastPeriod: next })).problems).toEqual([]);
    await extendAllObligations(actWith);
    expect(await did.aggregate(code, next)).toMatchObject({ expected: 1 });
    expect((await did.end(a.token, { ids, lastPeriod: next })).problems).toMatchObject([
      { code: "TRANSITION_NOT_ALLOWED" },
    ]);
  });

  test("is ended by the backbone further ahead than anybody can see, and grows with the clock up to there", async () => {
    const { obligations } = await did.propose(indicator, [a.id], "2024Q1");
    const ids = obligations.map(({ id }) => id);
    await did.agree(a.token, ids);
    const year = new Date().getUTCFullYear();
    const farAhead = `${year + 4}Q4`;
    expect((await did.end(initiative.backbone, { ids, lastPeriod: farAhead })).problems).toEqual([]);
    expect(await did.aggregate(code, farAhead)).toMatchObject({ expected: 0 });
    await extendAllObligations(actWith);
    expect(await did.aggregate(code, `${year}Q4`)).toMatchObject({ expected: 1 });
    expect(await did.aggregate(code, farAhead)).toMatchObject({ expected: 0 });
    expect(await extendAllObligations(actWith)).toBe(0);
    // the time comes: half of what was bound is still to be
    const uuid = parseNodeId("obligation", ids[0]!).id;
    const boundTo = () => api.look("select bound_to::text from obligation where id = $1", [uuid]);
    const bound = await boundTo();
    await behind(api, `update obligation set ends_on = bound_to, bound_to = '${year - 1}-12-31' where id = '${uuid}'`);
    await extendAllObligations(actWith);
    expect(await boundTo()).toEqual(bound);
    expect((await verify(api.url)).flatMap(({ broken }) => broken)).toEqual([]);
  });

  test("ends within itself, with one of its own periods", async () => {
    const { obligations } = await did.propose(indicator, [a.id], "2024Q1", "2024Q4");
    const ids = obligations.map(({ id }) => id);
    await did.agree(a.token, ids);
    for (const lastPeriod of ["2023Q4", "2025Q1"])
      expect((await did.end(initiative.backbone, { ids, lastPeriod })).problems).toMatchObject([
        { code: "PERIOD_NOT_VALID" },
      ]);
    expect((await did.end(initiative.backbone, { ids, lastPeriod: "202403" })).problems).toMatchObject([
      { code: "PERIOD_OF_ANOTHER_FREQUENCY" },
    ]);
  });
});

describe("lists", () => {
  test("show the backbone everybody's, and a partner its own", async () => {
    await did.oblige(indicator, "A", "2020Q1", "2020Q2");
    await did.oblige(indicator, "B", "2020Q1", "2020Q1");
    const seen = async (token: string) => {
      const { initiative } = await api.ask<{
        initiative: Record<"obligations" | "obligationPeriods", { totalCount: number; nodes: object[] }>;
      }>(
        token,
        `query ($indicator: ID!) { initiative(slug: "waivers") {
          obligations(first: 100, state: ACCEPTED) { nodes { from membership { code } indicator { code } } }
          obligationPeriods(first: 100, period: "2020", indicatorId: $indicator) { totalCount nodes { period membership { code } } } } }`,
        { indicator },
      );
      return initiative;
    };
    expect((await seen(initiative.backbone)).obligationPeriods.totalCount).toBe(3);
    expect((await seen(b.token)).obligationPeriods.nodes).toEqual([{ period: "2020Q1", membership: { code: "B" } }]);
    expect((await seen(initiative.funder)).obligationPeriods).toEqual({ totalCount: 0, nodes: [] });
    const codes = (await seen(b.token)).obligations.nodes.map((node) => JSON.stringify(node));
    expect(codes.every((text) => text.includes('"code":"B"'))).toBe(true);
  });
});
