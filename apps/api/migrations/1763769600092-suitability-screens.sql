-- Whether collective impact is the right approach at all: four questions with what the answers rest on, and what has to be seen to
-- (docs/methodology.md 4.8.1; who may do what: docs/decisions/0033). A screen stays as it was written; a later one counts instead.

-- The result follows from the answers, by the first rule that fits: packages/domain/src/readiness/screen.ts says it once more.
create function screen_result(complex text, capacity text, community text, funding text) returns text
language sql immutable parallel safe set search_path = keelson, pg_temp as $$
  select case
    when complex = 'NO' then 'NOT_SUITED'
    when complex = 'UNKNOWN' or count(*) filter (where said = 'UNKNOWN') >= 2 then 'NEEDS_INFORMATION'
    when community = 'NO' or count(*) filter (where said = 'NO') >= 2 then 'NOT_YET'
    when complex = 'PARTLY' or count(*) filter (where said in ('NO', 'UNKNOWN')) > 0
      or count(*) filter (where said = 'PARTLY') >= 2 then 'SUITED_WITH_CONDITIONS'
    else 'SUITED' end
  from unnest(array[complex, capacity, community, funding]) said
$$;

create table suitability_screen (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  complex_problem text not null check (complex_problem in ('UNKNOWN', 'NO', 'PARTLY', 'YES')),
  complex_problem_evidence text not null,
  capacity_for_five_conditions text not null check (capacity_for_five_conditions in ('UNKNOWN', 'NO', 'PARTLY', 'YES')),
  capacity_for_five_conditions_evidence text not null,
  community_support text not null check (community_support in ('UNKNOWN', 'NO', 'PARTLY', 'YES')),
  community_support_evidence text not null,
  backbone_funding text not null check (backbone_funding in ('UNKNOWN', 'NO', 'PARTLY', 'YES')),
  backbone_funding_evidence text not null,
  -- beside it, and counted nowhere: the three preconditions, and what collaboration can build on
  influential_champion text,
  adequate_financial_resources text,
  sense_of_urgency text,
  basis_for_collaboration text,
  language text not null default 'und',
  result text not null check (result = screen_result(complex_problem, capacity_for_five_conditions, community_support, backbone_funding)),
  screened_on date not null,
  screened_by uuid not null references person,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (initiative_id, id)
);
create index suitability_screen_latest on suitability_screen (initiative_id, created_at, id);
create index suitability_screen_by on suitability_screen (screened_by);

-- What is short of a yes, somebody sees to, by a day.
create table suitability_condition (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  screen_id uuid not null,
  question text not null
    check (question in ('COMPLEX_PROBLEM', 'CAPACITY_FOR_FIVE_CONDITIONS', 'COMMUNITY_SUPPORT', 'BACKBONE_FUNDING')),
  text text not null check (length(text) between 1 and 2000),
  membership_id uuid not null,
  due_on date not null,
  met_on date,
  met_how text,
  met_by uuid references person,
  primary key (initiative_id, id),
  unique (initiative_id, screen_id, question),
  foreign key (initiative_id, screen_id) references suitability_screen,
  foreign key (initiative_id, membership_id) references membership,
  check ((met_on is null) = (met_how is null) and (met_on is null) = (met_by is null))
);
create index suitability_condition_membership on suitability_condition (initiative_id, membership_id);

