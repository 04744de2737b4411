-- What protects whoever tells something, where they are not the ones who name, remove, answer and review (docs/decisions/0025).

-- Whoever reads what people tell learns who else was named to: naming somebody for a moment, and taking them away again, goes by nobody unseen. The mail
-- says no more than that.
create function tell_of_named_reader() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  named text[] := array(select r from unnest(new.roles) r where r in ('CASE_HANDLER', 'SENSITIVE_CASE_HANDLER', 'CASE_APPEAL_REVIEWER'));
begin
  if named = '{}' or tg_op = 'UPDATE' and named <@ old.roles then return null; end if;
  insert into outbox_mail (kind, address, details)
  select distinct 'CASE_READER_NAMED', p.email, jsonb_build_object('initiative', i.name, 'language', i.default_language)
  from assignment a
  join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id and (m.ended_on is null or m.ended_on >= current_date)
  join person p on p.id = a.person_id
  join initiative i on i.id = a.initiative_id
  where a.initiative_id = new.initiative_id and a.person_id <> new.person_id
    and a.roles && array['CASE_HANDLER', 'SENSITIVE_CASE_HANDLER', 'CASE_APPEAL_REVIEWER'];
  return null;
end $$;
create trigger tell_readers after insert or update of roles on assignment for each row execute function tell_of_named_reader();

do $$
declare
  kinds text := (select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'outbox_mail'::regclass and conname = 'outbox_mail_kind_check');
begin
  alter table outbox_mail drop constraint outbox_mail_kind_check;
  execute 'alter table outbox_mail add constraint outbox_mail_kind_check ' || replace(kinds, 'ARRAY[', 'ARRAY[''CASE_READER_NAMED''::text, ');
end $$;

-- Who could take what is told in these initiatives: how many people read it first, how many of them have nothing to do with the backbone, and how many more
-- may come to read it once somebody has, or when it is appealed. Nothing of one that does not publish.
drop function case_intake(uuid[]);
create function case_intake(p_initiatives uuid[])
returns table (initiative_id uuid, readers integer, independent integer, handlers integer, reviewers integer)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select i.id, (count(*) filter (where p.safeguards))::int, (count(*) filter (where p.safeguards and not p.hosts))::int,
    (count(*) filter (where p.handles and not p.safeguards))::int, (count(*) filter (where p.appeals and not p.handles and not p.safeguards))::int
  from initiative i
  left join lateral (
    select a.person_id, bool_or('BACKBONE' = any (m.roles)) as hosts, bool_or('SENSITIVE_CASE_HANDLER' = any (a.roles)) as safeguards,
      bool_or('CASE_HANDLER' = any (a.roles)) as handles, bool_or('CASE_APPEAL_REVIEWER' = any (a.roles)) as appeals
    from assignment a
    join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id and (m.ended_on is null or m.ended_on >= current_date)
    where a.initiative_id = i.id group by a.person_id) p on true
  where i.id = any (p_initiatives) and i.public_page_enabled
  group by i.id
$$;

-- How many read what is told while the intake is open, and how many cases that are not over nobody could handle: asked before and after somebody is removed.
create function case_keepers(p_initiative uuid) returns table (readers integer, forsaken integer)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select coalesce((select i.readers from case_intake(array[p_initiative]) i), 0),
    (select count(*)::int from case_file c where c.initiative_id = p_initiative and c.state not in ('CLOSED', 'WITHDRAWN')
      and not exists (select from case_readers(c) r where r.handles))
$$;

-- Of which organisations whoever gave the answer was when they gave it: that they leave makes nobody of theirs independent.
alter table case_file add column answered_by uuid[] not null default '{}';
call audit('case_file', '', 'id', '{untold}');

-- Had whoever asks a hand in a case before it was appealed, or is somebody of an organisation of theirs who had? They do not look at the appeal.
drop function case_handler_shares(uuid, uuid);
create function case_appeal_conflicts(p_initiative uuid, p_case uuid) returns boolean
language sql stable security definer set search_path = keelson, pg_temp as $$
  with file as (select c.*, (select max(e.nth) from case_event e where e.initiative_id = c.initiative_id and e.case_id = c.id and e.state = 'APPEALED') as appealed_at
      from case_file c where c.initiative_id = p_initiative and c.id = p_case),
    hand as (
      select f.handler_id as person_id from file f
      union select e.actor_id from file f join case_event e on e.initiative_id = f.initiative_id and e.case_id = f.id where e.nth < f.appealed_at
      union select m.author_id from file f join case_message m on m.initiative_id = f.initiative_id and m.case_id = f.id where m.nth < f.appealed_at
      union select n.author_id from file f join case_note n on n.initiative_id = f.initiative_id and n.case_id = f.id where n.nth < f.appealed_at),
    theirs as (
      select t.organisation_id from hand h join assignment a on a.initiative_id = p_initiative and a.person_id = h.person_id
      join membership t on t.initiative_id = a.initiative_id and t.id = a.membership_id
      union select unnest(f.answered_by) from file f)
  select exists (select from hand h where h.person_id = me.id)
    or exists (select from assignment a join membership o on o.initiative_id = a.initiative_id and o.id = a.membership_id
      where a.initiative_id = p_initiative and a.person_id = me.id and o.organisation_id in (select organisation_id from theirs))
  from (select nullif(current_setting('app.actor', true), '')::uuid as id) me
