-- Promised to whoever sends again what may not have arrived: it is there, once. What a key answers for exists.
select 'idempotency_key' as "table", k.key as id, 'answers for a measurement that is not there' as fault, json_build_object('measurement', id) as there, null::json as should
from idempotency_key k cross join lateral unnest(k.measurement_ids) id
where not exists (select from measurement m where m.initiative_id = k.initiative_id and m.id = id)
