import { describe, expect, test } from "vitest";
import { answerOf, type Answer } from "./answer.ts";
import { checkAnswer } from "./check-answer.ts";
import { confirmations } from "./confirmations.ts";
import { beforeOf, dimensionOf, expectedOf, saidOf, valueOf } from "./expected.fixture.ts";
import { groupOf } from "./group.ts";
import type { Expected } from "./report-query.ts";

/** What is said of an answer of these texts. */
function checked(expected: Expected, texts: Readonly<Record<string, string>>, rest: Partial<Answer> = {}) {
  const group = groupOf(expected);
  return checkAnswer(group, { ...answerOf(group, "."), texts, ...rest });
}
const codes = (found: readonly { cell: string | null; code: string }[]) => found.map(({ cell, code }) => [cell, code]);
const bySex = { dimensions: [dimensionOf("sex", "F", "M")] };

describe("a figure", () => {
  test("is read and sent as a decimal, and zero is one", () => {
    expect(checked(expectedOf(), { "#value": "1 234" }).rows).toEqual([
      { categories: [], valueState: "REPORTED", value: "1234", numerator: null, denominator: null, note: null },
    ]);
    expect(checked(expectedOf(), { "#value": "0" }).rows).toMatchObject([{ value: "0" }]);
  });

  test("that is not typed is nothing: no row, no problem, and blank", () => {
    expect(checked(expectedOf(), { "#value": " " })).toMatchObject({ rows: [], problems: [], isBlank: true });
  });

  test.each([
    ["twelve", "NOT_A_NUMBER"],
    ["1.5", "NOT_AN_INTEGER"],
    ["-1", "NEGATIVE_NOT_ALLOWED"],
    ["45%", "PERCENT"],
  ])("of %j is kept from being sent: %s", (text, code) => {
    const found = checked(expectedOf(), { "#value": text });
    expect(codes(found.problems)).toEqual([["#value", code]]);
    expect(found.rows).toEqual([]);
  });

  test("says why there is none, in as many ways as there are", () => {
    expect(checked(expectedOf(), { "#value": "n/a" }).rows).toMatchObject([{ valueState: "NOT_APPLICABLE" }]);
    expect(checked(expectedOf(), { "#value": "5" }, { state: "NOT_COLLECTED" }).rows).toMatchObject([
      { valueState: "NOT_COLLECTED", value: null },
    ]);
    expect(checked(expectedOf(), { "#value": "5" }, { state: "LATER" })).toMatchObject({ rows: [], isBlank: false });
    expect(checked(expectedOf(), { "#value": "5" }, { state: "ESTIMATED" }).rows).toMatchObject([
      { valueState: "ESTIMATED", value: "5" },
    ]);
  });
});

describe("parts", () => {
  const visits = expectedOf({ definition: bySex });

  test("have a cell each and the total last", () => {
    expect(groupOf(visits).cells.map(({ key }) => key)).toEqual(["sex=F#value", "sex=M#value", "#value"]);
  });

  test("add up to a total that nobody types", () => {
    const found = checked(visits, { "sex=F#value": "12", "sex=M#value": "30" });
    expect(found.sums).toEqual({ "#value": "42" });
    expect(found.rows.map(({ categories, value }) => [categories.length, value])).toEqual([
      [1, "12"],
      [1, "30"],
    ]);
    expect(found.problems).toEqual([]);
  });

  test("that say something else than the total are told with both numbers", () => {
    const found = checked(visits, { "sex=F#value": "12", "sex=M#value": "30", "#value": "43" });
    expect(found.problems).toEqual([{ cell: "#value", code: "DISAGGREGATION_DOES_NOT_SUM", given: "43", other: "42" }]);
  });

  test("of which some are missing need the total; with it they do not", () => {
    expect(codes(checked(visits, { "sex=F#value": "12" }).problems)).toEqual([["#value", "TOTAL_REQUIRED"]]);
    expect(checked(visits, { "sex=F#value": "12", "#value": "42" }).problems).toEqual([]);
  });

  test("that were cut by two dimensions at once are cut so again", () => {
    const dimensions = [dimensionOf("sex", "F", "M"), dimensionOf("age", "U5", "O5")];
    const before = beforeOf([valueOf({ sex: "F", age: "U5" }, { value: "3" })]);
    expect(groupOf(expectedOf({ definition: { dimensions }, before })).cells).toHaveLength(5);
    expect(groupOf(expectedOf({ definition: { dimensions } })).cells.map(({ place }) => place)).toEqual([
      "sex=F",
      "sex=M",
      "age=U5",
      "age=O5",
      "",
    ]);
  });

  test("are the answers of a scale, whose total is how many answered and is typed by nobody", () => {
    const mood = expectedOf({ definition: { ...bySex, measureType: "ORDINAL", answerDimension: "sex" } });
    expect(
      groupOf(mood)
        .cells.filter(({ isComputed }) => isComputed)
        .map(({ key }) => key),
    ).toEqual(["#value"]);
    expect(checked(mood, { "sex=F#value": "1", "sex=M#value": "0" })).toMatchObject({
      sums: { "#value": "1" },
      problems: [],
    });
    expect(codes(checked(mood, { "sex=F#value": "1" }).problems)).toEqual([["sex=M#value", "TOTAL_REQUIRED"]]);
  });
});

