import { inEachInitiative } from "../../kernel/in-each-initiative.js";
import { bindPeriods } from "./bind-periods.js";
/**
 * An obligation without an end grows with time, also once it was given one that is far ahead: brings every one of them up to a year
 * ahead, or to its end. Idempotent. Where one initiative's
 * cannot be extended, the others' are, and then AggregateError tells which and why.
 */
export async function extendAllObligations(actWith) {
  const extended = await inEachInitiative(actWith, {
    due: "initiatives_with_open_obligations",
    context: (id) => ({ imports: [id] }),
    work: extendObligations,
    nothing: { bound: 0 },
    failed: "not all obligations were extended",
  });
  return extended.reduce((sum, { bound }) => sum + bound, 0);
}
const extendObligations = async (unit, initiativeId) => {
  const open = await unit.rows(
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
//# sourceMappingURL=extend-obligations.js.map
