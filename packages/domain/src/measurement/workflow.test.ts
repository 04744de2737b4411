import { expect, test } from "vitest";
import { measurementStates } from "./words.ts";
import { measurementSteps, nextState } from "./workflow.ts";

// The drawing of docs/methodology.md 4.4.3, written a second time.
const drawn: readonly string[] = [
  "DRAFT submit SUBMITTED",
  "SUBMITTED takeBack DRAFT",
  "SUBMITTED query QUERIED",
  "SUBMITTED accept ACCEPTED",
  "SUBMITTED supersede SUPERSEDED",
  "QUERIED answer SUBMITTED",
  "QUERIED noteUnanswered ACCEPTED_WITH_NOTE",
  "QUERIED supersede SUPERSEDED",
  "ACCEPTED supersede SUPERSEDED",
  "ACCEPTED_WITH_NOTE supersede SUPERSEDED",
];

const every = measurementStates.flatMap((state) => measurementSteps.map((step) => [state, step] as const));

test.each(every)("%s %s is drawn or refused", (state, step) => {
  const found = drawn.filter((arrow) => arrow.startsWith(`${state} ${step} `)).map((arrow) => arrow.split(" ")[2]);
  expect(nextState(state, step)).toBe(found[0] ?? null);
});

test("every arrow is one of these", () => {
  const taken = every.flatMap(([state, step]) => {
    const next = nextState(state, step);
    return next === null ? [] : [`${state} ${step} ${next}`];
  });
  expect(taken.toSorted()).toEqual(drawn.toSorted());
});
