-- Row-level security: the second hold on every right that the policies of the modules state first. The local context holds lists,
-- set for one transaction: app.audience (initiatives read in any role), app.backbone (initiatives where the actor works for the
-- backbone), app.memberships (memberships acted for), and for writing app.manages (initiatives), app.reports (memberships),
-- app.contributes (initiatives of those memberships); app.imports and app.keeps are set by the importer and by release-keeping alone.

-- Puts a table under row-level security. The rules are written with what the local context holds: @audience, @backbone, @manages,
-- @contributes, @imports and @keeps say that the row's initiative is in that list, @own and @reports that its membership is; @actor is
-- the person asking. Where a rule is null, keelson_app has no such right at all; what may be updated is granted by column.
create procedure guard(p_table text, p_reads text, p_writes text, p_changes text, p_removes text)
language plpgsql set search_path = keelson, pg_temp as $$
declare
  -- as a subselect PostgreSQL reads the list once a statement, not once a row
  listed text := '%s = any ((select string_to_array(nullif(current_setting(%L, true), %L), %L)::uuid[])::uuid[])';
  -- an initiative's own id is its tenant
  tenant text := case p_table when 'initiative' then 'id' else 'initiative_id' end;
  words text[] := array['audience', 'backbone', 'manages', 'contributes', 'imports', 'keeps'];
  word text;
  rules text[] := array[p_reads, p_writes, p_changes, p_removes];
