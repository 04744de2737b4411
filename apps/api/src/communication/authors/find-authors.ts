import { takesPartThemselves } from "../../identity/identity.policy.ts";
import type { Batch } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";

/** What those are called who wrote something in an initiative, by their rows as persons: to whoever takes part in it. */
export const authorNamesOf: Batch<NodeId, string | null> = async (unit, nodes) => {
  const inside = nodes.filter(({ initiativeId }) => takesPartThemselves(unit.actor, initiativeId));
  const found = await unit.rows<{ initiativeId: string; id: string; name: string }>(
    `select initiative_id as "initiativeId", person_id as id, name from names_of_authors($1::uuid[], $2::uuid[])`,
    [[...new Set(inside.map(({ initiativeId }) => initiativeId))], [...new Set(inside.map(({ id }) => id))]],
  );
  const at = ({ initiativeId, id }: NodeId) => `${initiativeId} ${id}`;
  const byPlace = new Map(found.map((row) => [at(row), row.name]));
  return nodes.map((node) => byPlace.get(at(node)) ?? null);
};
