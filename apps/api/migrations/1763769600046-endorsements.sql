-- Who endorses an agenda, what people were asked about it and told, and its adoption. Who is asked is written down when a version is
-- proposed; an organisation says itself where it stands, to the words that are there; the steering committee adopts, by a decision.

alter table initiative
  add column adoption_response_quorum text not null default '2/3' check (adoption_response_quorum ~ '^\d{1,3}/\d{1,3}$'),
  add column adoption_endorse_threshold text not null default '3/4' check (adoption_endorse_threshold ~ '^\d{1,3}/\d{1,3}$'),
  add column community_safeguard boolean not null default true,
  -- a share of nobody is none
  add check (split_part(adoption_response_quorum, '/', 1)::int between 1 and split_part(adoption_response_quorum, '/', 2)::int),
  add check (split_part(adoption_endorse_threshold, '/', 1)::int between 1 and split_part(adoption_endorse_threshold, '/', 2)::int);
call audit('initiative', 'id', 'id');

create table agenda_endorsement (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  version_id uuid not null,
  membership_id uuid not null,
  -- the membership's, by which they are listed
  code text not null,
  is_community boolean not null,
  state text not null default 'PENDING' check (state in ('PENDING', 'ENDORSED', 'ENDORSED_WITH_RESERVATIONS', 'DECLINED', 'WITHDRAWN')),
  reservation_text text check (length(reservation_text) <= 20000),
  alignment_note text check (length(alignment_note) <= 20000),
  language text,
  content_hash text,
  decided_by uuid,
  decided_on date,
  -- the last day on which what was carried over from the version before may be objected to; null: it was said of this version
  objection_until date,
  primary key (initiative_id, id),
  unique (initiative_id, version_id, membership_id),
  foreign key (initiative_id, version_id) references agenda_version,
  foreign key (initiative_id, membership_id) references membership,
  check (state <> 'ENDORSED_WITH_RESERVATIONS' or reservation_text is not null),
  check (state = 'PENDING' or content_hash is not null)
);

-- Who is asked is nobody's choice: every organisation that takes part as a partner, for a community or in the steering committee, once, on
-- the day it is where the initiative is. The backbone's own organisation is not asked, whatever else it is (docs/methodology.md 4.2). A
-- minor version carries endorsements over, for as long as nobody objects.
create function agenda_proposed() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  insert into agenda_endorsement (initiative_id, version_id, membership_id, code, is_community, state, reservation_text, alignment_note,
    language, content_hash, decided_by, decided_on, objection_until)
  select new.initiative_id, new.id, m.id, m.code, m.is_community, coalesce(b.state, 'PENDING'), b.reservation_text, b.alignment_note, b.language,
    case when b.id is not null then new.content_hash end, b.decided_by, b.decided_on, case when b.id is not null then new.proposed_on + 14 end
  from (select m.organisation_id, (array_agg(m.id order by m.code))[1] as id, min(m.code) as code, bool_or('COMMUNITY' = any (m.roles)) as is_community
    from membership m join initiative i on i.id = m.initiative_id
    where m.initiative_id = new.initiative_id and m.roles && array['PARTNER', 'COMMUNITY', 'STEERING_COMMITTEE', 'BACKBONE']
      and (m.ended_on is null or m.ended_on >= (now() at time zone i.time_zone)::date)
    group by m.organisation_id
    having not bool_or('BACKBONE' = any (m.roles))) m
  -- by whichever of its memberships the organisation was asked then
  left join (select e.*, o.organisation_id from agenda_endorsement e
    join membership o on o.initiative_id = e.initiative_id and o.id = e.membership_id) b
    on new.minor > 0 and b.initiative_id = new.initiative_id and b.version_id = new.based_on_id
    and b.organisation_id = m.organisation_id and b.state in ('ENDORSED', 'ENDORSED_WITH_RESERVATIONS');
  return null;
end $$;
create trigger agenda_proposed after update of status on agenda_version for each row
  when (new.status = 'PROPOSED_FOR_ADOPTION' and old.status <> 'PROPOSED_FOR_ADOPTION') execute function agenda_proposed();

