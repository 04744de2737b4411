-- Whom an initiative is about, and in which groups who sits: the committee, working groups, tables of communities (docs/methodology.md 4.1, 4.2).
-- A seat says who is there and whether they vote; what somebody may do follows from their roles alone.

create table constituent_group (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 300),
  description text not null default '',
  is_most_affected boolean not null default false,
  languages text[] not null default '{}',
  estimated_size integer check (estimated_size > 0),
  contact_channels text[] not null default '{}',
  version integer not null default 1,
  primary key (initiative_id, id)
);

create table governing_group (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('STEERING_COMMITTEE', 'WORKING_GROUP', 'COMMUNITY_TABLE')),
  name text not null check (length(name) between 1 and 300),
  charter text not null default '',
  version integer not null default 1,
  primary key (initiative_id, id)
);

create table seat (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  group_id uuid not null,
  membership_id uuid not null,
  -- who sits in it; null: nobody was named, or they were let go
  assignment_id uuid,
  is_chair boolean not null default false,
  voting boolean not null,
  compensated boolean not null default false,
  from_on date not null,
  to_on date,
  version integer not null default 1,
  primary key (initiative_id, id),
  foreign key (initiative_id, group_id) references governing_group,
  foreign key (initiative_id, membership_id) references membership,
  foreign key (initiative_id, assignment_id) references assignment on delete set null (assignment_id),
  check (from_on <= to_on)
);
create index seat_group on seat (group_id);
create index seat_membership on seat (membership_id);
create index seat_assignment on seat (assignment_id);
create unique index seat_chair on seat (initiative_id, group_id) where is_chair and to_on is null;

-- What makes it possible to sit there who is not paid to: a fee, travel, childcare, translation. Nobody's but theirs, the backbone's and the committee's.
create table participation_support (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  seat_id uuid not null,
  kind text not null check (kind in ('FEE', 'TRAVEL', 'CHILDCARE', 'TRANSLATION')),
  amount_cents bigint not null check (amount_cents between 1 and 100000000),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  note text not null default '',
  primary key (initiative_id, id),
  unique (initiative_id, seat_id, kind),
  foreign key (initiative_id, seat_id) references seat
);
create index participation_support_seat on participation_support (seat_id);

-- The committee says who sits in it; until there is one, and of other groups, the backbone writes it down too.
create function arranges(p_initiative uuid, p_group uuid) returns boolean
language sql stable security definer set search_path = keelson, pg_temp as $$
  select p_initiative = any (coalesce(string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[], '{}'))
    or p_initiative = any (coalesce(string_to_array(nullif(current_setting('app.manages', true), ''), ',')::uuid[], '{}'))
      and (exists (select from governing_group g where g.initiative_id = p_initiative and g.id = p_group and g.kind <> 'STEERING_COMMITTEE')
        or not committee_at_work(p_initiative))
$$;

-- Is it the seat of whoever asks?
create function is_own_seat(p_initiative uuid, p_seat uuid) returns boolean
language sql stable security definer set search_path = keelson, pg_temp as $$
  select exists (select from seat s join assignment a on a.initiative_id = s.initiative_id and a.id = s.assignment_id
    where s.initiative_id = p_initiative and s.id = p_seat and a.person_id = nullif(current_setting('app.self', true), '')::uuid)
$$;

