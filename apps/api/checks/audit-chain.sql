-- Every link of every audit chain follows from the one before it, none is missing, and the head is the last of them.
select e.initiative_id, e.seq, 'broken link' as fault
from audit_event e
left join audit_event before on before.initiative_id = e.initiative_id and before.seq = e.seq - 1
where e.hash is distinct from audit_link(case when e.seq = 1 then '\x00'::bytea else before.hash end, e)
union all
select c.initiative_id, c.seq, 'head differs'
from audit_chain c
left join audit_event last on last.initiative_id = c.initiative_id and last.seq = c.seq
where last.hash is distinct from c.hash
union all
select e.initiative_id, max(e.seq), 'chain without a head'
from audit_event e
where not exists (select from audit_chain c where c.initiative_id = e.initiative_id)
group by e.initiative_id
union all
select c.initiative_id, null, 'change without an event'
from audit_change c
where not exists (select from audit_event e where e.initiative_id = c.initiative_id and e.id = c.event_id)