begin
  foreach word in array words loop
    rules := array(select replace(rule, '@' || word, format(listed, tenant, 'app.' || word, '', ',')) from unnest(rules) rule);
  end loop;
  rules := array(select replace(rule, '@own', format(listed, 'membership_id', 'app.memberships', '', ',')) from unnest(rules) rule);
  rules := array(select replace(rule, '@reports', format(listed, 'membership_id', 'app.reports', '', ',')) from unnest(rules) rule);
  rules := array(select replace(rule, '@actor', '(select nullif(current_setting(''app.actor'', true), '''')::uuid)') from unnest(rules) rule);
  execute format('alter table %I enable row level security', p_table);
  execute format('alter table %I force row level security', p_table);
  -- the owner cannot log in: this lets the few SECURITY DEFINER functions work, and nobody else
  execute format('create policy owner_all on %I for all to keelson_owner using (true) with check (true)', p_table);
  execute format('create policy reads on %I for select to keelson_app using (%s)', p_table, rules[1]);
  execute format('grant select on %I to keelson_app', p_table);
  if rules[2] is not null then
    execute format('create policy writes on %I for insert to keelson_app with check (%s)', p_table, rules[2]);
    execute format('grant insert on %I to keelson_app', p_table);
  end if;
  if rules[3] is not null then
    execute format('create policy changes on %I for update to keelson_app using (%s) with check (%2$s)', p_table, rules[3]);
  end if;
  if rules[4] is not null then
    execute format('create policy removes on %I for delete to keelson_app using (%s)', p_table, rules[4]);
    execute format('grant delete on %I to keelson_app', p_table);
  end if;
  -- the planner must not learn which initiatives there are: docs/decisions/0006
  if exists (select from pg_attribute where attrelid = p_table::regclass and attname = 'initiative_id') then
    execute format('alter table %I alter column initiative_id set statistics 0', p_table);
  end if;
end $$;

call guard('initiative', '@audience or @imports', '@manages or @imports', '@manages', null);
call guard('membership', '@audience or @imports', '@manages or @imports', '@manages', null);
call guard('assignment', '@backbone or @imports or @own or person_id = @actor', '@manages or @imports', '@manages', null);
call guard('dimension', '@audience or @imports', '@manages or @imports', null, null);
call guard('category', '@audience or @imports', '@manages or @imports', null, null);
call guard('category_set', '@audience or @imports', '@manages or @imports or @contributes', null, null);
call guard('indicator', '@audience or @imports', '@manages or @imports', null, null);
call guard('indicator_definition', '@audience or @imports', '@manages or @imports', '@manages', null);
call guard('definition_dimension', '@audience or @imports', '@manages or @imports', null, null);
call guard('target', '@audience or @imports', '@manages or @imports', '@manages', null);
call guard('obligation', '@backbone or @imports or @own', '@manages or @imports', '@manages or @reports or @imports', null);
call guard('obligation_period', '@backbone or @imports or @own', '@reports or @imports', '@manages or @reports or @imports', null);
call guard('measurement', '@backbone or @imports or @own', '@reports or @imports', '@manages or @reports', null);
call guard('measurement_value', '@backbone or @imports or @own', '@reports or @imports', null, '@reports');
call guard('measurement_query', '@backbone or @own', '@manages', '@reports', null);
call guard('idempotency_key', '@reports and person_id = @actor', '@reports and person_id = @actor', null, null);
call guard('initiative_clock', '@audience or @imports', '@manages or @imports', null, null);
call guard('counted_figure', '@backbone or @keeps or @own', '@imports', null, null);
call guard('aggregate_cell', '@backbone or @keeps', null, null, null);
call guard('release', '@audience or @keeps', '@keeps', '@keeps', null);
call guard('audit_chain', '@backbone', null, null, null);
call guard('audit_event', '@backbone', null, null, null);
call guard('audit_change', '@backbone', null, null, null);
call guard('person', 'id = @actor or exists (select from assignment a where a.person_id = person.id)', '@actor is not null', null, null);
call guard('organisation', 'exists (select from membership m where m.organisation_id = organisation.id)', '@actor is not null', null, null);
call guard('api_token', 'person_id = @actor', 'person_id = @actor', null, null);

-- Only what the workflow moves may be updated at all.
grant update (name, problem_area, current_phase, small_cell_threshold, min_coverage, backbone_decision, version) on initiative to keelson_app;
grant update (roles, data_sharing_consent, ended_on, version) on membership to keelson_app;
grant update (roles) on assignment to keelson_app;
grant update (ends_on) on indicator_definition to keelson_app;
grant update (closed_at) on target to keelson_app;
grant update (state, agreed_by, declined_because, bound_to, ends_on, to_period, version) on obligation to keelson_app;
grant update (state, first_submitted_at, waive_reason, waive_note) on obligation_period to keelson_app;
grant update (answer, answered_by, answered_at) on measurement_query to keelson_app;
grant update (state, not_applicable, reason, recorded_by, earlier_recorders, recorded_at, submitted_by, submitted_at, single_eyes, decided_by, decided_at, version)
  on measurement to keelson_app;
grant update (replaced_at) on release to keelson_app;
grant select on counted_wanted to keelson_app;

-- What a person may do through which organisation, this very moment: a membership that has ended gives nothing.
create function assignments_of(p_person uuid) returns json
language sql stable security definer set search_path = keelson, pg_temp as $$
  select coalesce(json_agg(json_build_object('initiativeId', a.initiative_id, 'membershipId', a.membership_id, 'roles', a.roles,
    'membershipRoles', m.roles) order by a.id), '[]')
  from assignment a join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id
  where a.person_id = p_person and (m.ended_on is null or m.ended_on >= current_date)
$$;

-- Who is asking? The first statement of every request with a token. No row: the token is unknown or has expired.
create function rights_of_token(p_secret_sha256 bytea)
returns table (person_id uuid, person_name text, email text, scopes text[], expires_on date, assignments json)
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  update api_token t set last_used_on = current_date
  where t.secret_sha256 = p_secret_sha256 and t.last_used_on is distinct from current_date
    and (t.expires_on is null or t.expires_on >= current_date);
  return query
    select p.id, p.name, p.email, t.scopes, t.expires_on, assignments_of(p.id)
    from api_token t join person p on p.id = t.person_id
    where t.secret_sha256 = p_secret_sha256 and (t.expires_on is null or t.expires_on >= current_date);
end $$;

-- The person behind an address, for an invitation: their name stays hidden from whoever invites.
create function person_by_email(p_email text) returns uuid
language sql stable security definer set search_path = keelson, pg_temp as $$
  select id from person where email = lower(p_email)
$$;

grant execute on function stamp(uuid), reconcile(uuid, uuid[], timestamptz), audit_seal(uuid, uuid, text, text), rights_of_token(bytea),
  person_by_email(text) to keelson_app;
grant maintain on membership, indicator, indicator_definition, obligation, obligation_period, measurement, measurement_value, counted_figure,
  aggregate_cell, category_set, release to keelson_app;

-- Slugs are unique over all initiatives, also over those the founder may not know of.
create function slug_is_taken(p_slug text) returns boolean
language sql stable security definer set search_path = keelson, pg_temp as $$
  select exists (select from initiative where slug = p_slug)
$$;
grant execute on function slug_is_taken(text) to keelson_app;

-- How far reporting has come, counted over all partners: whoever may read the initiative may read the counts, not the rows. One
-- partner's counts are for the backbone and for itself.
create function reporting_progress(p_initiative uuid, p_start date, p_end date, p_membership uuid default null)
returns table (expected int, submitted int, accepted int, overdue int, waived int, on_time int)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select count(*) filter (where not w.waived)::int,
    count(*) filter (where not w.waived and p.first_submitted_at is not null)::int,
    count(*) filter (where not w.waived and a.id is not null)::int,
    count(*) filter (where not w.waived and p.first_submitted_at is null and p.due_on < (now() at time zone i.time_zone)::date)::int,
    count(*) filter (where w.waived)::int,
    count(*) filter (where not w.waived and (p.first_submitted_at at time zone i.time_zone)::date <= p.due_on)::int
  from obligation_period p
  join initiative i on i.id = p.initiative_id
  left join measurement a on a.initiative_id = p.initiative_id and a.obligation_period_id = p.id
    and a.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')
  cross join lateral (select p.state = 'WAIVED' or coalesce(a.not_applicable, false) as waived) w
  where p.initiative_id = p_initiative and p.state <> 'UNBOUND' and p.period_end between p_start and p_end
    and p_initiative = any ((select string_to_array(nullif(current_setting('app.audience', true), ''), ',')::uuid[])::uuid[])
    and (p_membership is null or p.membership_id = p_membership and (
      p_initiative = any ((select string_to_array(nullif(current_setting('app.backbone', true), ''), ',')::uuid[])::uuid[])
      or p_membership = any ((select string_to_array(nullif(current_setting('app.memberships', true), ''), ',')::uuid[])::uuid[])))
$$;
grant execute on function reporting_progress(uuid, date, date, uuid) to keelson_app;

-- For the clock that extends obligations without an end, and those that were ended further ahead than they had been extended: it
-- knows no initiative by itself.
create function initiatives_with_open_obligations() returns setof uuid
language sql stable security definer set search_path = keelson, pg_temp as $$
  select distinct initiative_id from obligation
  where state = 'ACCEPTED' and ends_on = 'infinity' or state = 'ENDED' and coalesce(bound_to, '-infinity') < ends_on order by 1
$$;
grant execute on function initiatives_with_open_obligations() to keelson_app;

-- For the clock of questions: the initiatives in which one has been open for 14 days.
create function initiatives_with_unanswered_queries() returns setof uuid
language sql stable security definer set search_path = keelson, pg_temp as $$
  select distinct q.initiative_id from measurement_query q
  join measurement m on m.initiative_id = q.initiative_id and m.id = q.measurement_id and m.state = 'QUERIED'
  where q.answered_at is null and q.asked_at < now() - interval '14 days' order by 1
$$;
grant execute on function initiatives_with_unanswered_queries() to keelson_app;

-- Last of all, so that no routine above is left out: PostgreSQL lets everybody call what is made.
revoke execute on all routines in schema keelson from public;
