-- Every kept aggregate equals the sum of what should count, recomputed from the measurements and obligation periods.
with wanted as (
  select initiative_id, definition_id, category_set_id, period_start, period_end,
    sum(expected)::int as expected, sum(waived)::int as waived, sum(reported)::int as reported, sum(no_exposure)::int as no_exposure,
    sum(estimated)::int as estimated, sum(revised)::int as revised, count(coalesce(value, denominator))::int as n,
    coalesce(sum(value), 0) as value, coalesce(sum(numerator), 0) as numerator, coalesce(sum(denominator), 0) as denominator,
    coalesce(sum(weighted), 0) as weighted, min(value) as least, max(value) as greatest
  from counted_wanted
  group by initiative_id, definition_id, category_set_id, period_start, period_end
)
select coalesce(c.initiative_id, w.initiative_id) as initiative_id, coalesce(c.definition_id, w.definition_id) as definition_id,
  coalesce(c.category_set_id, w.category_set_id) as category_set_id, coalesce(c.period_start, w.period_start) as period_start, c as kept, w as recomputed
from aggregate_cell c
full join wanted w on (w.initiative_id, w.definition_id, w.category_set_id, w.period_start, w.period_end)
  = (c.initiative_id, c.definition_id, c.category_set_id, c.period_start, c.period_end)
left join indicator_definition d on d.initiative_id = coalesce(c.initiative_id, w.initiative_id) and d.id = coalesce(c.definition_id, w.definition_id)
where (coalesce(w.expected, 0), coalesce(w.waived, 0), coalesce(w.reported, 0), coalesce(w.no_exposure, 0), coalesce(w.estimated, 0),
    coalesce(w.revised, 0), coalesce(w.n, 0), coalesce(w.value, 0), coalesce(w.numerator, 0), coalesce(w.denominator, 0), coalesce(w.weighted, 0))
  is distinct from (c.expected, c.waived, c.reported, c.no_exposure, c.estimated, c.revised, c.n, c.value, c.numerator, c.denominator, c.weighted)
  or (d.extremes and (w.least, w.greatest) is distinct from (c.least, c.greatest))
