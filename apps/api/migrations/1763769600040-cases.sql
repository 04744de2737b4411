-- What people tell an initiative: what they said, what became of it, and what was said since (docs/methodology.md 4.9.2,
-- docs/decisions/0025). Who told it is nowhere here. All words are sealed by the API under a key that the database does not have.

-- Five lists more in the local context. app.safeguards, app.handles and app.appeals are the initiatives in which the actor handles every case,
-- those that are not SENSITIVE, and appeals; app.belongs the memberships they are anything for, and app.hosts the initiatives in which one of
-- those is the backbone's: nobody reads what is about their own. Whoever comes by a receipt has app.told, the case it opens; app.takes is
-- the initiative that takes in a new one.

create table case_file (
  initiative_id uuid not null references initiative,
  -- drawn, and not of the clock: the moment somebody pressed Send is nobody's business
  id uuid not null default gen_random_uuid(),
  receipt_sha256 bytea not null,
  -- a BCP 47 tag; und: nobody said
  language text not null check (length(language) between 2 and 100),
  original_text bytea not null,
  about_membership_id uuid,
  -- about whoever coordinates: said by the one who told it, or found out; never taken back
  about_backbone boolean not null default false,
  -- null until somebody has read it, and until then it is handled as SENSITIVE
  category text check (category in ('PRAISE', 'SUGGESTION', 'QUESTION', 'COMPLAINT_PROGRAMME', 'COMPLAINT_CONDUCT',
    'SEXUAL_EXPLOITATION_ABUSE_HARASSMENT', 'FRAUD_CORRUPTION', 'DISCRIMINATION', 'DATA_PROTECTION', 'RETALIATION', 'OUT_OF_SCOPE')),
  severity text check (severity in ('ROUTINE', 'SERIOUS', 'SENSITIVE')),
  involves_child boolean not null default false,
  threatens_safety boolean not null default false,
  state text not null default 'RECEIVED' check (state in ('RECEIVED', 'ACKNOWLEDGED', 'TRIAGED', 'IN_REVIEW', 'AWAITING_COMPLAINANT',
    'INVESTIGATION', 'RESPONDED', 'REFERRED', 'APPEALED', 'APPEAL_IN_REVIEW', 'APPEAL_DECIDED', 'CLOSED', 'REOPENED', 'WITHDRAWN')),
  handler_id uuid references person,
  reviewer_id uuid references person,
  outcome text check (outcome in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD', 'CANNOT_ESTABLISH', 'ANSWERED')),
  appeal_outcome text check (appeal_outcome in ('CONFIRMED', 'CHANGED', 'SENT_BACK')),
  -- its hour: a day's promise needs no more
  received_at timestamptz not null default date_trunc('hour', now()),
  told_on date,
  responded_on date,
  appealed_on date,
  reopened_on date,
  -- since when an answer of the one who told it is waited for, and how many days were waited before
  awaiting_since date,
  paused_days integer not null default 0 check (paused_days >= 0),
  -- somebody is to be told that there is something new
  untold boolean not null default true,
  version integer not null default 1,
  primary key (initiative_id, id),
  unique (initiative_id, receipt_sha256),
  foreign key (initiative_id, about_membership_id) references membership,
  check ((category is null) = (severity is null)),
  check (severity = 'SENSITIVE' or not (involves_child or threatens_safety or category in ('SEXUAL_EXPLOITATION_ABUSE_HARASSMENT', 'RETALIATION'))),
  check (received_at = date_trunc('hour', received_at))
);
create index case_file_receipt on case_file (receipt_sha256);
create index case_file_untold on case_file (initiative_id) where untold;

-- How it came to where it is: a line a step, in the order of nth.
create table case_event (
  initiative_id uuid not null,
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  nth integer not null,
  state text not null,
  -- null: the one who told it, or Keelson itself
  actor_id uuid references person,
  happened_on date not null,
  primary key (initiative_id, id),
  unique (initiative_id, case_id, nth),
  foreign key (initiative_id, case_id) references case_file
);

-- What was said between the one who told it and those who handle it: both read it.
create table case_message (
  initiative_id uuid not null,
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  nth integer not null,
  words bytea not null,
  -- null: the one who told it
  author_id uuid references person,
  written_on date not null,
  primary key (initiative_id, id),
  foreign key (initiative_id, case_id) references case_file
);
create index case_message_case on case_message (initiative_id, case_id);

-- What those who handle it say among themselves: a table of its own, so that no query about messages ever gives one.
create table case_note (
  initiative_id uuid not null,
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  nth integer not null,
  words bytea not null,
  author_id uuid not null references person,
  written_on date not null,
  primary key (initiative_id, id),
  foreign key (initiative_id, case_id) references case_file
);
create index case_note_case on case_note (initiative_id, case_id);

-- How to reach the one who told it, where they said so: sealed under another key, read by whoever handles the case, and gone when they say so.
create table case_contact (
  initiative_id uuid not null,
  case_id uuid not null,
  address bytea not null,
  primary key (initiative_id, case_id),
  foreign key (initiative_id, case_id) references case_file
);

do $$
declare
  listed text := '%s = any ((select string_to_array(nullif(current_setting(''app.%s'', true), ''''), '','')::uuid[])::uuid[])';
  reads text := format('(%s or severity in (''ROUTINE'', ''SERIOUS'') and (%s or %s and appealed_on is not null))'
      || ' and not coalesce(%s, false) and not (about_backbone and coalesce(%s, false))',
    format(listed, 'initiative_id', 'safeguards'), format(listed, 'initiative_id', 'handles'), format(listed, 'initiative_id', 'appeals'),
    format(listed, 'about_membership_id', 'belongs'), format(listed, 'initiative_id', 'hosts'));
  told text := format(listed, 'id', 'told');
  one text;
begin
  call guard('case_file', format('(%s) or %s', reads, told), format(listed, 'initiative_id', 'takes'), format('(%s) or %s', reads, told), null);
  foreach one in array array['case_event', 'case_message'] loop
    call guard(one,
      format('exists (select from case_file c where c.initiative_id = %1$s.initiative_id and c.id = %1$s.case_id)', one),
      format('exists (select from case_file c where c.initiative_id = %1$s.initiative_id and c.id = %1$s.case_id)', one), null, null);
  end loop;
  -- by a receipt nobody comes to what is said about them
  call guard('case_note',
    '@actor is not null and exists (select from case_file c where c.initiative_id = case_note.initiative_id and c.id = case_note.case_id)',
    '@actor is not null and author_id = @actor and exists (select from case_file c where c.initiative_id = case_note.initiative_id and c.id = case_note.case_id)',
    null, null);
  call guard('case_contact',
    format(listed, 'case_id', 'told') || ' or exists (select from case_file c where c.initiative_id = case_contact.initiative_id and c.id = case_contact.case_id and c.handler_id = @actor)',
    format(listed, 'case_id', 'told'), null,
    format('%s or exists (select from case_file c where c.initiative_id = case_contact.initiative_id and c.id = case_contact.case_id and c.handler_id = @actor)',
      format(listed, 'case_id', 'told')));
end $$;
grant update (about_membership_id, about_backbone, category, severity, involves_child, threatens_safety, state, handler_id, reviewer_id, outcome,
  appeal_outcome, told_on, responded_on, appealed_on, reopened_on, awaiting_since, paused_days, untold, version) on case_file to keelson_app;

-- Chained under no initiative: that something was told, and when, is not the backbone's to read in what changed.
call audit('case_file', '', 'id', '{untold}');
call audit('case_event', '', 'id');
call audit('case_message', '', 'id');
call audit('case_note', '', 'id');
call audit('case_contact', '', 'case_id');

-- The drawing once more, for whoever gets past the actions, and what nobody changes.
create function case_moves() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  actor uuid := nullif(current_setting('app.actor', true), '')::uuid;
  told boolean := nullif(current_setting('app.told', true), '') is not null;
begin
  new.about_backbone := new.about_backbone or exists (select from membership m
    where m.initiative_id = new.initiative_id and m.id = new.about_membership_id and 'BACKBONE' = any (m.roles));
  if tg_op = 'INSERT' then
    if new.state <> 'RECEIVED' or new.category is not null or new.handler_id is not null then
      raise exception 'TRANSITION_NOT_ALLOWED: a case begins with nobody having read it';
    end if;
    return new;
  end if;
  if (new.initiative_id, new.id, new.receipt_sha256, new.language, new.original_text, new.received_at)
      is distinct from (old.initiative_id, old.id, old.receipt_sha256, old.language, old.original_text, old.received_at) then
    raise exception 'TRANSITION_NOT_ALLOWED: what somebody told stays as they told it';
  end if;
  if old.about_backbone and not new.about_backbone then
    raise exception 'TRANSITION_NOT_ALLOWED: what is about the backbone stays so';
  end if;
  if new.state <> old.state and old.state || ' ' || new.state <> all (array[
      'RECEIVED ACKNOWLEDGED', 'ACKNOWLEDGED TRIAGED', 'TRIAGED IN_REVIEW', 'TRIAGED REFERRED', 'TRIAGED INVESTIGATION', 'IN_REVIEW AWAITING_COMPLAINANT',
      'AWAITING_COMPLAINANT IN_REVIEW', 'IN_REVIEW RESPONDED', 'INVESTIGATION RESPONDED', 'RESPONDED CLOSED', 'REFERRED CLOSED', 'RESPONDED APPEALED',
      'CLOSED APPEALED', 'APPEALED APPEAL_IN_REVIEW', 'APPEAL_IN_REVIEW APPEAL_DECIDED', 'APPEAL_DECIDED CLOSED', 'CLOSED REOPENED', 'REOPENED IN_REVIEW'])
    and not (new.state = 'WITHDRAWN' and old.state <> 'CLOSED')
    and not (old.state = 'WITHDRAWN' and new.state = 'INVESTIGATION' and old.severity = 'SENSITIVE') then
    raise exception 'TRANSITION_NOT_ALLOWED: from % to %', old.state, new.state;
  end if;
  if new.state <> old.state and new.state in ('WITHDRAWN', 'APPEALED') and not told then
    raise exception 'TRANSITION_NOT_ALLOWED: that is for the one who told it alone';
  end if;
  if new.handler_id = new.reviewer_id then
    raise exception 'TRANSITION_NOT_ALLOWED: nobody reviews what they handle';
  end if;
  if array_position(array['ROUTINE', 'SERIOUS', 'SENSITIVE'], new.severity) < array_position(array['ROUTINE', 'SERIOUS', 'SENSITIVE'], old.severity) then
    raise exception 'TRANSITION_NOT_ALLOWED: who could not read it yesterday does not today';
  end if;
  -- whoever reads an appeal alone decides it, and changes nothing of what was found before
  if actor is not null and not told
      and ((new.about_membership_id, new.category, new.severity, new.involves_child, new.threatens_safety, new.outcome, new.responded_on)
        is distinct from (old.about_membership_id, old.category, old.severity, old.involves_child, old.threatens_safety, old.outcome, old.responded_on)
        or new.handler_id is distinct from old.handler_id
          and not (new.handler_id is null and not exists (select from case_readers(old) r where r.person_id = old.handler_id and r.handles)))
      and not exists (select from case_readers(old) r where r.person_id = actor and r.handles) then
    raise exception 'TRANSITION_NOT_ALLOWED: that is for whoever handles it';
  end if;
  if new.state = 'RESPONDED' and old.state <> 'RESPONDED' then
    new.answered_by := array(select distinct m.organisation_id from assignment a join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id
      where a.initiative_id = new.initiative_id and a.person_id = actor order by 1);
  else
    new.answered_by := old.answered_by;
  end if;
  -- whoever comes by a receipt says what they have to say, and nothing of what others find
  if nullif(current_setting('app.told', true), '') is not null and (
      (new.about_membership_id, new.about_backbone, new.category, new.severity, new.involves_child, new.threatens_safety, new.handler_id, new.reviewer_id,
        new.outcome, new.appeal_outcome, new.responded_on, new.reopened_on, new.told_on)
      is distinct from (old.about_membership_id, old.about_backbone, old.category, old.severity, old.involves_child, old.threatens_safety, old.handler_id,
        old.reviewer_id, old.outcome, old.appeal_outcome, old.responded_on, old.reopened_on, old.told_on)
      or new.state <> old.state and not (new.state in ('WITHDRAWN', 'APPEALED') or old.state = 'AWAITING_COMPLAINANT')) then
    raise exception 'TRANSITION_NOT_ALLOWED: that is not for the one who told it';
  end if;
  return new;
end $$;
create trigger moves before insert or update on case_file for each row execute function case_moves();

-- What is said in a case stays said: no login has the right to change it, and no function of the owner does either.
create function case_words_stay() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  raise exception 'TRANSITION_NOT_ALLOWED: what was said in a case stays as it was said';
end $$;
create trigger stays before update on case_event for each row execute function case_words_stay();
create trigger stays before update on case_message for each row execute function case_words_stay();
create trigger stays before update on case_note for each row execute function case_words_stay();

-- Who may read a case at this very moment, and how: the rule of the policies for everybody at once.
create function case_readers(p_case case_file) returns table (person_id uuid, handles boolean, reviews boolean)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select p.person_id,
    'SENSITIVE_CASE_HANDLER' = any (p.roles) or 'CASE_HANDLER' = any (p.roles) and coalesce(p_case.severity, 'SENSITIVE') <> 'SENSITIVE',
    'CASE_APPEAL_REVIEWER' = any (p.roles) and ('SENSITIVE_CASE_HANDLER' = any (p.roles) or coalesce(p_case.severity, 'SENSITIVE') <> 'SENSITIVE')
  from (
    select a.person_id, array_agg(distinct r) as roles, array_agg(distinct a.membership_id) as memberships,
      bool_or('BACKBONE' = any (m.roles)) as hosts
    from assignment a
    join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id and (m.ended_on is null or m.ended_on >= current_date)
    cross join unnest(a.roles) r
    where a.initiative_id = p_case.initiative_id group by a.person_id) p
  where not coalesce(p_case.about_membership_id = any (p.memberships), false) and not (p_case.about_backbone and p.hosts)
    and p.roles && array['SENSITIVE_CASE_HANDLER', 'CASE_HANDLER', 'CASE_APPEAL_REVIEWER']
$$;

-- Who could take what is told in these initiatives: how many people read it, and how many of them have nothing to do with the backbone. Nothing of
-- one that does not publish.
create function case_intake(p_initiatives uuid[]) returns table (initiative_id uuid, readers integer, independent integer)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select i.id, count(p.person_id)::int, (count(*) filter (where not p.hosts))::int
  from initiative i
  left join lateral (
    select a.person_id, bool_or('BACKBONE' = any (m.roles)) as hosts
    from assignment a
    join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id and (m.ended_on is null or m.ended_on >= current_date)
    where a.initiative_id = i.id group by a.person_id
    having bool_or('SENSITIVE_CASE_HANDLER' = any (a.roles))) p on true
  where i.id = any (p_initiatives) and i.public_page_enabled
  group by i.id
$$;

-- The case that a receipt opens, for whoever has it; no row where it opens none.
create function case_of_receipt(p_sha256 bytea) returns table (initiative_id uuid, id uuid, today text)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select c.initiative_id, c.id, (now() at time zone i.time_zone)::date::text
  from case_file c join initiative i on i.id = c.initiative_id where c.receipt_sha256 = p_sha256
$$;

-- What whoever has the receipt reads: what they told, how far it has come, and what was said since. Nothing of who handles it, and no note.
create function own_case(p_sha256 bytea) returns json
language sql stable security definer set search_path = keelson, pg_temp as $$
  select json_build_object('initiativeId', c.initiative_id, 'id', c.id, 'initiative', i.name, 'timeZone', i.time_zone, 'language', c.language,
    'originalText', encode(c.original_text, 'base64'), 'state', c.state, 'severity', c.severity, 'outcome', c.outcome, 'appealOutcome', c.appeal_outcome,
    'receivedAt', c.received_at, 'toldOn', c.told_on, 'respondedOn', c.responded_on, 'appealedOn', c.appealed_on, 'reopenedOn', c.reopened_on,
    'awaitingSince', c.awaiting_since, 'pausedDays', c.paused_days,
    'hasContact', exists (select from case_contact k where k.initiative_id = c.initiative_id and k.case_id = c.id),
    'events', (select coalesce(json_agg(json_build_object('nth', e.nth, 'state', e.state, 'happenedOn', e.happened_on) order by e.nth), '[]')
      from case_event e where e.initiative_id = c.initiative_id and e.case_id = c.id),
    'messages', (select coalesce(json_agg(json_build_object('nth', m.nth, 'id', m.id, 'words', encode(m.words, 'base64'),
        'isOwn', m.author_id is null, 'writtenOn', m.written_on) order by m.nth), '[]')
      from case_message m where m.initiative_id = c.initiative_id and m.case_id = c.id))
  from case_file c join initiative i on i.id = c.initiative_id where c.receipt_sha256 = p_sha256
$$;

-- Who could take a case on, for whoever handles cases there and may read this one.
create function case_people(p_initiative uuid, p_case uuid) returns table (person_id uuid, name text, handles boolean, reviews boolean)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select r.person_id, p.name, r.handles, r.reviews
  from case_file c cross join lateral case_readers(c) r join person p on p.id = r.person_id
  where c.initiative_id = p_initiative and c.id = p_case
    and (r.handles or r.reviews) and exists (select from case_readers(c) me
      where me.person_id = (select nullif(current_setting('app.actor', true), '')::uuid) and (me.handles or me.reviews and c.appealed_on is not null))
$$;

-- Says what kind of case it is and whom it is about. By the owner, because whoever says that it is about their own reads it no more while they say so:
-- then it waits for somebody else. Gives how many could handle it from then on.
create function triage_case(p_initiative uuid, p_case uuid, p_about uuid, p_category text, p_severity text, p_child boolean, p_threat boolean, p_today date)
returns integer
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  actor uuid := nullif(current_setting('app.actor', true), '')::uuid;
  file case_file;
  was text;
begin
  select * into file from case_file c where c.initiative_id = p_initiative and c.id = p_case for update;
  if not exists (select from case_readers(file) r where r.person_id = actor and r.handles) or file.handler_id <> actor then
    raise exception 'TRANSITION_NOT_ALLOWED: nobody triages what is not theirs to handle';
  end if;
  was := file.state;
  update case_file c set about_membership_id = p_about, category = p_category, severity = p_severity, involves_child = p_child, threatens_safety = p_threat,
    state = case c.state when 'ACKNOWLEDGED' then 'TRIAGED' else c.state end,
    -- the plan, or the next word, is still to be told
    told_on = case when c.severity is distinct from p_severity then null else c.told_on end, version = c.version + 1
  where c.initiative_id = p_initiative and c.id = p_case returning * into file;
  if was <> file.state then
    insert into case_event (initiative_id, case_id, nth, state, actor_id, happened_on)
    values (p_initiative, p_case, file.version, file.state, actor, p_today);
  end if;
  if not exists (select from case_readers(file) r where r.person_id = actor and r.handles) then
    update case_file c set handler_id = null, untold = true where c.initiative_id = p_initiative and c.id = p_case;
  end if;
  return (select count(*) from case_readers(file) r where r.handles);
end $$;

-- Is whoever asks of an organisation of this person's, who handled a case there? An appeal is looked at by nobody who is.
create function case_handler_shares(p_initiative uuid, p_handler uuid) returns boolean
language sql stable security definer set search_path = keelson, pg_temp as $$
  select exists (select from assignment theirs
    join membership t on t.initiative_id = theirs.initiative_id and t.id = theirs.membership_id
    join assignment own on own.initiative_id = theirs.initiative_id and own.person_id = (select nullif(current_setting('app.actor', true), '')::uuid)
    join membership o on o.initiative_id = own.initiative_id and o.id = own.membership_id
    where theirs.initiative_id = p_initiative and theirs.person_id = p_handler and t.organisation_id = o.organisation_id)
$$;

-- For the clock of news: marks what nobody was told of yet, and gives whom to tell, once a person and initiative. By the hour, so that no mail says
-- when somebody pressed Send.
create function tell_case_readers() returns table (address text, initiative text, language text)
language sql volatile security definer set search_path = keelson, pg_temp as $$
  with told as (update case_file set untold = false where untold returning case_file.*)
  select distinct p.email, i.name, i.default_language
  from told c cross join lateral case_readers(c) r
  join person p on p.id = r.person_id
  join initiative i on i.id = c.initiative_id
  where case when c.state in ('APPEALED', 'APPEAL_IN_REVIEW')
    then r.reviews and r.person_id is distinct from c.handler_id and (c.reviewer_id is null or c.reviewer_id = r.person_id)
    else r.handles and (c.handler_id is null or c.handler_id = r.person_id) end
$$;

-- For the clock of appeals: what was answered is closed once nobody can appeal against it in time any more. Gives how many.
create function close_answered_cases() returns integer
language sql volatile security definer set search_path = keelson, pg_temp as $$
  with closed as (
    update case_file c set state = 'CLOSED', version = c.version + 1
    from initiative i where i.id = c.initiative_id and c.state = 'RESPONDED' and c.responded_on + 30 < (now() at time zone i.time_zone)::date
    returning c.initiative_id, c.id, c.version, (now() at time zone i.time_zone)::date as day),
  noted as (
    insert into case_event (initiative_id, case_id, nth, state, happened_on)
    select initiative_id, id, version, 'CLOSED', day from closed returning 1)
  select count(*)::int from noted
$$;

-- One kind of mail more, whichever there are by now.
do $$
declare
  kinds text := (select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'outbox_mail'::regclass and conname = 'outbox_mail_kind_check');
begin
  alter table outbox_mail drop constraint outbox_mail_kind_check;
  execute 'alter table outbox_mail add constraint outbox_mail_kind_check ' || replace(kinds, 'ARRAY[', 'ARRAY[''CASE_NEWS''::text, ');
end $$;

revoke execute on all routines in schema keelson from public;
grant execute on function case_intake(uuid[]), case_of_receipt(bytea), own_case(bytea), case_people(uuid, uuid), case_handler_shares(uuid, uuid),
  triage_case(uuid, uuid, uuid, text, text, boolean, boolean, date), tell_case_readers(),
  close_answered_cases() to keelson_app;
