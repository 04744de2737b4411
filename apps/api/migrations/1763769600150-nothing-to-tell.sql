-- Who watches is told by statement triggers, and most statements move nothing that anybody watches: what is put in by `on conflict` fires two, one of them
-- for no row, and handing in a thousand figures is no acceptance. That is seen first now, before anything is joined.

create or replace function accepted_moved() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  if not exists (select from after where state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE'))
    and not exists (select from before where state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')) then return null; end if;
  perform tell_live(n.initiative_id, 'PROGRESS', null, array_agg(distinct p.period))
  from after n
  join before o on o.initiative_id = n.initiative_id and o.id = n.id
  cross join lateral (
    select p.period from obligation_period p where p.initiative_id = n.initiative_id and p.id = n.obligation_period_id offset 0) p
  where n.revision = 1 and o.state not in ('ACCEPTED', 'ACCEPTED_WITH_NOTE') and n.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')
  group by n.initiative_id;
  -- a correction that is accepted takes the place of another, by two statements: whether anything moved is seen at commit
  if exists (select from after where revision > 1) or exists (select from before where state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')) then
    perform tell_live(initiative_id, 'PROGRESS', null, '{}', jsonb_object_agg('m ' || obligation_period_id, standing)) from (
      select n.initiative_id, n.obligation_period_id, max(accepted_standing(o.state, o.not_applicable)) as standing
      from after n join before o on o.initiative_id = n.initiative_id and o.id = n.id
      where (n.revision > 1 or o.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE'))
        and accepted_standing(n.state, n.not_applicable) <> accepted_standing(o.state, o.not_applicable) group by 1, 2) moved
    group by initiative_id;
  end if;
  return null;
end $$;

create or replace function figures_moved() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  if not exists (select from moved) then return null; end if;
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
