-- Promised to partners: one figure of theirs counts. A partner says one thing of an indicator and period: at most one of its revisions
-- is accepted.
select 'obligation_period' as "table", obligation_period_id::text as id, 'several of its revisions are accepted' as fault,
  json_agg(id order by revision) as there, null::json as should
from measurement
where state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')
group by initiative_id, obligation_period_id
having count(*) > 1
