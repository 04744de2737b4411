import type { Unit } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";
import { ConstituentGroup } from "./constituent-group.entity.ts";

/** One after the other: two at once would each see the other as the one that is left. */
export async function lockConstituents({ rows }: Unit, initiativeId: string): Promise<void> {
  await rows("select pg_advisory_xact_lock(hashtextextended($1, 69))", [initiativeId]);
}

/** NO_MOST_AFFECTED_GROUP where, from the second phase on, the last group was changed or taken away that is most affected. */
export async function keepMostAffected(
  unit: Unit,
  initiativeId: string,
  before: Pick<ConstituentGroup, "isMostAffected">,
): Promise<void> {
  if (!before.isMostAffected) return;
  const left = await unit.db.existsBy(ConstituentGroup, { initiativeId, isMostAffected: true });
  const [late] = await unit.rows("select from initiative where id = $1 and current_phase <> 'PHASE_I'", [initiativeId]);
  if (left || !late) return;
  const message = "From the second phase on an initiative says who is most affected. Name another such group first.";
  throw new Refused({ code: "NO_MOST_AFFECTED_GROUP", message, path: ["isMostAffected"] });
}
