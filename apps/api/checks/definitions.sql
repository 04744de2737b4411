-- The versions of a definition follow each other without a gap, and every figure that was handed in is of the one in force for its period.
select d.initiative_id, d.indicator_id, d.version, 'does not follow the one before' as fault
from indicator_definition d
left join indicator_definition before on before.initiative_id = d.initiative_id and before.indicator_id = d.indicator_id
  and before.version = d.version - 1
where d.starts_on is distinct from coalesce(before.ends_on, '-infinity') or d.opened_at < before.opened_at
union all
select d.initiative_id, d.indicator_id, max(d.version), 'the last has an end'
from indicator_definition d
group by d.initiative_id, d.indicator_id
having max(d.ends_on) <> 'infinity'
union all
select p.initiative_id, p.indicator_id, d.version, 'a figure of another version'
from measurement m
join obligation_period p on p.initiative_id = m.initiative_id and p.id = m.obligation_period_id
join indicator_definition d on d.initiative_id = m.initiative_id and d.id = m.definition_id
where m.state <> 'DRAFT'
  and (d.indicator_id <> p.indicator_id or p.period_start < d.starts_on or p.period_start >= d.ends_on)
