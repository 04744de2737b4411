-- Meetings, their minutes, and what was agreed to be done (docs/methodology.md 4.6; who may do what: docs/decisions/0028).

create table meeting (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  title text not null check (length(title) between 1 and 200),
  starts_at timestamptz not null,
  duration_minutes integer not null default 60 check (duration_minutes between 5 and 1440),
  place text,
  link text check (link ~ '^https://'),
  -- the languages spoken, as BCP 47 tags
  languages text[] not null default '{}',
  state text not null default 'PLANNED' check (state in ('PLANNED', 'HELD', 'CANCELLED')),
  cancelled_because text,
  -- kept as written, in whatever language; 0 is the version of minutes nobody has written yet
  minutes text not null default '',
  minutes_language text not null default 'und',
  minutes_version integer not null default 0,
  minutes_by uuid references person,
  minutes_at timestamptz,
  published_at timestamptz,
  published_version integer,
  made_by uuid not null references person,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (initiative_id, id),
  check ((state = 'CANCELLED') = (cancelled_because is not null)),
  check (published_at is null or state = 'HELD')
);
create index meeting_starts on meeting (initiative_id, starts_at, id);

create table meeting_agenda_item (
  initiative_id uuid not null,
  meeting_id uuid not null,
  place integer not null check (place between 1 and 50),
  title text not null check (length(title) between 1 and 300),
  purpose text not null check (purpose in ('INFORM', 'DISCUSS', 'DECIDE', 'LEARN')),
  primary key (initiative_id, meeting_id, place),
  foreign key (initiative_id, meeting_id) references meeting
);

-- Organisations are invited, people come.
create table meeting_invite (
  initiative_id uuid not null,
  meeting_id uuid not null,
  membership_id uuid not null,
  primary key (initiative_id, meeting_id, membership_id),
  foreign key (initiative_id, meeting_id) references meeting,
  foreign key (initiative_id, membership_id) references membership
);
create index meeting_invite_membership on meeting_invite (membership_id, meeting_id);

create table meeting_attendance (
  initiative_id uuid not null,
  meeting_id uuid not null,
  membership_id uuid not null,
  person_id uuid not null references person,
  mode text not null check (mode in ('IN_PERSON', 'REMOTE')),
  primary key (initiative_id, meeting_id, membership_id, person_id),
  foreign key (initiative_id, meeting_id) references meeting,
  foreign key (initiative_id, membership_id) references membership
);
create index meeting_attendance_membership on meeting_attendance (membership_id, meeting_id);
create index meeting_attendance_person on meeting_attendance (person_id);

create table action_item (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  -- the owner: somebody, for the organisation they act for. They stay named when they have left
  owner_id uuid not null,
  person_id uuid not null references person,
  meeting_id uuid,
  -- the line of the meeting's minutes it was made of
  minute_line text,
  text text not null check (length(text) between 1 and 2000),
  language text not null default 'und',
  due_on date not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'CANCELLED')),
  done_on date,
  -- when somebody of the owner's organisation last said how it stands: a touchpoint. Nobody else's word is one
  answered_at timestamptz,
  made_by uuid not null references person,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (initiative_id, id),
  foreign key (initiative_id, owner_id) references membership,
  foreign key (initiative_id, meeting_id) references meeting,
  unique (initiative_id, meeting_id, minute_line),
  check ((state = 'DONE') = (done_on is not null))
);
create index action_item_due on action_item (initiative_id, due_on, id);
create index action_item_owner on action_item (owner_id, answered_at);
create index action_item_person on action_item (person_id, due_on);

-- app.joins: initiatives whose meetings and actions somebody reads without being invited. app.attends: memberships they come for.
-- app.convenes: initiatives whose meetings they run. app.speaks: memberships whose actions they add and change. app.acts: memberships
-- they act for, and may write.
do $$
declare
  listed text := '%s = any ((select string_to_array(nullif(current_setting(%L, true), %L), %L)::uuid[])::uuid[])';
  joins text := format(listed, 'initiative_id', 'app.joins', '', ',');
  attends text := format(listed, 'membership_id', 'app.attends', '', ',');
  convenes text := format(listed, 'initiative_id', 'app.convenes', '', ',');
  owns text := format(listed, 'owner_id', 'app.attends', '', ',');
  speaks text := format(listed, 'owner_id', 'app.speaks', '', ',');
  acts text := format(listed, 'owner_id', 'app.acts', '', ',');
  of_meeting text := 'exists (select from meeting m where m.initiative_id = %1$I.initiative_id and m.id = %1$I.meeting_id)';
