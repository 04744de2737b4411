import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { insideOf, perActivity } from "../of-activities.ts";
import { ContributionLink } from "./contribution-link.entity.ts";

const read = readerOf({ node: [ContributionLink, "l"] });

/** To which outcomes activities contribute, the oldest first: for those who take part in the initiative. */
export const contributionLinksOf: Batch<NodeId, ContributionLink[]> = async (unit, activities) =>
  perActivity(
    activities,
    await read(
      unit,
      "from contribution_link l where l.initiative_id = any ($1::uuid[]) and l.activity_id = any ($2::uuid[]) order by l.id",
      insideOf(unit, activities),
    ),
  );

/** Links by their rows; null where there is none that the actor may see. */
export const contributionLinksById: Batch<NodeId, ContributionLink | null> = async (unit, keys) => {
  const found = await read(
    unit,
    "from contribution_link l where l.initiative_id = any ($1::uuid[]) and l.id = any ($2::uuid[])",
    insideOf(unit, keys),
  );
  const byId = new Map(found.map((link) => [link.id, link]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};
