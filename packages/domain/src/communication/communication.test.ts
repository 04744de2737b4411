import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { membershipRoles } from "../identity/roles.ts";
import { isoDate } from "../measurement/civil-date.ts";
import { actionItemSteps, nextActionItemState } from "./action-item.ts";
import { cadence } from "./cadence.ts";
import { followThrough } from "./follow-through.ts";
import { matchPerson } from "./match-person.ts";
import { isMinutesLate, meetingSteps, nextMeetingState } from "./meeting.ts";
import { participation, stakeholderGroupOf } from "./participation.ts";
import { readAction, readActionLines } from "./read-action.ts";
import { readDay } from "./read-day.ts";
import { newDecisions } from "./new-decisions.ts";
import { readDecision, readDecisionLines } from "./read-decision.ts";
import { pointsOfLines } from "./read-points.ts";
import { nextMeetingDays } from "./series.ts";
import { actionItemStates, meetingStates } from "./words.ts";

// The drawing of docs/decisions/0028, written a second time.
const drawn = [
  "OPEN START IN_PROGRESS",
  "OPEN BLOCK BLOCKED",
  "OPEN FINISH DONE",
  "OPEN CANCEL CANCELLED",
  "IN_PROGRESS BLOCK BLOCKED",
  "IN_PROGRESS FINISH DONE",
  "IN_PROGRESS CANCEL CANCELLED",
  "BLOCKED RESUME IN_PROGRESS",
  "BLOCKED FINISH DONE",
  "BLOCKED CANCEL CANCELLED",
  "DONE REOPEN OPEN",
];

test("an action item and a meeting move as drawn, and in no other way", () => {
  const moves = actionItemStates.flatMap((state) =>
    actionItemSteps.flatMap((step) => {
      const next = nextActionItemState(state, step);
      return next === null ? [] : [`${state} ${step} ${next}`];
    }),
  );
  expect(moves.toSorted()).toEqual(drawn.toSorted());
  const held = meetingStates.flatMap((state) =>
    meetingSteps.flatMap((step) => {
      const next = nextMeetingState(state, step);
      return next === null ? [] : [`${state} ${step} ${next}`];
    }),
  );
  expect(held).toEqual(["PLANNED HOLD HELD", "PLANNED CANCEL CANCELLED"]);
});

test("minutes are late from the eleventh day after a meeting that was held, until they are published", () => {
  const held = { state: "HELD", startsOn: "2026-06-01", isPublished: false } as const;
  expect(isMinutesLate(held, "2026-06-11")).toBe(false);
  expect(isMinutesLate(held, "2026-06-12")).toBe(true);
  expect(isMinutesLate({ ...held, isPublished: true }, "2026-06-12")).toBe(false);
  for (const state of ["PLANNED", "CANCELLED"] as const)
    expect(isMinutesLate({ ...held, state }, "2027-01-01")).toBe(false);
});

const day = fc.integer({ min: 10_000, max: 30_000 }).map(isoDate);
const partners = fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.option(day), { maxKeys: 8 });

describe("cadence", () => {
  test("is between nobody and everybody, and says nothing of nobody", () => {
    fc.assert(
      fc.property(day, fc.nat(400), partners, (today, days, last) => {
        const { adherence, adherent, daysSince } = cadence(today, days, last);
        const all = Object.keys(last).length;
        expect(adherence).toBe(all === 0 ? null : adherent.length / all);
        for (const [partner, since] of Object.entries(daysSince))
          expect(adherent.includes(partner)).toBe(since !== null && since <= days);
      }),
    );
  });

  test("a longer cadence loses nobody, and one more silent partner lowers it", () => {
    fc.assert(
      fc.property(day, fc.nat(200), fc.nat(200), partners, (today, days, more, last) => {
        const [short, long] = [cadence(today, days, last), cadence(today, days + more, last)];
        for (const partner of short.adherent) expect(long.adherent).toContain(partner);
        const silent = cadence(today, days, { ...last, SILENT: null });
        expect(silent.adherence).toBeLessThanOrEqual(short.adherence ?? 1);
      }),
    );
  });
});

