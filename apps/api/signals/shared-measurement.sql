-- What partners measure together: what is in and accepted, what was in time, and what figures are held against.
with initiatives as (select id, time_zone, (now() at time zone time_zone)::date as today from initiative),
quarters as (
  select i.*, (date_trunc('quarter', i.today) - n * interval '3 months')::date - 1 as day from initiatives i, generate_series(0, 3) n),
days as (select id, time_zone, today as day from initiatives union all select id, time_zone, day from quarters),
-- the last quarter whose reports are no longer waited for, and the four before it
settled as (
  select id, time_zone, (date_trunc('quarter', today - 30) - n * interval '3 months')::date - 1 as day from initiatives, generate_series(0, 4) n),
asked as (
  select s.id, s.day, p.due_on, (p.first_submitted_at at time zone s.time_zone)::date as submitted_on,
    exists (select from measurement m where m.initiative_id = p.initiative_id and m.obligation_period_id = p.id
      and m.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')) as accepted,
    -- one person did all of it at once: an import, which does not say when it was reported
    exists (select from measurement m where m.initiative_id = p.initiative_id and m.obligation_period_id = p.id and m.recorded_by = m.decided_by
      and m.submitted_at = m.decided_at and m.submitted_at = p.first_submitted_at) as imported
  from settled s join obligation_period p on p.initiative_id = s.id and p.period_end > s.day - interval '1 year' and p.period_end <= s.day
  where p.state in ('DUE', 'SUBMITTED') and not exists (select from measurement m where m.initiative_id = p.initiative_id
    and m.obligation_period_id = p.id and m.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE') and m.not_applicable)),
reported as (
  select s.id, s.day, count(a.due_on) as expected, count(*) filter (where a.accepted) as accepted,
    count(*) filter (where not a.imported) as dated, count(*) filter (where not a.imported and a.submitted_on <= a.due_on) as on_time
  from settled s left join asked a on a.id = s.id and a.day = s.day group by 1, 2),
indicators as (
  select d.id, d.day, x.id as indicator, w.id as definition, w.measure_type, d.time_zone from days d
  join indicator x on x.initiative_id = d.id and (x.created_at at time zone d.time_zone)::date <= d.day
  join indicator_definition w on w.initiative_id = x.initiative_id and w.indicator_id = x.id
    and not exists (select from indicator_definition later where later.initiative_id = x.initiative_id and later.indicator_id = x.id
      and later.version > w.version))
select id as initiative, 'COMPLETENESS' as signal, day, accepted::float8 / nullif(expected, 0) as value, accepted::float8 as numerator,
  expected::float8 as denominator
from reported
union all
select id, 'TIMELINESS', day, case when dated * 2 >= expected then on_time::float8 / nullif(dated, 0) end, case when dated * 2 >= expected then on_time end,
  case when dated * 2 >= expected then dated end
from reported
union all
select d.id, 'INDICATORS_AIMED', d.day, n.aimed::float8 / nullif(n.of, 0), n.aimed, n.of
from days d cross join lateral (
  select count(*) as of, count(*) filter (where
      exists (select from baseline b where b.initiative_id = x.id and b.indicator_id = x.indicator
        and (b.opened_at at time zone x.time_zone)::date <= x.day and (b.closed_at = 'infinity' or (b.closed_at at time zone x.time_zone)::date > x.day))
      and exists (select from target t where t.initiative_id = x.id and t.indicator_id = x.indicator
        and (t.opened_at at time zone x.time_zone)::date <= x.day and (t.closed_at = 'infinity' or (t.closed_at at time zone x.time_zone)::date > x.day)))
    as aimed
  from indicators x where x.id = d.id and x.day = d.day
    and x.measure_type in ('COUNT', 'PEOPLE_COUNT', 'AMOUNT', 'PROPORTION', 'RATE', 'MEAN', 'MILESTONE', 'COMPOSITE')) n
union all
select i.id, 'DISAGGREGATED_SHARE', i.today, n.divided::float8 / nullif(n.of, 0), n.divided, n.of
from initiatives i cross join lateral (
  select count(*) as of, count(*) filter (where (select count(*) from definition_dimension e where e.definition_id = x.definition) > 0) as divided
  from indicators x where x.id = i.id and x.day = i.today
    and x.measure_type in ('COUNT', 'PEOPLE_COUNT', 'AMOUNT', 'PROPORTION', 'RATE', 'MEAN', 'ORDINAL', 'NOMINAL')) n
union all
select d.id, 'RESTATEMENTS', d.day, case when c.closed > 0 then r.restated end, r.restated, c.closed
from days d
cross join lateral (select count(*) as closed from period_closing p where p.initiative_id = d.id
  and (p.closed_at at time zone d.time_zone)::date <= d.day) c
cross join lateral (select count(distinct (r.indicator_id, r.period_start, r.period_end)) as restated from restatement r where r.initiative_id = d.id
  and (r.restated_at at time zone d.time_zone)::date <= d.day and (r.restated_at at time zone d.time_zone)::date > d.day - interval '1 year') r
