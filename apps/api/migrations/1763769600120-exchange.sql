-- Exchange posts: what those who do the work ask, tell and offer each other (docs/methodology.md 4.12, docs/decisions/0036).

-- What somebody asks or tells is a comment that opens a thread, and its answers answer that: who changes, hides and translates words is said once for
-- all words. Here is what kind of post it is, and for whom.
create table exchange_post (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('QUESTION', 'TIP', 'RESOURCE', 'FAILURE_STORY', 'OFFER')),
  -- whoever takes part but for those who fund; whoever takes part; whoever takes part, and it may be passed on
  audience text not null check (audience in ('PEERS_ONLY', 'PARTNERS', 'PUBLIC')),
  membership_id uuid not null,
  person_id uuid not null references person,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (initiative_id, id),
  foreign key (initiative_id, membership_id) references membership
);
create index exchange_post_latest on exchange_post (initiative_id, created_at, id);
create index exchange_post_person on exchange_post (person_id);
create index exchange_post_membership on exchange_post (initiative_id, membership_id);

-- Whom a post has helped. One mark a person; it is taken back by whoever made it.
create table exchange_mark (
  initiative_id uuid not null,
  post_id uuid not null,
  person_id uuid not null references person,
  membership_id uuid not null,
  primary key (initiative_id, post_id, person_id),
  foreign key (initiative_id, post_id) references exchange_post,
  foreign key (initiative_id, membership_id) references membership
);
create index exchange_mark_person on exchange_mark (person_id);
create index exchange_mark_membership on exchange_mark (initiative_id, membership_id);

alter table comment drop constraint comment_subject_kind_check;
alter table comment add constraint comment_subject_kind_check
  check (subject_kind in ('AGENDA_VERSION', 'PROPOSAL', 'ACTIVITY', 'MEETING', 'INDICATOR', 'EXCHANGE_POST'));
-- a post begins once
create unique index comment_opening on comment (initiative_id, subject_id) where subject_kind = 'EXCHANGE_POST' and reply_to is null;

