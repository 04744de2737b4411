-- Promised to whoever reads a collective figure: it is the sum of what was accepted. Every kept aggregate equals what is recomputed from
-- the measurements and obligation periods, and its extremes and the time it last moved what is recomputed from all that ever counted.
with wanted as (
  select initiative_id, definition_id, category_set_id, period_start, period_end,
    sum(expected)::int as expected, sum(waived)::int as waived, sum(reported)::int as reported, sum(no_exposure)::int as no_exposure,
    sum(estimated)::int as estimated, sum(revised)::int as revised, count(coalesce(value, denominator))::int as n,
    coalesce(sum(value), 0) as value, coalesce(sum(numerator), 0) as numerator, coalesce(sum(denominator), 0) as denominator,
    coalesce(sum(weighted), 0) as weighted, min(value) as least, max(value) as greatest
  from counted_wanted
  group by initiative_id, definition_id, category_set_id, period_start, period_end),
counted as (
  select f.initiative_id, f.definition_id, f.category_set_id, f.period_start, f.period_end,
    max(case when f.closed_at = 'infinity' then f.opened_at else f.closed_at end) as changed_at,
    min(f.value) as least, max(f.value) as greatest
  from counted_figure f
  group by f.initiative_id, f.definition_id, f.category_set_id, f.period_start, f.period_end),
due as (
  select initiative_id, definition_id, category_set_id, period_start, period_end,
    coalesce(w.expected, 0) as expected, coalesce(w.waived, 0) as waived, coalesce(w.reported, 0) as reported,
    coalesce(w.no_exposure, 0) as no_exposure, coalesce(w.estimated, 0) as estimated, coalesce(w.revised, 0) as revised,
    coalesce(w.n, 0) as n, coalesce(w.value, 0) as value, coalesce(w.numerator, 0) as numerator,
    coalesce(w.denominator, 0) as denominator, coalesce(w.weighted, 0) as weighted,
    -- where nobody reads the extremes they are not taken back: those of all that ever counted
    case when d.extremes then w.least else k.least end as least, case when d.extremes then w.greatest else k.greatest end as greatest,
    k.changed_at
  from wanted w
  full join counted k using (initiative_id, definition_id, category_set_id, period_start, period_end)
  left join (select initiative_id as tenant, id, extremes from indicator_definition) d
    on d.tenant = coalesce(w.initiative_id, k.initiative_id) and d.id = coalesce(w.definition_id, k.definition_id))
select 'aggregate_cell' as "table",
  json_build_array(initiative_id, definition_id, category_set_id, period_start, period_end)::text as id,
  case when c.initiative_id is null then 'is not kept' when due.initiative_id is null then 'nothing ever counted there' else 'is not the sum of what counts' end as fault,
  to_jsonb(c) as there, to_jsonb(due) as should
from aggregate_cell c
full join due using (initiative_id, definition_id, category_set_id, period_start, period_end)
where (due.expected, due.waived, due.reported, due.no_exposure, due.estimated, due.revised, due.n, due.value, due.numerator,
    due.denominator, due.weighted, due.least, due.greatest, due.changed_at)
  is distinct from (c.expected, c.waived, c.reported, c.no_exposure, c.estimated, c.revised, c.n, c.value, c.numerator,
    c.denominator, c.weighted, c.least, c.greatest, c.changed_at)
