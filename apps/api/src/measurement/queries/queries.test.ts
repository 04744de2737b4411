import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { behind, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../../../test/reporting.ts";
import { writeDown } from "../../audit/write-down.ts";
import { keelsonIn } from "../../identity/persons/find-actor-by-email.ts";
import { Context } from "../../kernel/context.ts";
import { nil } from "../../kernel/node-id.ts";
import { verify } from "../../verify.ts";
import type { ActWith } from "../../kernel/in-each-initiative.ts";
import { noteAllUnanswered } from "./note-unanswered.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
let a: { id: string; token: string };
let year = 2000;
let period: string;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "questions", ["A", "B"]);
  did = reporting(api, initiative);
  a = initiative.partners["A"]!;
  await did.define("VISITS", kinds.COUNT);
});
afterAll(() => api.close());
beforeEach(() => {
  year += 1;
  period = `${year}Q1`;
});

const row = (value = "5") => [{ indicatorCode: "VISITS", period, value }];
const queries = async (token = initiative.backbone) => {
  const { nodes } = await did.indicator<{ nodes: { queries: object[] }[] }>(
    token,
    "VISITS",
    `measurements(period: "${period}", first: 1) { nodes { queries { question answer answeredAt } } }`,
  );
  return nodes[0]!.queries;
};
const actWith: ActWith = (context) =>
  new Context(
    { database: api.database, localContextOf: () => ({ ...context, actor: nil }), writeDown },
    keelsonIn(context),
  );

describe("a question", () => {
  test("is answered by the partner, and its figure stands as it is", async () => {
    const [id] = await did.report("A", row());
    await did.query(id!, "Is it in thousands?");
    const { measurements, problems } = await did.answer(a.token, { id, answer: " No, five people. " });
    expect(problems).toEqual([]);
    expect(measurements).toMatchObject([{ id, state: "SUBMITTED", values: [{ value: "5" }] }]);
    expect(await queries(a.token)).toEqual([
      { question: "Is it in thousands?", answer: "No, five people.", answeredAt: expect.any(String) },
    ]);
  });

  test("may be followed by another, and nothing that was said is lost", async () => {
    const [id] = await did.report("A", row());
    await did.query(id!, "One?");
    await did.answer(a.token, { id, answer: "Yes." });
    await did.query(id!, "Really?");
    await did.submit(a.token, [id!]);
    expect(await queries()).toMatchObject([
      { question: "One?", answer: "Yes." },
      { question: "Really?", answer: null, answeredAt: expect.any(String) },
    ]);
  });

  test("is answered once, in words, and only while it is open", async () => {
    const [id] = await did.report("A", row());
    expect((await did.answer(a.token, { id, answer: "What?" })).problems).toMatchObject([
      { code: "TRANSITION_NOT_ALLOWED" },
    ]);
    await did.query(id!);
    expect((await did.answer(a.token, { id, answer: " " })).problems).toMatchObject([
      { code: "TEXT_REQUIRED", path: ["answer"] },
    ]);
    const told = await Promise.all([1, 2].map((n) => did.answer(a.token, { id, answer: `Answer ${n}.` })));
    expect(told.flatMap(({ problems }) => problems)).toMatchObject([{ code: "TRANSITION_NOT_ALLOWED" }]);
    await expect(behind(api, "update measurement_query set answer = 'other'")).rejects.toThrow(
      "TRANSITION_NOT_ALLOWED",
    );
    await api.look("rollback");
  });

  test("is answered by a corrected figure too", async () => {
    const [id] = await did.report("A", row());
    await did.query(id!);
    await did.report("A", row("6"));
    const open = await api.look(
      "select from measurement_query where answered_at is null and measurement_id is not null",
    );
    expect(open).toEqual([]);
  });
});

describe("a question that nobody answered for 14 days", () => {
  const waitDays = (days: number) =>
    behind(api, `update measurement_query set asked_at = asked_at - interval '${days} days' where answered_at is null`);

  test("holds nothing up: the figure stands, counts, and says that it was not answered", async () => {
    const [id] = await did.report("A", row());
    await did.query(id!);
    expect(await noteAllUnanswered(actWith)).toBe(0);
    await waitDays(13);
    expect(await noteAllUnanswered(actWith)).toBe(0);
    await waitDays(2);
    expect(await noteAllUnanswered(actWith)).toBe(1);
    expect(await noteAllUnanswered(actWith)).toBe(0);
    expect(await did.aggregate("VISITS", period)).toMatchObject({ value: "5", reported: 1 });
    const { measurements } = await did.withdraw(a.token, { ids: [id], reason: "OTHER" });
    expect(measurements).toMatchObject([{ revision: 2 }]);
    const [was] = await api.look(
      "select m.state, m.decided_by, e.action, e.actor_id from measurement m join audit_change c on m.id = any (c.ids) and c.operation = 'UPDATE' join audit_event e on e.id = c.event_id and e.initiative_id = c.initiative_id where m.state = 'ACCEPTED_WITH_NOTE' order by e.seq desc limit 1",
    );
    expect(was).toEqual({ state: "ACCEPTED_WITH_NOTE", decided_by: null, action: "noteUnanswered", actor_id: nil });
  });

  test("takes the place of what was accepted before", async () => {
    await did.count("A", row("1"));
    const [id] = await did.report("A", row("2"), { reason: "LATE_DATA" });
    await did.query(id!);
    await waitDays(15);
    await noteAllUnanswered(actWith);
    expect(await did.aggregate("VISITS", period)).toMatchObject({ value: "2", restated: true });
    expect((await verify(api.url)).flatMap(({ broken }) => broken)).toEqual([]);
  });

  test("and is answered at that very moment, is either answered or noted, never both", async () => {
    for (let round = 0; round < 6; round += 1) {
      year += 1;
      period = `${year}Q1`;
      const [id] = await did.report("A", row());
      await did.query(id!);
      await waitDays(15);
      const [noted, answered] = await Promise.all([
        noteAllUnanswered(actWith),
        did.answer(a.token, { id, answer: "Just in time." }),
      ]);
      expect(noted + (answered.problems.length === 0 ? 1 : 0)).toBe(1);
    }
  });
});
