-- People, organisations, memberships and API tokens. Every tenant row carries initiative_id, and its keys start with it.

create table initiative (
  id uuid not null default uuidv7() primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{3,60}$'),
  name text not null,
  problem_area text not null check (length(problem_area) <= 300),
  time_zone text not null default 'UTC',
  default_language text not null default 'en',
  current_phase text not null default 'PHASE_I' check (current_phase in ('PHASE_I', 'PHASE_II', 'PHASE_III')),
  small_cell_threshold integer not null default 5 check (small_cell_threshold between 3 and 20),
  min_coverage numeric not null default 0.8 check (min_coverage between 0.5 and 1),
  -- the decision by which the partners chose their backbone; null says, for all to see, that there was none
  backbone_decision text,
  created_at timestamptz not null default now(),
  version integer not null default 1
);

create table person (
  id uuid not null default uuidv7() primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  created_at timestamptz not null default now()
);

create table organisation (
  id uuid not null default uuidv7() primary key,
  name text not null check (length(name) between 1 and 300),
  country text check (country ~ '^[A-Z]{2}$'),
  created_at timestamptz not null default now()
);

create table membership (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  code text not null check (length(code) between 1 and 64),
  organisation_id uuid not null references organisation,
  roles text[] not null check (cardinality(roles) > 0
    and roles <@ array['BACKBONE', 'STEERING_COMMITTEE', 'WORKING_GROUP', 'PARTNER', 'FUNDER', 'COMMUNITY']),
  data_sharing_consent text not null default 'AGGREGATE_ONLY'
    check (data_sharing_consent in ('NONE', 'AGGREGATE_ONLY', 'NAMED_TO_PARTNERS', 'NAMED_PUBLIC')),
  joined_on date,
  ended_on date,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (initiative_id, id),
  unique (initiative_id, code),
  check (joined_on <= ended_on)
);
create index membership_organisation on membership (organisation_id);

-- What a person may be for a membership: one row a person and membership.
create table assignment (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  membership_id uuid not null,
  person_id uuid not null references person,
  roles text[] not null check (cardinality(roles) > 0),
  created_at timestamptz not null default now(),
  primary key (initiative_id, id),
  unique (initiative_id, membership_id, person_id),
  foreign key (initiative_id, membership_id) references membership
);
create index assignment_person on assignment (person_id);
create index assignment_membership on assignment (membership_id);

create table api_token (
  id uuid not null default uuidv7() primary key,
  person_id uuid not null references person,
  name text not null check (length(name) between 1 and 100),
  secret_sha256 bytea not null unique,
  scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['READ', 'REPORT', 'MANAGE']),
  expires_on date,
  last_used_on date,
  created_at timestamptz not null default now()
);
create index api_token_person on api_token (person_id);
