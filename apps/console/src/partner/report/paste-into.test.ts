import { expect, test } from "vitest";
import { answerOf } from "./answer.ts";
import { dimensionOf, expectedOf } from "./expected.fixture.ts";
import { groupOf } from "./group.ts";
import { pasteInto } from "./paste-into.ts";

const places = ["ONE", "TWO", "THREE"].map((code, index) => {
  const indicator = { __typename: "Indicator" as const, id: code, code, reportingStyle: "PERIODIC" as const };
  // the last has no parts
  const dimensions = index < 2 ? [dimensionOf("sex", "F", "M")] : [];
  const group = groupOf(expectedOf({ indicator, definition: { dimensions } }));
  return { group, answer: { ...answerOf(group, "."), state: "NOT_COLLECTED" as const } };
});
const texts = (pasted: ReturnType<typeof pasteInto>) =>
  Object.fromEntries([...pasted.answers].map(([key, answer]) => [key, answer.texts]));

test("a block goes from its cell on to the right and down, and makes a figure of what had none", () => {
  const block = pasteInto(places, { row: 0, column: 1 }, [
    ["1", "2"],
    ["3", "4"],
  ]);
  expect(texts(block)).toEqual({
    "ONE 2024": { "sex=M#value": "1", "#value": "2" },
    "TWO 2024": { "sex=M#value": "3", "#value": "4" },
  });
  expect(block.answers.get("ONE 2024")?.state).toBe("REPORTED");
  expect(block.pasted).toEqual({ cells: 4, look: 0, beyond: [] });
});

test("what has no place is told, to the right and below; blanks leave what is there, and are not counted", () => {
  const block = pasteInto(places, { row: 1, column: 2 }, [
    ["1", "too far"],
    ["", " "],
    ["below", ""],
  ]);
  expect(texts(block)).toEqual({ "TWO 2024": { "#value": "1" } });
  expect(block.pasted).toEqual({ cells: 1, look: 0, beyond: ["too far", "below"] });
});

test("what cannot be read, or not for certain, is kept as it is and counted as worth a look", () => {
  const block = pasteInto(places, { row: 0, column: 0 }, [
    ["about 7", "-", "1.234"],
    ["n/a", "0", "12"],
  ]);
  expect(block.pasted).toEqual({ cells: 6, look: 4, beyond: [] });
  expect(texts(block)["ONE 2024"]).toEqual({ "sex=F#value": "about 7", "sex=M#value": "-", "#value": "1.234" });
});
