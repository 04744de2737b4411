-- Whoever signs in waits at the screen for their mail: hundreds of reminders let it by.
create or replace function queue_mail() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  perform graphile_worker.add_job('send_mail', json_build_object('id', new.id), max_attempts => 10, job_key => 'mail ' || new.id,
    priority => case new.kind when 'REPORTING_REMINDER' then 10 else 0 end);
  return null;
end $$;
