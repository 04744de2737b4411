import { expect, test } from "vitest";
import { isOpen, nextActivityStatuses, nextMilestoneStates } from "./workflow.ts";
import { activityStatuses, milestoneStates } from "./words.ts";

// The drawing of docs/methodology.md 4.5, written a second time.
const drawn: readonly string[] = [
  "PROPOSED PLANNED",
  "PLANNED ACTIVE",
  "ACTIVE PAUSED",
  "PAUSED ACTIVE",
  "ACTIVE COMPLETED",
  "PAUSED COMPLETED",
  "PROPOSED CANCELLED",
  "PLANNED CANCELLED",
  "ACTIVE CANCELLED",
  "PAUSED CANCELLED",
];
const drawnOfMilestones: readonly string[] = [
  "PLANNED DONE",
  "PLANNED MISSED",
  "PLANNED DROPPED",
  "MISSED DONE",
  "MISSED DROPPED",
];

test("an activity moves as it is drawn, and in no other way", () => {
  const taken = activityStatuses.flatMap((from) => nextActivityStatuses(from).map((to) => `${from} ${to}`));
  expect(taken.toSorted()).toEqual(drawn.toSorted());
});

test("a milestone moves as it is drawn, and in no other way", () => {
  const taken = milestoneStates.flatMap((from) => nextMilestoneStates(from).map((to) => `${from} ${to}`));
  expect(taken.toSorted()).toEqual(drawnOfMilestones.toSorted());
});

test("what is completed or cancelled is open no more", () => {
  expect(activityStatuses.filter((status) => !isOpen(status))).toEqual(["COMPLETED", "CANCELLED"]);
});
