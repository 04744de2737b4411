-- What happened to figures, for those who are watching: written by triggers in the transaction that moved them, kept for a day. An
-- event says which figures moved, never to what; whoever is told reads that with rights of their own.
create table live_event (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  -- one event a transaction, kind and indicator, however many statements it took
  event_id uuid not null,
  -- how far reporting is · aggregates as the backbone reads them · releases, which everybody else reads
  kind text not null check (kind in ('PROGRESS', 'AGGREGATE', 'RELEASE')),
  indicator_id uuid,
  periods text[] not null default '{}',
  -- until commit: what may have moved, and how it stood before
  touched jsonb not null default '{}',
  -- the microsecond of its commit, in the order of commits; null until then. It is a time and no count: what somebody may not know of
  -- leaves no gap.
  seq bigint,
  primary key (initiative_id, id),
  unique nulls not distinct (initiative_id, event_id, kind, indicator_id)
);
create index live_event_seq on live_event (initiative_id, seq);
call guard('live_event', 'kind <> ''AGGREGATE'' and @audience or @backbone', null, null, null);

-- Adds to the event of this transaction. Of what was touched twice, how it stood before counts.
create function tell_live(p_initiative uuid, p_kind text, p_indicator uuid, p_periods text[], p_touched jsonb default '{}') returns void
language sql security definer set search_path = keelson, pg_temp as $$
  insert into live_event as e (initiative_id, event_id, kind, indicator_id, periods, touched)
  values (p_initiative, coalesce(nullif(current_setting('app.event', true), '')::uuid, uuidv7()), p_kind, p_indicator, p_periods, p_touched)
  on conflict (initiative_id, event_id, kind, indicator_id) do update set
    periods = array(select distinct x from unnest(e.periods || excluded.periods) x), touched = excluded.touched || e.touched
$$;

-- How a period stands for those who count reports: what is expected, and what came in.
create function reporting_standing(p obligation_period) returns text
language sql stable set search_path = keelson, pg_temp as $$
  select concat_ws(' ', p.state = 'UNBOUND', p.state = 'WAIVED', p.first_submitted_at, p.due_on)
$$;

-- What of a measurement is counted: that it was accepted, and as what.
create function accepted_standing(p_state text, p_not_applicable boolean) returns text
language sql immutable set search_path = keelson, pg_temp as $$
  select case when p_state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE') then 'accepted ' || p_not_applicable else '' end
$$;

create function progress_began() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  perform tell_live(initiative_id, 'PROGRESS', null, array_agg(distinct period)) from made where state <> 'UNBOUND' group by initiative_id;
  return null;
end $$;
create trigger live_i after insert on obligation_period referencing new table as made for each statement execute function progress_began();

create function progress_moved() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  perform tell_live(n.initiative_id, 'PROGRESS', null, '{}', jsonb_object_agg('p ' || n.id, reporting_standing(o)))
  from after n join before o on o.initiative_id = n.initiative_id and o.id = n.id
  where reporting_standing(n) <> reporting_standing(o) group by n.initiative_id;
  return null;
end $$;
create trigger live_u after update on obligation_period
  referencing old table as before new table as after for each statement execute function progress_moved();

-- Only an import makes what has been accepted already.
create function accepted_began() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  perform tell_live(m.initiative_id, 'PROGRESS', null, array_agg(distinct p.period))
  from made m join obligation_period p on p.initiative_id = m.initiative_id and p.id = m.obligation_period_id
  where accepted_standing(m.state, m.not_applicable) <> '' group by m.initiative_id;
  return null;
end $$;
create trigger live_i after insert on measurement referencing new table as made for each statement execute function accepted_began();

-- A correction that is accepted takes the place of another, by two statements: whether anything moved is seen at commit.
create function accepted_moved() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  perform tell_live(initiative_id, 'PROGRESS', null, '{}', jsonb_object_agg('m ' || obligation_period_id, standing)) from (
    select n.initiative_id, n.obligation_period_id, max(accepted_standing(o.state, o.not_applicable)) as standing
    from after n join before o on o.initiative_id = n.initiative_id and o.id = n.id
    where accepted_standing(n.state, n.not_applicable) <> accepted_standing(o.state, o.not_applicable) group by 1, 2) moved
  group by initiative_id;
  return null;