do $$
declare
  listed text := '%s = any ((select string_to_array(nullif(current_setting(%L, true), %L), %L)::uuid[])::uuid[])';
  steers text := format(listed, 'initiative_id', 'app.steers', '', ',');
  -- nobody by a link for one report
  themselves text := '@audience and (select nullif(current_setting(''app.self'', true), '''')) is not null';
begin
  call guard('constituent_group', themselves, '@manages or ' || steers, '@manages or ' || steers, '@manages or ' || steers);
  call guard('governing_group', themselves, '@manages or ' || steers, '@manages or ' || steers, null);
  call guard('seat', themselves, 'arranges(initiative_id, group_id)', 'arranges(initiative_id, group_id)', null);
  call guard('participation_support', '@backbone or ' || steers || ' or is_own_seat(initiative_id, seat_id)',
    '@manages or ' || steers, '@manages or ' || steers, '@manages or ' || steers);
end $$;
grant update (name, description, is_most_affected, languages, estimated_size, contact_channels, version) on constituent_group to keelson_app;
grant update (name, charter, version) on governing_group to keelson_app;
grant update (assignment_id, is_chair, voting, compensated, to_on, version) on seat to keelson_app;
grant update (amount_cents, currency, note) on participation_support to keelson_app;
call audit('constituent_group', 'initiative_id', 'id');
call audit('governing_group', 'initiative_id', 'id');
call audit('seat', 'initiative_id', 'id');
call audit('participation_support', 'initiative_id', 'id');

-- The backbone's seats do not vote; where the committee gives it one that does, the committee alone says so (docs/methodology.md 4.2).
create function backbone_votes() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  if new.voting and is_backbones(new.initiative_id, new.membership_id)
    and new.initiative_id <> all (coalesce(string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[], '{}')) then
    raise exception 'TRANSITION_NOT_ALLOWED: the backbone gives itself no vote';
  end if;
  return new;
end $$;
create trigger backbone_votes before insert or update of voting on seat for each row when (current_user = 'keelson_app') execute function backbone_votes();

-- Who sits together knows each other by name; addresses stay their own. To whoever reads the group.
create function names_of_seats(p_initiatives uuid[]) returns table (initiative_id uuid, seat_id uuid, person_id uuid, name text)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select s.initiative_id, s.id, p.id, p.name from seat s
  join assignment a on a.initiative_id = s.initiative_id and a.id = s.assignment_id join person p on p.id = a.person_id
  where s.initiative_id = any (p_initiatives)
    and s.initiative_id = any ((select string_to_array(nullif(current_setting('app.audience', true), ''), ',')::uuid[])::uuid[])
    and nullif(current_setting('app.self', true), '') is not null
$$;

-- The seats of communities in the committee that vote today: somebody sits in each, and it is not the backbone's organisation.
create function community_votes(p_initiative uuid) returns table (seat_id uuid, membership_id uuid, at_work boolean)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select s.id, m.id, m.status = 'ACTIVE' and (m.ended_on is null or m.ended_on >= current_date)
  from seat s join governing_group g on g.initiative_id = s.initiative_id and g.id = s.group_id and g.kind = 'STEERING_COMMITTEE'
  join membership m on m.initiative_id = s.initiative_id and m.id = s.membership_id
  where s.initiative_id = p_initiative and s.voting and s.assignment_id is not null and 'COMMUNITY' = any (m.roles)
    and not is_backbones(m.initiative_id, m.id) and s.from_on <= current_date and (s.to_on is null or s.to_on >= current_date)
$$;

-- What there is of what the second phase needs, as counts.
create function phase_counts(p_initiative uuid) returns table (groups integer, backbones integer, communities integer, community_seats integer)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select (select count(*)::int from constituent_group g where g.initiative_id = p_initiative and g.is_most_affected),
    count(*) filter (where 'BACKBONE' = any (m.roles))::int,
    count(*) filter (where 'COMMUNITY' = any (m.roles) and not is_backbones(m.initiative_id, m.id))::int,
    (select count(*)::int from community_votes(p_initiative) v where v.at_work)
  from membership m where m.initiative_id = p_initiative and m.status = 'ACTIVE' and (m.ended_on is null or m.ended_on >= current_date)
$$;

-- The same, for whoever takes part.
create function phase_facts(p_initiative uuid) returns table (groups integer, backbones integer, communities integer, community_seats integer)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select c.* from phase_counts(p_initiative) c
  where p_initiative = any (coalesce(string_to_array(nullif(current_setting('app.audience', true), ''), ',')::uuid[], '{}'))
$$;

-- By what somebody acts for an organisation that is given a seat: for whoever arranges seats, who may not read the organisation's people.
create function assignment_of_member(p_initiative uuid, p_membership uuid, p_person uuid) returns uuid
language sql stable security definer set search_path = keelson, pg_temp as $$
  select a.id from assignment a where a.initiative_id = p_initiative and a.membership_id = p_membership and a.person_id = p_person
    and p_initiative = any (coalesce(string_to_array(nullif(concat_ws(',', nullif(current_setting('app.steers', true), ''),
      nullif(current_setting('app.manages', true), '')), ''), ',')::uuid[], '{}'))
$$;

revoke execute on all routines in schema keelson from public;
grant execute on function assignment_of_member(uuid, uuid, uuid), arranges(uuid, uuid), is_own_seat(uuid, uuid), names_of_seats(uuid[]), phase_facts(uuid) to keelson_app;
