import type { Unit } from "../../kernel/context.ts";

/**
 * Holds what the second phase needs as it is, until commit: members, groups of people and seats. Whoever holds several of these takes them
 * in this order, after the initiative itself.
 */
export async function lockPhaseNeeds(unit: Unit, initiativeId: string): Promise<void> {
  for (const lock of [68, 69, 70])
    await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, $2))", [initiativeId, lock]);
}
