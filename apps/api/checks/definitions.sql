-- Promised to whoever compares figures: one period is of one definition. The versions of a definition follow each other without a gap,
-- and every figure that was handed in is of the one in force for its period.
select 'indicator_definition' as "table", d.id::text, 'does not follow the version before' as fault,
  json_build_object('indicator', d.indicator_id, 'version', d.version, 'startsOn', d.starts_on) as there,
  json_build_object('startsOn', coalesce(before.ends_on, '-infinity')) as should
from indicator_definition d
left join indicator_definition before on before.initiative_id = d.initiative_id and before.indicator_id = d.indicator_id
  and before.version = d.version - 1
where d.starts_on is distinct from coalesce(before.ends_on, '-infinity') or d.opened_at < before.opened_at
union all
select 'indicator_definition', d.id::text, 'is the last and has an end', json_build_object('indicator', d.indicator_id, 'version', d.version, 'endsOn', d.ends_on),
  json_build_object('endsOn', 'infinity')
from indicator_definition d
where d.ends_on <> 'infinity' and not exists (select from indicator_definition n
  where n.initiative_id = d.initiative_id and n.indicator_id = d.indicator_id and n.version > d.version)
union all
select 'measurement', m.id::text, 'is of another version than its period', json_build_object('version', d.version, 'definition', d.id),
  json_build_object('definition', (select w.id from indicator_definition w where w.initiative_id = p.initiative_id
    and w.indicator_id = p.indicator_id and p.period_start >= w.starts_on and p.period_start < w.ends_on limit 1))
from measurement m
join obligation_period p on p.initiative_id = m.initiative_id and p.id = m.obligation_period_id
left join indicator_definition d on d.initiative_id = m.initiative_id and d.id = m.definition_id
where d.id is null or m.state <> 'DRAFT'
  and (d.indicator_id <> p.indicator_id or p.period_start < d.starts_on or p.period_start >= d.ends_on)
