-- Closes what no longer counts and opens what newly does, for these obligation periods, at this stamp of the clock.
-- What should be counting is what counted_wanted says, which is read whole where the database is verified; here it is looked up period by
-- period, and once: the period, what of it was accepted, its figures, its definition. Verifying holds the one against the other.
-- The rows travel in arrays: a join of one unestimated set with another would be quadratic on a database nobody has analysed.
create or replace function reconcile(p_initiative uuid, p_periods uuid[], p_at timestamptz) returns void
language plpgsql security definer set search_path = keelson, pg_temp
-- a plan that is kept may be one for tables that were still empty
set plan_cache_mode = force_custom_plan
-- a definition, too, is looked up by its key: to read all of the few that there are, for each period, takes longer than all else
set enable_seqscan = off as $$
declare
  gone tid[];
  fresh counted_figure[];
begin
  select array_agg(tid) filter (where src = 2),
    array_agg(row(p_initiative, obligation_period_id, category_set_id, kind, definition_id, period_start, period_end, membership_id,
      measurement_id, p_at, 'infinity', expected, waived, reported, no_exposure, estimated, revised, value, numerator, denominator,
      weighted)::counted_figure) filter (where src = 1)
  into gone, fresh
  from (
    select max(src) as src, any_value(tid) as tid, obligation_period_id, category_set_id, kind, definition_id, period_start,
      period_end, membership_id, measurement_id, expected, waived, reported, no_exposure, estimated, revised, value, numerator,
      denominator, weighted
    from (select distinct id from unnest(p_periods) id) period
    cross join lateral (
      select 1 as src, null::tid as tid, p.id as obligation_period_id, w.category_set_id, w.kind, w.definition_id, p.period_start,
        p.period_end, p.membership_id, w.measurement_id, w.expected, w.waived, w.reported, w.no_exposure, w.estimated, w.revised,
        w.value, w.numerator, w.denominator, w.weighted
      from obligation_period p
      left join measurement m on m.initiative_id = p_initiative and m.obligation_period_id = p.id
        and m.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')
      cross join lateral (
        -- a figure
        select v.category_set_id, 0::smallint as kind, m.definition_id, m.id as measurement_id, 0::smallint as expected,
          (v.value_state = 'NOT_APPLICABLE' and not m.not_applicable)::int::smallint as waived,
          (v.value_state in ('REPORTED', 'ESTIMATED', 'NO_EXPOSURE'))::int::smallint as reported,
          (v.value_state = 'NO_EXPOSURE')::int::smallint as no_exposure,
          (v.value_state = 'ESTIMATED')::int::smallint as estimated,
          (m.revision > 1 and exists (
            select from measurement e where e.initiative_id = p_initiative and e.obligation_period_id = p.id
              and e.revision < m.revision and e.decided_at is not null))::int::smallint as revised,
          s.value, s.numerator, s.denominator,
          case when s.value is not null and s.denominator is not null and (
            select d.measure_type = 'MEAN' from indicator_definition d where d.initiative_id = p_initiative and d.id = m.definition_id)
            then s.value * s.denominator end as weighted
        from measurement_value v
        -- a half-hidden pair counts in neither sum
        left join lateral (select v.value, v.numerator, v.denominator where v.value_state in ('REPORTED', 'ESTIMATED')) s on true
        where v.initiative_id = p_initiative and v.measurement_id = m.id and p.state <> 'WAIVED'
        union all
        -- an expectation
        select '00000000-0000-0000-0000-000000000000'::uuid, 1::smallint, d.id, null::uuid,
          (p.state <> 'WAIVED' and m.not_applicable is not true)::int::smallint,
          (p.state = 'WAIVED' or m.not_applicable is true)::int::smallint,
          0::smallint, 0::smallint, 0::smallint, 0::smallint, null::numeric, null::numeric, null::numeric, null::numeric
        from indicator_definition d
        where d.initiative_id = p_initiative and d.indicator_id = p.indicator_id and p.period_start >= d.starts_on
          and p.period_start < d.ends_on and p.state <> 'UNBOUND') w
      where p.initiative_id = p_initiative and p.id = period.id
      union all
      select 2, ctid, obligation_period_id, category_set_id, kind, definition_id, period_start, period_end,
        membership_id, measurement_id, expected, waived, reported, no_exposure, estimated, revised, value, numerator, denominator, weighted
      from counted_figure
      where initiative_id = p_initiative and obligation_period_id = period.id and closed_at = 'infinity' offset 0) both_sides
    group by obligation_period_id, category_set_id, kind, definition_id, period_start, period_end, membership_id, measurement_id,
      expected, waived, reported, no_exposure, estimated, revised, value, numerator, denominator, weighted
    having count(*) = 1) difference;
  if gone is not null then
    update counted_figure set closed_at = p_at where ctid = any (gone);
  end if;
  if fresh is not null then
    insert into counted_figure select (f).* from unnest(fresh) f;
  end if;
end $$;
