-- The queue is graphile-worker's: its schema, made before this file runs, belongs to keelson_owner, and no login of the API reaches it.
-- What is to be done after a commit is put there by triggers, in the transaction that causes it.

-- A mail is sent by a job that knows its id alone: to whom, why and what it says stays here, under row-level security. The queue
-- counts the attempts and keeps the reason of the last that failed.
create function queue_mail() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  perform graphile_worker.add_job('send_mail', json_build_object('id', new.id), max_attempts => 10, job_key => 'mail ' || new.id);
  return null;
end $$;
create trigger queue_mail after insert on outbox_mail for each row execute function queue_mail();

-- What waits already is sent too, also what was given up.
select graphile_worker.add_job('send_mail', json_build_object('id', id), max_attempts => 10, job_key => 'mail ' || id) from outbox_mail order by id;

-- A mail that was given up stays as long as its job does, for somebody to look at.
create function forget_mails_given_up() returns void
language sql security definer set search_path = keelson, pg_temp as $$
  delete from outbox_mail m where not exists (select from graphile_worker.jobs j where j.key = 'mail ' || m.id)
$$;

drop policy changes on outbox_mail;
drop index outbox_mail_due;
alter table outbox_mail drop column attempts, drop column next_at, drop column failed_at, drop column last_error;

revoke execute on all routines in schema keelson from public;
grant execute on function forget_mails_given_up() to keelson_app;
