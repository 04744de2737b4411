import { visibleAmong } from "../../identity/identity.policy.ts";
import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { slots } from "../../kernel/slots.ts";
import { ActivityTerm } from "./activity-term.entity.ts";

const read = readerOf({ node: [ActivityTerm, "t"] });

/** The lists of an initiative, each in the order of its names. */
export const activityTermsOf: Batch<string, ActivityTerm[]> = async (unit, initiativeIds) => {
  const seen = visibleAmong(
    unit,
    initiativeIds.map((initiativeId) => ({ initiativeId })),
  );
  const found = await read(
    unit,
    "from activity_term t where t.initiative_id = any ($1::uuid[]) order by t.name, t.id",
    [seen],
  );
  return slots(initiativeIds, found, ({ initiativeId }) => initiativeId);
};

/** Terms by their rows; null where there is none that the actor may see. */
export const activityTermsById: Batch<NodeId, ActivityTerm | null> = async (unit, keys) => {
  const found = await read(
    unit,
    "from activity_term t where t.initiative_id = any ($1::uuid[]) and t.id = any ($2::uuid[])",
    [visibleAmong(unit, keys), keys.map(({ id }) => id)],
  );
  const byId = new Map(found.map((term) => [term.id, term]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};
