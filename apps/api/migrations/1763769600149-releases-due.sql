-- What was taken in is told to outside audiences a moment later, together with all else that was taken in meanwhile: making releases took longer
-- than taking figures in, and as long for one partner as for ten (docs/decisions/0039). What takes something back is still told at once.
create table release_due (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  -- what moved; the job looks at how it stands by then
  obligation_period_ids uuid[] not null,
  primary key (initiative_id, id)
);
call guard('release_due', '@keeps', '@keeps', null, '@keeps');

-- One job an initiative, two seconds after the first who asks: whatever comes before it begins is its work too, and what comes after has one of its own.
create function queue_releases() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  perform graphile_worker.add_job('keep_releases', json_build_object('initiativeId', new.initiative_id), job_key => 'releases ' || new.initiative_id,
    job_key_mode => 'preserve_run_at', run_at => clock_timestamp() + interval '2 seconds');
  return null;
end $$;
create trigger queue_releases after insert on release_due for each row execute function queue_releases();

-- For the clock that looks after what a job gave up.
create function initiatives_with_releases_due() returns setof uuid
language sql stable security definer set search_path = keelson, pg_temp as $$
  select distinct initiative_id from release_due order by 1
$$;

revoke execute on all routines in schema keelson from public;
grant execute on function initiatives_with_releases_due() to keelson_app;
