-- What people want to be written to about, what they were told already, and how they stop it (docs/decisions/0031).

-- Where somebody chose nothing there is no row: what holds then is said in packages/domain/src/identity/notifications.ts.
create table notification_preference (
  person_id uuid not null references person,
  type text not null check (type in ('ACTIONS', 'REPORTING', 'UPDATES', 'REPLIES')),
  mail text not null check (mail in ('AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER')),
  primary key (person_id, type)
);
-- Each their own; Keelson itself reads whom it may write to, and stops what somebody stops by the link of a mail.
do $$
declare
  own text := 'person_id = (select nullif(current_setting(''app.self'', true), '''')::uuid) or @actor = ''00000000-0000-0000-0000-000000000000''';
begin
  call guard('notification_preference', own, own, own, null);
end $$;
grant update (mail) on notification_preference to keelson_app;
call audit('notification_preference', '', 'person_id');

-- What somebody was told by mail, so that nothing is told twice: an action at each step for each day it was due on.
create table told (
  initiative_id uuid not null references initiative,
  person_id uuid not null references person,
  subject_id uuid not null,
  step text not null check (step in ('SOON', 'LATE', 'NEW')),
  day date not null default '-infinity',
  told_at timestamptz not null default now(),
  primary key (initiative_id, person_id, subject_id, step, day),
  check ((step = 'NEW') = (day = '-infinity'))
);
create index told_at on told (told_at);
call guard('told', '@backbone and @actor = ''00000000-0000-0000-0000-000000000000''',
  '@backbone and @actor = ''00000000-0000-0000-0000-000000000000''', null, null);

-- For the clock: the initiatives in which somebody may have to be told something. Exact to the day; their own time zones decide.
create function initiatives_with_news() returns setof uuid
language sql stable security definer set search_path = keelson, pg_temp as $$
  select distinct initiative_id from action_item
  where state in ('OPEN', 'IN_PROGRESS', 'BLOCKED') and due_on <= current_date + 4 order by 1
$$;
create index action_item_waiting on action_item (due_on) where state in ('OPEN', 'IN_PROGRESS', 'BLOCKED');

-- Nobody is told again of what is over for months.
create function forget_told() returns void
language sql security definer set search_path = keelson, pg_temp as $$
  delete from told where told_at < now() - interval '13 months'
$$;

-- Who wants no mail of a type, among those who act in an initiative: for Keelson itself, and for the backbone, who reminds partners.
create function mails_stopped(p_initiative uuid, p_type text) returns setof uuid
language sql stable security definer set search_path = keelson, pg_temp as $$
  select n.person_id from notification_preference n
  where n.type = p_type and n.mail = 'NEVER'
    and p_initiative = any ((select string_to_array(nullif(current_setting('app.backbone', true), ''), ',')::uuid[])::uuid[])
    and exists (select from assignment a where a.initiative_id = p_initiative and a.person_id = n.person_id)
$$;

-- What a mail that waited still has to say when it leaves: nothing to whoever lost their part in it meanwhile, or stopped such mails, and
-- nothing of what was done meanwhile. Null where nothing is left. For Keelson itself, which sends.
create function mail_as_of_now(p_kind text, p_details jsonb) returns jsonb
language plpgsql stable security definer set search_path = keelson, pg_temp as $$
declare
  reader uuid := coalesce(p_details ->> 'personId', p_details -> 'report' ->> 'personId')::uuid;
  actions jsonb;
begin
  if (select nullif(current_setting('app.actor', true), '')::uuid) is distinct from '00000000-0000-0000-0000-000000000000' then
    return null;
  end if;
  if p_kind = 'REPORTING_REMINDER' then
    return case when reader is null or (
      exists (select from assignment a join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id
        where a.initiative_id = (p_details -> 'report' ->> 'initiativeId')::uuid and a.membership_id = (p_details -> 'report' ->> 'membershipId')::uuid
          and a.person_id = reader and (m.ended_on is null or m.ended_on >= current_date))
      and not exists (select from notification_preference n where n.person_id = reader and n.type = 'REPORTING' and n.mail = 'NEVER'))
      then p_details end;
  elsif p_kind <> 'NEWS' then
    return p_details;
  end if;
  select jsonb_agg(told order by place) into actions
  from jsonb_array_elements(p_details -> 'actions') with ordinality t (told, place)
  join action_item i on i.initiative_id = (p_details ->> 'initiativeId')::uuid and i.id = (told ->> 'id')::uuid
    and i.person_id = reader and i.state in ('OPEN', 'IN_PROGRESS', 'BLOCKED')
  join assignment a on a.initiative_id = i.initiative_id and a.membership_id = i.owner_id and a.person_id = reader
  join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id and (m.ended_on is null or m.ended_on >= current_date)
  where not exists (select from notification_preference n where n.person_id = reader and n.type = 'ACTIONS' and n.mail = 'NEVER');
  return case when actions is not null then p_details || jsonb_build_object('actions', actions) end;
end $$;

do $$
declare
  kinds text := (select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'outbox_mail'::regclass and conname = 'outbox_mail_kind_check');
begin
  alter table outbox_mail drop constraint outbox_mail_kind_check;
  execute 'alter table outbox_mail add constraint outbox_mail_kind_check ' || replace(kinds, 'ARRAY[', 'ARRAY[''NEWS''::text, ');
end $$;

-- News wait as reminders do: whoever signs in is at the screen.
create or replace function queue_mail() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  perform graphile_worker.add_job('send_mail', json_build_object('id', new.id), max_attempts => 10, job_key => 'mail ' || new.id,
    priority => case when new.kind in ('REPORTING_REMINDER', 'NEWS') then 10 else 0 end);
  return null;
end $$;

revoke execute on all routines in schema keelson from public;
grant execute on function initiatives_with_news(), forget_told(), mails_stopped(uuid, text), mail_as_of_now(text, jsonb) to keelson_app;
