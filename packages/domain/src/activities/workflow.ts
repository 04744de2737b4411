import type { ActivityStatus, MilestoneState } from "./words.ts";

/**
 * What an activity may become next, for its lead to say; nothing where it is over. Every other change of status is
 * TRANSITION_NOT_ALLOWED.
 *
 * Source: docs/methodology.md 4.5, the drawing; docs/decisions/0027 says how it is read: an activity is completed from
 * its work or from a pause of it, and cancelled as long as it is open.
 */
export function nextActivityStatuses(status: ActivityStatus): readonly ActivityStatus[] {
  return activityArrows[status];
}

/** Is an activity in this status still to come or going on? Source: docs/methodology.md 4.5. */
export function isOpen(status: ActivityStatus): boolean {
  return activityArrows[status].length > 0;
}

/**
 * What a milestone may become next. One that was missed may still be reached, late; what was reached or given up stays.
 *
 * Source: docs/methodology.md 4.5 names the states; docs/decisions/0027 draws the arrows.
 */
export function nextMilestoneStates(state: MilestoneState): readonly MilestoneState[] {
  return milestoneArrows[state];
}

const activityArrows: Readonly<Record<ActivityStatus, readonly ActivityStatus[]>> = {
  PROPOSED: ["PLANNED", "CANCELLED"],
  PLANNED: ["ACTIVE", "CANCELLED"],
  ACTIVE: ["PAUSED", "COMPLETED", "CANCELLED"],
  PAUSED: ["ACTIVE", "COMPLETED", "CANCELLED"],
  COMPLETED: [],
  CANCELLED: [],
};

const milestoneArrows: Readonly<Record<MilestoneState, readonly MilestoneState[]>> = {
  PLANNED: ["DONE", "MISSED", "DROPPED"],
  MISSED: ["DONE", "DROPPED"],
  DONE: [],
  DROPPED: [],
};
