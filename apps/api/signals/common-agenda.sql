-- What partners agree on: who endorses the version in force, how old it is, and whether those it is about were told what came of it.
with initiatives as (select id, (now() at time zone time_zone)::date as today from initiative),
days as (
  select id, today, today as day, true as is_now from initiatives
  union all
  select id, today, (date_trunc('quarter', today) - n * interval '3 months')::date - 1, false from initiatives, generate_series(0, 3) n),
stands as (
  select e.initiative_id, count(*) as eligible, count(*) filter (where e.state in ('ENDORSED', 'ENDORSED_WITH_RESERVATIONS')) as endorsed,
    count(*) filter (where e.state = 'ENDORSED_WITH_RESERVATIONS') as reserved
  from agenda_endorsement e join agenda_version v on v.initiative_id = e.initiative_id and v.id = e.version_id and v.status = 'ADOPTED'
  group by 1)
select i.id as initiative, 'AGENDA_ENDORSED' as signal, i.today as day, s.endorsed::float8 / nullif(s.eligible, 0) as value,
  coalesce(s.endorsed, 0)::float8 as numerator, coalesce(s.eligible, 0)::float8 as denominator
from initiatives i left join stands s on s.initiative_id = i.id
union all
select i.id, 'OPEN_RESERVATIONS', i.today, case when s.endorsed > 0 then s.reserved end, coalesce(s.reserved, 0), coalesce(s.endorsed, 0)
from initiatives i left join stands s on s.initiative_id = i.id
union all
select d.id, 'AGENDA_AGE', d.day, d.day - (select max(v.adopted_on) from agenda_version v where v.initiative_id = d.id and v.adopted_on <= d.day
    and (not d.is_now or exists (select from agenda_version w where w.initiative_id = d.id and w.status = 'ADOPTED'))), null, null
from days d
union all
select d.id, 'CONSULTATIONS_ANSWERED', d.day, (c.answered::float8 / nullif(c.over, 0)), c.answered, c.over
from days d cross join lateral (
  select count(*) as over, count(*) filter (where c.answered_on <= d.day) as answered from consultation c
  where c.initiative_id = d.id and c.status in ('OPEN', 'CLOSED', 'ANSWERED') and c.closes_on < d.day
    and ('CONSTITUENTS' = any (c.audiences) or 'PUBLIC' = any (c.audiences))) c
