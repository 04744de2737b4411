-- What an initiative publishes, anybody reads, without a token and without a session (docs/decisions/0021): its own row, what it
-- measures and aims at, and what was released. Of its organisations those that consented to be named to everybody.

alter table initiative add column public_page_enabled boolean not null default false;
create index initiative_public on initiative (id) where public_page_enabled;
grant update (public_page_enabled) on initiative to keelson_app;
call audit('initiative', 'id', 'id');

-- The initiatives that publish, this very moment: the list app.published of the local context, for whoever is nobody.
create function published_initiatives() returns text
language sql stable security definer set search_path = keelson, pg_temp as $$
  select string_agg(id::text, ',') from initiative where public_page_enabled
$$;
grant execute on function published_initiatives() to keelson_app;

-- Opens a table's rows of what is published, or some of them, to the public: beside the rules of guard, and for reading alone.
create procedure publish(p_table text, p_which text default null)
language plpgsql set search_path = keelson, pg_temp as $$
begin
  execute format($f$
    create policy published on %I for select to keelson_app using (
      %s = any ((select string_to_array(nullif(current_setting('app.published', true), ''), ',')::uuid[])::uuid[])%s)$f$,
    p_table, case p_table when 'initiative' then 'id' else 'initiative_id' end, coalesce(' and ' || p_which, ''));
end $$;

call publish('initiative');
call publish('membership', 'data_sharing_consent = ''NAMED_PUBLIC''');
call publish('dimension');
call publish('category');
call publish('category_set');
call publish('indicator');
call publish('indicator_definition');
call publish('definition_dimension');
call publish('target');
call publish('baseline');
call publish('initiative_clock');
call publish('release');
call publish('release_cell');
call publish('restatement');

revoke execute on all routines in schema keelson from public;
