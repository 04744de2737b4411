-- Promised to partners and backbone: what was accepted counts, once, and nothing else does. What counts now is exactly what should:
-- no figure too many, none too few, none with another value.
with sides as (
  select 'there' as side, initiative_id, obligation_period_id, category_set_id, kind, definition_id, period_start, period_end,
    membership_id, measurement_id, expected, waived, reported, no_exposure, estimated, revised, value, numerator, denominator, weighted
  from counted_figure where closed_at = 'infinity'
  union all
  select 'should', initiative_id, obligation_period_id, category_set_id, kind, definition_id, period_start, period_end,
    membership_id, measurement_id, expected, waived, reported, no_exposure, estimated, revised, value, numerator, denominator, weighted
  from counted_wanted),
odd as (
  select min(side) as side, initiative_id, obligation_period_id, category_set_id, kind, definition_id, period_start, period_end,
    membership_id, measurement_id, expected, waived, reported, no_exposure, estimated, revised, value, numerator, denominator, weighted
  from sides
  group by initiative_id, obligation_period_id, category_set_id, kind, definition_id, period_start, period_end, membership_id,
    measurement_id, expected, waived, reported, no_exposure, estimated, revised, value, numerator, denominator, weighted
  having count(*) <> 2)
select 'counted_figure' as "table", json_build_array(initiative_id, obligation_period_id, category_set_id, kind)::text as id,
  case when count(*) = 2 then 'counts otherwise than it should' when min(side) = 'there' then 'counts and should not' else 'should count and does not' end as fault,
  (jsonb_agg(to_jsonb(odd)) filter (where side = 'there'))->0 as there, (jsonb_agg(to_jsonb(odd)) filter (where side = 'should'))->0 as should
from odd
group by initiative_id, obligation_period_id, category_set_id, kind
