-- Promised to partners and to whoever reads coverage: a period is expected where the partner took it on or answered it, and nowhere
-- else. Every state is recomputed from the obligations and measurements it follows from; a waiver is what its last step said.
with touched as (
  select distinct on (c.initiative_id, u.id) c.initiative_id, u.id, e.action, e.seq
  from audit_change c
  join audit_event e on e.initiative_id = c.initiative_id and e.id = c.event_id
  cross join lateral unnest(c.ids) u (id)
  where c.entity = 'obligation_period' and c.operation <> 'NOTED'
  order by c.initiative_id, u.id, e.seq desc),
recomputed as (
  select p.*, t.action, t.seq,
    exists (select from measurement m where m.initiative_id = p.initiative_id and m.obligation_period_id = p.id and m.submitted_at is not null) as was_answered,
    exists (select from obligation o where o.initiative_id = p.initiative_id and o.indicator_id = p.indicator_id
      and o.membership_id = p.membership_id and o.state in ('ACCEPTED', 'ENDED') and o.starts_on <= p.period_start
      and p.period_end <= o.ends_on) as is_asked,
    exists (select from obligation o where o.initiative_id = p.initiative_id and o.indicator_id = p.indicator_id
      and o.membership_id = p.membership_id and o.state in ('ACCEPTED', 'ENDED') and o.starts_on <= p.period_start
      and p.period_end <= least(o.ends_on, o.bound_to)) as is_bound
  from obligation_period p
  left join touched t on t.initiative_id = p.initiative_id and t.id = p.id)
select 'obligation_period' as "table", id::text, 'is not in the state that follows' as fault,
  json_build_object('state', state, 'firstSubmittedAt', first_submitted_at, 'waiveReason', waive_reason) as there,
  json_build_object('wasAnswered', was_answered, 'isAsked', is_asked, 'isBound', is_bound, 'lastStep', action, 'seq', seq) as should
from recomputed
where (first_submitted_at is not null) <> was_answered
  or (state = 'WAIVED') <> (waive_reason is not null)
  or not case state
    when 'SUBMITTED' then was_answered
    -- what was taken up without being asked, let off, taken back and then expected again is expected
    when 'DUE' then not was_answered and (is_asked or action = 'reinstateObligationPeriods')
    when 'UNBOUND' then not was_answered and not is_bound
    else true
  end
  or (state = 'WAIVED' and action in ('reinstateObligationPeriods', 'endObligations'))