begin
  call guard('meeting_invite', joins || ' or ' || attends, convenes, null, convenes);
  call guard('meeting', joins || ' or exists (select from meeting_invite v where v.initiative_id = meeting.initiative_id and v.meeting_id = meeting.id)',
    convenes, convenes, null);
  call guard('meeting_agenda_item', format(of_meeting, 'meeting_agenda_item'), convenes, null, convenes);
  call guard('meeting_attendance', format(of_meeting, 'meeting_attendance'), convenes, null, convenes);
  call guard('action_item', joins || ' or ' || owns || ' or meeting_id is not null and ' || format(of_meeting, 'action_item'),
    convenes || ' or ' || speaks,
    convenes || ' or ' || speaks || ' or (' || acts || ' and person_id = (select nullif(current_setting(''app.self'', true), '''')::uuid))', null);
end $$;
grant update (title, starts_at, duration_minutes, place, link, languages, state, cancelled_because, minutes, minutes_language, minutes_version,
  minutes_by, minutes_at, published_at, published_version, version) on meeting to keelson_app;
grant update (owner_id, person_id, text, language, due_on, state, done_on, answered_at, version) on action_item to keelson_app;

-- Both begin where they begin, and move as they are drawn (packages/domain/src/communication).
create function communication_born() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if tg_table_name = 'meeting' and exists (select from born where to_jsonb(born) ->> 'state' <> 'PLANNED')
    or tg_table_name = 'action_item' and exists (select from born where to_jsonb(born) ->> 'state' <> 'OPEN' or to_jsonb(born) ->> 'answered_at' is not null) then
    raise exception 'TRANSITION_NOT_ALLOWED: a meeting begins as planned, an action as open';
  end if;
  return null;
end $$;
create trigger born after insert on meeting
  referencing new table as born for each statement when (current_user = 'keelson_app') execute function communication_born();
create trigger born after insert on action_item
  referencing new table as born for each statement when (current_user = 'keelson_app') execute function communication_born();

create function meeting_moves() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      where o.state <> n.state and o.state <> 'PLANNED') then
    raise exception 'TRANSITION_NOT_ALLOWED: what was held or cancelled stays so';
  end if;
  return null;
end $$;
create trigger meeting_moves after update on meeting
  referencing old table as before new table as after for each statement when (current_user = 'keelson_app') execute function meeting_moves();

-- What is to be done, by whom and when, whoever runs the meetings or speaks for the owner's organisation says; its owner how it stands. That
-- somebody answered, nobody but their own organisation brings about.
create function action_item_moves() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  convening uuid[] := coalesce(string_to_array(nullif(current_setting('app.convenes', true), ''), ',')::uuid[], '{}');
  speaking uuid[] := coalesce(string_to_array(nullif(current_setting('app.speaks', true), ''), ',')::uuid[], '{}');
  acting uuid[] := coalesce(string_to_array(nullif(current_setting('app.acts', true), ''), ',')::uuid[], '{}');
begin
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      where o.state <> n.state and (o.state, n.state) not in (('OPEN', 'IN_PROGRESS'), ('OPEN', 'BLOCKED'), ('IN_PROGRESS', 'BLOCKED'),
        ('BLOCKED', 'IN_PROGRESS'), ('DONE', 'OPEN'))
        and not (o.state in ('OPEN', 'IN_PROGRESS', 'BLOCKED') and n.state in ('DONE', 'CANCELLED'))) then
    raise exception 'TRANSITION_NOT_ALLOWED: an action moves as it is drawn';
  end if;
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      where (o.owner_id, o.person_id, o.text, o.language, o.due_on) is distinct from (n.owner_id, n.person_id, n.text, n.language, n.due_on)
        and n.initiative_id <> all (convening) and (o.owner_id <> all (speaking) or n.owner_id <> all (speaking))) then
    raise exception 'NOT_THEIRS: what is to be done is said by whoever runs the meetings, or by the owner''s organisation';
  end if;
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      where o.answered_at is distinct from n.answered_at and n.owner_id <> all (acting)) then
    raise exception 'NOT_THE_PARTNER: a touchpoint is the word of the organisation itself';
  end if;
  return null;
end $$;
create trigger action_item_moves after update on action_item
  referencing old table as before new table as after for each statement when (current_user = 'keelson_app') execute function action_item_moves();

-- People who meet and agree on things know each other by name; their addresses stay their own. Of those who own an action or came to a
-- meeting, and to whoever may read one of the initiative's.
create function names_together(p_initiatives uuid[], p_persons uuid[]) returns table (initiative_id uuid, person_id uuid, name text)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select i.id, p.id, p.name from unnest(p_initiatives) i (id) cross join person p
  where p.id = any (p_persons)
    and i.id = any ((select string_to_array(nullif(current_setting('app.audience', true), ''), ',')::uuid[])::uuid[])
    and (exists (select from action_item a where a.person_id = p.id and a.initiative_id = i.id)
      or exists (select from meeting_attendance t where t.person_id = p.id and t.initiative_id = i.id)
      or exists (select from meeting m where m.minutes_by = p.id and m.initiative_id = i.id))
$$;

-- To whom somebody may give an action: whoever runs the meetings, to everybody who acts here; others, to their own organisation's people.
create function people_to_ask(p_initiative uuid) returns table (membership_id uuid, person_id uuid, name text)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select a.membership_id, p.id, p.name
  from assignment a join person p on p.id = a.person_id
  join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id and (m.ended_on is null or m.ended_on >= current_date)
  where a.initiative_id = p_initiative and (
    a.initiative_id = any ((select string_to_array(nullif(current_setting('app.convenes', true), ''), ',')::uuid[])::uuid[])
    or a.membership_id = any ((select string_to_array(nullif(current_setting('app.speaks', true), ''), ',')::uuid[])::uuid[]))
$$;

call audit('meeting', 'initiative_id', 'id');
call audit('meeting_agenda_item', 'initiative_id', 'meeting_id');
call audit('meeting_invite', 'initiative_id', 'meeting_id');
call audit('meeting_attendance', 'initiative_id', 'meeting_id');
call audit('action_item', 'initiative_id', 'id');

revoke execute on all routines in schema keelson from public;
grant execute on function names_together(uuid[], uuid[]), people_to_ask(uuid) to keelson_app;
