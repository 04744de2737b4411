-- A version of the agenda is talked about paragraph by paragraph (docs/methodology.md 3.2, "comment" in the row of the agenda's draft). A comment keeps
-- which paragraph it is on, and what that said when it was written: the draft is written on, and what was said of it stays understood.
alter table comment
  add column part_kind text check (part_kind in ('PROBLEM', 'VISION', 'BOUNDARIES', 'GOAL', 'OUTCOME', 'STRATEGY', 'PRINCIPLE')),
  -- of a goal, an outcome or a strategy its own, of a principle its kind
  add column part_code text check (length(part_code) <= 64),
  add column part_text text,
  add check (num_nonnulls(part_kind, part_code, part_text) in (0, 3)),
  -- an answer is on what it answers
  add check (part_kind is null or subject_kind = 'AGENDA_VERSION' and reply_to is null);

-- As in 1763769600081-words.sql; and on a paragraph as long as its words may still be changed. Nobody changes which one it was: no such right is granted.
create or replace function comment_born() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if exists (select from born b left join comment c on c.initiative_id = b.initiative_id and c.id = b.reply_to
      where b.reply_to is not null and (c.subject_kind, c.subject_id, c.reply_to is null) is distinct from (b.subject_kind, b.subject_id, true)) then
    raise exception 'NOT_A_COMMENT: an answer is to a comment on the same thing';
  end if;
  if exists (select from born b left join agenda_version v on v.initiative_id = b.initiative_id and v.id = b.subject_id
      where b.part_kind is not null and (v.status is null or v.status not in ('DRAFT', 'IN_CONSULTATION'))) then
    raise exception 'AGENDA_FROZEN: paragraphs are talked about as long as their words may be changed';
  end if;
  return null;
end $$;

call audit('comment', 'initiative_id', 'id');

revoke execute on all routines in schema keelson from public;
