-- Of a thousand figures that are accepted, a tenth of the database's time went into telling those who watch; and every hour all that was ever
-- asked of all partners was read through for somebody who had been suspended.

-- What was let off because somebody was suspended: few, and looked for every hour (let-off-absent.ts).
create index obligation_period_let_off on obligation_period (membership_id, initiative_id, due_on) where waive_reason = 'MEMBERSHIP_SUSPENDED';

-- What comes in first is not taken back in the same breath: its period has moved, and nothing need be looked at again at commit.
create or replace function progress_moved() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  perform tell_live(n.initiative_id, 'PROGRESS', null, array_agg(distinct n.period))
  from after n join before o on o.initiative_id = n.initiative_id and o.id = n.id
  where o.first_submitted_at is null and n.first_submitted_at is not null group by n.initiative_id;
  perform tell_live(n.initiative_id, 'PROGRESS', null, '{}', jsonb_object_agg('p ' || n.id, reporting_standing(o)))
  from after n join before o on o.initiative_id = n.initiative_id and o.id = n.id
  where not (o.first_submitted_at is null and n.first_submitted_at is not null)
    and (o.state = 'UNBOUND', o.state = 'WAIVED', o.first_submitted_at, o.due_on)
      is distinct from (n.state = 'UNBOUND', n.state = 'WAIVED', n.first_submitted_at, n.due_on)
  group by n.initiative_id;
  return null;
end $$;

-- A correction that is accepted takes the place of another, by two statements: whether anything moved is seen at commit. What is said for the
-- first time takes nothing's place.
create or replace function accepted_moved() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  perform tell_live(n.initiative_id, 'PROGRESS', null, array_agg(distinct p.period))
  from after n
  join before o on o.initiative_id = n.initiative_id and o.id = n.id
  cross join lateral (
    select p.period from obligation_period p where p.initiative_id = n.initiative_id and p.id = n.obligation_period_id offset 0) p
  where n.revision = 1 and o.state not in ('ACCEPTED', 'ACCEPTED_WITH_NOTE') and n.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')
  group by n.initiative_id;
  perform tell_live(initiative_id, 'PROGRESS', null, '{}', jsonb_object_agg('m ' || obligation_period_id, standing)) from (
    select n.initiative_id, n.obligation_period_id, max(accepted_standing(o.state, o.not_applicable)) as standing
    from after n join before o on o.initiative_id = n.initiative_id and o.id = n.id
    where (n.revision > 1 or o.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE'))
      and accepted_standing(n.state, n.not_applicable) <> accepted_standing(o.state, o.not_applicable) group by 1, 2) moved
  group by initiative_id;
  return null;
end $$;

-- As in 1763769600034-placed-at-once.sql; but what a period is called is asked once for all indicators that are reported as often.
create or replace function figures_moved() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  with figures as materialized (
    select distinct s.initiative_id, d.indicator_id, d.frequency, d.year_start_month, s.period_start, s.period_end
    from moved s join indicator_definition d on d.initiative_id = s.initiative_id and d.id = s.definition_id),
  called as materialized (
    select f.initiative_id, f.frequency, f.year_start_month, f.period_start, f.period_end, p.period
    from (
      select initiative_id, frequency, year_start_month, period_start, period_end, any_value(indicator_id) as indicator_id
      from figures group by 1, 2, 3, 4, 5) f
    cross join lateral (
      select p.period from obligation_period p where p.initiative_id = f.initiative_id and p.indicator_id = f.indicator_id
        and p.period_start = f.period_start
        -- not by its index: on one last day ends what all partners report
        and p.period_end + 0 = f.period_end limit 1) p)
  insert into live_event as e (initiative_id, event_id, kind, indicator_id, periods)
  select f.initiative_id, coalesce(nullif(current_setting('app.event', true), '')::uuid, uuidv7()), tg_argv[0], f.indicator_id,
    array_agg(distinct c.period)
  from figures f
  join called c using (initiative_id, frequency, year_start_month, period_start, period_end)
  group by f.initiative_id, f.indicator_id
  on conflict (initiative_id, event_id, kind, indicator_id) do update set
    periods = array(select distinct x from unnest(e.periods || excluded.periods) x order by x);
  return null;
end $$;

revoke execute on all routines in schema keelson from public;
