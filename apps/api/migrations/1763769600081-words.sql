-- Updates to audiences, comments on what is there, and translations beside both (docs/decisions/0031).

-- What whoever runs the meetings tells others. It goes one way, and so is no touchpoint.
create table initiative_update (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('NEWS', 'RESULT', 'SETBACK', 'DECISION', 'CALL_TO_ACTION', 'RESTATEMENT')),
  title text not null check (length(title) between 1 and 200),
  -- kept as written, in whatever language
  text text not null check (length(text) between 1 and 20000),
  language text not null default 'und',
  -- organisations by what they are here, or everybody; the backbone reads all of them
  audiences text[] not null check (cardinality(audiences) > 0
    and audiences <@ array['STEERING_COMMITTEE', 'WORKING_GROUP', 'PARTNER', 'FUNDER', 'COMMUNITY', 'PUBLIC']),
  membership_id uuid not null,
  person_id uuid not null references person,
  created_at timestamptz not null default now(),
  published_at timestamptz,
  version integer not null default 1,
  primary key (initiative_id, id),
  foreign key (initiative_id, membership_id) references membership
);
create index initiative_update_latest on initiative_update (initiative_id, coalesce(published_at, 'infinity'), id);
create index initiative_update_published on initiative_update (published_at) where published_at is not null;

-- What somebody says of something, for the organisation they act for. What it is said of is of one of five kinds, and whoever does not read
-- that does not read this.
create table comment (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  subject_kind text not null check (subject_kind in ('AGENDA_VERSION', 'PROPOSAL', 'ACTIVITY', 'MEETING', 'INDICATOR')),
  subject_id uuid not null,
  -- what it answers: one level, so that nobody has to follow a tree
  reply_to uuid,
  membership_id uuid not null,
  person_id uuid not null references person,
  text text check (length(text) between 1 and 4000),
  language text not null default 'und',
  created_at timestamptz not null default now(),
  edited_at timestamptz,
  -- nobody deletes what others said: it is hidden, by somebody, for a reason that stands in its place, and the text is kept elsewhere
  hidden_at timestamptz,
  hidden_by uuid references person,
  hidden_because text check (length(hidden_because) between 1 and 500),
  version integer not null default 1,
  primary key (initiative_id, id),
  foreign key (initiative_id, membership_id) references membership,
  foreign key (initiative_id, reply_to) references comment,
  check (num_nonnulls(hidden_at, hidden_by, hidden_because) in (0, 3)),
  check ((text is null) = (hidden_at is not null))
);
create index comment_subject on comment (initiative_id, subject_id, created_at, id);
create index comment_reply on comment (initiative_id, reply_to, created_at);
create index comment_membership on comment (membership_id, created_at);
create index comment_person on comment (person_id);
create index comment_created on comment (created_at) where reply_to is not null;

-- What was hidden, for whoever said it and whoever hides.
create table hidden_comment (
  initiative_id uuid not null,
  comment_id uuid not null,
  text text not null,
  primary key (initiative_id, comment_id),
  foreign key (initiative_id, comment_id) references comment
);

-- Beside what was written, never in its place: who translated it, and when.
create table translation (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  comment_id uuid,
  update_id uuid,
  language text not null,
  title text check (length(title) between 1 and 200),
  text text not null check (length(text) between 1 and 20000),
  membership_id uuid not null,
  person_id uuid not null references person,
  made_at timestamptz not null default now(),
  -- whether whoever made it might write updates: the public reads no other
  of_conveners boolean not null default false,
  -- it puts words in somebody's mouth: they take it out again, or whoever runs the meetings, and its language is free
  hidden_at timestamptz,
  hidden_by uuid references person,
  hidden_because text check (length(hidden_because) between 1 and 500),
  version integer not null default 1,
  primary key (initiative_id, id),
  foreign key (initiative_id, membership_id) references membership,
  foreign key (initiative_id, comment_id) references comment,
  foreign key (initiative_id, update_id) references initiative_update,
  check (num_nonnulls(hidden_at, hidden_by, hidden_because) in (0, 3)),
  check (num_nonnulls(comment_id, update_id) = 1),
  check ((update_id is null) = (title is null))
);
create unique index translation_of_comment on translation (initiative_id, comment_id, language) where hidden_at is null;
create unique index translation_of_update on translation (initiative_id, update_id, language) where hidden_at is null;
create index translation_comment on translation (initiative_id, comment_id);
create index translation_update on translation (initiative_id, update_id);
create index translation_person on translation (person_id);

