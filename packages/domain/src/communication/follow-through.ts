import type { ActionItemState } from "./words.ts";

/** An action item, as far as its follow-through goes: days as ISO dates where the initiative is. */
export interface ActionItemDates {
  readonly dueOn: string;
  readonly doneOn: string | null;
  readonly state: ActionItemState;
}

/** Whether what was agreed is done when it was agreed for. */
export interface FollowThrough {
  /** Items whose day has passed. Cancelled ones are no longer agreed, and not counted. */
  readonly due: number;
  readonly onTime: number;
  readonly doneLate: number;
  readonly overdue: number;
  /** 0–1; null where nothing was due yet. */
  readonly onTimeRate: number | null;
}

/**
 * How many of the items that were due by yesterday were done on their day or before, later, or not at all. A deadline is over when its
 * day is, so what is due today is neither late nor counted. Source: docs/methodology.md 1, Dates, and 4.6; COMM-02.
 */
export function followThrough(items: readonly ActionItemDates[], today: string): FollowThrough {
  const due = items.filter(({ dueOn, state }) => state !== "CANCELLED" && dueOn < today);
  const onTime = due.filter(({ dueOn, doneOn }) => doneOn !== null && doneOn <= dueOn).length;
  const doneLate = due.filter(({ dueOn, doneOn }) => doneOn !== null && doneOn > dueOn).length;
  return {
    due: due.length,
    onTime,
    doneLate,
    overdue: due.length - onTime - doneLate,
    onTimeRate: due.length === 0 ? null : onTime / due.length,
  };
}
