import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { insideOf, perActivity } from "../of-activities.ts";
import { ActivityCell } from "./activity-cell.entity.ts";

const read = readerOf({ node: [ActivityCell, "c"] });

/** How leads split their activities' capacities: for those who take part in the initiative. */
export const activityCellsOf: Batch<NodeId, ActivityCell[]> = async (unit, activities) =>
  perActivity(
    activities,
    await read(
      unit,
      "from activity_cell c where c.initiative_id = any ($1::uuid[]) and c.activity_id = any ($2::uuid[]) order by c.id",
      insideOf(unit, activities),
    ),
  );
