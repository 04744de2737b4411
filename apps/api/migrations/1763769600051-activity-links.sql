-- How activities fit together: to which outcomes they contribute, how they strengthen each other, what they depend on, where they work and
-- what is needed there, and what two leads found who talked about a possible overlap.

alter table activity add unique (initiative_id, id, membership_id);

-- An activity contributes to an outcome: as its people see it, with what that rests on. membership_id is its lead's.
create table contribution_link (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  activity_id uuid not null,
  membership_id uuid not null,
  outcome_id uuid not null,
  weight text not null check (weight in ('SUPPORTING', 'SIGNIFICANT', 'CRITICAL')),
  evidence_level text not null check (evidence_level in ('ASSUMED', 'EXPERIENCE', 'STUDY')),
  rationale text,
  recorded_by uuid not null,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (initiative_id, id),
  unique (initiative_id, activity_id, outcome_id),
  foreign key (initiative_id, activity_id, membership_id) references activity (initiative_id, id, membership_id),
  foreign key (initiative_id, outcome_id) references outcome
);
create index contribution_link_membership on contribution_link (membership_id);
create index contribution_link_outcome on contribution_link (initiative_id, outcome_id);

-- One activity strengthens another. It counts once both leads have said so.
create table reinforcement_link (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  from_id uuid not null,
  from_membership_id uuid not null,
  to_id uuid not null,
  to_membership_id uuid not null,
  kind text not null check (kind in ('FEEDS_INTO', 'REFERS_TO', 'PREPARES', 'AMPLIFIES', 'SHARES_RESOURCES', 'FILLS_GAP_LEFT_BY', 'ADVOCATES_FOR')),
  description text,
  proposed_by uuid not null,
  -- who said yes for each side
  confirmed_by_from uuid,
  confirmed_by_to uuid,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (initiative_id, id),
  unique (initiative_id, from_id, to_id, kind),
  foreign key (initiative_id, from_id, from_membership_id) references activity (initiative_id, id, membership_id),
  foreign key (initiative_id, to_id, to_membership_id) references activity (initiative_id, id, membership_id),
  check (from_id <> to_id)
);
create index reinforcement_link_to on reinforcement_link (initiative_id, to_id);

-- A step on an activity's way. depends_on: milestones of the initiative that have to be reached before.
create table milestone (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  activity_id uuid not null,
  membership_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  planned_date date not null,
  forecast_date date,
  actual_date date,
  state text not null default 'PLANNED' check (state in ('PLANNED', 'DONE', 'MISSED', 'DROPPED')),
  depends_on uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (initiative_id, id),
  foreign key (initiative_id, activity_id, membership_id) references activity (initiative_id, id, membership_id),
  check ((state = 'DONE') = (actual_date is not null))
);
create index milestone_membership on milestone (membership_id);
create index milestone_activity on milestone (initiative_id, activity_id);

-- How a lead split its activity's capacity over the cells it works in.
create table activity_cell (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  activity_id uuid not null,
  membership_id uuid not null,
  outcome_id uuid not null,
  population_id uuid not null,
  place_id uuid not null,
  capacity numeric not null check (capacity >= 0),
  primary key (initiative_id, id),
  unique (initiative_id, activity_id, outcome_id, population_id, place_id),
  foreign key (initiative_id, activity_id, membership_id) references activity (initiative_id, id, membership_id),
  foreign key (initiative_id, outcome_id) references outcome,
  foreign key (initiative_id, population_id) references activity_term,
  foreign key (initiative_id, place_id) references activity_term
);
create index activity_cell_membership on activity_cell (membership_id);
create index activity_cell_outcome on activity_cell (initiative_id, outcome_id);

-- How many people need it: an outcome, for a group, in a place, in a period.
create table cell_need (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  outcome_id uuid not null,
  population_id uuid not null,
  place_id uuid not null,
  period text not null,
  need numeric not null check (need >= 0),
  source text,
  primary key (initiative_id, id),
  unique (initiative_id, period, outcome_id, population_id, place_id),
  foreign key (initiative_id, outcome_id) references outcome,
  foreign key (initiative_id, population_id) references activity_term,
  foreign key (initiative_id, place_id) references activity_term
);
create index cell_need_outcome on cell_need (initiative_id, outcome_id);