do $$
declare
  listed text := '%s = any ((select string_to_array(nullif(current_setting(%L, true), %L), %L)::uuid[])::uuid[])';
  convenes text := format(listed, 'initiative_id', 'app.convenes', '', ',');
  attends text := format(listed, '%s', 'app.attends', '', ',');
  self text := '(select nullif(current_setting(''app.self'', true), '''')::uuid)';
  -- in their own name, for an organisation for which they speak or run the meetings
  says text := 'person_id = ' || self || ' and ' || format(listed, 'membership_id', 'app.says', '', ',');
  -- under row-level security of their own
  read text := '@audience and ' || self || ' is not null and case subject_kind'
    || ' when ''MEETING'' then exists (select from meeting s where s.initiative_id = comment.initiative_id and s.id = comment.subject_id)'
    || ' when ''ACTIVITY'' then exists (select from activity s where s.initiative_id = comment.initiative_id and s.id = comment.subject_id)'
    || ' when ''INDICATOR'' then exists (select from indicator s where s.initiative_id = comment.initiative_id and s.id = comment.subject_id)'
    || ' when ''PROPOSAL'' then exists (select from proposal s where s.initiative_id = comment.initiative_id and s.id = comment.subject_id)'
    || ' else exists (select from agenda_version s where s.initiative_id = comment.initiative_id and s.id = comment.subject_id) end';
  of_text text := 'case when comment_id is null'
    || ' then exists (select from initiative_update u where u.initiative_id = translation.initiative_id and u.id = translation.update_id)'
    -- what was hidden is hidden in every language
    || ' else exists (select from comment c where c.initiative_id = translation.initiative_id and c.id = translation.comment_id and c.hidden_at is null) end';
  -- those whose words they are
  theirs text := '@audience and case when comment_id is null'
    || ' then exists (select from initiative_update u where u.initiative_id = translation.initiative_id and u.id = translation.update_id and u.person_id = ' || self || ')'
    || ' else exists (select from comment c where c.initiative_id = translation.initiative_id and c.id = translation.comment_id and c.person_id = ' || self || ') end';
  -- and who still say things for the organisation for which they said those, by a token that may write
  answers text := '@audience and case when comment_id is null'
    || ' then exists (select from initiative_update u where u.initiative_id = translation.initiative_id and u.id = translation.update_id and u.' || replace(says, 'membership_id', 'u.membership_id') || ')'
    || ' else exists (select from comment c where c.initiative_id = translation.initiative_id and c.id = translation.comment_id and c.' || replace(says, 'membership_id', 'c.membership_id') || ') end';
begin
  call guard('initiative_update', convenes || ' or published_at is not null and (@backbone and ' || self || ' is not null'
      || ' or @audience and ' || self || ' is not null and ''PUBLIC'' = any (audiences)'
      || ' or exists (select from membership m where m.initiative_id = initiative_update.initiative_id and ' || format(attends, 'm.id') || ' and m.roles && audiences))',
    'published_at is null and ' || says || ' and ' || convenes, says || ' and ' || convenes, null);
  call guard('comment', read, read || ' and ' || says || ' and hidden_at is null',
    convenes || ' or ' || says, null);
  call guard('hidden_comment', convenes || ' or exists (select from comment c where c.initiative_id = hidden_comment.initiative_id'
      || ' and c.id = hidden_comment.comment_id and c.person_id = ' || self || ')', convenes, null, convenes);
  call guard('translation', of_text || ' and (comment_id is not null or of_conveners or @audience and ' || self || ' is not null)'
      || ' and (hidden_at is null or person_id = ' || self || ' or ' || convenes || ' or ' || theirs || ')',
    of_text || ' and ' || says || ' and hidden_at is null', says || ' or ' || convenes || ' or ' || answers, null);
end $$;
call publish('initiative_update', 'published_at is not null and ''PUBLIC'' = any (audiences)');
grant update (kind, title, text, language, audiences, published_at, version) on initiative_update to keelson_app;
grant update (text, language, edited_at, hidden_at, hidden_by, hidden_because, version) on comment to keelson_app;
grant update (title, text, made_at, hidden_at, hidden_by, hidden_because, version) on translation to keelson_app;

-- What was published stays as it was: what was wrong in it is said by another one.
create function update_moves() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if exists (select from before where published_at is not null) then
    raise exception 'TRANSITION_NOT_ALLOWED: an update that was published stays as it is';
  end if;
  return null;
end $$;
create trigger update_moves after update on initiative_update
  referencing old table as before for each statement when (current_user = 'keelson_app') execute function update_moves();

-- An answer is of the same thing as what it answers, and is itself not answered.
create function comment_born() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if exists (select from born b left join comment c on c.initiative_id = b.initiative_id and c.id = b.reply_to
      where b.reply_to is not null and (c.subject_kind, c.subject_id, c.reply_to is null) is distinct from (b.subject_kind, b.subject_id, true)) then
    raise exception 'NOT_A_COMMENT: an answer is to a comment on the same thing';
  end if;
  return null;
end $$;
create trigger comment_born after insert on comment
  referencing new table as born for each statement when (current_user = 'keelson_app') execute function comment_born();

-- What somebody said, nobody else says in other words; and hidden it is by whoever runs the meetings.
create function comment_moves() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  convening uuid[] := coalesce(string_to_array(nullif(current_setting('app.convenes', true), ''), ',')::uuid[], '{}');
  self uuid := nullif(current_setting('app.self', true), '')::uuid;
begin
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      where (o.language, o.edited_at) is distinct from (n.language, n.edited_at) and (n.person_id is distinct from self or o.hidden_at is not null)
        or o.text is distinct from n.text and not case
          -- hidden, and shown again as it was
          when n.hidden_at is not null then true
          when o.hidden_at is not null then exists (select from hidden_comment h
            where h.initiative_id = n.initiative_id and h.comment_id = n.id and h.text = n.text)
          else n.person_id is not distinct from self end) then
    raise exception 'NOT_THEIRS: what somebody said is theirs to change';
  end if;
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      where (o.hidden_at, o.hidden_by, o.hidden_because) is distinct from (n.hidden_at, n.hidden_by, n.hidden_because)
        and (n.initiative_id <> all (convening) or n.hidden_by is distinct from self and n.hidden_by is not null)) then
    raise exception 'NOT_THEIRS: comments are hidden by whoever runs the meetings, in their own name';
  end if;
  return null;
end $$;
create trigger comment_moves after update on comment
  referencing old table as before new table as after for each statement when (current_user = 'keelson_app') execute function comment_moves();

-- What a translation is to the public goes by who says it, each time they do.
create function translation_said() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  new.of_conveners := new.initiative_id = any (coalesce(string_to_array(nullif(current_setting('app.convenes', true), ''), ',')::uuid[], '{}'));
  return new;
end $$;
create trigger translation_said before insert or update of title, text on translation
  for each row when (current_user = 'keelson_app') execute function translation_said();

-- Whoever made a translation says it anew; those whose words it is of, and whoever runs the meetings, hide it, once and for good.
create function translation_moves() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  convening uuid[] := coalesce(string_to_array(nullif(current_setting('app.convenes', true), ''), ',')::uuid[], '{}');
  self uuid := nullif(current_setting('app.self', true), '')::uuid;
begin
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      where (o.title, o.text, o.made_at) is distinct from (n.title, n.text, n.made_at)
        and (n.person_id is distinct from self or o.hidden_at is not null)) then
    raise exception 'NOT_THEIRS: a translation is changed by whoever made it';
  end if;
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      where (o.hidden_at, o.hidden_by, o.hidden_because) is distinct from (n.hidden_at, n.hidden_by, n.hidden_because)
        and (o.hidden_at is not null or n.hidden_by is distinct from self or n.initiative_id <> all (convening)
          and not exists (select from comment c where c.initiative_id = n.initiative_id and c.id = n.comment_id and c.person_id = self)
          and not exists (select from initiative_update u where u.initiative_id = n.initiative_id and u.id = n.update_id and u.person_id = self))) then
    raise exception 'NOT_THEIRS: a translation is hidden by whose words it is of, or by whoever runs the meetings, in their own name';
  end if;
  return null;
end $$;
create trigger translation_moves after update on translation
  referencing old table as before new table as after for each statement when (current_user = 'keelson_app') execute function translation_moves();

-- People who talk with each other know each other by name, as those do who meet.
create function names_of_authors(p_initiatives uuid[], p_persons uuid[]) returns table (initiative_id uuid, person_id uuid, name text)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select i.id, p.id, p.name from unnest(p_initiatives) i (id) cross join person p
  where p.id = any (p_persons) and (select nullif(current_setting('app.self', true), '')) is not null
    and i.id = any ((select string_to_array(nullif(current_setting('app.audience', true), ''), ',')::uuid[])::uuid[])
    and (exists (select from comment c where c.initiative_id = i.id and (c.person_id = p.id or c.hidden_by = p.id))
      or exists (select from initiative_update u where u.initiative_id = i.id and u.person_id = p.id)
      or exists (select from translation t where t.initiative_id = i.id and (t.person_id = p.id or t.hidden_by = p.id)))
$$;

call audit('initiative_update', 'initiative_id', 'id');
call audit('comment', 'initiative_id', 'id');
call audit('hidden_comment', 'initiative_id', 'comment_id');
call audit('translation', 'initiative_id', 'id');

revoke execute on all routines in schema keelson from public;
grant execute on function names_of_authors(uuid[], uuid[]) to keelson_app;
