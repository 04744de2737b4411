-- Rounds of a readiness assessment: who is asked, what each of them answers, what comes of it together, and what is decided by it
-- (docs/methodology.md 4.8.3 and 4.8.4; what is shown of whom: docs/decisions/0033).

create table readiness_assessment (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  phase text not null check (phase in ('PHASE_I', 'PHASE_II', 'PHASE_III')),
  -- the statements that are rated
  bank_version integer not null check (bank_version > 0),
  -- the how manieth of its phase
  round integer not null check (round > 0),
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'OPEN', 'CLOSED', 'DISCUSSED', 'DECIDED', 'ARCHIVED')),
  -- who met, what they saw differently, what changed by it
  discussed_on date,
  discussed_among text,
  discussed_about text,
  discussed_outcome text,
  made_by uuid not null references person,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (initiative_id, id),
  unique (initiative_id, phase, round),
  check (state not in ('DISCUSSED', 'DECIDED') or discussed_on is not null),
  check (num_nulls(discussed_on, discussed_among, discussed_about, discussed_outcome) in (0, 4))
);
create index readiness_assessment_latest on readiness_assessment (initiative_id, created_at, id);
-- of two at once the difference would tell of who answers one alone
create unique index readiness_assessment_open on readiness_assessment (initiative_id, phase) where state = 'OPEN';

-- Organisations are asked, for as many respondents as are wanted of them.
create table readiness_invitation (
  initiative_id uuid not null,
  assessment_id uuid not null,
  membership_id uuid not null,
  code text not null,
  is_community boolean not null,
  respondents_wanted integer not null check (respondents_wanted between 1 and 100),
  -- may others see its score, with its name?
  shares_score boolean not null default false,
  primary key (initiative_id, assessment_id, membership_id),
  foreign key (initiative_id, assessment_id) references readiness_assessment,
  foreign key (initiative_id, membership_id) references membership
);
create index readiness_invitation_membership on readiness_invitation (initiative_id, membership_id);
create index readiness_invitation_code on readiness_invitation (initiative_id, assessment_id, code, membership_id);

-- What one respondent says, for one organisation: nobody else's to read.
create table readiness_response (
  initiative_id uuid not null,
  id uuid not null default gen_random_uuid(),
  assessment_id uuid not null,
  membership_id uuid not null,
  person_id uuid not null references person,
  -- by the statement's code: {"answer": …, "comment": …, "evidence": [{"kind": …, "text": …}]}
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  language text not null default 'und',
  -- so that nobody finds the answers out by trying which of them have the digest that the audit trail keeps
  salt uuid not null default gen_random_uuid(),
  primary key (initiative_id, id),
  unique (initiative_id, assessment_id, person_id),
  foreign key (initiative_id, assessment_id, membership_id) references readiness_invitation
);
create index readiness_response_membership on readiness_response (initiative_id, assessment_id, membership_id);
create index readiness_response_person on readiness_response (person_id);

-- What a round says, counted once when it was closed, as it may be shown.
create table readiness_result (
  initiative_id uuid not null,
  assessment_id uuid not null,
  summary jsonb not null check (jsonb_typeof(summary) = 'object'),
  primary key (initiative_id, assessment_id),
  foreign key (initiative_id, assessment_id) references readiness_assessment
);

-- An organisation's own score, where so many count in it that it is nobody's alone.
create table readiness_score (
  initiative_id uuid not null,
  assessment_id uuid not null,
  membership_id uuid not null,
  component text not null check (component in ('GOVERNANCE_AND_INFRASTRUCTURE', 'STRATEGIC_PLANNING', 'COMMUNITY_INVOLVEMENT', 'EVALUATION_AND_IMPROVEMENT')),
  score numeric not null check (score between 0 and 4),
  speaks_first boolean not null,
  -- scores are few: without it, trying them all would find the one that has the digest which the audit trail keeps
  salt uuid not null default gen_random_uuid(),
  primary key (initiative_id, assessment_id, membership_id, component),
  foreign key (initiative_id, assessment_id, membership_id) references readiness_invitation
);
create index readiness_score_membership on readiness_score (membership_id);