-- What the leads of two activities found when they talked: one row a pair, in the order of their ids.
create table overlap_talk (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  one_id uuid not null,
  one_membership_id uuid not null,
  other_id uuid not null,
  other_membership_id uuid not null,
  resolution text not null check (resolution in ('COMPLEMENTARY', 'AGREED_SPLIT', 'MERGE', 'INTENTIONAL_CHOICE')),
  note text,
  resolved_by uuid not null,
  resolved_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (initiative_id, id),
  unique (initiative_id, one_id, other_id),
  foreign key (initiative_id, one_id, one_membership_id) references activity (initiative_id, id, membership_id),
  foreign key (initiative_id, other_id, other_membership_id) references activity (initiative_id, id, membership_id),
  check (one_id < other_id)
);
create index overlap_talk_other on overlap_talk (initiative_id, other_id);

-- In the rules below leads, chairs and reports stand for the lists of the local context.
create function activity_rule(p_rule text) returns text
language sql immutable set search_path = keelson, pg_temp as $$
  select regexp_replace(p_rule, '(\w+) in (leads|reports|chairs)\M',
    '\1 = any ((select string_to_array(nullif(current_setting(''app.\2'', true), ''''), '','')::uuid[])::uuid[])', 'g')
$$;
do $$
declare
  own text := activity_rule('membership_id in reports or initiative_id in chairs');
  sides text := activity_rule('from_membership_id in leads or to_membership_id in leads');
  talked text := activity_rule('one_membership_id in leads or other_membership_id in leads');
  kept text := activity_rule('@manages or initiative_id in chairs');
begin
  call guard('contribution_link', '@audience or @imports', '@imports or ' || own, own, own);
  call guard('reinforcement_link', '@audience or @imports', '@imports or ' || sides || activity_rule(' or initiative_id in chairs'), sides, sides);
  call guard('milestone', '@audience or @imports', '@imports or ' || own, own, null);
  call guard('activity_cell', '@audience or @imports', '@imports or @reports', null, '@reports');
  call guard('cell_need', '@audience or @imports', '@imports or ' || kept, kept, kept);
  call guard('overlap_talk', '@audience or @imports', '@imports or ' || talked, talked, null);
end $$;
drop function activity_rule(text);
grant update (weight, evidence_level, rationale, version) on contribution_link to keelson_app;
grant update (confirmed_by_from, confirmed_by_to, version) on reinforcement_link to keelson_app;
grant update (title, planned_date, forecast_date, actual_date, state, depends_on, version) on milestone to keelson_app;
grant update (need, source) on cell_need to keelson_app;
grant update (resolution, note, resolved_by, resolved_at, version) on overlap_talk to keelson_app;

-- Each side says yes for itself, and nobody for it.
create function reinforcement_said() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  led uuid[] := coalesce(string_to_array(nullif(current_setting('app.leads', true), ''), ',')::uuid[], '{}');
begin
  -- of what is new, old is null
  if (new.confirmed_by_from is distinct from old.confirmed_by_from and new.from_membership_id <> all (led))
    or (new.confirmed_by_to is distinct from old.confirmed_by_to and new.to_membership_id <> all (led)) then
    raise exception 'NOT_THE_PARTNER: each side of a link says yes for itself';
  end if;
  if new.confirmed_by_from = new.confirmed_by_to
    and (new.confirmed_by_from, new.confirmed_by_to) is distinct from (old.confirmed_by_from, old.confirmed_by_to)
    and (select count(distinct organisation_id) from membership
         where initiative_id = new.initiative_id and id in (new.from_membership_id, new.to_membership_id)) > 1 then
    raise exception 'CONFLICT_OF_INTEREST: nobody says yes for two organisations';
  end if;
  return new;
end $$;
create trigger reinforcement_said before insert or update on reinforcement_link
  for each row when (current_user = 'keelson_app') execute function reinforcement_said();

create function milestone_moves() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if new.state <> old.state and (old.state, new.state) not in (
      ('PLANNED', 'DONE'), ('PLANNED', 'MISSED'), ('PLANNED', 'DROPPED'), ('MISSED', 'DONE'), ('MISSED', 'DROPPED')) then
    raise exception 'TRANSITION_NOT_ALLOWED: no milestone goes from % to %', old.state, new.state;
  end if;
  return new;
end $$;
create trigger milestone_moves before update on milestone for each row when (current_user = 'keelson_app') execute function milestone_moves();

call audit('contribution_link', 'initiative_id', 'id');
call audit('reinforcement_link', 'initiative_id', 'id');
call audit('milestone', 'initiative_id', 'id');
call audit('activity_cell', 'initiative_id', 'id');
call audit('cell_need', 'initiative_id', 'id');
call audit('overlap_talk', 'initiative_id', 'id');

revoke execute on all routines in schema keelson from public;
