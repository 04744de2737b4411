-- What an initiative asks besides the bank: statements of its own, shown beside the bank's and counted nowhere (docs/methodology.md 4.8.2;
-- docs/decisions/0038).
create table readiness_statement (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  -- no code of a bank begins like it
  code text not null check (code ~ '^X[1-9][0-9]{0,5}$'),
  phase text not null check (phase in ('PHASE_I', 'PHASE_II', 'PHASE_III')),
  component text not null check (component in ('GOVERNANCE_AND_INFRASTRUCTURE', 'STRATEGIC_PLANNING', 'COMMUNITY_INVOLVEMENT', 'EVALUATION_AND_IMPROVEMENT')),
  -- which of the texts is the statement; the others translate it
  language text not null,
  -- by language
  texts jsonb not null check (jsonb_typeof(texts) = 'object' and texts ? language),
  made_by uuid not null references person,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  -- since when no round that is planned asks it
  retired_at timestamptz,
  primary key (initiative_id, id),
  unique (initiative_id, code)
);
create index readiness_statement_latest on readiness_statement (initiative_id, created_at, id);
create index readiness_statement_by on readiness_statement (made_by);

do $$
declare
  prepares text := '@manages or ' || format('%s = any ((select string_to_array(nullif(current_setting(%L, true), %L), %L)::uuid[])::uuid[])',
    'initiative_id', 'app.steers', '', ',');
begin
  call guard('readiness_statement', '@audience and (select nullif(current_setting(''app.self'', true), '''')) is not null', prepares, prepares, null);
end $$;
grant update (texts, retired_at) on readiness_statement to keelson_app;

-- A code is given once, in the order in which statements come. What was asked stays as it was asked: it is translated, and asked no more.
create function own_statement_lives() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.retired_at is not null or new.made_by is distinct from nullif(current_setting('app.actor', true), '')::uuid then
      raise exception 'TRANSITION_NOT_ALLOWED: a statement is added to be asked, in the name of whoever adds it';
    end if;
    perform pg_advisory_xact_lock(hashtextextended(new.initiative_id::text, 131));
    select 'X' || 1 + coalesce(max(substr(s.code, 2)::int), 0) into new.code from readiness_statement s where s.initiative_id = new.initiative_id;
    return new;
  end if;
  if new.texts -> new.language is distinct from old.texts -> old.language
    or not new.texts ?& array(select jsonb_object_keys(old.texts)) then
    raise exception 'TRANSITION_NOT_ALLOWED: another text is another statement, and no translation is taken away';
  end if;
  if new.retired_at is distinct from old.retired_at and (old.retired_at is not null or new.retired_at > now()) then
    raise exception 'TRANSITION_NOT_ALLOWED: what is asked no more is not asked again';
  end if;
  return new;
end $$;
create trigger own_statement_lives before insert or update on readiness_statement
  for each row when (current_user = 'keelson_app' and new.initiative_id is not null) execute function own_statement_lives();

-- A round asks what stands when it is planned, and nobody chooses: what is added or retired later is for later rounds.
alter table readiness_assessment add column own_codes text[] not null default '{}';
call audit('readiness_assessment', 'initiative_id', 'id');

create function asks_what_is_its_own() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.initiative_id::text, 131));
  new.own_codes := array(select s.code from readiness_statement s
    where s.initiative_id = new.initiative_id and s.phase = new.phase and s.retired_at is null order by length(s.code), s.code);
  return new;
end $$;
create trigger asks_what_is_its_own before insert on readiness_assessment
  for each row when (current_user = 'keelson_app' and new.initiative_id is not null) execute function asks_what_is_its_own();

call audit('readiness_statement', 'initiative_id', 'id');

revoke execute on all routines in schema keelson from public;