test("follow-through counts each due item once, in whatever order they come", () => {
  const item = fc.record({ dueOn: day, doneOn: fc.option(day), state: fc.constantFrom(...actionItemStates) });
  fc.assert(
    fc.property(fc.array(item), day, (items, today) => {
      const found = followThrough(items, today);
      expect(found.onTime + found.doneLate + found.overdue).toBe(found.due);
      expect(followThrough(items.toReversed(), today)).toEqual(found);
      const cancelled = { dueOn: "1999-01-01", doneOn: null, state: "CANCELLED" } as const;
      expect(followThrough([...items, cancelled], today)).toEqual(found);
    }),
  );
});

test("participation lies between its groups, is at par at most, and is nothing where nobody was invited", () => {
  const counts = fc.record(Object.fromEntries(membershipRoles.map((role) => [role, fc.nat(20)])));
  fc.assert(
    fc.property(counts, counts, (invited, attended) => {
      const { rate, overall, participationParity } = participation(invited, attended);
      const rates = Object.values(rate);
      if (overall === null) return expect(rates).toEqual([]);
      expect(overall).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-9);
      expect(overall).toBeLessThanOrEqual(Math.max(...rates) + 1e-9);
      if (participationParity !== null) expect(participationParity).toBeLessThanOrEqual(1);
      expect(participationParity === null).toBe((invited["COMMUNITY"] ?? 0) === 0 || Math.max(...rates) === 0);
    }),
  );
  expect(stakeholderGroupOf(["PARTNER", "COMMUNITY"])).toBe("COMMUNITY");
  expect(stakeholderGroupOf(["BACKBONE", "PARTNER"])).toBe("PARTNER");
});

describe("what is typed in one line", () => {
  const today = "2026-11-22"; // a Sunday

  test.each([
    ["2026-12-31", "2026-12-31"],
    ["31 December", "2026-12-31"],
    ["December 31 2027", "2027-12-31"],
    ["31 déc.", "2026-12-31"],
    ["31 de diciembre de 2026", "2026-12-31"],
    ["٣١ ديسمبر", "2026-12-31"],
    ["31 Desemba", "2026-12-31"],
    ["le 1er février", "2027-02-01"],
    ["29 February", "2028-02-29"],
    ["Friday", "2026-11-27"],
    ["Sunday", "2026-11-29"],
    ["vendredi", "2026-11-27"],
    ["ijumaa", "2026-11-27"],
    ["الجمعة", "2026-11-27"],
    ["tomorrow", "2026-11-23"],
    ["hoy", "2026-11-22"],
    ["01/02/2026", null],
    ["30 February", null],
    ["2026-02-30", null],
    ["soon", null],
  ])("%s is %s", (text, expected) => expect(readDay(text, today)).toBe(expected));

  test.each([
    ["Call the clinics @Amina by Friday", ["Call the clinics", "Amina", "2026-11-27"]],
    ["Call the clinics by Friday @Amina Odhiambo", ["Call the clinics", "Amina Odhiambo", "2026-11-27"]],
    ["Appeler la mairie @Zoé pour le 3 décembre", ["Appeler la mairie", "Zoé", "2026-12-03"]],
    ["Llamar @José antes del 3 de diciembre", ["Llamar", "José", "2026-12-03"]],
    ["اتصل بالعيادات @أمينة قبل 2026-12-01", ["اتصل بالعيادات", "أمينة", "2026-12-01"]],
    ["Piga simu @Juma kabla ya Ijumaa", ["Piga simu", "Juma", "2026-11-27"]],
    ["Stand by the river", ["Stand by the river", null, null]],
    ["Write to a@b.example by tomorrow", ["Write to a@b.example", null, "2026-11-23"]],
    ["Send it @Amina by the way", ["Send it", "Amina by the way", null]],
  ])("%s", (line, [text, who, dueOn]) => expect(readAction(line, today)).toEqual({ text, who, dueOn }));

  test("what was put together is read back, word for word", () => {
    const words = fc
      .stringMatching(/^[\p{L}\d]{1,8}( [\p{L}\d]{1,8}){0,3}$/u)
      .filter((text) => !/\b(by|due|pour|avant|para|antes|kabla|ifikapo)\b|قبل|بحلول/iu.test(text));
    fc.assert(
      fc.property(words, words, day, (text, who, dueOn) => {
        expect(readAction(`${text} @${who} by ${dueOn}`, today)).toEqual({ text, who, dueOn });
        expect(readAction(`${text} by ${dueOn} @${who}`, today)).toEqual({ text, who, dueOn });
      }),
    );
  });

  test("of minutes only the lines that begin with /action are read, each with its number", () => {
    const minutes = "Present: all\r\n/action Call @Amina by Friday\n  /Action\n/actions are fine\nsee /action";
    expect(readActionLines(minutes, today)).toEqual([
      { line: 2, typed: "/action Call @Amina by Friday", text: "Call", who: "Amina", dueOn: "2026-11-27" },
      { line: 3, typed: "/Action", text: "", who: null, dueOn: null },
    ]);
  });
});

