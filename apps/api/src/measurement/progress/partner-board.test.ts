import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countStatements, openApi, type TestApi } from "../../../test/harness.ts";
import { behind, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../../../test/reporting.ts";

let api: TestApi;
let home: TestInitiative;
let did: Reporting;
const codes = ["DRAFTED", "EXCUSED", "IN", "LATE", "LATER", "RETURNED", "TAKEN"];
const period = "2025Q2";

interface Line {
  readonly membership: { readonly code: string };
  readonly standing: string;
  readonly lateSince: string | null;
  readonly daysLate: number | null;
  readonly remindersSent: number | null;
  readonly lastRemindedAt: string | null;
  readonly streak: { readonly period: string; readonly punctuality: string }[];
}
interface Board {
  readonly dueOn: string | null;
  readonly partnerCounts: Record<string, number> | null;
  readonly partners: {
    readonly totalCount: number;
    readonly nodes: Line[];
    readonly pageInfo: { endCursor: string; hasNextPage: boolean };
  };
}
const board = async (who: string, asked = "first: 50", of = period) => {
  const { initiative } = await api.ask<{ initiative: { reportingProgress: Board; currentPeriod: string | null } }>(
    who,
    `{ initiative(slug: "home") { currentPeriod reportingProgress(period: "${of}") { dueOn
      partnerCounts { partners late notStarted draft submitted returned accepted excused }
      partners(${asked}) { totalCount pageInfo { endCursor hasNextPage } nodes { membership { code } standing lateSince daysLate
        remindersSent lastRemindedAt streak { period punctuality } } } } } }`,
  );
  return { ...initiative.reportingProgress, currentPeriod: initiative.currentPeriod };
};
const codesOf = ({ partners }: Board) => partners.nodes.map(({ membership }) => membership.code);

beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "home", [...codes, "UNASKED"]);
  did = reporting(api, home);
  const [visits, meals] = [await did.define("VISITS", kinds.COUNT), await did.define("MEALS", kinds.COUNT)];
  for (const code of codes) for (const one of [visits, meals]) await did.oblige(one, code, "2025Q1", "2025Q2");
  const rows = (of: string) => ["VISITS", "MEALS"].map((indicatorCode) => ({ indicatorCode, period: of, value: "7" }));
  for (const code of ["IN", "TAKEN"]) await did.count(code, rows("2025Q1"));
  await did.record(home.partners["DRAFTED"]!.token, home.partners["DRAFTED"]!.id, rows(period).slice(0, 1));
  await did.report("IN", rows(period));
  await did.count("TAKEN", rows(period));
  const [asked] = await did.report("RETURNED", rows(period));
  await did.query(asked!, "Is it so?");
  const excused = (await did.due("2025")).filter(({ membership }) => membership.code === "EXCUSED");
  await did.waive(home.backbone, { ids: excused.map(({ id }) => id), reason: "SAFETY" });
  // due 200 days ago, and one partner's since twice as long; the quarter before was handed in by then
  const due = (days: number, where: string) =>
    behind(api, `update obligation_period set due_on = (now() at time zone 'UTC')::date - ${days} where ${where}`);
  await due(200, "period = '2025Q2'");
  await due(400, `period = '2025Q2' and membership_id = (select id from membership where code = 'LATER')`);
  await behind(
    api,
    "update obligation_period set due_on = current_date where period = '2025Q1' and first_submitted_at is not null",
  );
});
afterAll(() => api.close());

