-- Translations stand beside whatever people write, not beside comments and updates alone: minutes, proposals, decisions, what was raised and answered in
-- consultations, action items and the paragraphs of an agenda (docs/decisions/0031). What is translated is known by its kind and row, as what is
-- commented on is; and a translation knows the words it was made of.
alter table translation
  add column subject_kind text check (subject_kind in
    ('COMMENT', 'UPDATE', 'MEETING', 'PROPOSAL', 'DECISION', 'CONSULTATION', 'THEME', 'ACTION_ITEM', 'AGENDA_VERSION')),
  add column subject_id uuid,
  -- null: its text
  add column text_part text,
  -- of an agenda, the paragraph and what that said, as comments keep it (1763769600135-comments-on-paragraphs.sql)
  add column part_kind text check (part_kind in ('PROBLEM', 'VISION', 'BOUNDARIES', 'GOAL', 'OUTCOME', 'STRATEGY', 'PRINCIPLE')),
  add column part_code text check (length(part_code) <= 64),
  add column part_text text,
  -- of the title, a line feed and the text, or of the text alone, in hex; empty: of words that nobody kept
  add column of_sha256 text;

alter table translation disable trigger user;
update translation t set subject_kind = 'UPDATE', subject_id = u.id,
  of_sha256 = encode(sha256(convert_to(u.title || E'\n' || u.text, 'UTF8')), 'hex')
from initiative_update u where u.initiative_id = t.initiative_id and u.id = t.update_id;
-- a comment that was changed after it was translated says something else, and what it said was not kept
update translation t set subject_kind = 'COMMENT', subject_id = c.id,
  of_sha256 = case when c.edited_at > t.made_at then ''
    else encode(sha256(convert_to(coalesce(c.text, (select h.text from hidden_comment h
      where h.initiative_id = c.initiative_id and h.comment_id = c.id)), 'UTF8')), 'hex') end
from comment c where c.initiative_id = t.initiative_id and c.id = t.comment_id;
alter table translation enable trigger user;

