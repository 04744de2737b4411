-- Promised to whoever answers a round: what their answers name as a file is kept, and theirs. Of every file that is kept, the digest and the length are
-- known; that the bytes in the store have them is held beside this (verify-files.ts).
select 'readiness_file' as "table", f.id::text, 'is kept without its length or digest' as fault,
  json_build_object('bytes', f.bytes, 'sha256', encode(f.sha256, 'hex')) as there, null::json as should
from readiness_file f where f.kept_at is not null and (f.bytes is null or f.bytes < 1 or f.sha256 is null or octet_length(f.sha256) <> 32)
union all
select 'readiness_response', r.id::text, 'names a file that is not there, or not its person''s', json_build_object('file', named), null
from readiness_response r cross join lateral jsonb_path_query(r.answers, '$.*.evidence[*].fileId') named
where not exists (select from readiness_file f where f.initiative_id = r.initiative_id and f.id::text = named #>> '{}'
  and f.assessment_id = r.assessment_id and f.membership_id = r.membership_id and f.person_id = r.person_id and f.is_named)
union all
select 'readiness_file', f.id::text, 'is said to be named by an answer, and is not', json_build_object('isNamed', f.is_named), json_build_object('isNamed', false)
from readiness_file f where f.is_named and not exists (select from readiness_response r where r.initiative_id = f.initiative_id
  and r.assessment_id = f.assessment_id and r.person_id = f.person_id
  and jsonb_path_exists(r.answers, '$.*.evidence[*] ? (@.fileId == $id)', jsonb_build_object('id', f.id)))