-- An endorsement is of the words that are there, and of an agenda that is before the partners or in force.
create function endorsement_answers() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  of agenda_version;
begin
  select * into of from agenda_version where initiative_id = new.initiative_id and id = new.version_id;
  if of.status not in ('PROPOSED_FOR_ADOPTION', 'ADOPTED') then
    raise exception 'TRANSITION_NOT_ALLOWED: this agenda is not before the partners';
  end if;
  if new.state <> 'PENDING' and new.content_hash is distinct from of.content_hash then
    raise exception 'TRANSITION_NOT_ALLOWED: STALE_ENDORSEMENT, these are not the words of this version';
  end if;
  if old.state <> new.state and (old.state, new.state) not in (
      ('PENDING', 'ENDORSED'), ('PENDING', 'ENDORSED_WITH_RESERVATIONS'), ('PENDING', 'DECLINED'),
      ('ENDORSED', 'ENDORSED_WITH_RESERVATIONS'), ('ENDORSED', 'DECLINED'), ('ENDORSED', 'WITHDRAWN'), ('ENDORSED', 'PENDING'),
      ('ENDORSED_WITH_RESERVATIONS', 'ENDORSED'), ('ENDORSED_WITH_RESERVATIONS', 'DECLINED'), ('ENDORSED_WITH_RESERVATIONS', 'WITHDRAWN'),
      ('ENDORSED_WITH_RESERVATIONS', 'PENDING'), ('DECLINED', 'ENDORSED'), ('DECLINED', 'ENDORSED_WITH_RESERVATIONS'),
      ('WITHDRAWN', 'ENDORSED'), ('WITHDRAWN', 'ENDORSED_WITH_RESERVATIONS'), ('WITHDRAWN', 'DECLINED')) then
    raise exception 'TRANSITION_NOT_ALLOWED: no endorsement passes from % to %', old.state, new.state;
  end if;
  return new;
end $$;
create trigger endorsement_answers before update on agenda_endorsement for each row execute function endorsement_answers();

create table consultation (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  agenda_version_id uuid,
  title text not null check (length(title) between 1 and 300),
  language text not null,
  audiences text[] not null check (cardinality(audiences) > 0 and audiences <@ array['PARTNERS', 'COMMUNITY', 'CONSTITUENTS', 'FUNDERS', 'PUBLIC']),
  languages text[] not null check (cardinality(languages) between 1 and 50),
  channels text[] not null check (cardinality(channels) <= 50),
  questions text[] not null check (cardinality(questions) between 1 and 50),
  opens_on date not null,
  closes_on date not null,
  status text not null default 'PLANNED' check (status in ('PLANNED', 'OPEN', 'CLOSED', 'ANSWERED')),
  response text check (length(response) <= 20000),
  answered_on date,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (initiative_id, id),
  foreign key (initiative_id, agenda_version_id) references agenda_version,
  check (closes_on >= opens_on + 13),
  check ((status = 'ANSWERED') = (response is not null and answered_on is not null))
);
create index consultation_agenda on consultation (initiative_id, agenda_version_id);

-- What people have raised, as it was heard, and what they were told.
create table consultation_theme (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  consultation_id uuid not null,
  text text not null check (length(text) between 1 and 20000),
  language text not null,
  -- how many have raised it; null: nobody counted
  heard integer check (heard > 0),
  response text check (response in ('WE_DID', 'WE_WILL', 'WE_CANNOT')),
  response_text text check (length(response_text) <= 20000),
  primary key (initiative_id, id),
  foreign key (initiative_id, consultation_id) references consultation,
  check ((response is null) = (response_text is null))
);
create index consultation_theme_of on consultation_theme (initiative_id, consultation_id);

create function consultation_moves() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if new.status <> old.status and (old.status, new.status) not in (('PLANNED', 'OPEN'), ('OPEN', 'CLOSED'), ('CLOSED', 'ANSWERED')) then
    raise exception 'TRANSITION_NOT_ALLOWED: no consultation passes from % to %', old.status, new.status;
  end if;
  if new.status = 'ANSWERED' and exists (select from consultation_theme t
      where t.initiative_id = new.initiative_id and t.consultation_id = new.id and t.response is null) then
    raise exception 'TRANSITION_NOT_ALLOWED: THEME_NOT_ANSWERED';
  end if;
  if old.status = 'ANSWERED' then raise exception 'TRANSITION_NOT_ALLOWED: what was answered stays'; end if;
  return new;
end $$;
create trigger consultation_moves before update on consultation for each row execute function consultation_moves();

create function theme_is_open() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if new.consultation_id is not null and not exists (select from consultation c where c.initiative_id = new.initiative_id and c.id = new.consultation_id
      and c.status in ('OPEN', 'CLOSED')) then
    raise exception 'TRANSITION_NOT_ALLOWED: this consultation is not open, or was answered';
  end if;
  return new;
end $$;
create trigger theme_is_open before insert or update on consultation_theme for each row execute function theme_is_open();

-- An agenda is adopted by a recorded decision of the steering committee, and by nothing else.
create function agenda_adopted() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if not exists (select from decision d where d.initiative_id = new.initiative_id and d.agenda_version_id = new.id
      and d.kind = 'AGENDA_ADOPTION' and d.result = 'ADOPTED') then
    raise exception 'TRANSITION_NOT_ALLOWED: the steering committee adopts by a recorded decision';
  end if;
  return null;
