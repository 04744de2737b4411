import { describe, expect, test } from "vitest";
import { answerOf, type Answer } from "./answer.ts";
import { checkAnswer } from "./check-answer.ts";
import { beforeOf, expectedOf, saidOf, valueOf } from "./expected.fixture.ts";
import { groupOf } from "./group.ts";
import type { Expected } from "./report-query.ts";
import { fateOf, stepsOf, timesOf } from "./steps.ts";

const twelve = [valueOf({}, { value: "12" })];

function said(expected: Expected, change: Partial<Answer> = {}) {
  const group = groupOf(expected);
  const known = answerOf(group, ".");
  const answer = { ...known, ...change };
  return { group, known, answer, checked: checkAnswer(group, answer) };
}
const typed = (text: string) => ({ texts: { "#value": text }, at: 1 });
const accepted = saidOf(twelve, {
  state: "ACCEPTED",
  revisions: [{ __typename: "Measurement", id: "s", decidedAt: "2025-02-01T00:00:00Z" }],
});
let keys = 0;
const newKey = () => `key ${(keys += 1)}`;
const steps = (...all: readonly ReturnType<typeof said>[]) => stepsOf(all, "It is right.", newKey);

describe("what becomes of a figure when its report is submitted:", () => {
  test.each<[string, Expected, Partial<Answer>, string]>([
    ["nothing was said of it", expectedOf(), {}, "unanswered"],
    ["it was typed", expectedOf(), typed("12"), "record"],
    ["it is put off", expectedOf(), { state: "LATER" }, "later"],
    ["it was handed in and stands", expectedOf({ measurement: saidOf(twelve) }), {}, "nothing"],
    ["it was handed in and is corrected", expectedOf({ measurement: saidOf(twelve) }), typed("13"), "record"],
    ["it was handed in and is emptied", expectedOf({ measurement: saidOf(twelve) }), typed(""), "unanswered"],
    ["a colleague began it", expectedOf({ measurement: saidOf(twelve, { state: "DRAFT" }) }), {}, "submit"],
    ["it is asked about", expectedOf({ measurement: saidOf(twelve, { state: "QUERIED" }) }), {}, "unanswered"],
    [
      "its question is answered",
      expectedOf({ measurement: saidOf(twelve, { state: "QUERIED" }) }),
      { reply: "Yes" },
      "answer",
    ],
    ["it was let off", expectedOf({ state: "WAIVED" }), {}, "nothing"],
    ["it was let off, and is reported all the same", expectedOf({ state: "WAIVED" }), typed("12"), "record"],
    ["it may not be recorded", expectedOf({ viewerCan: [] }), typed("12"), "nothing"],
  ])("%s", (_, expected, change, fate) => expect(fateOf(said(expected, change))).toBe(fate));
});

describe("a report", () => {
  test("goes in one request, with the version that each figure was written over", () => {
    const corrected = expectedOf({
      indicator: { __typename: "Indicator", id: "j", code: "MEALS", reportingStyle: "PERIODIC" },
      measurement: saidOf(twelve),
    });
    expect(steps(said(expectedOf(), typed("5")), said(corrected, typed("13")))).toMatchObject([
      {
        kind: "record",
        submit: true,
        reason: null,
        rows: [
          { indicatorCode: "VISITS", period: "2024", value: "5" },
          { indicatorCode: "MEALS", period: "2024", value: "13" },
        ],
        seen: [
          { indicatorCode: "VISITS", period: "2024", revision: 0, version: 0 },
          { indicatorCode: "MEALS", period: "2024", revision: 2, version: 3 },
        ],
      },
    ]);
  });

  test("that was begun before revisions were kept says that it was begun over none", () => {
    const { overRevision: _, ...kept } = { ...said(expectedOf({ measurement: saidOf(twelve) })).known, ...typed("13") };
    const known = said(expectedOf({ measurement: saidOf(twelve) }));
    expect(steps({ ...known, answer: kept, checked: checkAnswer(known.group, kept) })).toMatchObject([
      { kind: "record", seen: [{ revision: 0, version: 3 }] },
    ]);
  });

  test("gives each reason its own request, under a key of its own", () => {
    const found = steps(
      said(expectedOf(), typed("5")),
      said(expectedOf({ measurement: accepted }), { ...typed("13"), reason: "LATE_DATA" }),
    );
    expect(found.map((step) => step.kind === "record" && step.reason)).toEqual([null, "LATE_DATA"]);
    expect(new Set(found.map((step) => step.kind === "record" && step.idempotencyKey)).size).toBe(2);
  });

  test("says of what is unusual that it was looked at, unless a note says more", () => {
    const unusual = expectedOf({ before: beforeOf(twelve) });
    const { figures } = said(unusual, typed("99")).checked;
    const noteOf = (change: Partial<Answer>) => {
      const [step] = steps(said(unusual, { ...typed("99"), ...change }));
      return step?.kind === "record" ? step.rows[0]?.note : null;
    };
    expect(noteOf({ confirmed: figures })).toBe("It is right.");
    expect(noteOf({ confirmed: figures, note: "A new clinic" })).toBe("A new clinic");
    expect(noteOf({})).toBeNull();
  });

  test("hands in a colleague's draft and an answer as they are, and leaves alone what stands", () => {
    const draft = expectedOf({ measurement: saidOf(twelve, { state: "DRAFT", id: "d" }) });
    const asked = expectedOf({ measurement: saidOf(twelve, { state: "QUERIED", id: "q" }) });
    expect(
      steps(said(draft), said(asked, { reply: " Yes. " }), said(expectedOf({ measurement: saidOf(twelve) }))),
    ).toEqual([
      { kind: "submit", id: "d", version: 3 },
      { kind: "answer", id: "q", version: 3, answer: "Yes." },
    ]);
  });
});

test("what was put off is kept when the report arrives; what went, or says what is known, is not", () => {
  const named = (code: string) => ({
    __typename: "Indicator" as const,
    id: code,
    code,
    reportingStyle: "PERIODIC" as const,
  });
  const found = timesOf([
    said(expectedOf({ indicator: named("SENT") }), typed("5")),
    said(expectedOf({ indicator: named("LATER") }), { ...typed("5"), state: "LATER" }),
    said(expectedOf({ indicator: named("KNOWN"), measurement: saidOf(twelve) }), typed("12")),
    said(expectedOf({ indicator: named("HELD"), viewerCan: [] }), typed("5")),
  ]);
  expect(found).toEqual({ "SENT 2024": 1, "KNOWN 2024": 1 });
});
