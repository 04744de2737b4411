import type { Unit } from "../../kernel/context.ts";
import { isOwnMembership } from "../identity.policy.ts";
import type { Membership } from "./membership.entity.ts";

/**
 * Which of these suspended memberships the actor may still end by the organisation's own word: whoever is suspended has no role that speaks, and is
 * not kept for that. The database alone knows what they were.
 */
export async function leavingSuspended(unit: Unit, memberships: readonly Membership[]): Promise<ReadonlySet<string>> {
  const own = memberships.filter((one) => one.status === "SUSPENDED" && isOwnMembership(unit.actor, one));
  if (own.length === 0) return new Set();
  const found = await unit.rows<{ id: string }>(
    `select asked.id from unnest($1::uuid[], $2::uuid[]) asked (initiative_id, id) where speaks_for_itself(asked.initiative_id, asked.id)`,
    [own.map(({ initiativeId }) => initiativeId), own.map(({ id }) => id)],
  );
  return new Set(found.map(({ id }) => id));
}
