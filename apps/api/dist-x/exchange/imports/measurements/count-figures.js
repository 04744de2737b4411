import { byHashJoins } from "../../by-hash-joins.js";
/**
 * Opens every figure that counts in an initiative that has none yet, at a stamp of its clock; the aggregates follow by trigger.
 * There is nothing to compare with, so this is the view alone and no reconcile.
 */
export async function countFigures(unit, initiativeId, at) {
  await byHashJoins(unit, () =>
    unit.rows(
      `insert into counted_figure (initiative_id, obligation_period_id, category_set_id, kind, definition_id, period_start, period_end,
       membership_id, measurement_id, opened_at, expected, waived, reported, no_exposure, estimated, revised, value, numerator,
       denominator, weighted)
     select initiative_id, obligation_period_id, category_set_id, kind, definition_id, period_start, period_end, membership_id,
       measurement_id, $2::timestamptz, expected, waived, reported, no_exposure, estimated, revised, value, numerator, denominator, weighted
     from counted_wanted where initiative_id = $1`,
      [initiativeId, at],
    ),
  );
}
//# sourceMappingURL=count-figures.js.map
