import type { Unit, Work } from "../../kernel/context.ts";
import { inEachInitiative, type ActWith } from "../../kernel/in-each-initiative.ts";
import { bindPeriods } from "./bind-periods.ts";

/**
 * An obligation without an end grows with time, also once it was given one that is far ahead: brings every one of them up to a year
 * ahead, or to its end. Idempotent. Where one initiative's
 * cannot be extended, the others' are, and then AggregateError tells which and why.
 */
export async function extendAllObligations(actWith: ActWith): Promise<number> {
  const extended = await inEachInitiative(actWith, {
    due: "initiatives_with_open_obligations",
    context: (id) => ({ imports: [id] }),
    work: extendObligations,
    nothing: { bound: 0 },
    failed: "not all obligations were extended",
  });
  return extended.reduce((sum, { bound }) => sum + bound, 0);
}

const extendObligations: Work<string, { bound: number }> = async (unit: Unit, initiativeId) => {
  const open = await unit.rows<{ id: string }>(
    `select id from obligation where initiative_id = $1
       and (state = 'ACCEPTED' and ends_on = 'infinity' or state = 'ENDED' and coalesce(bound_to, '-infinity') < ends_on)`,
    [initiativeId],
  );
  return {
    bound: await bindPeriods(
      unit,
      initiativeId,
      open.map(({ id }) => id),
    ),
  };
};
