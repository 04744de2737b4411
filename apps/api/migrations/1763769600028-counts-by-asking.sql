-- The board again: each asking counts its own periods, so nothing is sorted to be grouped, and what day it is somewhere is looked up once.
create or replace function reporting_progress(p_initiatives uuid[], p_starts date[], p_ends date[], p_memberships uuid[])
returns table (expected int, submitted int, accepted int, overdue int, waived int, on_time int)
language sql stable security definer set search_path = keelson, pg_temp as $$
  with rights as materialized (
    select string_to_array(nullif(current_setting('app.audience', true), ''), ',')::uuid[] as audience,
      string_to_array(nullif(current_setting('app.backbone', true), ''), ',')::uuid[] as backbone,
      string_to_array(nullif(current_setting('app.memberships', true), ''), ',')::uuid[] as memberships),
  asked as materialized (
    select a.nth, a.from_day, a.to_day, a.membership_id, i.id as initiative_id, i.time_zone, (now() at time zone i.time_zone)::date as today
    from rights r cross join unnest(p_initiatives, p_starts, p_ends, p_memberships)
      with ordinality a (initiative_id, from_day, to_day, membership_id, nth)
    left join initiative i on i.id = a.initiative_id and a.initiative_id = any (r.audience)
      and (a.membership_id is null or a.initiative_id = any (r.backbone) or a.membership_id = any (r.memberships)))
  select c.expected, c.submitted, c.accepted, c.overdue, c.waived, c.on_time
  from asked a
  cross join lateral (
    select count(*) filter (where not w.waived)::int as expected,
      count(*) filter (where not w.waived and s.first_submitted_at is not null)::int as submitted,
      count(*) filter (where not w.waived and m.id is not null)::int as accepted,
      count(*) filter (where not w.waived and s.first_submitted_at is null and s.due_on < a.today)::int as overdue,
      count(*) filter (where w.waived)::int as waived,
      count(*) filter (where not w.waived and (s.first_submitted_at at time zone a.time_zone)::date <= s.due_on)::int as on_time
    from (
      select p.id, p.state, p.first_submitted_at, p.due_on from obligation_period p
      where a.membership_id is null and p.initiative_id = a.initiative_id and p.period_end between a.from_day and a.to_day
      union all
      select p.id, p.state, p.first_submitted_at, p.due_on from obligation_period p
      where p.membership_id = a.membership_id and p.initiative_id = a.initiative_id and p.period_end between a.from_day and a.to_day) s
    left join measurement m on m.initiative_id = a.initiative_id and m.obligation_period_id = s.id
      and m.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')
    cross join lateral (select s.state = 'WAIVED' or coalesce(m.not_applicable, false) as waived) w
    where s.state <> 'UNBOUND') c
  order by a.nth
$$;