test("a name means whoever is called so, or the only one whose name begins so", () => {
  const people = ["Amina Odhiambo", "Amina Said", "Zoé Martin", "Ami"].map((name, id) => ({ id: String(id), name }));
  const match = (who: string) => matchPerson(who, people);
  expect(match("ami")).toEqual({ kind: "ONE", person: people[3] });
  expect(match("zoe")).toEqual({ kind: "ONE", person: people[2] });
  expect(match("said")).toEqual({ kind: "ONE", person: people[1] });
  expect(match("amina")).toEqual({ kind: "SEVERAL", names: ["Amina Odhiambo", "Amina Said"] });
  expect(match("Odh")).toMatchObject({ kind: "ONE" });
  for (const nobody of ["", "min", "Juma"]) expect(match(nobody)).toEqual({ kind: "NOBODY" });
  expect(matchPerson("zoé", [people[2]!, people[2]!])).toMatchObject({ kind: "ONE" });
});

describe("what was decided, in one line", () => {
  test.each([
    ["We open on Saturdays", "We open on Saturdays", null],
    ["We open on Saturdays because parents work", "We open on Saturdays", "parents work"],
    ["Nous ouvrons le samedi, parce que les parents travaillent", "Nous ouvrons le samedi", "les parents travaillent"],
    ["Nous ouvrons parce qu’ils travaillent", "Nous ouvrons", "ils travaillent"],
    ["Abrimos los sábados porque la gente trabaja", "Abrimos los sábados", "la gente trabaja"],
    ["نفتح يوم السبت لأن الأهل يعملون", "نفتح يوم السبت", "الأهل يعملون"],
    ["Tunafungua Jumamosi kwa sababu wazazi wanafanya kazi", "Tunafungua Jumamosi", "wazazi wanafanya kazi"],
    ["Just because", "Just because", null],
    ["because of rain", "because of rain", null],
    ["We name it Becausefund", "We name it Becausefund", null],
  ])("%s", (line, text, rationale) => expect(readDecision(line)).toEqual({ text, rationale }));

  test("only lines that begin with /decision are read, each with its number, and no word of them is lost", () => {
    expect(readDecisionLines("We met\r\n/decision Open  \n /Decision\n/decisions\nsee /decision")).toEqual([
      { line: 2, typed: "/decision Open", text: "Open", rationale: null },
      { line: 3, typed: "/Decision", text: "", rationale: null },
    ]);
    const words = (text: string) => text.split(/[\s,;،]+/u).filter((word) => word !== "" && !/^because$/i.test(word));
    fc.assert(
      fc.property(fc.array(fc.constantFrom("we", "because", "open", ",", "school")), (said) => {
        const { text, rationale } = readDecision(said.join(" "));
        expect([...words(text), ...words(rationale ?? "")]).toEqual(words(said.join(" ")));
      }),
    );
  });
});

