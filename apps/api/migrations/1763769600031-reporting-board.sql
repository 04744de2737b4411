-- What the reporting board and the mails ask for.

-- Mails are written in the language of their reader, or of the initiative they joined last.
drop function auth.person_behind(text);
create function auth.person_behind(p_email text) returns table (id uuid, name text, language text, initiative_language text)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select p.id, p.name, p.language, (
    select i.default_language from assignment a join initiative i on i.id = a.initiative_id where a.person_id = p.id order by a.id desc limit 1)
  from person p where p.email = lower(p_email)
$$;
revoke execute on function auth.person_behind(text) from public;
grant execute on function auth.person_behind(text) to keelson_auth;

-- How far each partner is with what ends within a stretch of days, and how often it was reminded. That a draft was begun is counted, and nothing
-- told of what is in it. All partners for the backbone, itself for a partner; reminders for the backbone alone.
create function partner_board(p_initiative uuid, p_start date, p_end date)
returns table (membership_id uuid, code text, expected int, submitted int, accepted int, returned int, begun int, late_since date, days_late int,
  last_due_on date, reminders_sent int, last_reminded_at timestamptz)
language sql stable security definer set search_path = keelson, pg_temp set plan_cache_mode = force_custom_plan as $$
  with asked as materialized (
    select i.id, (now() at time zone i.time_zone)::date as today,
      i.id = any (string_to_array(nullif(current_setting('app.backbone', true), ''), ',')::uuid[]) is true as sees_all,
      string_to_array(nullif(current_setting('app.memberships', true), ''), ',')::uuid[] as own
    from initiative i
    where i.id = p_initiative and i.id = any (string_to_array(nullif(current_setting('app.audience', true), ''), ',')::uuid[])),
  expected as materialized (
    select p.*, a.today from asked a cross join lateral (
      select p.id, p.membership_id, p.state, p.first_submitted_at, p.due_on from obligation_period p
      where a.sees_all and p.initiative_id = a.id and p.period_end between p_start and p_end and p.state <> 'UNBOUND' offset 0) p
    union all
    -- each looked up by its key, as what was said of it below: as one join, a partner's line reads all that the initiative has
    select p.*, a.today from asked a cross join lateral (select distinct unnest(a.own) as id) o cross join lateral (
      select p.id, p.membership_id, p.state, p.first_submitted_at, p.due_on from obligation_period p
      where not a.sees_all and p.membership_id = o.id and p.initiative_id = a.id and p.period_end between p_start and p_end
        and p.state <> 'UNBOUND' offset 0) p),
  said as (
    select e.id, true as begun, bool_or(m.state = 'QUERIED') as returned,
      bool_or(m.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')) as accepted,
      bool_or(m.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE') and m.not_applicable) as not_applicable
    from expected e cross join lateral (
      select m.state, m.not_applicable from measurement m
      where m.initiative_id = p_initiative and m.obligation_period_id = e.id and m.state <> 'SUPERSEDED' offset 0) m
    group by e.id),
  counted as (
    select e.membership_id, max(e.today) as today, max(e.due_on) filter (where not w.waived) as last_due_on,
      count(*) filter (where not w.waived) as expected,
      count(*) filter (where not w.waived and e.first_submitted_at is not null) as submitted,
      count(*) filter (where not w.waived and s.accepted) as accepted,
      count(*) filter (where not w.waived and s.returned) as returned,
      count(*) filter (where not w.waived and s.begun) as begun,
      min(e.due_on) filter (where not w.waived and e.first_submitted_at is null and e.due_on < e.today) as late_since
    from expected e left join said s on s.id = e.id
    cross join lateral (select e.state = 'WAIVED' or coalesce(s.not_applicable, false) as waived) w
    group by e.membership_id),
  reminded as (
    select e.membership_id, count(distinct r.sent_at) as times, max(r.sent_at) as last_at
    from asked a join expected e on a.sees_all join reminder r on r.initiative_id = a.id and r.obligation_period_id = e.id
    group by e.membership_id)
  select c.membership_id, m.code, c.expected::int, c.submitted::int, c.accepted::int, c.returned::int, c.begun::int, c.late_since,
    c.today - c.late_since, c.last_due_on, case when a.sees_all then coalesce(r.times, 0)::int end, r.last_at
  from asked a cross join counted c
  join membership m on m.initiative_id = a.id and m.id = c.membership_id
  left join reminded r on r.membership_id = c.membership_id
$$;

revoke execute on all routines in schema keelson from public;
grant execute on function partner_board(uuid, date, date) to keelson_app;
