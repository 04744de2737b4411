import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { insideOf, perActivity } from "../of-activities.ts";
import { Milestone } from "./milestone.entity.ts";

const read = readerOf({ node: [Milestone, "m"] });

/** The milestones of activities, by the day they are planned for: for those who take part in the initiative. */
export const milestonesOf: Batch<NodeId, Milestone[]> = async (unit, activities) =>
  perActivity(
    activities,
    await read(
      unit,
      `from milestone m where m.initiative_id = any ($1::uuid[]) and m.activity_id = any ($2::uuid[])
       order by m.planned_date, m.id`,
      insideOf(unit, activities),
    ),
  );

/** Milestones by their rows; null where there is none that the actor may see. */
export const milestonesById: Batch<NodeId, Milestone | null> = async (unit, keys) => {
  const found = await read(
    unit,
    "from milestone m where m.initiative_id = any ($1::uuid[]) and m.id = any ($2::uuid[])",
    insideOf(unit, keys),
  );
  const byId = new Map(found.map((milestone) => [milestone.id, milestone]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};