describe("a ratio", () => {
  const share = expectedOf({ definition: { measureType: "PROPORTION", multiplier: 100 } });

  test("has two halves, and what they make is shown", () => {
    expect(checked(share, { "#numerator": "45", "#denominator": "60" })).toMatchObject({
      ratio: "75",
      rows: [{ value: null, numerator: "45", denominator: "60" }],
    });
  });

  test("lacks one, or is over a hundred per cent", () => {
    expect(codes(checked(share, { "#numerator": "45" }).problems)).toEqual([["#denominator", "DENOMINATOR_REQUIRED"]]);
    expect(codes(checked(share, { "#numerator": "61", "#denominator": "60" }).problems)).toEqual([
      ["#numerator", "NUMERATOR_EXCEEDS_DENOMINATOR"],
    ]);
  });
});

describe("what is unusual", () => {
  const visits = expectedOf({ before: beforeOf([valueOf({}, { value: "10" })]) });

  test.each([
    ["40", [["#value", "LARGE_CHANGE"]]],
    ["10", [[null, "SAME_AS_PREVIOUS"]]],
    ["11", []],
    ["1,1", []],
  ])("of %s after 10 is %j", (text, found) => {
    expect(codes(checked(visits, { "#value": text }).warnings)).toEqual(found);
  });

  test("is asked no more once somebody said that it is right, or wrote a note; until it is something else", () => {
    const { figures } = checked(visits, { "#value": "40" });
    expect(checked(visits, { "#value": "40" }, { confirmed: figures }).warnings).toEqual([]);
    expect(checked(visits, { "#value": "41" }, { confirmed: figures }).warnings).toHaveLength(1);
    expect(checked(visits, { "#value": "40" }, { note: "A new clinic" }).warnings).toEqual([]);
  });

  test("is asked anew of other figures, whatever note was sent with the ones before", () => {
    const noted = (note: string) =>
      expectedOf({ before: visits.before, measurement: saidOf([valueOf({}, { value: "40", note })]) });
    for (const note of ["A new clinic", confirmations.fr]) {
      const known = answerOf(groupOf(noted(note)), ".");
      expect(checked(noted(note), known.texts, known).warnings).toEqual([]);
      const other = { "#value": "400" };
      expect(codes(checked(noted(note), other, { ...known, texts: other }).warnings)).toEqual([
        ["#value", "LARGE_CHANGE"],
      ]);
      expect(checked(noted(note), other, { ...known, texts: other, note: "Two clinics" }).warnings).toEqual([]);
    }
  });

  test("does not come back as a note where it was confirmed in one press, in any language", () => {
    for (const text of Object.values(confirmations)) {
      const said = expectedOf({ measurement: saidOf([valueOf({}, { value: "40", note: text })]) });
      expect(answerOf(groupOf(said), ".").note).toBe("");
    }
  });

  test("is what was read for certain by nobody, whatever the note says", () => {
    for (const [text, code] of [
      ["1.234", "READ_AS"],
      ["-", "STROKE"],
      ["nil", "WORD"],
      ["N/A", "WORD"],
    ] as const) {
      const found = checked(visits, { "#value": text }, { note: "A new clinic" });
      expect(codes(found.warnings)).toEqual([["#value", code]]);
      expect(checked(visits, { "#value": text }, { confirmed: found.figures }).warnings).toEqual([]);
    }
  });

  test("is what was read for certain by nobody", () => {
    expect(checked(visits, { "#value": "1.234" }).warnings[0]).toEqual({
      cell: "#value",
      code: "READ_AS",
      given: "1234",
    });
    expect(codes(checked(visits, { "#value": "-" }).warnings)).toEqual([["#value", "STROKE"]]);
  });

  test("is not what was measured by another definition", () => {
    const changed = expectedOf({ before: beforeOf([valueOf({}, { value: "10" })], 7) });
    expect(checked(changed, { "#value": "40" }).warnings).toEqual([]);
  });

  test("is a ratio that is the same again, though its value is never sent", () => {
    const definition = { measureType: "PROPORTION" as const, multiplier: 100 };
    const before = beforeOf([valueOf({}, { value: "75", numerator: "45", denominator: "60" })]);
    const again = checked(expectedOf({ definition, before }), { "#numerator": "45", "#denominator": "60" });
    expect(codes(again.warnings)).toEqual([[null, "SAME_AS_PREVIOUS"]]);
  });
});

test("what Keelson knows is shown as it would have been typed, and read as what it is, in every language", () => {
  const values = [valueOf({}, { value: "1.234", note: "Counted by hand" })];
  const group = groupOf(expectedOf({ definition: { measureType: "AMOUNT" }, measurement: saidOf(values) }));
  for (const mark of [".", ","] as const) {
    const answer = answerOf(group, mark);
    expect(answer).toMatchObject({ note: "Counted by hand", over: 3 });
    const found = checkAnswer(group, answer);
    expect(found.rows).toMatchObject([{ value: "1.234" }]);
    expect(found.warnings).toEqual([]);
  }
});

test("a story is its words", () => {
  const story = expectedOf({ definition: { measureType: "QUALITATIVE" } });
  expect(checked(story, {}, { note: " They listened. " }).rows).toMatchObject([
    { value: null, note: "They listened." },
  ]);
  expect(checked(story, {})).toMatchObject({ isBlank: true, rows: [] });
});
