-- The common agenda: versions of what partners agree on, and the outcomes they name. A version's words are kept whole, as JSON, with the
-- digest of their canonical text; an outcome is known by its code through all versions that name it.

create table agenda_version (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  major integer not null check (major > 0),
  minor integer not null check (minor >= 0),
  status text not null default 'DRAFT'
    check (status in ('DRAFT', 'IN_CONSULTATION', 'PROPOSED_FOR_ADOPTION', 'ADOPTED', 'SUPERSEDED', 'WITHDRAWN')),
  frame text not null default 'COMMON_AGENDA' check (frame in ('COMMON_AGENDA', 'COMMUNITY_ASPIRATION')),
  -- what it is written in, as BCP 47 says it
  language text not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  change_summary text not null default '' check (length(change_summary) <= 5000),
  based_on_id uuid,
  proposed_on date,
  adopted_on date,
  -- whole milliseconds, as pages count on
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  version integer not null default 1,
  primary key (initiative_id, id),
  foreign key (initiative_id, based_on_id) references agenda_version,
  check ((status in ('ADOPTED', 'SUPERSEDED')) = (adopted_on is not null))
);
-- exactly one is in force, one at a time is before the partners, and no two that are or were have the same number
create unique index agenda_version_adopted on agenda_version (initiative_id) where status = 'ADOPTED';
create unique index agenda_version_proposed on agenda_version (initiative_id) where status = 'PROPOSED_FOR_ADOPTION';
create unique index agenda_version_number on agenda_version (initiative_id, major, minor)
  where status in ('PROPOSED_FOR_ADOPTION', 'ADOPTED', 'SUPERSEDED');

create table outcome (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  code text not null check (length(code) between 1 and 64),
  -- the day on which an agenda in force first named it
  adopted_on date,
  primary key (initiative_id, id),
  unique (initiative_id, code)
);

-- A version passes as docs/methodology.md 4.3 draws it; its words are frozen from the proposal on; the steering committee adopts.
create function agenda_moves() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  steers uuid[] := coalesce(string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[], '{}');
begin
  if new.status <> old.status and (old.status, new.status) not in (
      ('DRAFT', 'IN_CONSULTATION'), ('IN_CONSULTATION', 'DRAFT'), ('IN_CONSULTATION', 'PROPOSED_FOR_ADOPTION'),
      ('PROPOSED_FOR_ADOPTION', 'ADOPTED'), ('ADOPTED', 'SUPERSEDED'),
      ('DRAFT', 'WITHDRAWN'), ('IN_CONSULTATION', 'WITHDRAWN'), ('PROPOSED_FOR_ADOPTION', 'WITHDRAWN')) then
    raise exception 'TRANSITION_NOT_ALLOWED: no agenda passes from % to %', old.status, new.status;
  end if;
  if new.status <> old.status and new.status in ('ADOPTED', 'SUPERSEDED') and new.initiative_id <> all (steers) then
    raise exception 'TRANSITION_NOT_ALLOWED: the steering committee adopts';
  end if;
  if old.status not in ('DRAFT', 'IN_CONSULTATION')
    and (new.major, new.minor, new.frame, new.language, new.content, new.content_hash, new.change_summary, new.based_on_id, new.proposed_on)
      is distinct from (old.major, old.minor, old.frame, old.language, old.content, old.content_hash, old.change_summary, old.based_on_id, old.proposed_on) then
    raise exception 'TRANSITION_NOT_ALLOWED: the words of an agenda are frozen from its proposal on';
  end if;
  return new;
end $$;
create trigger agenda_moves before update on agenda_version for each row execute function agenda_moves();

call guard('agenda_version', '@audience', '@manages and status = ''DRAFT''',
  '@manages and status in (''DRAFT'', ''IN_CONSULTATION'', ''PROPOSED_FOR_ADOPTION'', ''WITHDRAWN'')', null);
call guard('outcome', '@audience', '@manages and adopted_on is null', null, '@manages and adopted_on is null');
grant update (major, minor, status, frame, language, content, content_hash, change_summary, based_on_id, proposed_on, adopted_on, version)
  on agenda_version to keelson_app;
-- the public reads what was adopted
call publish('agenda_version', 'adopted_on is not null');
call publish('outcome', 'adopted_on is not null');
call audit('agenda_version', 'initiative_id', 'id');
call audit('outcome', 'initiative_id', 'id');

revoke execute on all routines in schema keelson from public;