-- Which phase an initiative is in follows from what its committee decided, one after the other.
create table phase_transition (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  from_phase text not null check (from_phase in ('PHASE_I', 'PHASE_II', 'PHASE_III')),
  to_phase text not null check (to_phase in ('PHASE_I', 'PHASE_II', 'PHASE_III')),
  assessment_id uuid,
  decision_id uuid not null,
  -- what the round advised; null where a phase is gone back to, which needs no round
  advice text check (advice in ('READY', 'READY_WITH_CONDITIONS', 'NOT_READY', 'INSUFFICIENT_RESPONSES')),
  -- was it decided otherwise than advised? Then the reason is shown for ever
  is_override boolean not null,
  reason text check (length(reason) between 1 and 20000),
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (initiative_id, id),
  unique (initiative_id, assessment_id),
  unique (initiative_id, decision_id),
  foreign key (initiative_id, assessment_id) references readiness_assessment,
  foreign key (initiative_id, decision_id) references decision,
  -- on with a round, to stay with one, back without
  check ((assessment_id is null) = (to_phase < from_phase)),
  check (length(to_phase) - length(from_phase) <= 1),
  check (reason is not null or not is_override and assessment_id is not null)
);
create index phase_transition_latest on phase_transition (initiative_id, created_at, id);

do $$
declare
  listed text := '%s = any ((select string_to_array(nullif(current_setting(%L, true), %L), %L)::uuid[])::uuid[])';
  steers text := format(listed, 'initiative_id', 'app.steers', '', ',');
  voices text := format(listed, 'membership_id', 'app.voices', '', ',');
  -- people say what they think for their own organisation, and read what it scored: app.owns, which holds no evaluator's, and of the
  -- backbone's people the backbone's alone, for they could invite themselves to any
  owns text := format(listed, 'membership_id', 'app.owns', '', ',');
  acts text := format(listed, 'membership_id', 'app.acts', '', ',');
  self text := '(select nullif(current_setting(''app.self'', true), ''''))';
  -- a link for one report reads none of it
  reads text := '@audience and ' || self || ' is not null';
  prepares text := '@manages or ' || steers;
  theirs text := 'person_id = ' || self || '::uuid';
begin
  call guard('readiness_assessment', reads, prepares, prepares, null);
  call guard('readiness_invitation', reads, prepares, voices, null);
  call guard('readiness_response', theirs, theirs || ' and ' || acts || ' and ' || owns, theirs || ' and ' || acts || ' and ' || owns, null);
  call guard('readiness_result', reads, prepares, null, null);
  call guard('readiness_score', owns || ' or ' || reads || ' and exists (select from readiness_invitation v where v.initiative_id = readiness_score.initiative_id
    and v.assessment_id = readiness_score.assessment_id and v.membership_id = readiness_score.membership_id and v.shares_score)', prepares, null, null);
  call guard('phase_transition', reads, steers, null, null);
end $$;
grant update (state, discussed_on, discussed_among, discussed_about, discussed_outcome) on readiness_assessment to keelson_app;
grant update (shares_score) on readiness_invitation to keelson_app;
grant update (answers, language, salt) on readiness_response to keelson_app;

-- A round lives as it is drawn (packages/domain/src/readiness/assessment-life.ts), and is talked about once.
create function assessment_lives() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'DRAFT' or new.made_by is distinct from nullif(current_setting('app.actor', true), '')::uuid then
      raise exception 'TRANSITION_NOT_ALLOWED: a round begins as a draft, in the name of whoever makes it';
    end if;
    return new;
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('DRAFT', 'OPEN'), ('DRAFT', 'ARCHIVED'), ('OPEN', 'CLOSED'), ('CLOSED', 'DISCUSSED'),
      ('CLOSED', 'ARCHIVED'), ('DISCUSSED', 'DECIDED'), ('DISCUSSED', 'ARCHIVED'), ('DECIDED', 'ARCHIVED')) then
    raise exception 'TRANSITION_NOT_ALLOWED: no round passes from % to %', old.state, new.state;
  end if;
  -- or the backbone could bury what it would rather not have talked about
  if new.state = 'ARCHIVED' and old.state in ('CLOSED', 'DISCUSSED')
    and new.initiative_id <> all (coalesce(string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[], '{}')) then
    raise exception 'TRANSITION_NOT_ALLOWED: what was answered, the committee alone puts away undecided';
  end if;
  if (new.discussed_on, new.discussed_among, new.discussed_about, new.discussed_outcome)
      is distinct from (old.discussed_on, old.discussed_among, old.discussed_about, old.discussed_outcome)
    and (old.state, new.state) <> ('CLOSED', 'DISCUSSED') then
    raise exception 'TRANSITION_NOT_ALLOWED: what was talked about is written down when it was';
  end if;
  if new.state = 'CLOSED' and old.state = 'OPEN' and new.closes_on >=
      (select (now() at time zone i.time_zone)::date from initiative i where i.id = new.initiative_id) then
    raise exception 'TRANSITION_NOT_ALLOWED: people may still answer';
  end if;
  if new.state = 'DECIDED' and old.state = 'DISCUSSED' and not exists (select from phase_transition t
      where t.initiative_id = new.initiative_id and t.assessment_id = new.id) then
    raise exception 'TRANSITION_NOT_ALLOWED: nothing was decided by it';
  end if;
  return new;
end $$;
create trigger assessment_lives before insert or update on readiness_assessment
  for each row when (current_user = 'keelson_app') execute function assessment_lives();

-- Who is asked is who they are, and is said while the round is a draft.
create function invited_as_they_are() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  select m.code, 'COMMUNITY' = any (m.roles) into new.code, new.is_community from membership m
  where m.initiative_id = new.initiative_id and m.id = new.membership_id;
  if new.shares_score or not exists (select from readiness_assessment a
      where a.initiative_id = new.initiative_id and a.id = new.assessment_id and a.state = 'DRAFT') then
    raise exception 'TRANSITION_NOT_ALLOWED: organisations are invited to a draft, and say themselves what others see';
  end if;
  if not is_at_work(new.initiative_id, new.membership_id) then
    raise exception 'TRANSITION_NOT_ALLOWED: who is not at work here is not asked';
  end if;
  return new;
end $$;
create trigger invited_as_they_are before insert on readiness_invitation
  for each row when (current_user = 'keelson_app' and new.initiative_id is not null) execute function invited_as_they_are();

-- A respondent answers while the round is open, on its days, where the initiative is.
create function response_in_time() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if not exists (select from readiness_assessment a join initiative i on i.id = a.initiative_id
      where a.initiative_id = new.initiative_id and a.id = new.assessment_id and a.state = 'OPEN'
        and (now() at time zone i.time_zone)::date between a.opens_on and a.closes_on) then
    raise exception 'TRANSITION_NOT_ALLOWED: this round is not open';
  end if;
  if not is_at_work(new.initiative_id, new.membership_id) then
    raise exception 'TRANSITION_NOT_ALLOWED: who is suspended has no voice';
  end if;
  new.salt := gen_random_uuid();
  return new;
end $$;
create trigger response_in_time before insert or update on readiness_response
  for each row when (current_user = 'keelson_app' and new.initiative_id is not null) execute function response_in_time();

-- What was answered is read by nobody but by whoever closes a round, while it is being counted, and once: without the respondents.
create function answers_to_count(p_initiative uuid, p_assessment uuid) returns table (membership_id uuid, answers jsonb)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select r.membership_id, r.answers from readiness_response r
  join readiness_assessment a on a.initiative_id = r.initiative_id and a.id = r.assessment_id
  where r.initiative_id = p_initiative and r.assessment_id = p_assessment and a.state = 'CLOSED'
    and not exists (select from readiness_result t where t.initiative_id = a.initiative_id and t.assessment_id = a.id)
    and (a.initiative_id = any ((select string_to_array(nullif(current_setting('app.manages', true), ''), ',')::uuid[])::uuid[])
      or a.initiative_id = any ((select string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[])::uuid[]))
  -- in no order that tells who answered first
  order by r.membership_id, r.salt
$$;

-- How many of each organisation have answered: for whoever prepares rounds.
create function respondents_of(p_initiatives uuid[], p_assessments uuid[]) returns table (assessment_id uuid, membership_id uuid, respondents integer)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select r.assessment_id, r.membership_id, count(*)::int from readiness_response r
  where r.initiative_id = any (p_initiatives) and r.assessment_id = any (p_assessments)
    and (r.initiative_id = any ((select string_to_array(nullif(current_setting('app.backbone', true), ''), ',')::uuid[])::uuid[])
      or r.initiative_id = any ((select string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[])::uuid[]))
  group by r.assessment_id, r.membership_id
$$;

-- A result is of a round that has just been closed.
create function result_of_a_closed_round() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if not exists (select from readiness_assessment a
      where a.initiative_id = new.initiative_id and a.id = new.assessment_id and a.state = 'CLOSED')
    or tg_table_name = 'readiness_score' and exists (select from readiness_result t
      where t.initiative_id = new.initiative_id and t.assessment_id = new.assessment_id) then
    raise exception 'TRANSITION_NOT_ALLOWED: a round is counted when it is closed, and once';
  end if;
  return new;
end $$;
create trigger result_of_a_closed_round before insert on readiness_result
  for each row when (current_user = 'keelson_app' and new.initiative_id is not null) execute function result_of_a_closed_round();
create trigger result_of_a_closed_round before insert on readiness_score
  for each row when (current_user = 'keelson_app' and new.initiative_id is not null) execute function result_of_a_closed_round();

-- The committee leads on by a round of the phase that is left, once it was talked about, and by nothing else; it stays by one, and goes
-- back without. What it decided is in force at once.
create function phase_decided() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  of readiness_assessment;
  said text;
  lock integer;
begin
  -- nothing of what another phase needs goes while it is decided
  for lock in select unnest(array[48, 68, 69, 70]) loop
    perform pg_advisory_xact_lock(hashtextextended(new.initiative_id::text, lock));
  end loop;
  if new.from_phase <> (select i.current_phase from initiative i where i.id = new.initiative_id for update) then
    raise exception 'TRANSITION_NOT_ALLOWED: it is in another phase';
  end if;
  if not exists (select from decision d where d.initiative_id = new.initiative_id and d.id = new.decision_id and d.kind = 'PHASE_CHANGE'
      and d.result = 'ADOPTED') then
    raise exception 'TRANSITION_NOT_ALLOWED: another phase is the committee''s to decide';
  end if;
  if new.assessment_id is not null then
    select * into of from readiness_assessment a where a.initiative_id = new.initiative_id and a.id = new.assessment_id;
    select t.summary -> 'gate' ->> 'result' into said from readiness_result t
    where t.initiative_id = new.initiative_id and t.assessment_id = new.assessment_id;
    if of.state <> 'DISCUSSED' or of.phase <> new.from_phase or said is distinct from new.advice
      or new.is_override <> ((new.to_phase > new.from_phase) <> coalesce(said in ('READY', 'READY_WITH_CONDITIONS'), false)) then
      raise exception 'TRANSITION_NOT_ALLOWED: a phase is left by a round of it that was talked about, as it advised or with a reason';
    end if;
  elsif new.is_override or new.advice is not null then
    raise exception 'TRANSITION_NOT_ALLOWED: nothing advises of going back';
  end if;
  -- packages/domain/src/agenda/phase-needs.ts says the same
  if new.to_phase > new.from_phase and (
      exists (select from initiative i where i.id = new.initiative_id and i.status <> 'ACTIVE')
      or exists (select from phase_counts(new.initiative_id) c where least(c.groups, c.backbones, c.communities, c.community_seats) = 0)) then
    raise exception 'TRANSITION_NOT_ALLOWED: it is not at work, or lacks what the second phase needs';
  end if;
  update initiative set current_phase = new.to_phase, version = version + 1 where id = new.initiative_id and current_phase <> new.to_phase;
  return new;
end $$;
create trigger phase_decided after insert on phase_transition for each row execute function phase_decided();

call audit('readiness_assessment', 'initiative_id', 'id');
call audit('readiness_invitation', 'initiative_id', 'membership_id');
call audit('readiness_response', 'initiative_id', 'id');
call audit('readiness_result', 'initiative_id', 'assessment_id');
call audit('readiness_score', 'initiative_id', 'membership_id');
call audit('phase_transition', 'initiative_id', 'id');

revoke execute on all routines in schema keelson from public;
grant execute on function answers_to_count(uuid, uuid), respondents_of(uuid[], uuid[]) to keelson_app;
