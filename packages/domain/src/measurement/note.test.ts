import { expect, test } from "vitest";
import { checkLength, checkNote, textMax } from "./note.ts";
import { measureTypes, valueStates } from "./words.ts";

test("a text that was reported is there", () => {
  for (const valueState of ["REPORTED", "ESTIMATED"] as const) {
    for (const blank of [null, "", " \n\t"]) {
      const [problem, ...more] = checkNote("QUALITATIVE", valueState, blank);
      expect([problem?.code, problem?.path, more]).toEqual(["TEXT_REQUIRED", ["note"], []]);
    }
    expect(checkNote("QUALITATIVE", valueState, "The council now meets in the evening.")).toEqual([]);
  }
});

test("nothing else needs one", () => {
  for (const measureType of measureTypes) {
    for (const valueState of valueStates) {
      const isText = measureType === "QUALITATIVE" && (valueState === "REPORTED" || valueState === "ESTIMATED");
      if (!isText) expect(checkNote(measureType, valueState, null)).toEqual([]);
    }
  }
});

test("a text that nobody reads to its end is too long, of whatever measure type and state", () => {
  expect(checkNote("COUNT", "NOT_COLLECTED", "x".repeat(textMax))).toEqual([]);
  for (const type of ["COUNT", "QUALITATIVE"] as const)
    expect(checkNote(type, "REPORTED", "x".repeat(textMax + 1))).toMatchObject([
      { code: "TEXT_TOO_LONG", path: ["note"] },
    ]);
  expect(checkLength(null, [])).toEqual([]);
});
