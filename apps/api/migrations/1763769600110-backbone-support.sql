-- Backbone support (docs/methodology.md 4.7; what is shown of whom: docs/decisions/0034): once a year those it works for rate what the
-- backbone does, and it says how it sees itself; what it works on, where its time goes, and until when it is paid for.

create table backbone_review (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  -- the statements that are rated
  bank_version integer not null check (bank_version > 0),
  opens_on date not null,
  -- the last day on which anybody rates, after which it may be closed: long enough that nobody opens one in order to hear nothing
  closes_on date not null check (closes_on >= opens_on + 14),
  state text not null default 'OPEN' check (state in ('OPEN', 'CLOSED')),
  made_by uuid not null references person,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (initiative_id, id)
);
create index backbone_review_latest on backbone_review (initiative_id, created_at, id);
create index backbone_review_by on backbone_review (made_by);

-- Who rates: everybody that is at work when it opens, and the backbone itself beside them. Nobody chooses them.
create table backbone_rater (
  initiative_id uuid not null,
  review_id uuid not null,
  membership_id uuid not null,
  code text not null,
  is_self boolean not null,
  primary key (initiative_id, review_id, membership_id),
  foreign key (initiative_id, review_id) references backbone_review,
  foreign key (initiative_id, membership_id) references membership
);
create index backbone_rater_membership on backbone_rater (initiative_id, membership_id);

-- What one person says: nobody else's to read.
create table backbone_rating (
  initiative_id uuid not null,
  id uuid not null default gen_random_uuid(),
  review_id uuid not null,
  membership_id uuid not null,
  person_id uuid not null references person,
  -- by the statement's code: a word of the scale
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  -- how often it was said anew, so that nothing is replaced by a device that has not read it
  revision integer not null default 1 check (revision > 0),
  -- so that nobody finds the answers out by trying which of them have the digest that the audit trail keeps
  salt uuid not null default gen_random_uuid(),
  primary key (initiative_id, id),
  unique (initiative_id, review_id, person_id),
  foreign key (initiative_id, review_id, membership_id) references backbone_rater
);
create index backbone_rating_membership on backbone_rating (initiative_id, review_id, membership_id);
create index backbone_rating_person on backbone_rating (person_id);

-- What a review says, counted once when it was closed, as it may be shown.
create table backbone_result (
  initiative_id uuid not null,
  review_id uuid not null,
  summary jsonb not null check (jsonb_typeof(summary) = 'object'),
  primary key (initiative_id, review_id),
  foreign key (initiative_id, review_id) references backbone_review
);

-- What the backbone has taken on, by what it is for.
create table backbone_work_item (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  function text not null check (function in ('GUIDE_VISION_AND_STRATEGY', 'SUPPORT_ALIGNED_ACTIVITIES',
    'ESTABLISH_SHARED_MEASUREMENT_PRACTICES', 'BUILD_PUBLIC_WILL', 'ADVANCE_POLICY', 'MOBILIZE_FUNDING')),
  title text not null check (length(title) between 1 and 20000),
  language text not null default 'und',
  -- who sees to it: somebody, for the organisation they act for
  membership_id uuid not null,
  person_id uuid not null references person,
  planned_hours integer check (planned_hours between 1 and 10000),
  state text not null default 'PLANNED' check (state in ('PLANNED', 'IN_PROGRESS', 'DONE', 'DROPPED')),
  outcome_note text check (length(outcome_note) between 1 and 20000),
  made_by uuid not null references person,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  version integer not null default 1,
  primary key (initiative_id, id),
  foreign key (initiative_id, membership_id) references membership,
  check (state not in ('DONE', 'DROPPED') or outcome_note is not null)
);
create index backbone_work_item_latest on backbone_work_item (initiative_id, created_at, id);
create index backbone_work_item_membership on backbone_work_item (initiative_id, membership_id);
create index backbone_work_item_person on backbone_work_item (person_id);
create index backbone_work_item_by on backbone_work_item (made_by);

-- Where the backbone's time went in a quarter: shares of a whole, give or take a hundredth.
create table backbone_time (
  initiative_id uuid not null references initiative,
  starts_on date not null check (extract(day from starts_on) = 1 and extract(month from starts_on) in (1, 4, 7, 10)),
  guide_vision_and_strategy numeric not null check (guide_vision_and_strategy between 0 and 1),
  support_aligned_activities numeric not null check (support_aligned_activities between 0 and 1),
  establish_shared_measurement_practices numeric not null check (establish_shared_measurement_practices between 0 and 1),
  build_public_will numeric not null check (build_public_will between 0 and 1),
  advance_policy numeric not null check (advance_policy between 0 and 1),
  mobilize_funding numeric not null check (mobilize_funding between 0 and 1),
  primary key (initiative_id, starts_on),
  check (guide_vision_and_strategy + support_aligned_activities + establish_shared_measurement_practices + build_public_will + advance_policy
    + mobilize_funding between 0.99 and 1.01)
);

