import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDate } from "../../test/arbitraries.ts";
import { holds } from "../../test/holds.ts";
import { expectVector, vector } from "../../test/vectors.ts";
import { burdenPerQuarter, reportingMeasures } from "./reporting-measures.ts";
import { frequencies } from "./words.ts";

test("OBL-01", () => {
  const { input, expected } = vector<{
    obligations: { p: string; due: string; submittedOn: string | null; state: string }[];
    today: string;
  }>("OBL-01");
  const found = reportingMeasures(
    input.obligations.map(({ due, submittedOn, state }) => ({
      due,
      firstSubmittedOn: submittedOn,
      isAccepted: state === "ACCEPTED",
      isWaived: state === "WAIVED",
    })),
    input.today,
  );
  expectVector(expected, { ...found, overdue: found.overdue.map((place) => input.obligations[place]?.p) });
});

test("nobody is late on the due date, and everybody without a report the day after", () => {
  const one = { due: "2026-04-15", firstSubmittedOn: null, isAccepted: false, isWaived: false };
  expect(reportingMeasures([one], "2026-04-15").overdue).toEqual([]);
  expect(reportingMeasures([one], "2026-04-16").overdue).toEqual([0]);
  expect(reportingMeasures([{ ...one, isWaived: true }], "2026-04-16")).toEqual({
    expected: 0,
    submitted: 0,
    accepted: 0,
    onTime: 0,
    overdue: [],
    waived: 1,
    completeness: 0,
    submissionRate: 0,
    timeliness: 0,
  });
});

test("whatever happened, the shares are shares, and who is overdue has submitted nothing", () =>
  holds(
    fc.property(
      fc.array(
        fc.record({
          due: anyDate,
          firstSubmittedOn: fc.option(anyDate),
          isAccepted: fc.boolean(),
          isWaived: fc.boolean(),
        }),
      ),
      anyDate,
      (obligations, today) => {
        const found = reportingMeasures(obligations, today);
        expect(found.expected + found.waived).toBe(obligations.length);
        expect(found.submitted + found.overdue.length).toBeLessThanOrEqual(found.expected);
        expect(found.onTime).toBeLessThanOrEqual(found.submitted);
        for (const share of [found.completeness, found.submissionRate, found.timeliness]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      },
    ),
  ));

test("the work of a quarter goes with the frequency", () =>
  expect(frequencies.map((frequency) => [frequency, burdenPerQuarter(frequency, 20)])).toEqual([
    ["DAILY", 1820],
    ["WEEKLY", 260],
    ["MONTHLY", 60],
    ["QUARTERLY", 20],
    ["SEMIANNUAL", 10],
    ["ANNUAL", 5],
    ["ONE_OFF", 0],
  ]));
