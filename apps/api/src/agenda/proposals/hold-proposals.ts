import type { Unit } from "../../kernel/context.ts";

/**
 * Holds proposals until the transaction ends: while somebody responds nobody counts, and the other way round. What is read of them after
 * it stays so. It comes before the register's own lock (keep-decision.ts), and of several in one order.
 */
export async function holdProposals({ rows }: Unit, ids: readonly string[]): Promise<void> {
  for (const id of ids.toSorted()) await rows("select pg_advisory_xact_lock(hashtextextended($1, 58))", [id]);
}
