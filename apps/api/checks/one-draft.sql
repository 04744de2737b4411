-- A partner works at one thing of an indicator and period: a draft is the last of its revisions, and there is one at most.
select d.initiative_id, d.obligation_period_id, d.revision as draft, m.revision as later
from measurement d
join measurement m on m.initiative_id = d.initiative_id and m.obligation_period_id = d.obligation_period_id and m.revision > d.revision
where d.state = 'DRAFT'
