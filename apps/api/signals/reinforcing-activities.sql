-- What partners do together this year: what is needed and met, outcomes that nobody carries, what may overlap, what strengthens what.
with initiatives as (select id, (now() at time zone time_zone)::date as today from initiative),
acting as (
  select a.*, m.organisation_id, i.today from initiatives i
  join activity a on a.initiative_id = i.id
  join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id
  where a.status = 'ACTIVE' or a.status = 'PLANNED' and date_part('year', a.start_date) = date_part('year', i.today)),
in_force as (
  select distinct v.initiative_id, o.id from agenda_version v
  cross join lateral jsonb_path_query(v.content, '$.goals[*].outcomes[*].code') said (code)
  join outcome o on o.initiative_id = v.initiative_id and o.code = said.code #>> '{}' where v.status = 'ADOPTED'),
reached as (
  select distinct a.initiative_id, a.id as activity_id, l.outcome_id, population_id, place_id
  from acting a join contribution_link l on l.initiative_id = a.initiative_id and l.activity_id = a.id,
    unnest(a.population_ids) population_id, unnest(a.place_ids) place_id),
-- a split holds where it speaks of every cell that is reached and of no other, and adds up to the capacity
split as (
  select a.initiative_id, a.id as activity_id,
    coalesce(sum(c.capacity) = a.capacity, false)
      and not exists (select from reached r where r.initiative_id = a.initiative_id and r.activity_id = a.id and not exists (
        select from activity_cell o where o.initiative_id = r.initiative_id and o.activity_id = r.activity_id and o.outcome_id = r.outcome_id
          and o.population_id = r.population_id and o.place_id = r.place_id))
      and not exists (select from activity_cell o where o.initiative_id = a.initiative_id and o.activity_id = a.id and o.capacity is not null
        and not exists (select from reached r where r.initiative_id = o.initiative_id and r.activity_id = o.activity_id
          and r.outcome_id = o.outcome_id and r.population_id = o.population_id and r.place_id = o.place_id)) as holds
  from acting a left join activity_cell c on c.initiative_id = a.initiative_id and c.activity_id = a.id
  group by a.initiative_id, a.id, a.capacity),
cells as (
  select r.*, case when a.capacity_frequency <> 'ANNUAL' then null when s.holds then c.capacity
    when count(*) over (partition by r.initiative_id, r.activity_id) = 1 then a.capacity end as supply
  from reached r
  join acting a on a.initiative_id = r.initiative_id and a.id = r.activity_id
  join split s on s.initiative_id = r.initiative_id and s.activity_id = r.activity_id
  left join activity_cell c on c.initiative_id = r.initiative_id and c.activity_id = r.activity_id and c.outcome_id = r.outcome_id
    and c.population_id = r.population_id and c.place_id = r.place_id and c.capacity is not null
  where not s.holds or c.capacity is not null),
needs as (
  select n.initiative_id, n.need, w.supply, w.unsaid + m.unsaid as unsaid
  from initiatives i
  join cell_need n on n.initiative_id = i.id and n.period = date_part('year', i.today)::text and n.need > 0
  join in_force f on f.initiative_id = n.initiative_id and f.id = n.outcome_id
  cross join lateral (select coalesce(sum(c.supply), 0) as supply, count(*) filter (where c.supply is null) as unsaid from cells c
    where c.initiative_id = n.initiative_id and c.outcome_id = n.outcome_id and c.population_id = n.population_id and c.place_id = n.place_id) w
  -- whoever contributes and has not said where, or for whom, may be there
  cross join lateral (select count(*) as unsaid from acting a
    where a.initiative_id = n.initiative_id
      and exists (select from contribution_link l where l.initiative_id = a.initiative_id and l.activity_id = a.id and l.outcome_id = n.outcome_id)
      and not exists (select from cells c where c.initiative_id = a.initiative_id and c.activity_id = a.id)
      and (a.population_ids = '{}' or a.place_ids = '{}')
      and (a.population_ids = '{}' or n.population_id = any (a.population_ids)) and (a.place_ids = '{}' or n.place_id = any (a.place_ids))) m),
carried as (
  select f.initiative_id, f.id, coalesce(sum(case l.weight when 'SUPPORTING' then 1 when 'SIGNIFICANT' then 2 when 'CRITICAL' then 3 end)
    filter (where a.id is not null), 0) as weight
  from in_force f
  left join contribution_link l on l.initiative_id = f.initiative_id and l.outcome_id = f.id
  left join acting a on a.initiative_id = l.initiative_id and a.id = l.activity_id
  group by 1, 2),
across as (
  select a.initiative_id, a.id as one, b.id as other, a.type_id = b.type_id as is_alike,
    exists (select from reinforcement_link l where l.initiative_id = a.initiative_id and l.confirmed_by_from is not null and l.confirmed_by_to is not null
      and (l.from_id, l.to_id) in ((a.id, b.id), (b.id, a.id))) as is_joined
  from acting a join acting b on b.initiative_id = a.initiative_id and a.id < b.id and a.organisation_id <> b.organisation_id),
overlapping as (
  select x.initiative_id, x.one, x.other from across x
  cross join lateral (select count(*) filter (where n = 2) as shared, count(*) as together from (
    select count(*) as n from cells c where c.initiative_id = x.initiative_id and c.activity_id in (x.one, x.other)
    group by c.outcome_id, c.population_id, c.place_id) both_of) k
  where x.is_alike and not x.is_joined and k.shared > 0 and 2 * k.shared >= k.together)
select i.id as initiative, 'NEED_MET' as signal, i.today as day, (n.met / nullif(n.need, 0))::float8 as value, coalesce(n.met, 0)::float8 as numerator,
  coalesce(n.need, 0)::float8 as denominator
from initiatives i cross join lateral (select sum(least(supply, need)) as met, sum(need) as need from needs
  where initiative_id = i.id and not (supply = 0 and unsaid > 0)) n
union all
select i.id, 'OUTCOMES_COVERED', i.today, c.carried::float8 / nullif(c.of, 0), c.carried, c.of
from initiatives i cross join lateral (select count(*) filter (where weight >= 3) as carried, count(*) as of from carried where initiative_id = i.id) c
union all
select i.id, 'ACTIVITY_GAPS', i.today, case when c.of > 0 then c.gaps end, c.gaps, c.of
from initiatives i cross join lateral (select count(*) filter (where weight = 0) as gaps, count(*) as of from carried where initiative_id = i.id) c
union all
select i.id, 'OVERLAPS_OPEN', i.today, case when exists (select from acting a where a.initiative_id = i.id) then o.open end, o.open, o.of
from initiatives i cross join lateral (select count(*) as of, count(*) filter (where not exists (select from overlap_talk t
    where t.initiative_id = i.id and t.one_id = o.one and t.other_id = o.other)) as open
  from overlapping o where o.initiative_id = i.id) o
union all
select i.id, 'REINFORCEMENT_DENSITY', i.today, x.joined::float8 / nullif(x.of, 0), x.joined, x.of
from initiatives i cross join lateral (select count(*) filter (where is_joined) as joined, count(*) as of from across where initiative_id = i.id) x
