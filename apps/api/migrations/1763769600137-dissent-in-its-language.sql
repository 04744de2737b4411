-- What stood in the way of a decision is said by others than those who wrote it down, and in their language: it keeps its own. Null: there is none, or nobody
-- said; mul: several said it in several.
alter table decision
  add column dissent_language text,
  add check (dissent_language is null or dissent <> '');
call audit('decision', 'initiative_id', 'id');

revoke execute on all routines in schema keelson from public;
