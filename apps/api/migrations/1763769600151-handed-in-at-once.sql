-- Most figures are recorded and handed in by one call. They were written as drafts and moved at once: a row written twice, checked against its foreign keys
-- twice (a row that its own transaction has written is looked up again at each change), digested three times. What is handed in at once begins as handed in
-- now. Nobody may do more than before: who may write a draft of a partner may hand it in, and may take back what nobody has decided on.

create or replace function measurement_born() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  if exists (select from born where state <> 'DRAFT' and (state <> 'SUBMITTED' or num_nulls(submitted_by, submitted_at) > 0
        or num_nonnulls(decided_by, decided_at) > 0 or recorded_at > clock_timestamp())
      and initiative_id <> all (coalesce(string_to_array(nullif(current_setting('app.imports', true), ''), ',')::uuid[], '{}'))) then
    raise exception 'TRANSITION_NOT_ALLOWED: a measurement begins as a draft, or as submitted';
  end if;
  return null;
end $$;

create or replace function values_are_drafts() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  if coalesce(current_setting('app.imports', true), '') <> '' then
    return null;
  end if;
  if exists (select from touched t join measurement m on m.initiative_id = t.initiative_id and m.id = t.measurement_id
             where m.state <> 'DRAFT'
               -- what this transaction recorded and hands in it may still say, for nobody has seen it; when it was recorded stands once it is no draft
               and not (m.state = 'SUBMITTED' and m.xmin = pg_current_xact_id()::xid and m.recorded_at >= now())) then
    raise exception 'TRANSITION_NOT_ALLOWED: the values of a submitted measurement do not change; record a new revision';
  end if;
  return null;
end $$;

-- A period's code is looked up once for all indicators that moved in it, and joined by nothing: two lists of a thousand met line by line.
create or replace function figures_moved() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  if not exists (select from moved) then return null; end if;
  insert into live_event as e (initiative_id, event_id, kind, indicator_id, periods)
  select f.initiative_id, coalesce(nullif(current_setting('app.event', true), '')::uuid, uuidv7()), tg_argv[0], i.id, array_agg(distinct p.period)
  from (
    select s.initiative_id, d.frequency, d.year_start_month, s.period_start, s.period_end, array_agg(distinct d.indicator_id) as indicator_ids
    from moved s join indicator_definition d on d.initiative_id = s.initiative_id and d.id = s.definition_id
    group by 1, 2, 3, 4, 5) f
  cross join lateral (
    select p.period from obligation_period p where p.initiative_id = f.initiative_id and p.indicator_id = f.indicator_ids[1]
      and p.period_start = f.period_start
      -- not by its index: on one last day ends what all partners report
      and p.period_end + 0 = f.period_end limit 1) p
  cross join lateral unnest(f.indicator_ids) i (id)
  group by f.initiative_id, i.id
  on conflict (initiative_id, event_id, kind, indicator_id) do update set
    periods = array(select distinct x from unnest(e.periods || excluded.periods) x order by x);
  return null;
end $$;

-- A thousand rows name twenty definitions, and their foreign key looked up and locked the definition of each row: a third of what it took to write them. Nobody
-- may remove a definition, so it is enough that those named are there, each looked up once.
alter table measurement drop constraint measurement_initiative_id_definition_id_fkey;

create function definition_is_there() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  missing uuid;
begin
  select s.definition_id into missing
  from (select distinct initiative_id, definition_id from said) s
  where not exists (select from indicator_definition d where d.initiative_id = s.initiative_id and d.id = s.definition_id)
  limit 1;
  if missing is not null then
    raise exception 'a measurement of a definition that is not there: %', missing using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger definition_is_there after insert on measurement
  referencing new table as said for each statement execute function definition_is_there();

create or replace function definition_moves() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  wrong text;
begin
  select case when o.state <> 'DRAFT' or n.state <> 'DRAFT' then 'TRANSITION_NOT_ALLOWED: only a draft changes its definition'
    else 'a measurement of a definition that is not there: ' || n.definition_id end into wrong
  from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
  where o.definition_id <> n.definition_id and (o.state <> 'DRAFT' or n.state <> 'DRAFT' or not exists (
    select from indicator_definition d where d.initiative_id = n.initiative_id and d.id = n.definition_id))
  limit 1;
  if wrong is not null then
    raise exception '%', wrong;
  end if;
  return null;
end $$;

-- Closes what no longer counts and opens what newly does, for these obligation periods, at this stamp of the clock.
-- What should be counting is what counted_wanted says, which is read whole where the database is verified; here it is looked up period by
-- period, and once: the period, what of it was accepted, its figures, its definition. Verifying holds the one against the other.
-- The rows travel in arrays: a join of one unestimated set with another would be quadratic on a database nobody has analysed.
-- Planned once a connection, where it was planned at each call: each table is looked up by its key alone (`offset 0`), so that a plan made while they
-- were still empty is the same as one made for full ones.
create or replace function reconcile(p_initiative uuid, p_periods uuid[], p_at timestamptz) returns void
language plpgsql security definer set search_path = keelson, pg_temp
set plan_cache_mode = force_generic_plan
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
      from (
        select id, indicator_id, membership_id, period_start, period_end, state
        from obligation_period where initiative_id = p_initiative and id = period.id offset 0) p
      left join lateral (
        select id, definition_id, revision, not_applicable from measurement
        where initiative_id = p_initiative and obligation_period_id = p.id and state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE') offset 0) m on true
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
        from (
          select category_set_id, value_state, value, numerator, denominator
          from measurement_value where initiative_id = p_initiative and measurement_id = m.id and p.state <> 'WAIVED' offset 0) v
        -- a half-hidden pair counts in neither sum
        left join lateral (select v.value, v.numerator, v.denominator where v.value_state in ('REPORTED', 'ESTIMATED')) s on true
        union all
        -- an expectation
        select '00000000-0000-0000-0000-000000000000'::uuid, 1::smallint, d.id, null::uuid,
          (p.state <> 'WAIVED' and m.not_applicable is not true)::int::smallint,
          (p.state = 'WAIVED' or m.not_applicable is true)::int::smallint,
          0::smallint, 0::smallint, 0::smallint, 0::smallint, null::numeric, null::numeric, null::numeric, null::numeric
        from (
          select id from indicator_definition
          where initiative_id = p_initiative and indicator_id = p.indicator_id and p.period_start >= starts_on
            and p.period_start < ends_on and p.state <> 'UNBOUND' offset 0) d) w
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

-- One job an initiative, once nothing has been taken in for two seconds, and ten after the first who asked began at the latest (docs/decisions/0039). One that
-- failed waits as long as the queue says, or until somebody asks.
create or replace function queue_releases() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  name text := 'releases ' || new.initiative_id;
begin
  perform graphile_worker.add_job('keep_releases', json_build_object('initiativeId', new.initiative_id), job_key => name,
    run_at => least(clock_timestamp() + interval '2 seconds', (
      select created_at + interval '10 seconds' from graphile_worker.jobs where key = name and locked_at is null and attempts = 0)));
  return null;
end $$;

revoke execute on all routines in schema keelson from public;
