-- A draft of the agenda is translated, too, and what it said before it was adopted is not for everybody: whoever takes no part reads of a version's
-- translations those alone all of whose paragraph's lines stand in it still (docs/decisions/0031). Which paragraph they are of, the API knows.
do $$
declare
  audience text := 'initiative_id = any ((select string_to_array(nullif(current_setting(''app.audience'', true), ''''), '','')::uuid[])::uuid[])';
  self text := '(select nullif(current_setting(''app.self'', true), '''')) is not null';
begin
  execute format('create policy stands on translation as restrictive for select to keelson_app using (part_text is null or %s and %s
    or exists (select from agenda_version v where v.initiative_id = translation.initiative_id and v.id = translation.subject_id
      and string_to_array(translation.part_text, E''\n'') <@ (select array_agg(line)
        from jsonb_path_query(v.content, ''$.**'') said, string_to_table(said #>> ''{}'', E''\n'') line
        where jsonb_typeof(said) in (''string'', ''number''))))', audience, self);
end $$;

-- A text in another language may be longer than it was.
alter table translation drop constraint translation_text_check, add check (length(text) between 1 and 40000);
