-- What is written of many periods at once is looked up one by one. The planner takes any initiative for a few rows (docs/decisions/0006), so
-- of a list of ids it would rather read the whole initiative; a lateral that is planned apart (offset 0) has no way but the key.

-- Closes what no longer counts and opens what newly does, for these obligation periods, at this stamp of the clock.
-- The rows travel in arrays: a join of one unestimated set with another would be quadratic on a database nobody has analysed.
create or replace function reconcile(p_initiative uuid, p_periods uuid[], p_at timestamptz) returns void
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  gone tid[];
  fresh counted_figure[];
begin
  select array_agg(tid) filter (where src = 2),
    array_agg(row(p_initiative, obligation_period_id, category_set_id, kind, definition_id, period_start, period_end, membership_id,
      measurement_id, p_at, 'infinity', expected, waived, reported, no_exposure, estimated, revised, value, numerator, denominator,
      weighted)::counted_figure) filter (where src = 1)
  into gone, fresh
  from (select distinct id from unnest(p_periods) id) period
  cross join lateral (
    select max(src) as src, any_value(tid) as tid, obligation_period_id, category_set_id, kind, definition_id, period_start,
      period_end, membership_id, measurement_id, expected, waived, reported, no_exposure, estimated, revised, value, numerator,
      denominator, weighted
    from (
      select 1 as src, null::tid as tid, obligation_period_id, category_set_id, kind, definition_id, period_start, period_end,
        membership_id, measurement_id, expected, waived, reported, no_exposure, estimated, revised, value, numerator, denominator, weighted
      from counted_wanted where initiative_id = p_initiative and obligation_period_id = period.id
      union all
      select 2, ctid, obligation_period_id, category_set_id, kind, definition_id, period_start, period_end,
        membership_id, measurement_id, expected, waived, reported, no_exposure, estimated, revised, value, numerator, denominator, weighted
      from counted_figure
      where initiative_id = p_initiative and obligation_period_id = period.id and closed_at = 'infinity') both_sides
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

-- What an import brings in as accepted has told its periods when it began them, in the very same transaction.
drop trigger live_i on measurement;
drop function accepted_began();

-- How a period stands for those who count reports, and what of a measurement is counted: as expressions that PostgreSQL writes into the
-- statement. With a search path of their own they were called four times a row.
create or replace function reporting_standing(p obligation_period) returns text
language sql stable as $$
  select concat_ws(' ', p.state = 'UNBOUND', p.state = 'WAIVED', p.first_submitted_at, p.due_on)
$$;
create or replace function accepted_standing(p_state text, p_not_applicable boolean) returns text
language sql immutable as $$
  select case when p_state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE') then 'accepted ' || p_not_applicable::text else '' end
$$;

revoke execute on all routines in schema keelson from public;