do $$
declare
  listed text := '%s = any ((select string_to_array(nullif(current_setting(%L, true), %L), %L)::uuid[])::uuid[])';
  steers text := format(listed, 'initiative_id', 'app.steers', '', ',');
  voices text := format(listed, 'membership_id', 'app.voices', '', ',');
  -- a link for one report reads none of it
  reads text := '@audience and (select nullif(current_setting(''app.self'', true), '''')) is not null';
begin
  call guard('suitability_screen', reads, '@manages or ' || steers, null, null);
  call guard('suitability_condition', reads, '@manages or ' || steers, '@manages or ' || steers || ' or ' || voices, null);
end $$;
grant update (met_on, met_how, met_by) on suitability_condition to keelson_app;

-- What was seen to stays so, and nobody says it in another's name.
create function condition_is_met_once() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if current_user = 'keelson_app' and (old.met_on is not null
      or new.met_by is distinct from nullif(current_setting('app.actor', true), '')::uuid) then
    raise exception 'TRANSITION_NOT_ALLOWED: what was seen to stays so, and nobody says it for another';
  end if;
  return new;
end $$;
create trigger condition_is_met_once before update of met_on, met_how, met_by on suitability_condition
  for each row execute function condition_is_met_once();
-- Nor is a screen anybody else's, nor a condition met before it was asked for.
create function screened_in_their_own_name() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if current_user = 'keelson_app' and (to_jsonb(new) ->> 'screened_by' is distinct from nullif(current_setting('app.actor', true), '')
      and tg_table_name = 'suitability_screen' or to_jsonb(new) ->> 'met_on' is not null) then
    raise exception 'TRANSITION_NOT_ALLOWED: nobody screens in the name of another';
  end if;
  return new;
end $$;
create trigger screened_in_their_own_name before insert on suitability_screen
  for each row execute function screened_in_their_own_name();
-- What is to be seen to, an organisation sees to that is at work.
create function condition_of_one_at_work() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if not is_at_work(new.initiative_id, new.membership_id) then
    raise exception 'TRANSITION_NOT_ALLOWED: who is not at work here sees to nothing';
  end if;
  return new;
end $$;
create trigger condition_of_one_at_work before insert on suitability_condition
  for each row when (current_user = 'keelson_app' and new.initiative_id is not null) execute function condition_of_one_at_work();
create trigger screened_in_their_own_name before insert on suitability_condition
  for each row execute function screened_in_their_own_name();

-- The committee's decision to go on without, until it is screened anew: what was decided of an older screen says nothing of a newer one.
create function screen_override(p_initiative uuid) returns uuid
language sql stable set search_path = keelson, pg_temp as $$
  select d.id from decision d
  where d.initiative_id = p_initiative and d.kind = 'SCREEN_OVERRIDE' and d.result = 'ADOPTED'
    and not exists (select from decision l where l.initiative_id = d.initiative_id and l.supersedes_id = d.id)
    and not exists (select from suitability_screen s where s.initiative_id = d.initiative_id and s.id > d.id)
  order by d.id desc limit 1
$$;

-- May it go to work? By its latest screen, with somebody for every condition; or by the committee's decision to go on without.
create function is_screened(p_initiative uuid) returns boolean
language sql stable set search_path = keelson, pg_temp as $$
  select screen_override(p_initiative) is not null
    or exists (select from (select * from suitability_screen s where s.initiative_id = p_initiative order by s.created_at desc, s.id desc limit 1) s
      where s.result = 'SUITED' or s.result = 'SUITED_WITH_CONDITIONS' and not exists (
        select from (values ('COMPLEX_PROBLEM', s.complex_problem), ('CAPACITY_FOR_FIVE_CONDITIONS', s.capacity_for_five_conditions),
          ('COMMUNITY_SUPPORT', s.community_support), ('BACKBONE_FUNDING', s.backbone_funding)) said (question, answer)
        where said.answer <> 'YES' and not exists (select from suitability_condition c
          where c.initiative_id = s.initiative_id and c.screen_id = s.id and c.question = said.question)))
$$;

create or replace function initiative_lives() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if new.status <> old.status and (old.status, new.status) not in (('PROPOSED', 'ACTIVE'), ('PROPOSED', 'SCREENED_OUT'), ('SCREENED_OUT', 'PROPOSED'),
      ('ACTIVE', 'PAUSED'), ('PAUSED', 'ACTIVE'), ('ACTIVE', 'CLOSED'), ('PAUSED', 'CLOSED')) then
    raise exception 'TRANSITION_NOT_ALLOWED: no initiative passes from % to %', old.status, new.status;
  end if;
  if old.status = 'PROPOSED' and new.status = 'ACTIVE' and not is_screened(new.id) then
    raise exception 'TRANSITION_NOT_ALLOWED: SUITABILITY_NOT_SCREENED';
  end if;
  return new;
end $$;

call audit('suitability_screen', 'initiative_id', 'id');
call audit('suitability_condition', 'initiative_id', 'id');

revoke execute on all routines in schema keelson from public;
grant execute on function is_screened(uuid), screen_override(uuid), screen_result(text, text, text, text) to keelson_app;
