-- What counts now is exactly what should count: no figure too many, none too few, none with another value.
select max(side) as only_in, initiative_id, obligation_period_id, category_set_id, kind
from (
  select 'counted_wanted' as side, initiative_id, obligation_period_id, category_set_id, kind, definition_id, period_start, period_end,
    membership_id, measurement_id, expected, waived, reported, no_exposure, estimated, revised, value, numerator, denominator, weighted
  from counted_wanted
  union all
  select 'counted_figure', initiative_id, obligation_period_id, category_set_id, kind, definition_id, period_start, period_end,
    membership_id, measurement_id, expected, waived, reported, no_exposure, estimated, revised, value, numerator, denominator, weighted
  from counted_figure where closed_at = 'infinity') both_sides
group by initiative_id, obligation_period_id, category_set_id, kind, definition_id, period_start, period_end, membership_id,
  measurement_id, expected, waived, reported, no_exposure, estimated, revised, value, numerator, denominator, weighted
having count(*) <> 2