test("lines belong to the point of the agenda that was begun last, whatever it is written like", () => {
  const agenda = ["The clinics", "Écoles", "2. Any other", "The clinics"];
  const at = (...lines: string[]) => pointsOfLines(lines.join("\n"), agenda);
  expect(at("All came", "the CLINICS:", "said", "## 2. ecoles", "said", "# 3", "said")).toEqual([
    null,
    1,
    1,
    2,
    2,
    3,
    3,
  ]);
  expect(at("The clinics", "x", "The clinics", "x", "The clinics")).toEqual([1, 1, 4, 4, 1]);
  expect(at("2. Any other", "# 9", "# 0", "The clinics were open", "2 schools")).toEqual([3, 3, 3, 3, 3]);
  expect(pointsOfLines("a\n\nb", [])).toEqual([null, null, null]);
});

test("a series goes on in its rhythm, from today on, whatever was left out", () => {
  expect(nextMeetingDays("2026-01-30", 14, 3, "2026-01-30")).toEqual(["2026-02-13", "2026-02-27", "2026-03-13"]);
  expect(nextMeetingDays("2026-01-01", 7, 1, "2026-01-22")).toEqual(["2026-01-22"]);
  expect(nextMeetingDays("2026-02-30", 7, 1, "2026-01-22")).toEqual([]);
  const number = (iso: string) => Date.parse(iso) / 86_400_000;
  fc.assert(
    fc.property(
      day,
      day,
      fc.integer({ min: 1, max: 366 }),
      fc.integer({ min: 1, max: 26 }),
      (last, today, every, count) => {
        const days = nextMeetingDays(last, every, count, today);
        expect(days).toHaveLength(count);
        expect(days[0]! > last && days[0]! >= today).toBe(true);
        for (const one of days) expect((number(one) - number(last)) % every).toBe(0);
        // the day before in the rhythm is over, or is the last
        expect(number(days[0]!) - every < number(today) || number(days[0]!) - every <= number(last)).toBe(true);
      },
    ),
  );
});

describe("lines of minutes that become decisions", () => {
  const of = (...lines: string[]) => readDecisionLines(lines.join("\n"));
  const was = (words: string, agendaPlace: number | null, isReplaceable = true) => ({
    minuteLine: `/decision ${words}`,
    agendaPlace,
    isReplaceable,
  });
  const found = (lines: ReturnType<typeof of>, points: (number | null)[], before: ReturnType<typeof was>[]) =>
    newDecisions(lines, points, before).map(({ text, place, replaces }) => [text, place, replaces?.minuteLine ?? null]);

  test("are those that nothing was made of under their point, each once", () => {
    const lines = of("/decision Open", "/decision Open", "/decision Open");
    expect(found(lines, [1, 2, 2], [])).toEqual([
      ["Open", 1, null],
      ["Open", 2, null],
    ]);
    expect(found(lines, [1, 2, 2], [was("Open", 2)])).toEqual([["Open", 1, null]]);
    expect(found(lines, [null, null, null], [was("Open", null)])).toEqual([]);
  });

  test("take the place of the one that has gone of the same point, where both are alone and it may be replaced", () => {
    const put = of("/decision Closed");
    expect(found(put, [1], [was("Open", 1)])).toEqual([["Closed", 1, "/decision Open"]]);
    expect(found(put, [null], [was("Open", null)])).toEqual([["Closed", null, "/decision Open"]]);
    expect(found(put, [1], [was("Open", 2)])).toEqual([["Closed", 1, null]]);
    expect(found(put, [1], [was("Open", 1, false)])).toEqual([["Closed", 1, null]]);
    expect(found(put, [1], [was("Open", 1), was("Shut", 1)])).toEqual([["Closed", 1, null]]);
    const two = of("/decision Closed", "/decision Shut");
    expect(found(two, [1, 1], [was("Open", 1)]).map(([, , replaces]) => replaces)).toEqual([null, null]);
    // what still stands there was not put right
    expect(found(of("/decision Open", "/decision Closed"), [1, 1], [was("Open", 1)])).toEqual([["Closed", 1, null]]);
  });
});
