-- What partners do, and the words an initiative has for it. An activity is its lead's: nobody else says how far it has come, and the
-- backbone files it under the initiative's words and changes nothing of it (docs/decisions/0027).

-- The initiative's own lists: kinds of activity, groups of people, places. Nothing is taken from them; what is no longer used is retired.
create table activity_term (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('ACTIVITY_TYPE', 'POPULATION_GROUP', 'PLACE')),
  code text not null check (length(code) between 1 and 64),
  name text not null check (length(name) between 1 and 200),
  is_retired boolean not null default false,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (initiative_id, id),
  unique (initiative_id, kind, code),
  foreign key (initiative_id) references initiative
);

create table activity (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  code text not null check (length(code) between 1 and 64),
  title text not null check (length(title) between 1 and 200),
  description text,
  -- the organisation that leads it
  membership_id uuid not null,
  supporting_ids uuid[] not null default '{}',
  type_id uuid,
  population_ids uuid[] not null default '{}',
  place_ids uuid[] not null default '{}',
  start_date date not null,
  end_date date,
  status text not null default 'PROPOSED' check (status in ('PROPOSED', 'PLANNED', 'ACTIVE', 'PAUSED', 'COMPLETED', 'CANCELLED')),
  -- why it came to this, in the lead's words
  status_reason text,
  -- how many people it can serve in a period, all its cells together; null: not said
  capacity numeric check (capacity >= 0),
  is_exploratory boolean not null default false,
  -- whether its lead lets anybody read of it, where the initiative publishes
  is_public boolean not null default false,
  proposed_by uuid not null,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (initiative_id, id),
  unique (initiative_id, code),
  foreign key (initiative_id, membership_id) references membership,
  foreign key (initiative_id, type_id) references activity_term,
  check (start_date <= end_date),
  check (status <> 'CANCELLED' or status_reason is not null),
  check (membership_id <> all (supporting_ids))
);
create index activity_membership on activity (membership_id);
create index activity_start on activity (initiative_id, start_date, id);

-- app.chairs: the initiatives in which somebody chairs a working group.
call guard('activity_term', '@audience or @imports',
  '@manages or @imports or initiative_id = any ((select string_to_array(nullif(current_setting(''app.chairs'', true), ''''), '','')::uuid[])::uuid[])',
  '@manages or initiative_id = any ((select string_to_array(nullif(current_setting(''app.chairs'', true), ''''), '','')::uuid[])::uuid[])',
  null);
call guard('activity', '@audience or @imports',
  '@imports or membership_id = any ((select string_to_array(nullif(current_setting(''app.leads'', true), ''''), '','')::uuid[])::uuid[])
    or initiative_id = any ((select string_to_array(nullif(current_setting(''app.chairs'', true), ''''), '','')::uuid[])::uuid[])',
  '@manages or @reports
    or initiative_id = any ((select string_to_array(nullif(current_setting(''app.chairs'', true), ''''), '','')::uuid[])::uuid[])',
  null);
grant update (name, is_retired, version) on activity_term to keelson_app;
grant update (title, description, supporting_ids, type_id, population_ids, place_ids, start_date, end_date, status, status_reason, capacity,
  is_exploratory, is_public, version) on activity to keelson_app;

-- Anybody reads what its lead lets them, where the lead's organisation is named to everybody: row-level security shows no other membership.
call publish('activity_term');
call publish('activity', 'is_public and exists (select from membership m where m.initiative_id = activity.initiative_id and m.id = activity.membership_id)');

-- It begins as a proposal. How far it has come only its lead says, as it is drawn (docs/methodology.md 4.5); how many it serves and
-- whether anybody may read of it, its lead organisation; the rest of its words a working group's chair too; the backbone its type alone.
create function activity_born() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if exists (select from born where status <> 'PROPOSED') then
    raise exception 'TRANSITION_NOT_ALLOWED: an activity begins as a proposal';
  end if;
  return null;
end $$;
create trigger activity_born after insert on activity
  referencing new table as born for each statement when (current_user = 'keelson_app') execute function activity_born();

create function activity_moves() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  led uuid[] := coalesce(string_to_array(nullif(current_setting('app.leads', true), ''), ',')::uuid[], '{}');
  own uuid[] := coalesce(string_to_array(nullif(current_setting('app.reports', true), ''), ',')::uuid[], '{}');
  chaired uuid[] := coalesce(string_to_array(nullif(current_setting('app.chairs', true), ''), ',')::uuid[], '{}');
  wrong text;
begin
  select o.status || ' → ' || n.status into wrong
  from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
  where o.status <> n.status and (o.status, n.status) not in (
    ('PROPOSED', 'PLANNED'), ('PLANNED', 'ACTIVE'), ('ACTIVE', 'PAUSED'), ('PAUSED', 'ACTIVE'), ('ACTIVE', 'COMPLETED'), ('PAUSED', 'COMPLETED'),
    ('PROPOSED', 'CANCELLED'), ('PLANNED', 'CANCELLED'), ('ACTIVE', 'CANCELLED'), ('PAUSED', 'CANCELLED'))
  limit 1;
  if wrong is not null then
    raise exception 'TRANSITION_NOT_ALLOWED: %', wrong;
  end if;
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      where (o.status, o.status_reason) is distinct from (n.status, n.status_reason) and n.membership_id <> all (led)
        or (o.capacity, o.capacity_frequency, o.is_public) is distinct from (n.capacity, n.capacity_frequency, n.is_public)
          and n.membership_id <> all (own)
        or (o.title, o.description, o.supporting_ids, o.population_ids, o.place_ids, o.start_date, o.end_date, o.is_exploratory)
            is distinct from (n.title, n.description, n.supporting_ids, n.population_ids, n.place_ids, n.start_date, n.end_date, n.is_exploratory)
          and n.membership_id <> all (own) and n.initiative_id <> all (chaired)) then
    raise exception 'NOT_THE_PARTNER: an activity is its lead''s to change';
  end if;
  return null;
end $$;
create trigger activity_moves after update on activity
  referencing old table as before new table as after for each statement when (current_user = 'keelson_app') execute function activity_moves();

call audit('activity_term', 'initiative_id', 'id');
call audit('activity', 'initiative_id', 'id');

revoke execute on all routines in schema keelson from public;
