-- Who holds the seats of the steering committee, and of whom it is told what came of what they said.
with initiatives as (select id, (now() at time zone time_zone)::date as today from initiative),
days as (
  select id, today as day from initiatives
  union all
  select id, (date_trunc('quarter', today) - n * interval '3 months')::date - 1 from initiatives, generate_series(0, 3) n)
select d.id as initiative, 'COMMUNITY_SEAT_SHARE' as signal, d.day, s.held::float8 / nullif(s.of, 0) as value, s.held::float8 as numerator,
  s.of::float8 as denominator
from days d cross join lateral (
  select count(*) as of, count(*) filter (where 'COMMUNITY' = any (m.roles) and not 'BACKBONE' = any (m.roles)) as held
  from governing_group g
  join seat s on s.initiative_id = g.initiative_id and s.group_id = g.id and s.voting and d.day between s.from_on and coalesce(s.to_on, d.day)
  join membership m on m.initiative_id = s.initiative_id and m.id = s.membership_id and (m.status = 'ACTIVE' or m.status in ('EXITED', 'SUSPENDED') and m.status_on > d.day)
    and coalesce(m.ended_on, d.day) >= d.day
  where g.initiative_id = d.id and g.kind = 'STEERING_COMMITTEE') s
union all
select d.id, 'LOOP_CLOSURE', d.day, t.closed::float8 / nullif(t.of, 0), t.closed, t.of
from days d cross join lateral (
  select count(*) filter (where told or d.day - c.closes_on > 60) as of, count(*) filter (where told and c.answered_on - c.closes_on <= 60) as closed
  from consultation_theme t
  join consultation c on c.initiative_id = t.initiative_id and c.id = t.consultation_id and c.status <> 'PLANNED'
    and c.audiences && array['CONSTITUENTS', 'PUBLIC']
  cross join lateral (select coalesce(c.answered_on <= d.day, false) as told) k
  where t.initiative_id = d.id and c.closes_on <= d.day) t
union all
select i.id, silent.signal, i.today, null, null, null
from initiatives i, unnest(array['LOCAL_DECISION_SHARE', 'LOCAL_FUNDING_SHARE']) silent (signal)
