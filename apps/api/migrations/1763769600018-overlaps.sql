-- How many people two or three partners all count in a period, as they found out together. It narrows what is known of the people
-- reached once every partner it speaks of has agreed; its history lets an asOf read what was known then.
create table overlap (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  indicator_id uuid not null,
  period text not null,
  period_start date not null,
  period_end date not null,
  -- in the order of their ids, so that one set is written one way
  membership_ids uuid[] not null check (cardinality(membership_ids) in (2, 3)),
  people numeric not null check (people >= 0),
  method text not null check (method in ('RECORD_LINKAGE', 'JOINT_SURVEY', 'EXPERT')),
  agreed_ids uuid[] not null default '{}' check (agreed_ids <@ membership_ids),
  recorded_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  -- the stamp at which the last of them agreed, from which on it counts; null: not yet
  counts_from timestamptz,
  closed_at timestamptz not null default 'infinity',
  version integer not null default 1,
  primary key (initiative_id, id),
  foreign key (initiative_id, indicator_id) references indicator,
  check (counts_from is null or agreed_ids @> membership_ids),
  check (counts_from is null or counts_from < closed_at)
);
create unique index overlap_said_once on overlap (initiative_id, indicator_id, period_start, period_end, membership_ids)
  where closed_at = 'infinity';

call guard('overlap',
  '@backbone or @keeps or @imports or membership_ids && (select string_to_array(nullif(current_setting(''app.memberships'', true), ''''), '','')::uuid[])',
  '@manages or @imports or membership_ids && (select string_to_array(nullif(current_setting(''app.reports'', true), ''''), '','')::uuid[])',
  '@manages or membership_ids && (select string_to_array(nullif(current_setting(''app.reports'', true), ''''), '','')::uuid[])',
  null);
grant update (agreed_ids, counts_from, closed_at, version) on overlap to keelson_app;
call audit('overlap', 'initiative_id', 'id');

-- What was told of different people when a release was made; null where nobody knew their overlaps, and its figures alone decide.
alter table release add column lower numeric, add column upper numeric;

revoke execute on all routines in schema keelson from public;
