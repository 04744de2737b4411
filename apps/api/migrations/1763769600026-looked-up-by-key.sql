-- What is written of many periods at once is looked up one by one, by its key: a lateral that is planned apart (offset 0) has no other way.

-- Tells the planner that a table is of twenty initiatives, and nothing of which: docs/decisions/0022.
create procedure tell_of_initiatives(p_table text)
language plpgsql set search_path = keelson, pg_temp as $$
begin
  perform pg_restore_attribute_stats('schemaname', 'keelson', 'relname', p_table, 'attname', 'initiative_id', 'inherited', false,
    'null_frac', 0::real, 'avg_width', 16, 'n_distinct', 20::real);
end $$;

do $$
declare
  guarded text;
begin
  for guarded in select c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'keelson'::regnamespace and c.relkind = 'r' and a.attname = 'initiative_id' and a.attstattarget = 0 order by 1 loop
    call tell_of_initiatives(guarded);
  end loop;
end $$;

-- As before, and tells the planner of every new table.
create or replace procedure guard(p_table text, p_reads text, p_writes text, p_changes text, p_removes text)
language plpgsql set search_path = keelson, pg_temp as $$
declare
  -- as a subselect PostgreSQL reads the list once a statement, not once a row
  listed text := '%s = any ((select string_to_array(nullif(current_setting(%L, true), %L), %L)::uuid[])::uuid[])';
  -- an initiative's own id is its tenant
  tenant text := case p_table when 'initiative' then 'id' else 'initiative_id' end;
  words text[] := array['audience', 'backbone', 'manages', 'contributes', 'imports', 'keeps'];
  word text;
  rules text[] := array[p_reads, p_writes, p_changes, p_removes];
begin
  foreach word in array words loop
    rules := array(select replace(rule, '@' || word, format(listed, tenant, 'app.' || word, '', ',')) from unnest(rules) rule);
  end loop;
  rules := array(select replace(rule, '@own', format(listed, 'membership_id', 'app.memberships', '', ',')) from unnest(rules) rule);
  rules := array(select replace(rule, '@reports', format(listed, 'membership_id', 'app.reports', '', ',')) from unnest(rules) rule);
  rules := array(select replace(rule, '@actor', '(select nullif(current_setting(''app.actor'', true), '''')::uuid)') from unnest(rules) rule);
  execute format('alter table %I enable row level security', p_table);
  execute format('alter table %I force row level security', p_table);
  -- the owner cannot log in: this lets the few SECURITY DEFINER functions work, and nobody else
  execute format('create policy owner_all on %I for all to keelson_owner using (true) with check (true)', p_table);
  execute format('create policy reads on %I for select to keelson_app using (%s)', p_table, rules[1]);
  execute format('grant select on %I to keelson_app', p_table);
  if rules[2] is not null then
    execute format('create policy writes on %I for insert to keelson_app with check (%s)', p_table, rules[2]);
    execute format('grant insert on %I to keelson_app', p_table);
  end if;
  if rules[3] is not null then
    execute format('create policy changes on %I for update to keelson_app using (%s) with check (%2$s)', p_table, rules[3]);
  end if;
  if rules[4] is not null then
    execute format('create policy removes on %I for delete to keelson_app using (%s)', p_table, rules[4]);
    execute format('grant delete on %I to keelson_app', p_table);
  end if;
  -- the planner must not learn which initiatives there are: docs/decisions/0006
  if exists (select from pg_attribute where attrelid = p_table::regclass and attname = 'initiative_id') then
    execute format('alter table %I alter column initiative_id set statistics 0', p_table);
    call tell_of_initiatives(p_table);
  end if;
end $$;

-- Closes what no longer counts and opens what newly does, for these obligation periods, at this stamp of the clock.
-- The rows travel in arrays: a join of one unestimated set with another would be quadratic on a database nobody has analysed.
create or replace function reconcile(p_initiative uuid, p_periods uuid[], p_at timestamptz) returns void
-- a plan that is kept may be one for tables that were still empty
language plpgsql security definer set search_path = keelson, pg_temp set plan_cache_mode = force_custom_plan as $$
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

-- Arguments: the kind of event. A period is called as those who report it call it.
create or replace function figures_moved() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  perform tell_live(s.initiative_id, tg_argv[0], d.indicator_id, array_agg(distinct p.period))
  from (select distinct initiative_id, definition_id, period_start, period_end from moved) s
  join indicator_definition d on d.initiative_id = s.initiative_id and d.id = s.definition_id
  cross join lateral (
    select p.period from obligation_period p where p.initiative_id = s.initiative_id and p.indicator_id = d.indicator_id
      and p.period_start = s.period_start
      -- not by its index: on one last day ends what all partners report
      and p.period_end + 0 = s.period_end limit 1) p
  group by s.initiative_id, d.indicator_id;
  return null;
end $$;

-- At commit, after everything else: drops what has not moved after all, and gives the others their place. Whoever comes next waits until
-- this is committed, so nothing is ever placed before what has been read. The notification is a hint, and says nothing but where.
create or replace function place_live_event() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  told live_event;
  moved text[];
begin
  select * into told from live_event where initiative_id = new.initiative_id and id = new.id;
  select array_agg(distinct p.period) into moved
  from jsonb_each_text(told.touched) t
  cross join lateral (
    select p.period, reporting_standing(p) as reporting from obligation_period p
    where p.initiative_id = told.initiative_id and p.id = substr(t.key, 3)::uuid offset 0) p
  cross join lateral (
    select max(accepted_standing(m.state, m.not_applicable)) as accepted from measurement m
    where left(t.key, 1) = 'm' and m.initiative_id = told.initiative_id and m.obligation_period_id = substr(t.key, 3)::uuid
      and m.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')) m
  where t.value <> case left(t.key, 1) when 'p' then p.reporting else coalesce(m.accepted, '') end;
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