end $$;
create trigger agenda_adopted after update of status on agenda_version for each row
  when (new.status = 'ADOPTED' and old.status <> 'ADOPTED') execute function agenda_adopted();

create policy adopts on agenda_version for update to keelson_app
  using (status in ('PROPOSED_FOR_ADOPTION', 'ADOPTED')
    and initiative_id = any ((select string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[])::uuid[]))
  -- in which way it passes, agenda_moves says
  with check (status in ('PROPOSED_FOR_ADOPTION', 'ADOPTED', 'SUPERSEDED')
    and initiative_id = any ((select string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[])::uuid[]));
create policy adopts on outcome for update to keelson_app
  using (initiative_id = any ((select string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[])::uuid[]))
  with check (initiative_id = any ((select string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[])::uuid[]));
grant update (adopted_on) on outcome to keelson_app;

call guard('agenda_endorsement', '@audience', null, '@voices', null);
-- whoever speaks for one of an organisation's memberships says where it stands, and says it in their own name
alter policy changes on agenda_endorsement
  using (exists (select from membership v join membership o on o.initiative_id = v.initiative_id and o.organisation_id = v.organisation_id
    where v.initiative_id = agenda_endorsement.initiative_id and v.id = agenda_endorsement.membership_id
      and o.id = any ((select string_to_array(nullif(current_setting('app.voices', true), ''), ',')::uuid[])::uuid[])))
  with check (exists (select from membership v join membership o on o.initiative_id = v.initiative_id and o.organisation_id = v.organisation_id
    where v.initiative_id = agenda_endorsement.initiative_id and v.id = agenda_endorsement.membership_id
      and o.id = any ((select string_to_array(nullif(current_setting('app.voices', true), ''), ',')::uuid[])::uuid[])));
grant update (state, reservation_text, alignment_note, language, content_hash, decided_by, decided_on, objection_until)
  on agenda_endorsement to keelson_app;
call guard('consultation', '@audience', '(@manages or @steers or @chairs) and status = ''PLANNED''', '@manages or @steers or @chairs', null);
call guard('consultation_theme', '@audience', '@manages or @steers or @chairs', '@manages or @steers or @chairs', null);
grant update (status, response, answered_on) on consultation to keelson_app;
grant update (response, response_text) on consultation_theme to keelson_app;
-- whoever is asked reads what they are asked, and what came of it
call publish('consultation', 'status <> ''PLANNED'' and audiences && array[''CONSTITUENTS'', ''PUBLIC'']');
call publish('consultation_theme', 'exists (select from consultation c where c.initiative_id = consultation_theme.initiative_id
  and c.id = consultation_theme.consultation_id and c.status = ''ANSWERED'')');
-- A link for one report reads what it reports, and nothing of what partners say and people are asked (docs/decisions/0023): it has an
-- actor, and nobody who comes as themselves. What everybody may read it reads too.
do $$
declare
  -- as subselects: once a statement, not once a row
  themselves text := '(select nullif(current_setting(''app.actor'', true), '''')) is null or (select nullif(current_setting(''app.self'', true), '''')) is not null';
  read text[];
begin
  foreach read slice 1 in array array[
    ['agenda_endorsement', 'false'], ['consultation', 'status <> ''PLANNED'' and audiences && array[''CONSTITUENTS'', ''PUBLIC'']'],
    ['consultation_theme', 'exists (select from consultation c where c.initiative_id = consultation_theme.initiative_id
      and c.id = consultation_theme.consultation_id and c.status = ''ANSWERED'' and c.audiences && array[''CONSTITUENTS'', ''PUBLIC''])']] loop
    execute format('create policy themselves on %I as restrictive for select to keelson_app using (%s or %s)', read[1], themselves, read[2]);
  end loop;
end $$;
call audit('agenda_endorsement', 'initiative_id', 'id');
call audit('consultation', 'initiative_id', 'id');
call audit('consultation_theme', 'initiative_id', 'id');

-- For the clock of consultations: the initiatives in which one begins or ends today, or did.
create function initiatives_with_consultations_due() returns setof uuid
language sql stable security definer set search_path = keelson, pg_temp as $$
  select distinct c.initiative_id from consultation c join initiative i on i.id = c.initiative_id
  where c.status = 'PLANNED' and c.opens_on <= (now() at time zone i.time_zone)::date
    or c.status = 'OPEN' and c.closes_on < (now() at time zone i.time_zone)::date order by 1
$$;
grant execute on function initiatives_with_consultations_due() to keelson_app;

revoke execute on all routines in schema keelson from public;
