import type { MeasurementState } from "./words.ts";

/**
 * What can be done with a measurement, named for whoever does it: the partner submits, takes back and answers; the
 * data steward queries and accepts; an unanswered query is noted after 14 days; a newer revision supersedes.
 *
 * Source: docs/methodology.md 4.4.3.
 */
export const measurementSteps = [
  "submit",
  "takeBack",
  "query",
  "answer",
  "accept",
  "noteUnanswered",
  "supersede",
] as const;
/** One of `measurementSteps`. */
export type MeasurementStep = (typeof measurementSteps)[number];

/**
 * Where a step leads from a state; null where the drawing has no such arrow (TRANSITION_NOT_ALLOWED).
 *
 * A newer revision supersedes what was accepted, with a note or without, and what still waits to be. Nothing leads out
 * of SUPERSEDED, and nothing but a newer revision out of what was accepted.
 * Source: docs/methodology.md 4.4.3, the drawing, and 4.19, property 10.
 */
export function nextState(state: MeasurementState, step: MeasurementStep): MeasurementState | null {
  return arrows[state][step] ?? null;
}

const arrows: Readonly<Record<MeasurementState, Readonly<Partial<Record<MeasurementStep, MeasurementState>>>>> = {
  DRAFT: { submit: "SUBMITTED" },
  SUBMITTED: { takeBack: "DRAFT", query: "QUERIED", accept: "ACCEPTED", supersede: "SUPERSEDED" },
  QUERIED: { answer: "SUBMITTED", noteUnanswered: "ACCEPTED_WITH_NOTE", supersede: "SUPERSEDED" },
  ACCEPTED: { supersede: "SUPERSEDED" },
  ACCEPTED_WITH_NOTE: { supersede: "SUPERSEDED" },
  SUPERSEDED: {},
};
