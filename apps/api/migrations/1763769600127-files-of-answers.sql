-- Files that respondents show what they answer with (docs/methodology.md 4.8.3, docs/decisions/0037). The bytes are in the store; here is whose they are,
-- what they were when they came, and under which drawn name they are kept. A row is there before its file, so that no file is there without one.

create table readiness_file (
  initiative_id uuid not null,
  id uuid not null default gen_random_uuid(),
  assessment_id uuid not null,
  membership_id uuid not null,
  person_id uuid not null references person,
  name text not null check (length(name) between 1 and 255),
  -- announced, and since it was kept its own
  bytes integer not null check (bytes > 0),
  -- what is sent with it, once
  permission_sha256 bytea not null check (octet_length(permission_sha256) = 32),
  -- under which the store has it: drawn, and told to nobody
  store_key uuid not null default gen_random_uuid(),
  announced_at timestamptz not null default now(),
  began_at timestamptz,
  kept_at timestamptz,
  type text,
  sha256 bytea check (octet_length(sha256) = 32),
  -- did a scanner look at it?
  scan text check (scan in ('CLEAN', 'NOT_SCANNED')),
  -- do the answers of its person name it?
  is_named boolean not null default false,
  primary key (initiative_id, id),
  foreign key (initiative_id, assessment_id, membership_id) references readiness_invitation,
  check (num_nulls(kept_at, type, sha256, scan) in (0, 4)),
  check (kept_at is null or began_at is not null),
  check (not is_named or kept_at is not null)
);
create index readiness_file_round on readiness_file (initiative_id, assessment_id, membership_id);
create index readiness_file_person on readiness_file (person_id);
create index readiness_file_membership on readiness_file (membership_id);

do $$
declare
  listed text := '%s = any ((select string_to_array(nullif(current_setting(%L, true), %L), %L)::uuid[])::uuid[])';
  theirs text := 'person_id = (select nullif(current_setting(''app.self'', true), '''')::uuid)';
  -- as answers: 1763769600093-readiness-rounds.sql
  speaks text := theirs || ' and ' || format(listed, 'membership_id', 'app.acts', '', ',') || ' and ' || format(listed, 'membership_id', 'app.owns', '', ',');
begin
  call guard('readiness_file', theirs, speaks, speaks, speaks);
end $$;
grant update (name, bytes, began_at, kept_at, type, sha256, scan, is_named) on readiness_file to keelson_app;

-- A file is announced, sent once, kept or not; and it comes and goes while its round is open.
create function file_lives() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  it readiness_file;
begin
  if tg_op = 'DELETE' then
    it := old;
  else
    it := new;
  end if;
  if not exists (select from readiness_assessment a join initiative i on i.id = a.initiative_id
      where a.initiative_id = it.initiative_id and a.id = it.assessment_id and a.state = 'OPEN'
        and (now() at time zone i.time_zone)::date between a.opens_on and a.closes_on) then
    raise exception 'TRANSITION_NOT_ALLOWED: this round is not open';
  end if;
  if not is_at_work(it.initiative_id, it.membership_id) then
    raise exception 'TRANSITION_NOT_ALLOWED: who is suspended has no voice';
  end if;
  if tg_op = 'INSERT' and num_nonnulls(new.began_at, new.kept_at) > 0
    or tg_op = 'UPDATE' and (old.began_at is not null and new.began_at is distinct from old.began_at
      or old.kept_at is not null and (new.kept_at, new.name, new.bytes, new.type, new.sha256, new.scan)
        is distinct from (old.kept_at, old.name, old.bytes, old.type, old.sha256, old.scan)
      or new.bytes > old.bytes) then
    raise exception 'TRANSITION_NOT_ALLOWED: a file is sent once, as large as it was announced, and stays as it was kept';
  end if;
  return it;
end $$;
create trigger file_lives before insert or update on readiness_file
  for each row when (current_user = 'keelson_app' and new.initiative_id is not null) execute function file_lives();
create trigger file_goes before delete on readiness_file
  for each row when (current_user = 'keelson_app') execute function file_lives();

-- What has no row is taken out of the store, by a job: whatever becomes of this process meanwhile.
create function file_forgotten() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  perform graphile_worker.add_job('forget_file', json_build_object('key', old.store_key), max_attempts => 25, job_key => 'file ' || old.store_key);
  return null;
end $$;
create trigger file_forgotten after delete on readiness_file for each row execute function file_forgotten();

-- How much room an organisation's files take in a round, its colleagues' too: for its own people, who may send no more than is left.
create function files_held(p_initiative uuid, p_assessment uuid, p_membership uuid) returns bigint
language sql stable security definer set search_path = keelson, pg_temp as $$
  select coalesce(sum(f.bytes), 0) from readiness_file f
  where f.initiative_id = p_initiative and f.assessment_id = p_assessment and f.membership_id = p_membership
    and p_membership = any ((select string_to_array(nullif(current_setting('app.acts', true), ''), ',')::uuid[])::uuid[])
$$;

-- Takes away what was announced and did not come, and what no answer names: a draft on a device sends it again.
create function forget_files() returns void
language sql security definer set search_path = keelson, pg_temp as $$
  delete from readiness_file where kept_at is null and announced_at < now() - interval '1 hour'
    or not is_named and kept_at < now() - interval '1 day'
$$;

-- Of these names of the store, those that no row has: for Keelson itself, which looks through it.
create function files_nobody_has(p_keys uuid[]) returns setof uuid
language sql stable security definer set search_path = keelson, pg_temp as $$
  select k from unnest(p_keys) k where not exists (select from readiness_file f where f.store_key = k)
$$;
create index readiness_file_key on readiness_file (store_key);

call audit('readiness_file', 'initiative_id', 'id');

revoke execute on all routines in schema keelson from public;
grant execute on function files_held(uuid, uuid, uuid), forget_files(), files_nobody_has(uuid[]) to keelson_app;
