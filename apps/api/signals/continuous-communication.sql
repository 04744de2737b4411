-- Whether people keep talking: partners in touch, communities at meetings, what was agreed done in time, minutes in time.
with initiatives as (select id, time_zone, (now() at time zone time_zone)::date as today from initiative),
days as (
  select id, time_zone, today as day from initiatives
  union all
  select id, time_zone, (date_trunc('quarter', today) - n * interval '3 months')::date - 1 from initiatives, generate_series(0, 3) n),
touched as (
  select t.membership_id, m.initiative_id, m.starts_at as at from meeting_attendance t
  join meeting m on m.initiative_id = t.initiative_id and m.id = t.meeting_id
  union all select owner_id, initiative_id, answered_at from action_item where answered_at is not null
  union all select membership_id, initiative_id, created_at from comment),
partners as (
  select i.id, i.today, exists (select from touched t where t.initiative_id = i.id and t.membership_id = m.id
    and (t.at at time zone i.time_zone)::date >= i.today - 30) as is_in_touch
  from initiatives i join membership m on m.initiative_id = i.id and 'PARTNER' = any (m.roles) and m.status = 'ACTIVE'
    and coalesce(m.ended_on, i.today) >= i.today),
asked as (
  select d.id, d.day, case when 'COMMUNITY' = any (b.roles) then 'COMMUNITY' when 'PARTNER' = any (b.roles) then 'PARTNER'
      when 'FUNDER' = any (b.roles) then 'FUNDER' when 'STEERING_COMMITTEE' = any (b.roles) then 'STEERING_COMMITTEE'
      when 'WORKING_GROUP' = any (b.roles) then 'WORKING_GROUP' else 'BACKBONE' end as party,
    exists (select from meeting_attendance t where t.initiative_id = m.initiative_id and t.meeting_id = m.id and t.membership_id = b.id) as came
  from days d
  join meeting m on m.initiative_id = d.id and m.state = 'HELD'
    and (m.starts_at at time zone d.time_zone)::date > d.day - interval '1 year' and (m.starts_at at time zone d.time_zone)::date <= d.day
    and exists (select from meeting_attendance t where t.initiative_id = m.initiative_id and t.meeting_id = m.id)
  join meeting_invite v on v.initiative_id = m.initiative_id and v.meeting_id = m.id
  join membership b on b.initiative_id = v.initiative_id and b.id = v.membership_id),
rates as (select id, day, party, count(*) filter (where came) as came, count(*) as invited from asked group by 1, 2, 3)
select i.id as initiative, 'CADENCE_ADHERENCE' as signal, i.today as day, p.near::float8 / nullif(p.of, 0) as value, p.near::float8 as numerator,
  p.of::float8 as denominator
from initiatives i cross join lateral (select count(*) as of, count(*) filter (where is_in_touch) as near from partners where id = i.id) p
union all
select d.id, 'PARTICIPATION_PARITY', d.day, (c.came::float8 / c.invited) / nullif((select max(r.came::float8 / r.invited) from rates r
    where r.id = d.id and r.day = d.day), 0), c.came, c.invited
from days d left join rates c on c.id = d.id and c.day = d.day and c.party = 'COMMUNITY'
union all
select d.id, 'ACTIONS_ON_TIME', d.day, a.kept::float8 / nullif(a.of, 0), a.kept, a.of
from days d cross join lateral (select count(*) as of, count(*) filter (where a.done_on <= a.due_on and a.done_on <= d.day) as kept from action_item a
  where a.initiative_id = d.id and a.state <> 'CANCELLED' and a.due_on < d.day and (a.created_at at time zone d.time_zone)::date <= d.day) a
union all
select d.id, 'MINUTES_ON_TIME', d.day, m.kept::float8 / nullif(m.of, 0), m.kept, m.of
from days d cross join lateral (
  select count(*) as of, count(*) filter (where (m.first_published_at at time zone d.time_zone)::date - (m.starts_at at time zone d.time_zone)::date <= 10) as kept
  from meeting m where m.initiative_id = d.id and m.state = 'HELD' and (m.starts_at at time zone d.time_zone)::date < d.day - 10
    and (m.starts_at at time zone d.time_zone)::date > d.day - interval '1 year') m
