-- What one change moves is told and placed at once, and not indicator by indicator: of a thousand figures that are accepted, a good part of
-- the time went into forty events.

-- Adds to the event of this transaction. Of what was touched twice, how it stood before counts.
create or replace function tell_live(p_initiative uuid, p_kind text, p_indicator uuid, p_periods text[], p_touched jsonb default '{}') returns void
language sql security definer set search_path = keelson, pg_temp as $$
  insert into live_event as e (initiative_id, event_id, kind, indicator_id, periods, touched)
  values (p_initiative, coalesce(nullif(current_setting('app.event', true), '')::uuid, uuidv7()), p_kind, p_indicator, p_periods, p_touched)
  on conflict (initiative_id, event_id, kind, indicator_id) do update set
    periods = array(select distinct x from unnest(e.periods || excluded.periods) x order by x), touched = excluded.touched || e.touched
$$;

-- Arguments: the kind of event. A period is called as those who report it call it.
create or replace function figures_moved() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  insert into live_event as e (initiative_id, event_id, kind, indicator_id, periods)
  select s.initiative_id, coalesce(nullif(current_setting('app.event', true), '')::uuid, uuidv7()), tg_argv[0], d.indicator_id,
    array_agg(distinct p.period)
  from (select distinct initiative_id, definition_id, period_start, period_end from moved) s
  join indicator_definition d on d.initiative_id = s.initiative_id and d.id = s.definition_id
  cross join lateral (
    select p.period from obligation_period p where p.initiative_id = s.initiative_id and p.indicator_id = d.indicator_id
      and p.period_start = s.period_start
      -- not by its index: on one last day ends what all partners report
      and p.period_end + 0 = s.period_end limit 1) p
  group by s.initiative_id, d.indicator_id
  on conflict (initiative_id, event_id, kind, indicator_id) do update set
    periods = array(select distinct x from unnest(e.periods || excluded.periods) x order by x);
  return null;
end $$;

-- At commit, after everything else: drops what has not moved after all, and gives the others their place. Whoever comes next waits until
-- this is committed, so nothing is ever placed before what has been read. The notification is a hint, and says nothing but where.
-- The first event of a transaction to come here places all of them, for by now all have been told: the others have only to look whether it did.
create or replace function place_live_event() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  told live_event;
  event text := new.initiative_id || ' ' || new.event_id;
begin
  if current_setting('app.placed', true) = event then
    return null;
  end if;
  perform set_config('app.placed', event, true);
  for told in select * from live_event
    where initiative_id = new.initiative_id and event_id = new.event_id and seq is null and touched <> '{}' loop
    update live_event set touched = '{}', periods = array(
      select unnest(told.periods)
      union
      select p.period
      from jsonb_each_text(told.touched) t
      cross join lateral (
        select p.period, reporting_standing(p) as reporting from obligation_period p
        where p.initiative_id = told.initiative_id and p.id = substr(t.key, 3)::uuid offset 0) p
      cross join lateral (
        select max(accepted_standing(m.state, m.not_applicable)) as accepted from measurement m
        where left(t.key, 1) = 'm' and m.initiative_id = told.initiative_id and m.obligation_period_id = substr(t.key, 3)::uuid
          and m.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')) m
      where t.value <> case left(t.key, 1) when 'p' then p.reporting else coalesce(m.accepted, '') end
      order by 1)
    where initiative_id = told.initiative_id and id = told.id;
  end loop;
  delete from live_event where initiative_id = new.initiative_id and event_id = new.event_id and seq is null and periods = '{}';
  if not exists (select from live_event where initiative_id = new.initiative_id and event_id = new.event_id and seq is null) then
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('live ' || new.initiative_id, 0));
  update live_event e set seq = placed.seq
  from (
    select id, greatest((extract(epoch from clock_timestamp()) * 1000000)::bigint,
        1 + (select max(seq) from live_event where initiative_id = new.initiative_id))
      -- what only the backbone is told of comes last: to others, nothing is missing between what they see
      + row_number() over (order by kind = 'AGGREGATE', id) - 1 as seq
    from live_event where initiative_id = new.initiative_id and event_id = new.event_id and seq is null) placed
  where e.initiative_id = new.initiative_id and e.id = placed.id;
  perform pg_notify('keelson_live', new.initiative_id::text);
  return null;
end $$;

revoke execute on all routines in schema keelson from public;
