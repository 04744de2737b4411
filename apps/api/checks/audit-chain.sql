-- Promised to everybody: what was done stays written down as it was done. Every link of every chain follows from the one before it and
-- from all that its event and its changes say, none is missing, and the head is the last of them.
with link as (
  select e.*, audit_link(case when e.seq = 1 then '\x00'::bytea else before.hash end, e) as due
  from audit_event e
  left join audit_event before on before.initiative_id = e.initiative_id and before.seq = e.seq - 1),
broken as (select * from link where hash is distinct from due)
select 'audit_event' as "table", id::text, 'its link does not follow from it, its changes and the event before' as fault,
  json_build_object('initiative', initiative_id, 'seq', seq, 'action', action, 'at', at, 'hash', encode(hash, 'hex')) as there,
  json_build_object('hash', encode(due, 'hex')) as should
from broken
union all
select 'audit_change', c.id::text, 'it, its event or another change of it is not as it was sealed',
  json_build_object('initiative', c.initiative_id, 'event', c.event_id, 'entity', c.entity, 'operation', c.operation, 'rows', c.rows), null
from audit_change c join broken b on b.initiative_id = c.initiative_id and b.id = c.event_id
union all
select 'audit_change', c.id::text, 'it is of no event', json_build_object('initiative', c.initiative_id, 'event', c.event_id), null
from audit_change c
where not exists (select from audit_event e where e.initiative_id = c.initiative_id and e.id = c.event_id)
union all
-- what the first form of a link leaves out was empty then
select 'audit_change', c.id::text, 'it says more than was sealed', json_build_object('initiative', c.initiative_id, 'event', c.event_id), null
from audit_change c join audit_event e on e.initiative_id = c.initiative_id and e.id = c.event_id
where e.form = 1 and (c.digests is not null or c.digests_before is not null)
union all
select 'audit_chain', c.initiative_id::text, 'its head is not the last event',
  json_build_object('seq', c.seq, 'hash', encode(c.hash, 'hex')), json_build_object('seq', last.seq, 'hash', encode(last.hash, 'hex'))
from audit_chain c
left join lateral (select e.seq, e.hash from audit_event e where e.initiative_id = c.initiative_id order by e.seq desc limit 1) last on true
where (last.seq, last.hash) is distinct from (c.seq, c.hash)
union all
select 'audit_chain', e.initiative_id::text, 'there is no head of these events', null, json_build_object('seq', max(e.seq))
from audit_event e
where not exists (select from audit_chain c where c.initiative_id = e.initiative_id)
group by e.initiative_id
