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

revoke execute on all routines in schema keelson from public;