end $$;
create trigger live_u after update on measurement
  referencing old table as before new table as after for each statement execute function accepted_moved();

-- Arguments: the kind of event. A period is called as those who report it call it.
create function figures_moved() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  perform tell_live(s.initiative_id, tg_argv[0], d.indicator_id, array_agg(distinct p.period))
  from (select distinct initiative_id, definition_id, period_start, period_end from moved) s
  join indicator_definition d on d.initiative_id = s.initiative_id and d.id = s.definition_id
  cross join lateral (
    select p.period from obligation_period p where p.initiative_id = s.initiative_id and p.indicator_id = d.indicator_id
      and p.period_start = s.period_start and p.period_end = s.period_end limit 1) p
  group by s.initiative_id, d.indicator_id;
  return null;
end $$;
create trigger live_i after insert on aggregate_cell referencing new table as moved for each statement execute function figures_moved('AGGREGATE');
create trigger live_u after update on aggregate_cell referencing new table as moved for each statement execute function figures_moved('AGGREGATE');
create trigger live_d after delete on aggregate_cell referencing old table as moved for each statement execute function figures_moved('AGGREGATE');
create trigger live_i after insert on release referencing new table as moved for each statement execute function figures_moved('RELEASE');

-- At commit, after everything else: drops what has not moved after all, and gives the others their place. Whoever comes next waits until
-- this is committed, so nothing is ever placed before what has been read. The notification is a hint, and says nothing but where.
create function place_live_event() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  told live_event;
  moved text[];
begin
  select * into told from live_event where initiative_id = new.initiative_id and id = new.id;
  select array_agg(distinct p.period) into moved
  from jsonb_each_text(told.touched) t
  join obligation_period p on p.initiative_id = told.initiative_id and p.id = substr(t.key, 3)::uuid
  left join measurement m on m.initiative_id = p.initiative_id and m.obligation_period_id = p.id and m.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')
  where t.value <> case left(t.key, 1) when 'p' then reporting_standing(p) else coalesce(accepted_standing(m.state, m.not_applicable), '') end;
  moved := array(select distinct x from unnest(told.periods || moved) x order by x);
  if cardinality(moved) = 0 then
    delete from live_event where initiative_id = told.initiative_id and id = told.id;
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('live ' || told.initiative_id, 0));
  update live_event set periods = moved, touched = '{}', seq = greatest((extract(epoch from clock_timestamp()) * 1000000)::bigint,
    1 + (select max(seq) from live_event where initiative_id = told.initiative_id))
  where initiative_id = told.initiative_id and id = told.id;
  perform pg_notify('keelson_live', told.initiative_id::text);
  return null;
end $$;
create constraint trigger place_live_event after insert on live_event
  deferrable initially deferred for each row execute function place_live_event();

-- For the poll that finds what no notification told of: where each of these initiatives is, whatever it is that happened.
create function live_heads(p_initiatives uuid[]) returns table (initiative_id uuid, seq bigint)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select e.initiative_id, max(e.seq) from live_event e where e.initiative_id = any (p_initiatives) group by 1
$$;

-- Whoever was away for longer than a day reads everything anew.
create function forget_live_events() returns void
language sql security definer set search_path = keelson, pg_temp as $$
  delete from live_event where seq < (extract(epoch from now() - interval '25 hours') * 1000000)::bigint
$$;

-- Whose a session is, without making use of it: a page that lies open does not keep it alive.
create function rights_of_unused_session(p_token text, p_whole_seconds integer)
returns table (person_id uuid, person_name text, email text, is_admin boolean, assignments json)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select p.id, p.name, p.email, p.is_admin, assignments_of(p.id)
  from auth.session s join person p on p.id = s.user_id
  where s.token = p_token and s.expires_at > now() and s.created_at + make_interval(secs => p_whole_seconds) > now()
$$;

revoke execute on all routines in schema keelson from public;
grant execute on function live_heads(uuid[]), forget_live_events(), rights_of_unused_session(text, integer) to keelson_app;