do $$
declare
  listed text := '%s = any ((select string_to_array(nullif(current_setting(%L, true), %L), %L)::uuid[])::uuid[])';
  audience text := format(listed, 'initiative_id', 'app.audience', '', ',');
  convenes text := format(listed, 'initiative_id', 'app.convenes', '', ',');
  self text := '(select nullif(current_setting(''app.self'', true), '''')::uuid)';
  says text := 'person_id = ' || self || ' and ' || format(listed, 'membership_id', 'app.says', '', ',');
  acts text := 'person_id = ' || self || ' and (' || format(listed, 'membership_id', 'app.acts', '', ',') || ' or ' || format(listed, 'membership_id', 'app.says', '', ',') || ')';
  -- under row-level security of its own: a translation is read where what it is of is
  subject text := 'exists (select from %I s where s.initiative_id = translation.initiative_id and s.id = translation.subject_id%s)';
  of_text text := 'case subject_kind'
    -- what was hidden is hidden in every language
    || ' when ''COMMENT'' then ' || format(subject, 'comment', ' and s.hidden_at is null')
    || ' when ''UPDATE'' then ' || format(subject, 'initiative_update', '')
    || ' when ''MEETING'' then ' || format(subject, 'meeting', '')
    || ' when ''PROPOSAL'' then ' || format(subject, 'proposal', '')
    || ' when ''DECISION'' then ' || format(subject, 'decision', '')
    || ' when ''CONSULTATION'' then ' || format(subject, 'consultation', '')
    || ' when ''THEME'' then ' || format(subject, 'consultation_theme', '')
    || ' when ''ACTION_ITEM'' then ' || format(subject, 'action_item', '')
    || ' else ' || format(subject, 'agenda_version', '') || ' end';
  -- somebody's own words are a comment's and an update's; others are the initiative's
  theirs text := audience || ' and case subject_kind'
    || ' when ''COMMENT'' then ' || format(subject, 'comment', ' and s.person_id = ' || self)
    || ' when ''UPDATE'' then ' || format(subject, 'initiative_update', ' and s.person_id = ' || self) || ' else false end';
  answers text := audience || ' and case subject_kind'
    || ' when ''COMMENT'' then ' || format(subject, 'comment', ' and case s.subject_kind when ''EXCHANGE_POST'' then s.'
      || replace(acts, 'membership_id', 's.membership_id') || ' else s.' || replace(says, 'membership_id', 's.membership_id') || ' end')
    || ' when ''UPDATE'' then ' || format(subject, 'initiative_update', ' and s.' || replace(says, 'membership_id', 's.membership_id'))
    || ' else false end';
begin
  execute format('alter policy reads on translation using (%s and (of_conveners or %s and %s is not null)'
    || ' and (hidden_at is null or person_id = %3$s or %s or %s))', of_text, audience, self, convenes, theirs);
  execute format('alter policy writes on translation with check (%s and %s and hidden_at is null)', of_text, says);
  execute format('alter policy changes on translation using (%1$s or %2$s or %3$s) with check (%1$s or %2$s or %3$s)', says, convenes, answers);
end $$;

alter table translation
  drop column comment_id,
  drop column update_id,
  drop constraint translation_title_check,
  alter column subject_kind set not null,
  alter column subject_id set not null,
  alter column of_sha256 set not null,
  -- as long as the longest of what has one
  add check (length(title) between 1 and 300),
  add check ((title is not null) = (subject_kind in ('UPDATE', 'PROPOSAL', 'DECISION') and text_part is null)),
  add check (coalesce(text_part, 'TEXT') = any (case subject_kind
    when 'DECISION' then array['TEXT', 'RATIONALE', 'DISSENT']
    when 'THEME' then array['TEXT', 'ANSWER']
    when 'CONSULTATION' then array['ANSWER'] else array['TEXT'] end)),
  add check (num_nonnulls(part_kind, part_code, part_text) = case subject_kind when 'AGENDA_VERSION' then 3 else 0 end);
-- one a language of the same words; a principle is known by what it says
create unique index translation_once on translation (initiative_id, subject_id, language, text_part, part_kind, part_code,
  (case part_kind when 'PRINCIPLE' then md5(part_text) end)) nulls not distinct where hidden_at is null;
create index translation_subject on translation (initiative_id, subject_id);
-- what a version of the agenda says as another did is read in the translations of that one
create index translation_words on translation (initiative_id, of_sha256) where subject_kind = 'AGENDA_VERSION';
grant update (part_code, part_text, of_sha256) on translation to keelson_app;

-- As in 1763769600081-words.sql; which words it is of is whoever made it to say, too.
create or replace function translation_moves() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  convening uuid[] := coalesce(string_to_array(nullif(current_setting('app.convenes', true), ''), ',')::uuid[], '{}');
  self uuid := nullif(current_setting('app.self', true), '')::uuid;
begin
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      where (o.title, o.text, o.made_at, o.part_code, o.part_text, o.of_sha256) is distinct from (n.title, n.text, n.made_at, n.part_code, n.part_text, n.of_sha256)
        and (n.person_id is distinct from self or o.hidden_at is not null)) then
    raise exception 'NOT_THEIRS: a translation is changed by whoever made it';
  end if;
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      where (o.hidden_at, o.hidden_by, o.hidden_because) is distinct from (n.hidden_at, n.hidden_by, n.hidden_because)
        and (o.hidden_at is not null or n.hidden_by is distinct from self or n.initiative_id <> all (convening)
          and not exists (select from comment c where n.subject_kind = 'COMMENT'
            and c.initiative_id = n.initiative_id and c.id = n.subject_id and c.person_id = self)
          and not exists (select from initiative_update u where n.subject_kind = 'UPDATE'
            and u.initiative_id = n.initiative_id and u.id = n.subject_id and u.person_id = self))) then
    raise exception 'NOT_THEIRS: a translation is hidden by whose words it is of, or by whoever runs the meetings, in their own name';
  end if;
  return null;
end $$;

-- what is noted of a row is noted of its new columns too
call audit('translation', 'initiative_id', 'id');

revoke execute on all routines in schema keelson from public;
