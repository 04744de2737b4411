-- Row-level security: the second hold on every right that the policies of the modules state first. The local context holds lists,
-- set for one transaction: app.audience (initiatives read in any role), app.backbone (initiatives where the actor works for the
-- backbone), app.memberships (memberships acted for), and for writing app.manages (initiatives), app.reports (memberships),
-- app.contributes (initiatives of those memberships); app.imports and app.keeps are set by the importer and by release-keeping alone.

do $$
declare
  list text := $f$ any ((select string_to_array(nullif(current_setting('%s', true), ''), ',')::uuid[])::uuid[])$f$;
  audience text := 'initiative_id =' || format(list, 'app.audience');
  imports text := 'initiative_id =' || format(list, 'app.imports');
  backbone text := 'initiative_id =' || format(list, 'app.backbone');
  manages text := 'initiative_id =' || format(list, 'app.manages');
  contributes text := 'initiative_id =' || format(list, 'app.contributes');
  keeps text := 'initiative_id =' || format(list, 'app.keeps');
  own text := 'membership_id =' || format(list, 'app.memberships');
  reports text := 'membership_id =' || format(list, 'app.reports');
  actor text := $f$ (select nullif(current_setting('app.actor', true), '')::uuid)$f$;
  t record;
begin
  for t in select * from (values
    ('initiative', audience || ' or ' || imports, manages || ' or ' || imports, manages, null),
    ('membership', audience || ' or ' || imports, manages || ' or ' || imports, manages, null),
    ('assignment', backbone || ' or ' || imports || ' or ' || own || ' or person_id =' || actor, manages || ' or ' || imports, manages, null),
    ('dimension', audience || ' or ' || imports, manages || ' or ' || imports, null, null),
    ('category', audience || ' or ' || imports, manages || ' or ' || imports, null, null),
    ('category_set', audience || ' or ' || imports, manages || ' or ' || imports || ' or ' || contributes, null, null),
    ('indicator', audience || ' or ' || imports, manages || ' or ' || imports, null, null),
    ('indicator_definition', audience || ' or ' || imports, manages || ' or ' || imports, manages, null),
    ('definition_dimension', audience || ' or ' || imports, manages || ' or ' || imports, null, null),
    ('target', audience || ' or ' || imports, manages || ' or ' || imports, manages, null),
    ('obligation', backbone || ' or ' || imports || ' or ' || own, manages || ' or ' || imports, manages || ' or ' || reports || ' or ' || imports, null),
    ('obligation_period', backbone || ' or ' || imports || ' or ' || own, reports || ' or ' || imports, manages || ' or ' || reports || ' or ' || imports, null),
    ('measurement', backbone || ' or ' || imports || ' or ' || own, reports || ' or ' || imports, manages || ' or ' || reports, null),
    ('measurement_value', backbone || ' or ' || imports || ' or ' || own, reports || ' or ' || imports, reports, reports),
    ('idempotency_key', reports || ' and person_id =' || actor, reports || ' and person_id =' || actor, null, null),
    ('initiative_clock', audience || ' or ' || imports, manages || ' or ' || imports, null, null),
    ('counted_figure', backbone || ' or ' || keeps || ' or ' || own, imports, null, null),
    ('aggregate_cell', backbone || ' or ' || keeps, null, null, null),
    ('release', audience || ' or ' || keeps, keeps, keeps, null),
    ('audit_chain', backbone, null, null, null),
    ('audit_event', backbone, null, null, null),
    ('audit_change', backbone, null, null, null),
    ('person', 'id =' || actor || ' or exists (select from assignment a where a.person_id = person.id)', actor || ' is not null', null, null),
    ('organisation', 'exists (select from membership m where m.organisation_id = organisation.id)', actor || ' is not null', null, null),
    ('api_token', 'person_id =' || actor, 'person_id =' || actor, null, null))
    x (name, reads, writes, changes, removes)
  loop
    -- an initiative's own id is its tenant
    if t.name = 'initiative' then
      t.reads := replace(t.reads, 'initiative_id', 'id');
      t.writes := replace(t.writes, 'initiative_id', 'id');
      t.changes := replace(t.changes, 'initiative_id', 'id');
    end if;
    execute format('alter table %I enable row level security', t.name);
    execute format('alter table %I force row level security', t.name);
    -- the owner cannot log in: this lets the few SECURITY DEFINER functions work, and nobody else
    execute format('create policy owner_all on %I for all to keelson_owner using (true) with check (true)', t.name);
    execute format('create policy reads on %I for select to keelson_app using (%s)', t.name, t.reads);
    execute format('grant select on %I to keelson_app', t.name);
    if t.writes is not null then
      execute format('create policy writes on %I for insert to keelson_app with check (%s)', t.name, t.writes);
      execute format('grant insert on %I to keelson_app', t.name);
    end if;
    if t.changes is not null then
      execute format('create policy changes on %I for update to keelson_app using (%s) with check (%s)', t.name, t.changes, t.changes);
    end if;
    if t.removes is not null then
      execute format('create policy removes on %I for delete to keelson_app using (%s)', t.name, t.removes);
      execute format('grant delete on %I to keelson_app', t.name);
    end if;
  end loop;
end $$;

-- Only what the workflow moves may be updated at all.
grant update (name, problem_area, current_phase, small_cell_threshold, min_coverage, backbone_decision, version) on initiative to keelson_app;
grant update (roles, data_sharing_consent, ended_on, version) on membership to keelson_app;
grant update (roles) on assignment to keelson_app;
grant update (ends_on) on indicator_definition to keelson_app;
grant update (closed_at) on target to keelson_app;
grant update (state, agreed_by, bound_to, ends_on, to_period, version) on obligation to keelson_app;
grant update (state, first_submitted_at, waive_reason) on obligation_period to keelson_app;
grant update (state, not_applicable, reason, question, recorded_by, earlier_recorders, recorded_at, submitted_by, submitted_at, single_eyes, decided_by, decided_at, version)
  on measurement to keelson_app;
grant update (value_state, value, numerator, denominator, derived, note) on measurement_value to keelson_app;
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

-- How far reporting has come, counted over all partners: whoever may read the initiative may read the counts, not the rows.
create function reporting_progress(p_initiative uuid, p_start date, p_end date)
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
$$;
grant execute on function reporting_progress(uuid, date, date) to keelson_app;

-- For the clock that extends obligations without an end: it knows no initiative by itself.
create function initiatives_with_open_obligations() returns setof uuid
language sql stable security definer set search_path = keelson, pg_temp as $$
  select distinct initiative_id from obligation where state = 'ACCEPTED' and ends_on = 'infinity' order by 1
$$;
grant execute on function initiatives_with_open_obligations() to keelson_app;

-- The planner must not learn which initiatives there are. From statistics of the others it would take an initiative it has not
-- seen for one of a single row, join by scanning it once for every row, and need time that grows with the square of its size.
-- Without statistics it takes every initiative for a two-hundredth of the table, which is wrong in a way that harms nobody.
do $$
declare
  t record;
begin
  for t in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'keelson'::regnamespace and c.relkind = 'r' and a.attname = 'initiative_id'
  loop
    execute format('alter table %I alter column initiative_id set statistics 0', t.relname);
  end loop;
end $$;

-- Last of all, so that no function above is left out: PostgreSQL lets everybody call what is made.
revoke execute on all functions in schema keelson from public;
