import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { latestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { seenAmong, sees } from "../readiness.policy.ts";
import { BackboneWorkItem } from "./backbone-work-item.entity.ts";

/** Everything the backbone has taken on, the latest first. */
export const findBackboneWorkItems = pages<PageAsked & { readonly initiativeId: string }, BackboneWorkItem>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    seen: ["boolean", ({ initiativeId }, { actor }) => sees(actor, initiativeId)],
  },
  rows: "from backbone_work_item w where w.initiative_id = asked.initiative_id and asked.seen",
  node: [BackboneWorkItem, "w"],
  place: ["w.created_at", "w.id"],
  order: latestFirst,
  keyOf: ({ createdAt, id }) => [createdAt.toISOString(), id],
});

const read = readerOf({ node: [BackboneWorkItem, "w"] });

/** Work by its rows; null where there is none that the actor may see. */
export const backboneWorkItemsById: Batch<NodeId, BackboneWorkItem | null> = async (unit, keys) => {
  const found = await read(
    unit,
    "from backbone_work_item w where w.initiative_id = any ($1::uuid[]) and w.id = any ($2::uuid[])",
    [seenAmong(unit, keys), keys.map(({ id }) => id)],
  );
  const byId = new Map(found.map((item) => [item.id, item]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};

/** The names of those who see to it; they stay named when they have left. */
export const backboneOwnerNamesOf: Batch<NodeId, string | null> = async (unit, keys) => {
  const found = await unit.rows<{ id: string; name: string }>("select * from backbone_owner_names($1, $2)", [
    seenAmong(unit, keys),
    keys.map(({ id }) => id),
  ]);
  const byId = new Map(found.map(({ id, name }) => [id, name]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};