-- Until when the backbone is paid for, and how one knows: the latest counts, and what was said before stays to be read.
create table backbone_funding (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  secured_until date not null,
  source text not null check (length(source) between 1 and 20000),
  language text not null default 'und',
  said_on date not null,
  said_by uuid not null references person,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (initiative_id, id)
);
create index backbone_funding_latest on backbone_funding (initiative_id, created_at, id);
create index backbone_funding_by on backbone_funding (said_by);

do $$
declare
  listed text := '%s = any ((select string_to_array(nullif(current_setting(%L, true), %L), %L)::uuid[])::uuid[])';
  steers text := format(listed, 'initiative_id', 'app.steers', '', ',');
  acts text := format(listed, 'membership_id', 'app.acts', '', ',');
  self text := '(select nullif(current_setting(''app.self'', true), ''''))';
  -- a link for one report reads none of it
  reads text := '@audience and ' || self || ' is not null';
  prepares text := '@manages or ' || steers;
  theirs text := 'person_id = ' || self || '::uuid';
begin
  call guard('backbone_review', reads, prepares, prepares, null);
  call guard('backbone_rater', reads, null, null, null);
  call guard('backbone_rating', theirs, theirs || ' and ' || acts, theirs || ' and ' || acts, null);
  call guard('backbone_result', reads, prepares, null, null);
  call guard('backbone_work_item', reads, '@manages', '@manages', null);
  call guard('backbone_time', reads, '@manages', '@manages', null);
  call guard('backbone_funding', reads, prepares, null, null);
end $$;
grant update (state) on backbone_review to keelson_app;
grant update (answers, revision, salt) on backbone_rating to keelson_app;
grant update (function, title, language, membership_id, person_id, planned_hours, state, outcome_note, version) on backbone_work_item to keelson_app;
grant update (guide_vision_and_strategy, support_aligned_activities, establish_shared_measurement_practices, build_public_will, advance_policy,
  mobilize_funding) on backbone_time to keelson_app;

-- What somebody writes down bears their own name.
create function backbone_in_their_own_name() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if coalesce(to_jsonb(new) ->> 'made_by', to_jsonb(new) ->> 'said_by') is distinct from nullif(current_setting('app.actor', true), '') then
    raise exception 'TRANSITION_NOT_ALLOWED: nobody writes in the name of another';
  end if;
  return new;
end $$;
create trigger backbone_in_their_own_name before insert on backbone_review
  for each row when (current_user = 'keelson_app') execute function backbone_in_their_own_name();
create trigger backbone_in_their_own_name before insert on backbone_work_item
  for each row when (current_user = 'keelson_app') execute function backbone_in_their_own_name();
create trigger backbone_in_their_own_name before insert on backbone_funding
  for each row when (current_user = 'keelson_app') execute function backbone_in_their_own_name();

-- A review is open, and closed once, after its last day.
create function review_lives() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if tg_op = 'INSERT' and new.state <> 'OPEN' or tg_op = 'UPDATE' and (old.state, new.state) <> ('OPEN', 'CLOSED') then
    raise exception 'TRANSITION_NOT_ALLOWED: a review is open, and then closed for good';
  end if;
  -- long enough that nobody opens one in order to hear nothing, and not so long that it is never closed
  if tg_op = 'INSERT' and (new.opens_on <> day_in(new.initiative_id) or new.closes_on - new.opens_on not between 14 and 92) then
    raise exception 'TRANSITION_NOT_ALLOWED: a review takes ratings from today on, for 14 to 92 days';
  end if;
  if tg_op = 'INSERT' and exists (select from backbone_review r where r.initiative_id = new.initiative_id and r.state = 'OPEN') then
    raise exception 'TRANSITION_NOT_ALLOWED: the review that is open is closed first';
  end if;
  -- once a year: of two soon after each other the difference would tell of who rates in one alone
  if tg_op = 'INSERT' and exists (select from backbone_review r where r.initiative_id = new.initiative_id and r.opens_on > new.opens_on - 300) then
    raise exception 'TRANSITION_NOT_ALLOWED: a backbone is rated once a year';
  end if;
  if new.state = 'CLOSED' and new.closes_on >= day_in(new.initiative_id) then
    raise exception 'TRANSITION_NOT_ALLOWED: people may still rate';
  end if;
  return new;
end $$;
create trigger review_lives before insert or update on backbone_review
  for each row when (current_user = 'keelson_app' and new.initiative_id is not null) execute function review_lives();

-- Everybody rates that is at work as it opens: partners, communities and funders, and the backbone itself beside them.
create function everybody_rates() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  insert into backbone_rater (initiative_id, review_id, membership_id, code, is_self)
  select m.initiative_id, new.id, m.id, m.code, is_backbones(m.initiative_id, m.id) from membership m
  where m.initiative_id = new.initiative_id and is_at_work(m.initiative_id, m.id)
    and (m.roles && array['PARTNER', 'COMMUNITY', 'FUNDER'] or is_backbones(m.initiative_id, m.id));
  return null;
end $$;
create trigger everybody_rates after insert on backbone_review for each row execute function everybody_rates();

-- Somebody rates while it is open, on its days, where the initiative is.
create function rating_in_time() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if not exists (select from backbone_review r
      where r.initiative_id = new.initiative_id and r.id = new.review_id and r.state = 'OPEN'
        and day_in(new.initiative_id) between r.opens_on and r.closes_on) then
    raise exception 'TRANSITION_NOT_ALLOWED: this review is not open';
  end if;
  if not is_at_work(new.initiative_id, new.membership_id) then
    raise exception 'TRANSITION_NOT_ALLOWED: who is suspended has no voice';
  end if;
  new.salt := gen_random_uuid();
  return new;
end $$;
create trigger rating_in_time before insert or update on backbone_rating
  for each row when (current_user = 'keelson_app' and new.initiative_id is not null) execute function rating_in_time();

-- What was said is read by nobody but by whoever closes a review, while it is being counted, and once: without who said it.
create function ratings_to_count(p_initiative uuid, p_review uuid) returns table (membership_id uuid, answers jsonb)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select r.membership_id, r.answers from backbone_rating r
  join backbone_review a on a.initiative_id = r.initiative_id and a.id = r.review_id
  where r.initiative_id = p_initiative and r.review_id = p_review and a.state = 'CLOSED'
    and not exists (select from backbone_result t where t.initiative_id = a.initiative_id and t.review_id = a.id)
    and (a.initiative_id = any ((select string_to_array(nullif(current_setting('app.manages', true), ''), ',')::uuid[])::uuid[])
      or a.initiative_id = any ((select string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[])::uuid[]))
  -- in no order that tells who rated first
  order by r.membership_id, r.salt
$$;

create function result_of_a_closed_review() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if not exists (select from backbone_review r
      where r.initiative_id = new.initiative_id and r.id = new.review_id and r.state = 'CLOSED') then
    raise exception 'TRANSITION_NOT_ALLOWED: a review is counted when it is closed';
  end if;
  return new;
end $$;
create trigger result_of_a_closed_review before insert on backbone_result
  for each row when (current_user = 'keelson_app' and new.initiative_id is not null) execute function result_of_a_closed_review();

-- Work passes as it is drawn (packages/domain/src/readiness/backbone-work.ts), and is seen to by somebody who is here.
create function backbone_work_lives() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  if tg_op = 'INSERT' and new.state <> 'PLANNED' or tg_op = 'UPDATE' and new.state <> old.state
    and (old.state, new.state) not in (('PLANNED', 'IN_PROGRESS'), ('PLANNED', 'DONE'), ('PLANNED', 'DROPPED'), ('IN_PROGRESS', 'DONE'),
      ('IN_PROGRESS', 'DROPPED'), ('DONE', 'IN_PROGRESS'), ('DROPPED', 'PLANNED'), ('DROPPED', 'IN_PROGRESS')) then
    raise exception 'TRANSITION_NOT_ALLOWED: work does not pass like that';
  end if;
  -- or the name of anybody could be read by giving them work; who has left stays its owner until somebody else is
  if (tg_op = 'INSERT' or (new.membership_id, new.person_id) <> (old.membership_id, old.person_id))
    and not (is_at_work(new.initiative_id, new.membership_id) and exists (select from assignment a
      where a.initiative_id = new.initiative_id and a.membership_id = new.membership_id and a.person_id = new.person_id)) then
    raise exception 'TRANSITION_NOT_ALLOWED: they are nobody who acts here';
  end if;
  return new;
end $$;
create trigger backbone_work_lives before insert or update on backbone_work_item
  for each row when (current_user = 'keelson_app' and new.initiative_id is not null) execute function backbone_work_lives();

-- The names of those who see to it: for whoever takes part, and also when they have left.
create function backbone_owner_names(p_initiatives uuid[], p_ids uuid[]) returns table (id uuid, name text)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select w.id, p.name from backbone_work_item w join person p on p.id = w.person_id
  where w.initiative_id = any (p_initiatives) and w.id = any (p_ids)
    and w.initiative_id = any ((select string_to_array(nullif(current_setting('app.audience', true), ''), ',')::uuid[])::uuid[])
    and nullif(current_setting('app.self', true), '') is not null
$$;

call audit('backbone_review', 'initiative_id', 'id');
call audit('backbone_rater', 'initiative_id', 'membership_id');
call audit('backbone_rating', 'initiative_id', 'id');
call audit('backbone_result', 'initiative_id', 'review_id');
call audit('backbone_work_item', 'initiative_id', 'id');
call audit('backbone_time', 'initiative_id', 'initiative_id');
call audit('backbone_funding', 'initiative_id', 'id');

revoke execute on all routines in schema keelson from public;
grant execute on function ratings_to_count(uuid, uuid), backbone_owner_names(uuid[], uuid[]) to keelson_app;
