import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { insideOf } from "../of-activities.ts";
import { ReinforcementLink } from "./reinforcement-link.entity.ts";

const read = readerOf({ node: [ReinforcementLink, "l"] });

/** What activities strengthen and by what they are strengthened, the oldest first: for those who take part in the initiative. */
export const reinforcementLinksOf: Batch<NodeId, ReinforcementLink[]> = async (unit, activities) => {
  const found = await read(
    unit,
    `from reinforcement_link l where l.initiative_id = any ($1::uuid[]) and (l.from_id = any ($2::uuid[]) or l.to_id = any ($2::uuid[]))
     order by l.id`,
    insideOf(unit, activities),
  );
  const slots = new Map(activities.map(({ id }): [string, ReinforcementLink[]] => [id, []]));
  for (const link of found) for (const id of [link.fromId, link.toId]) slots.get(id)?.push(link);
  return activities.map(({ id }) => slots.get(id) ?? []);
};

/** Links by their rows; null where there is none that the actor may see. */
export const reinforcementLinksById: Batch<NodeId, ReinforcementLink | null> = async (unit, keys) => {
  const found = await read(
    unit,
    "from reinforcement_link l where l.initiative_id = any ($1::uuid[]) and l.id = any ($2::uuid[])",
    insideOf(unit, keys),
  );
  const byId = new Map(found.map((link) => [link.id, link]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};
