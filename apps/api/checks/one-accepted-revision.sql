-- A partner says one thing of an indicator and period: at most one of its revisions is accepted.
select initiative_id, obligation_period_id, count(*) as accepted
from measurement
where state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')
group by initiative_id, obligation_period_id
having count(*) > 1
