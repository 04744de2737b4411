import type { ActionItemState } from "./words.ts";

/** What its owner, or whoever runs the meetings, can do with an action item. Source: docs/decisions/0028. */
export const actionItemSteps = ["START", "BLOCK", "RESUME", "FINISH", "CANCEL", "REOPEN"] as const;
export type ActionItemStep = (typeof actionItemSteps)[number];

/**
 * Where a step leads an action item; null where it is not drawn (TRANSITION_NOT_ALLOWED).
 *
 * Whatever is not over can be finished or cancelled at once. What was finished by mistake is opened again; what was cancelled stays so.
 * Source: docs/methodology.md 4.6 for the states, docs/decisions/0028 for the arrows.
 */
export function nextActionItemState(state: ActionItemState, step: ActionItemStep): ActionItemState | null {
  return arrows[state][step] ?? null;
}

const arrows: Readonly<Record<ActionItemState, Readonly<Partial<Record<ActionItemStep, ActionItemState>>>>> = {
  OPEN: { START: "IN_PROGRESS", BLOCK: "BLOCKED", FINISH: "DONE", CANCEL: "CANCELLED" },
  IN_PROGRESS: { BLOCK: "BLOCKED", FINISH: "DONE", CANCEL: "CANCELLED" },
  BLOCKED: { RESUME: "IN_PROGRESS", FINISH: "DONE", CANCEL: "CANCELLED" },
  DONE: { REOPEN: "OPEN" },
  CANCELLED: {},
};

/** Whether something is still to be done. */
export const isOpen = (state: ActionItemState): boolean => state !== "DONE" && state !== "CANCELLED";
