-- The board asks for each of its partners: one pass over all that were asked, by the partner and the day a period ends.
-- It was called `board` once: where that was run, all of it is there, and is made again.
drop index if exists obligation_period_membership;
create index obligation_period_membership on obligation_period (membership_id, initiative_id, period_end);

drop function if exists reporting_progress(uuid, date, date, uuid);

-- How far reporting is, for each asking in its order: of a whole initiative (its counts are for every audience), or of one partner.
create or replace function reporting_progress(p_initiatives uuid[], p_starts date[], p_ends date[], p_memberships uuid[])
returns table (expected int, submitted int, accepted int, overdue int, waived int, on_time int)
language sql stable security definer set search_path = keelson, pg_temp as $$
  with rights as materialized (
    select string_to_array(nullif(current_setting('app.audience', true), ''), ',')::uuid[] as audience,
      string_to_array(nullif(current_setting('app.backbone', true), ''), ',')::uuid[] as backbone,
      string_to_array(nullif(current_setting('app.memberships', true), ''), ',')::uuid[] as memberships),
  asked as materialized (
    select a.* from unnest(p_initiatives, p_starts, p_ends, p_memberships)
      with ordinality a (initiative_id, from_day, to_day, membership_id, nth)),
  seen as (
    select a.nth, p.initiative_id, p.id, p.state, p.first_submitted_at, p.due_on
    from rights r, asked a
    join obligation_period p on p.initiative_id = a.initiative_id and p.period_end between a.from_day and a.to_day
    where a.membership_id is null and a.initiative_id = any (r.audience)
    union all
    select a.nth, p.initiative_id, p.id, p.state, p.first_submitted_at, p.due_on
    from rights r, asked a
    join obligation_period p on p.membership_id = a.membership_id and p.initiative_id = a.initiative_id
      and p.period_end between a.from_day and a.to_day
    where a.membership_id is not null and a.initiative_id = any (r.audience)
      and (a.initiative_id = any (r.backbone) or a.membership_id = any (r.memberships))),
  counted as (
    select s.nth, count(*) filter (where not w.waived)::int as expected,
      count(*) filter (where not w.waived and s.first_submitted_at is not null)::int as submitted,
      count(*) filter (where not w.waived and m.id is not null)::int as accepted,
      count(*) filter (where not w.waived and s.first_submitted_at is null and s.due_on < (now() at time zone i.time_zone)::date)::int as overdue,
      count(*) filter (where w.waived)::int as waived,
      count(*) filter (where not w.waived and (s.first_submitted_at at time zone i.time_zone)::date <= s.due_on)::int as on_time
    from seen s
    join initiative i on i.id = s.initiative_id
    left join measurement m on m.initiative_id = s.initiative_id and m.obligation_period_id = s.id
      and m.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')
    cross join lateral (select s.state = 'WAIVED' or coalesce(m.not_applicable, false) as waived) w
    where s.state <> 'UNBOUND'
    group by s.nth)
  select coalesce(c.expected, 0), coalesce(c.submitted, 0), coalesce(c.accepted, 0), coalesce(c.overdue, 0), coalesce(c.waived, 0),
    coalesce(c.on_time, 0)
  from asked a left join counted c on c.nth = a.nth order by a.nth
$$;
revoke execute on function reporting_progress(uuid[], date[], date[], uuid[]) from public;
grant execute on function reporting_progress(uuid[], date[], date[], uuid[]) to keelson_app;

-- A plan for any list of periods at all compares every period of every indicator with each of the list; one for this very list looks
-- it up.
alter function reconcile(uuid, uuid[], timestamptz) set plan_cache_mode = force_custom_plan;
