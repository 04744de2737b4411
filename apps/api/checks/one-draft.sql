-- Promised to partners: what they are working at is the latest they said. A draft is the last of its revisions, and there is one at most.
select 'measurement' as "table", d.id::text, 'is a draft that a later revision has overtaken' as fault,
  json_build_object('revision', d.revision) as there, json_build_object('measurement', m.id, 'revision', m.revision) as should
from measurement d
join measurement m on m.initiative_id = d.initiative_id and m.obligation_period_id = d.obligation_period_id and m.revision > d.revision
where d.state = 'DRAFT'
