import { visibleAmong } from "../identity/identity.policy.ts";
import type { Unit } from "../kernel/context.ts";
import type { NodeId } from "../kernel/node-id.ts";
import { slots } from "../kernel/slots.ts";
import { seesAll } from "./activities.policy.ts";

/** What a batch over activities is asked with: those initiatives in which the actor takes part, and the activities. */
export const insideOf = (unit: Unit, activities: readonly NodeId[]): readonly [string[], string[]] => [
  visibleAmong(unit, activities).filter((id) => seesAll(unit.actor, id)),
  activities.map(({ id }) => id),
];

/** Rows of activities, a slot for each of them. */
export const perActivity = <Row extends { readonly activityId: string }>(
  activities: readonly NodeId[],
  rows: readonly Row[],
): Row[][] =>
  slots(
    activities.map(({ id }) => id),
    rows,
    ({ activityId }) => activityId,
  );
