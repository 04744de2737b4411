import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectVector, vector } from "../../test/vectors.ts";
import { isoDate } from "../measurement/civil-date.ts";
import {
  appealWindow,
  daysBetween,
  dueAfter,
  nextDue,
  pausedDays,
  promisesKept,
  usualCalendar,
  workingDaysAfter,
  type CaseTimes,
  type Pause,
  type Weekday,
} from "./case-clock.ts";
import { caseStates, isOpen } from "./case-states.ts";

describe("the worked examples", () => {
  test("CASE-01: working days over holidays", () => {
    const { input, expected } = vector<{
      receivedOn: string;
      workingDays: number;
      holidays: string[];
      workingWeek: Weekday[];
    }>("CASE-01");
    expectVector(expected, { dueOn: workingDaysAfter(input.receivedOn, input.workingDays, input) });
  });
  test("CASE-02: a pause moves what is due", () => {
    const { input, expected } = vector<{ receivedOn: string; limitDays: number; pauses: Pause[] }>("CASE-02");
    expectVector(expected, {
      originalDueOn: dueAfter(input.receivedOn, input.limitDays, []),
      pausedDays: pausedDays(input.pauses),
      dueOn: dueAfter(input.receivedOn, input.limitDays, input.pauses),
    });
  });
  test("CASE-03: what is not due yet says nothing", () => {
    const { input, expected } = vector<{ today: string; cases: { ackDue: string; ackOn: string | null }[] }>("CASE-03");
    const promised = input.cases.map(({ ackDue, ackOn }) => ({ dueOn: ackDue, doneOn: ackOn }));
    expectVector(expected, { ...promisesKept(input.today, promised) });
  });
  test("CASE-04: a day late is late", () => {
    const { input, expected } = vector<{ respondedOn: string; appealWindowDays: number; appealLodgedOn: string }>(
      "CASE-04",
    );
    expectVector(expected, { ...appealWindow(input.respondedOn, input.appealLodgedOn, input.appealWindowDays) });
    expect(appealWindow(input.respondedOn, "2026-05-31")).toMatchObject({ accepted: true, note: null });
  });
});

const date = fc.integer({ min: 0, max: 40_000 }).map(isoDate);

test("with every day a working day and no holidays, working days are days", () => {
  const daily = { workingWeek: ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const, holidays: [] };
  fc.assert(
    fc.property(date, fc.integer({ min: 0, max: 60 }), (from, days) => {
      expect(daysBetween(from, workingDaysAfter(from, days, daily) ?? "")).toBe(days);
    }),
  );
});

test("a holiday never brings a day nearer, and nothing falls due on one", () => {
  fc.assert(
    fc.property(
      date,
      fc.integer({ min: 1, max: 10 }),
      fc.array(fc.integer({ min: 0, max: 20 })),
      (from, days, offs) => {
        const holidays = offs.map((off) => dueAfter(from, off, []));
        const due = workingDaysAfter(from, days, { ...usualCalendar, holidays }) ?? "";
        expect(holidays).not.toContain(due);
        expect(daysBetween(workingDaysAfter(from, days, usualCalendar) ?? "", due)).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test("nobody works: nothing can be said", () => {
  expect(workingDaysAfter("2026-01-01", 1, { workingWeek: [], holidays: [] })).toBeNull();
  expect(workingDaysAfter("soon", 1, usualCalendar)).toBeNull();
});

test("however long an answer is waited for, an answer is owed within 30 days more", () => {
  fc.assert(
    fc.property(date, fc.array(fc.tuple(date, date)), (from, stretches) => {
      const pauses = stretches.map(([a, b]) => ({ from: a, to: b }));
      const more = daysBetween(dueAfter(from, 30, []), dueAfter(from, 30, pauses));
      expect(more).toBeGreaterThanOrEqual(0);
      expect(more).toBeLessThanOrEqual(30);
    }),
  );
});

const received: CaseTimes = {
  state: "RECEIVED",
  severity: null,
  receivedOn: "2026-03-27",
  reopenedOn: null,
  appealedOn: null,
  toldOn: null,
  pauses: [],
};
const at = (more: Partial<CaseTimes>) => nextDue({ ...received, ...more }, usualCalendar);

test.each([
  ["before the triage everything is handled as sensitive", {}, "ACKNOWLEDGE 2026-03-28"],
  ["the triage is due with it", { state: "ACKNOWLEDGED" }, "TRIAGE 2026-03-28"],
  ["a routine case is answered in 30 days", { state: "IN_REVIEW", severity: "ROUTINE" }, "RESPOND 2026-04-26"],
  ["a serious one in 45", { state: "TRIAGED", severity: "SERIOUS" }, "RESPOND 2026-05-11"],
  [
    "a sensitive one hears of the plan in 5 working days",
    { state: "TRIAGED", severity: "SENSITIVE" },
    "TELL_THE_PLAN 2026-04-03",
  ],
  [
    "and of where it stands every 14 days",
    { state: "INVESTIGATION", severity: "SENSITIVE", toldOn: "2026-04-01" },
    "TELL_WHERE_IT_STANDS 2026-04-15",
  ],
  [
    "an appeal is decided in 30 days",
    { state: "APPEALED", severity: "ROUTINE", appealedOn: "2026-05-01" },
    "DECIDE_APPEAL 2026-05-31",
  ],
  [
    "taken up anew it counts anew",
    { state: "IN_REVIEW", severity: "ROUTINE", reopenedOn: "2026-06-01" },
    "RESPOND 2026-07-01",
  ],
] as const)("%s", (_, more, expected) => {
  const due = at(more);
  expect(`${due?.task} ${due?.dueOn}`).toBe(expected);
});

test("where something can be done by us, something is due; where nothing can, nothing is", () => {
  const waiting = ["RESPONDED", "REFERRED", "APPEAL_DECIDED"];
  for (const state of caseStates)
    expect(at({ state, severity: "ROUTINE" }) !== null, state).toBe(isOpen(state) && !waiting.includes(state));
});
