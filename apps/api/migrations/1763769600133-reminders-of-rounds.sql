-- Whoever is asked in a round and has not answered is reminded of it once, three days before its last (docs/decisions/0038).

do $$
declare
  kinds text := (select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'outbox_mail'::regclass and conname = 'outbox_mail_kind_check');
  types text := (select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'notification_preference'::regclass and conname = 'notification_preference_type_check');
begin
  alter table outbox_mail drop constraint outbox_mail_kind_check;
  execute 'alter table outbox_mail add constraint outbox_mail_kind_check ' || replace(kinds, 'ARRAY[', 'ARRAY[''READINESS_REMINDER''::text, ');
  alter table notification_preference drop constraint notification_preference_type_check;
  execute 'alter table notification_preference add constraint notification_preference_type_check ' || replace(types, 'ARRAY[', 'ARRAY[''READINESS''::text, ');
end $$;

-- For the clock: the initiatives in which somebody may have to be reminded. Exact to the day; their own time zones decide.
create function initiatives_with_rounds_to_remind_of() returns setof uuid
language sql stable security definer set search_path = keelson, pg_temp as $$
  select distinct a.initiative_id from readiness_assessment a
  where a.state = 'OPEN' and a.closes_on between current_date - 1 and current_date + 5 and not exists (select from telling t where t.id = a.initiative_id) order by 1
$$;

-- Who may answer in rounds that are open, and has not: each for themselves, whatever their colleagues did. For Keelson itself, in initiatives
-- that it is at work in, and for one person's mail that is about to leave.
create function people_to_remind(p_initiative uuid, p_person uuid default null)
returns table (person_id uuid, assessment_id uuid, closes_on date)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select distinct s.person_id, a.id, a.closes_on from readiness_assessment a
  join readiness_invitation v on v.initiative_id = a.initiative_id and v.assessment_id = a.id
  join membership m on m.initiative_id = v.initiative_id and m.id = v.membership_id
    and m.status = 'ACTIVE' and (m.ended_on is null or m.ended_on >= day_in(a.initiative_id))
  join assignment s on s.initiative_id = m.initiative_id and s.membership_id = m.id
  where a.initiative_id = p_initiative and a.state = 'OPEN' and day_in(a.initiative_id) between a.opens_on and a.closes_on
    and (p_person is null or s.person_id = p_person)
    -- who answers, and for whom: ownMemberships in readiness.policy.ts
    and exists (select from unnest(s.roles) role where role <> 'EVALUATOR')
    and ('BACKBONE' = any (m.roles) or not exists (select from assignment b join membership o on o.initiative_id = b.initiative_id and o.id = b.membership_id
      where b.initiative_id = s.initiative_id and b.person_id = s.person_id and b.roles && array['BACKBONE_DIRECTOR', 'BACKBONE_STAFF']))
    and not exists (select from readiness_response r where r.initiative_id = a.initiative_id and r.assessment_id = a.id and r.person_id = s.person_id)
    and (select nullif(current_setting('app.actor', true), '')::uuid) = '00000000-0000-0000-0000-000000000000'
$$;

-- What a reminder that waited still has to say when it leaves: nothing to whoever has answered, may answer no more, or stopped such mails.
create function round_reminder_as_of_now(p_details jsonb) returns jsonb
language sql stable security definer set search_path = keelson, pg_temp as $$
  select p_details where exists (
      select from people_to_remind((p_details ->> 'initiativeId')::uuid, (p_details ->> 'personId')::uuid) p
      where p.assessment_id = (p_details -> 'round' ->> 'id')::uuid)
    and not exists (select from notification_preference n
      where n.person_id = (p_details ->> 'personId')::uuid and n.type = 'READINESS' and n.mail = 'NEVER')
$$;

-- Reminders wait as news do: whoever signs in is at the screen.
create or replace function queue_mail() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  perform graphile_worker.add_job('send_mail', json_build_object('id', new.id), max_attempts => 10, job_key => 'mail ' || new.id,
    priority => case when new.kind in ('REPORTING_REMINDER', 'READINESS_REMINDER', 'NEWS') then 10 else 0 end);
  return null;
end $$;

revoke execute on all routines in schema keelson from public;
grant execute on function initiatives_with_rounds_to_remind_of(), people_to_remind(uuid, uuid), round_reminder_as_of_now(jsonb) to keelson_app;