describe("the board", () => {
  test("says in one word how far each partner is, and how many are", async () => {
    const all = await board(home.backbone);
    expect(
      Object.fromEntries(all.partners.nodes.map(({ membership, standing }) => [membership.code, standing])),
    ).toEqual({
      DRAFTED: "DRAFT",
      EXCUSED: "EXCUSED",
      IN: "SUBMITTED",
      LATE: "NOT_STARTED",
      LATER: "NOT_STARTED",
      RETURNED: "RETURNED",
      TAKEN: "ACCEPTED",
    });
    expect(all.partnerCounts).toEqual({
      partners: 7,
      late: 3,
      notStarted: 2,
      draft: 1,
      submitted: 1,
      returned: 1,
      accepted: 1,
      excused: 1,
    });
    expect(all.currentPeriod).toBe(period);
  });

  test("says since when something is late, and of nothing that was handed in or let off", async () => {
    const { partners, dueOn } = await board(home.backbone);
    const late = Object.fromEntries(partners.nodes.map(({ membership, daysLate }) => [membership.code, daysLate]));
    expect(late).toEqual({ DRAFTED: 200, EXCUSED: null, IN: null, LATE: 200, LATER: 400, RETURNED: null, TAKEN: null });
    const [day] = await api.look<{ day: string }>("select ((now() at time zone 'UTC')::date - 200)::text as day");
    expect(dueOn).toBe(day!.day);
    expect(partners.nodes.find(({ membership }) => membership.code === "LATE")!.lateSince).toBe(day!.day);
  });

  test("lists those that are late, the longest first, page by page; and those of one standing by code", async () => {
    expect(codesOf(await board(home.backbone, "first: 50, standing: LATE"))).toEqual(["LATER", "DRAFTED", "LATE"]);
    const seen: string[] = [];
    let after = "";
    for (let page = 1; page <= 3; page += 1) {
      const { partners } = await board(home.backbone, `first: 1, standing: LATE${after}`);
      expect(partners.totalCount).toBe(3);
      expect(partners.pageInfo.hasNextPage).toBe(page < 3);
      seen.push(...partners.nodes.map(({ membership }) => membership.code));
      after = `, after: "${partners.pageInfo.endCursor}"`;
    }
    expect(seen).toHaveLength(3);
    expect(seen[0]).toBe("LATER");
    expect(new Set(seen)).toEqual(new Set(["LATER", "DRAFTED", "LATE"]));
    expect(codesOf(await board(home.backbone, "first: 1, standing: NOT_STARTED"))).toEqual(["LATE"]);
    expect(codesOf(await board(home.backbone, "first: 9, standing: SUBMITTED"))).toEqual(["IN"]);
    const refused = await api.send(
      home.backbone,
      `{ initiative(slug: "home") { reportingProgress(period: "2025Q2") { partners(first: 101, standing: LATE) { totalCount } } } }`,
    );
    expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
  });

  test("lists codes of which one begins another in one order, on whichever page", async () => {
    const alike = ["Acme", "Acme (North)", "Acme!"];
    const near = await foundInitiative(api, "near", ["FIRST", "SECOND", "THIRD"]);
    const at = reporting(api, near);
    const visits = await at.define("VISITS", kinds.COUNT);
    for (const [index, code] of Object.keys(near.partners).entries()) {
      await at.oblige(visits, code, period, period);
      await behind(api, `update membership set code = '${alike[index]}' where code = '${code}'`);
    }
    const list = async (asked: string) => {
      const { initiative } = await api.ask<{ initiative: { reportingProgress: Board } }>(
        near.backbone,
        `{ initiative(slug: "near") { reportingProgress(period: "${period}") { partners(${asked}, standing: NOT_STARTED) {
          pageInfo { endCursor hasNextPage } nodes { membership { code } } } } } }`,
      );
      return initiative.reportingProgress;
    };
    const whole = codesOf(await list("first: 9"));
    expect(whole).toEqual(alike);
    const paged: string[] = [];
    let after = "";
    for (const _ of alike) {
      const found = await list(`first: 1${after}`);
      paged.push(...codesOf(found));
      after = `, after: "${found.partners.pageInfo.endCursor}"`;
    }
    expect(paged).toEqual(whole);
  });

  test("says until when something is due of nothing that was let off", async () => {
    await behind(
      api,
      `update obligation_period set due_on = due_on + 30 where period = '2025Q2' and membership_id = (select id from membership where code = 'EXCUSED')`,
    );
    const [day] = await api.look<{ day: string }>("select ((now() at time zone 'UTC')::date - 200)::text as day");
    expect((await board(home.backbone)).dueOn).toBe(day!.day);
    expect((await board(home.partners["EXCUSED"]!.token)).dueOn).toBeNull();
    expect(codesOf(await board(home.partners["EXCUSED"]!.token))).toEqual(["EXCUSED"]);
  });

  test("remembers how the last six periods went", async () => {
    const { partners } = await board(home.backbone);
    const of = (code: string) => partners.nodes.find(({ membership }) => membership.code === code)!.streak;
    expect(of("TAKEN").map((one) => one.period)).toEqual(["2024Q1", "2024Q2", "2024Q3", "2024Q4", "2025Q1", "2025Q2"]);
    const words = (code: string) =>
      of(code)
        .map(({ punctuality }) => punctuality)
        .slice(3);
    expect(words("TAKEN")).toEqual(["NOT_ASKED", "ON_TIME", "LATE"]);
    expect(words("LATE")).toEqual(["NOT_ASKED", "MISSING", "MISSING"]);
    expect(words("EXCUSED")).toEqual(["NOT_ASKED", "EXCUSED", "EXCUSED"]);
  });

  test("tells a partner its own line, and others nothing of single partners; reminders are the backbone's to know", async () => {
    const own = await board(home.partners["LATE"]!.token);
    expect(codesOf(own)).toEqual(["LATE"]);
    expect(own).toMatchObject({ partnerCounts: null, currentPeriod: period });
    expect(own.partners.nodes[0]).toMatchObject({ standing: "NOT_STARTED", daysLate: 200, remindersSent: null });
    expect(codesOf(await board(home.partners["LATE"]!.token, "first: 9, standing: LATE"))).toEqual(["LATE"]);
    const funder = await board(home.funder, "first: 9, standing: LATE");
    expect(funder).toMatchObject({
      partnerCounts: null,
      dueOn: null,
      currentPeriod: null,
      partners: { totalCount: 0 },
    });
  });

  test("counts how often each was reminded, a mail however much is missing", async () => {
    const remind = () =>
      api.ask(
        home.backbone,
        `mutation { remindPartners(input: { initiativeId: "${home.id}" }) { problems { code } } }`,
      );
    await remind();
    await behind(api, "update reminder set sent_at = sent_at - interval '2 days', day = day - 2");
    await remind();
    const { partners } = await board(home.backbone);
    const sent = Object.fromEntries(partners.nodes.map((line) => [line.membership.code, line.remindersSent]));
    expect(sent).toMatchObject({ LATE: 2, LATER: 2, DRAFTED: 2, TAKEN: 0, EXCUSED: 0 });
    const late = partners.nodes.find(({ membership }) => membership.code === "LATE")!;
    expect(Date.now() - Date.parse(late.lastRemindedAt!)).toBeLessThan(60_000);
  });

  test("takes as many statements for one partner as for all", async () => {
    const one = await countStatements(() => board(home.backbone, "first: 1"));
    expect(await countStatements(() => board(home.backbone, "first: 50"))).toBe(one);
    const late = await countStatements(() => board(home.backbone, "first: 1, standing: LATE"));
    expect(await countStatements(() => board(home.backbone, "first: 50, standing: LATE"))).toBe(late);
  });
});
