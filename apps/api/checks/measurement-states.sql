-- Promised to partners: a figure stands where the last step anybody took with it left it. Every state follows from the last event that
-- touched the measurement, and from the rows that its steps leave behind.
with touched as (
  select distinct on (c.initiative_id, u.id) c.initiative_id, u.id, e.action, e.seq
  from audit_change c
  join audit_event e on e.initiative_id = c.initiative_id and e.id = c.event_id
  cross join lateral unnest(c.ids) u (id)
  where c.entity = 'measurement' and c.operation <> 'NOTED'
  order by c.initiative_id, u.id, e.seq desc),
leads (action, states) as (values
  ('recordMeasurements', '{DRAFT,SUBMITTED,SUPERSEDED}'::text[]), ('reviseMeasurement', '{DRAFT,SUBMITTED,SUPERSEDED}'),
  ('submitMeasurements', '{SUBMITTED,SUPERSEDED}'), ('answerMeasurement', '{SUBMITTED}'), ('queryMeasurement', '{QUERIED}'),
  ('withdrawMeasurements', '{DRAFT,SUBMITTED,SUPERSEDED}'), ('acceptMeasurements', '{ACCEPTED,SUPERSEDED}'),
  ('noteUnanswered', '{ACCEPTED_WITH_NOTE,SUPERSEDED}'), ('importPackage', '{ACCEPTED}'))
select 'measurement' as "table", m.id::text, 'its last step does not lead to its state' as fault, json_build_object('state', m.state) as there,
  json_build_object('lastStep', t.action, 'seq', t.seq, 'states', l.states) as should
from measurement m
join touched t on t.initiative_id = m.initiative_id and t.id = m.id
join leads l on l.action = t.action
where m.state <> all (l.states)
union all
select 'measurement', m.id::text, 'its state and what its steps left behind contradict each other',
  json_build_object('state', m.state, 'submittedAt', m.submitted_at, 'decidedAt', m.decided_at, 'decidedBy', m.decided_by, 'openQuestions', q.n, 'laterHandedIn', later.handed_in), null
from measurement m
cross join lateral (select count(*)::int as n from measurement_query q
  where q.initiative_id = m.initiative_id and q.measurement_id = m.id and q.answered_at is null) q
cross join lateral (select count(*)::int as n, count(*) filter (where o.state <> 'DRAFT')::int as handed_in from measurement o
  where o.initiative_id = m.initiative_id and o.obligation_period_id = m.obligation_period_id and o.revision > m.revision) later
where not case m.state
  when 'DRAFT' then m.submitted_at is null and m.decided_at is null and q.n = 0
  when 'SUBMITTED' then m.submitted_at is not null and m.decided_at is null and q.n = 0 and later.handed_in = 0
  when 'QUERIED' then m.submitted_at is not null and m.decided_at is null and q.n = 1 and later.handed_in = 0
  when 'ACCEPTED' then m.submitted_at is not null and m.decided_at is not null and m.decided_by is not null and q.n = 0
  when 'ACCEPTED_WITH_NOTE' then m.submitted_at is not null and m.decided_at is not null and m.decided_by is null
  -- by a later revision, which its partner may have taken back since
  else m.submitted_at is not null and later.n > 0
end
