-- What people are asked, and what they are told, is each written in a language of its own: a consultation in two languages asks and answers
-- in both. Nothing, or null: the consultation's, or nobody said.
alter table consultation
  add column question_languages text[] not null default '{}',
  add column response_language text,
  add check (cardinality(question_languages) in (0, cardinality(questions))),
  add check (response_language is null or response is not null);
alter table consultation_theme
  add column response_language text,
  add check (response_language is null or response is not null);
grant update (response_language) on consultation to keelson_app;
grant update (response_language) on consultation_theme to keelson_app;
call audit('consultation', 'initiative_id', 'id');
call audit('consultation_theme', 'initiative_id', 'id');

revoke execute on all routines in schema keelson from public;