do $$
declare
  listed text := '%s = any ((select string_to_array(nullif(current_setting(%L, true), %L), %L)::uuid[])::uuid[])';
  audience text := format(listed, 'initiative_id', 'app.audience', '', ',');
  convenes text := format(listed, 'initiative_id', 'app.convenes', '', ',');
  joins text := format(listed, 'initiative_id', 'app.joins', '', ',');
  self text := '(select nullif(current_setting(''app.self'', true), '''')::uuid)';
  -- in their own name, for an organisation they act for: asking and answering each other needs no voice
  acts text := 'person_id = ' || self || ' and (' || format(listed, 'membership_id', 'app.acts', '', ',') || ' or ' || format(listed, 'membership_id', 'app.says', '', ',') || ')';
  says text := 'person_id = ' || self || ' and ' || format(listed, 'membership_id', 'app.says', '', ',');
  -- no organisation that funds has anybody among the peers, whatever else it is
  peer text := joins || ' and not exists (select from membership f where f.initiative_id = exchange_post.initiative_id and '
    || format(listed, 'f.id', 'app.attends', '', ',') || ' and ''FUNDER'' = any (f.roles))';
  reads text := '@audience and ' || self || ' is not null and (audience <> ''PEERS_ONLY'' or ' || peer || ')';
  of_post text := 'exists (select from exchange_post e where e.initiative_id = exchange_mark.initiative_id and e.id = exchange_mark.post_id';
  -- as in 1763769600081-words.sql, and one kind more
  read text := audience || ' and ' || self || ' is not null and case subject_kind'
    || ' when ''MEETING'' then exists (select from meeting s where s.initiative_id = comment.initiative_id and s.id = comment.subject_id)'
    || ' when ''ACTIVITY'' then exists (select from activity s where s.initiative_id = comment.initiative_id and s.id = comment.subject_id)'
    || ' when ''INDICATOR'' then exists (select from indicator s where s.initiative_id = comment.initiative_id and s.id = comment.subject_id)'
    || ' when ''PROPOSAL'' then exists (select from proposal s where s.initiative_id = comment.initiative_id and s.id = comment.subject_id)'
    || ' when ''EXCHANGE_POST'' then exists (select from exchange_post s where s.initiative_id = comment.initiative_id and s.id = comment.subject_id)'
    || ' else exists (select from agenda_version s where s.initiative_id = comment.initiative_id and s.id = comment.subject_id) end';
  said text := 'case subject_kind when ''EXCHANGE_POST'' then ' || acts || ' else ' || says || ' end';
  -- those whose words a translation puts otherwise, and who still say things there
  answers text := audience || ' and case when comment_id is null'
    || ' then exists (select from initiative_update u where u.initiative_id = translation.initiative_id and u.id = translation.update_id and u.' || replace(says, 'membership_id', 'u.membership_id') || ')'
    || ' else exists (select from comment c where c.initiative_id = translation.initiative_id and c.id = translation.comment_id and case c.subject_kind'
    || ' when ''EXCHANGE_POST'' then c.' || replace(acts, 'membership_id', 'c.membership_id') || ' else c.' || replace(says, 'membership_id', 'c.membership_id') || ' end) end';
begin
  call guard('exchange_post', reads, reads || ' and ' || acts, reads || ' and ' || acts, null);
  call guard('exchange_mark', of_post || ')', of_post || ' and e.person_id <> exchange_mark.person_id) and ' || acts, null, acts);
  execute format('alter policy reads on comment using (%s)', read);
  execute format('alter policy writes on comment with check (%s and %s and hidden_at is null)', read, said);
  execute format('alter policy changes on comment using (%1$s or %2$s) with check (%1$s or %2$s)', convenes, said);
  execute format('alter policy changes on translation using (%1$s or %2$s or %3$s) with check (%1$s or %2$s or %3$s)', says, convenes, answers);
end $$;
grant update (kind, audience, version) on exchange_post to keelson_app;

-- What was said to some is never shown to more: it is others' words too. And the words a post begins with are its author's.
create function exchange_post_moves() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      where array_position(array['PEERS_ONLY', 'PARTNERS', 'PUBLIC'], n.audience) > array_position(array['PEERS_ONLY', 'PARTNERS', 'PUBLIC'], o.audience)) then
    raise exception 'AUDIENCE_ONLY_NARROWER: what was said to some is not shown to more';
  end if;
  return null;
end $$;
create trigger exchange_post_moves after update on exchange_post
  referencing old table as before new table as after for each statement when (current_user = 'keelson_app') execute function exchange_post_moves();

create function comment_opens() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if exists (select from born b join exchange_post e on e.initiative_id = b.initiative_id and e.id = b.subject_id
      where b.subject_kind = 'EXCHANGE_POST' and b.reply_to is null and (e.person_id, e.membership_id) is distinct from (b.person_id, b.membership_id)) then
    raise exception 'NOT_THEIRS: a post begins with what its author says';
  end if;
  return null;
end $$;
create trigger comment_opens after insert on comment
  referencing new table as born for each statement when (current_user = 'keelson_app') execute function comment_opens();

-- As in 1763769600082-news-of-words.sql; an answer to somebody's post is told too, and never of a post that they do not read (any more).
create or replace function words_to_tell(p_initiative uuid, p_person uuid default null)
returns table (person_id uuid, type text, subject_id uuid, said text, said_by text, said_at timestamptz)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select distinct s.person_id, 'UPDATES', u.id, u.title, null, u.published_at
  from initiative_update u
  join assignment s on s.initiative_id = u.initiative_id and s.person_id <> u.person_id
  join membership m on m.initiative_id = s.initiative_id and m.id = s.membership_id and (m.ended_on is null or m.ended_on >= current_date)
  cross join lateral roles_at_work(m.status, s.roles) as r (roles)
  where u.initiative_id = p_initiative and u.published_at > now() - interval '23 days'
    and ('PUBLIC' = any (u.audiences) or u.audiences && m.roles or r.roles && array['BACKBONE_DIRECTOR', 'BACKBONE_STAFF'])
    and cardinality(r.roles) > 0 and (p_person is null or s.person_id = p_person)
    and (select nullif(current_setting('app.actor', true), '')::uuid) = '00000000-0000-0000-0000-000000000000'
  union all
  select distinct o.person_id, 'REPLIES', c.id, c.text, p.name, c.created_at
  from comment c
  join comment o on o.initiative_id = c.initiative_id and o.id = c.reply_to and o.person_id <> c.person_id
  join assignment s on s.initiative_id = o.initiative_id and s.person_id = o.person_id
  join membership m on m.initiative_id = s.initiative_id and m.id = s.membership_id and (m.ended_on is null or m.ended_on >= current_date)
  join person p on p.id = c.person_id
  where c.initiative_id = p_initiative and c.created_at > now() - interval '23 days' and c.hidden_at is null
    and (p_person is null or o.person_id = p_person)
    and case c.subject_kind when 'EXCHANGE_POST' then cardinality(roles_at_work(m.status, s.roles)) > 0
        and not exists (select from exchange_post e
          join assignment f on f.initiative_id = e.initiative_id and f.person_id = o.person_id
          join membership g on g.initiative_id = f.initiative_id and g.id = f.membership_id and (g.ended_on is null or g.ended_on >= current_date)
          cross join lateral roles_at_work(g.status, f.roles) as w (roles)
          where e.initiative_id = c.initiative_id and e.id = c.subject_id and e.audience = 'PEERS_ONLY' and cardinality(w.roles) > 0
            and ('FUNDER' = any (g.roles) or 'FUNDER_REPRESENTATIVE' = any (w.roles)))
      -- whoever is there for a funder alone reads the meetings they are invited to, and comments on none
      else exists (select from unnest(roles_at_work(m.status, s.roles)) role where role <> 'FUNDER_REPRESENTATIVE') end
    and (select nullif(current_setting('app.actor', true), '')::uuid) = '00000000-0000-0000-0000-000000000000'
$$;

call audit('exchange_post', 'initiative_id', 'id');
call audit('exchange_mark', 'initiative_id', 'post_id');

revoke execute on all routines in schema keelson from public;
grant execute on function words_to_tell(uuid, uuid) to keelson_app;
