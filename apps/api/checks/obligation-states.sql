-- Promised to partners: nothing is asked of them that they did not take on. Every obligation stands where the last step with it left it,
-- and carries what that step leaves behind.
with touched as (
  select distinct on (c.initiative_id, u.id) c.initiative_id, u.id, e.action, e.seq
  from audit_change c
  join audit_event e on e.initiative_id = c.initiative_id and e.id = c.event_id
  cross join lateral unnest(c.ids) u (id)
  where c.entity = 'obligation' and c.operation <> 'NOTED'
  order by c.initiative_id, u.id, e.seq desc),
leads (action, states) as (values
  ('proposeObligations', '{PROPOSED}'::text[]), ('acceptObligations', '{ACCEPTED}'), ('declineObligations', '{DECLINED}'),
  ('endObligations', '{ENDED}'), ('extendObligations', '{ACCEPTED,ENDED}'), ('importPackage', '{ACCEPTED,ENDED}'))
select 'obligation' as "table", o.id::text, 'its last step does not lead to its state' as fault, json_build_object('state', o.state) as there,
  json_build_object('lastStep', t.action, 'seq', t.seq, 'states', l.states) as should
from obligation o
join touched t on t.initiative_id = o.initiative_id and t.id = o.id
join leads l on l.action = t.action
where o.state <> all (l.states)
union all
select 'obligation', o.id::text, 'its state and what its steps left behind contradict each other',
  json_build_object('state', o.state, 'agreedBy', o.agreed_by, 'boundTo', o.bound_to, 'endsOn', o.ends_on), null
from obligation o
where not case o.state
  when 'PROPOSED' then o.agreed_by is null and o.bound_to is null and o.declined_because is null
  when 'DECLINED' then o.bound_to is null
  when 'ACCEPTED' then o.agreed_by is not null and o.declined_because is null
  else o.agreed_by is not null and o.ends_on <> 'infinity' and o.to_period is not null
end