$$;

-- For the clock of news: gives whom to tell what nobody was told of yet, once a person and initiative, and marks it; what nobody could be told of waits
-- until somebody can. Whoever reads a case no more is not waited for.
create or replace function tell_case_readers() returns table (address text, initiative text, language text)
language sql volatile security definer set search_path = keelson, pg_temp as $$
  with news as (
      select c.initiative_id, c.id, r.person_id
      from case_file c cross join lateral case_readers(c) r
      where c.untold and case when c.state in ('APPEALED', 'APPEAL_IN_REVIEW')
        then r.reviews and r.person_id is distinct from c.handler_id
          and (c.reviewer_id is null or c.reviewer_id = r.person_id or not exists (select from case_readers(c) o where o.person_id = c.reviewer_id and o.reviews))
        else r.handles
          and (c.handler_id is null or c.handler_id = r.person_id or not exists (select from case_readers(c) o where o.person_id = c.handler_id and o.handles)) end),
    told as (
      update case_file c set untold = false
      where c.untold and exists (select from news n where n.initiative_id = c.initiative_id and n.id = c.id) returning c.initiative_id, c.id)
  select distinct p.email, i.name, i.default_language
  from told t join news n on n.initiative_id = t.initiative_id and n.id = t.id
  join person p on p.id = n.person_id
  join initiative i on i.id = t.initiative_id
$$;

-- For the clock of answers: what waited thirty days for the one who told it goes on without them, and whoever handles it is told. Gives how many.
create function resume_waiting_cases() returns integer
language sql volatile security definer set search_path = keelson, pg_temp as $$
  with resumed as (
    update case_file c set state = 'IN_REVIEW', untold = true, version = c.version + 1, awaiting_since = null,
      paused_days = c.paused_days + ((now() at time zone i.time_zone)::date - c.awaiting_since)
    from initiative i where i.id = c.initiative_id and c.state = 'AWAITING_COMPLAINANT' and c.awaiting_since + 30 < (now() at time zone i.time_zone)::date
    returning c.initiative_id, c.id, c.version, (now() at time zone i.time_zone)::date as day),
  noted as (
    insert into case_event (initiative_id, case_id, nth, state, happened_on)
    select initiative_id, id, version, 'IN_REVIEW', day from resumed returning 1)
  select count(*)::int from noted
$$;

-- What somebody handled or reviewed who reads it no more is nobody's, and somebody else's to take on.
create function leave_cases() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  update case_file c set handler_id = null, untold = true
  where c.initiative_id = old.initiative_id and c.handler_id = old.person_id
    and not exists (select from case_readers(c) r where r.person_id = old.person_id and r.handles);
  update case_file c set reviewer_id = null, untold = true
  where c.initiative_id = old.initiative_id and c.reviewer_id = old.person_id and c.state = 'APPEAL_IN_REVIEW'
    and not exists (select from case_readers(c) r where r.person_id = old.person_id and r.reviews);
  return null;
end $$;
create trigger leave_cases after delete on assignment for each row execute function leave_cases();

-- Nobody writes in the name of somebody else.
do $$
declare
  me text := '(select nullif(current_setting(''app.actor'', true), '''')::uuid)';
begin
  execute format('alter policy writes on case_event with check (actor_id is not distinct from %s and exists (select from case_file c where c.initiative_id = case_event.initiative_id and c.id = case_event.case_id))', me);
  execute format('alter policy writes on case_message with check (author_id is not distinct from %s and exists (select from case_file c where c.initiative_id = case_message.initiative_id and c.id = case_message.case_id))', me);
end $$;

revoke execute on all routines in schema keelson from public;
grant execute on function case_intake(uuid[]), case_keepers(uuid), case_appeal_conflicts(uuid, uuid), resume_waiting_cases() to keelson_app;
