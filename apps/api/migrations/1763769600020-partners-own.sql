-- What only a partner itself says stays its own by the database alone, also where a policy of the API is broken (docs/methodology.md,
-- rule 1): the backbone reads no draft, hands in no figure, accepts no burden and gives no consent for a partner, and a partner
-- lets itself off nothing but for safety, or where an indicator does not apply.

-- A draft is its partner's own until it is submitted.
do $$
declare
  guarded text;
  policy name;
begin
  foreach guarded in array array['measurement', 'measurement_value'] loop
    for policy in select policyname from pg_policies where schemaname = 'keelson' and tablename = guarded loop
      execute format('drop policy %I on %I', policy, guarded);
    end loop;
  end loop;
end $$;
call guard('measurement', '@backbone and state <> ''DRAFT'' or @imports or @own', '@reports or @imports', '@manages and state <> ''DRAFT'' or @reports', null);
-- a figure is seen with its measurement, which is looked up as its reader may see it
call guard('measurement_value', 'exists (select from measurement m where m.initiative_id = measurement_value.initiative_id
  and m.id = measurement_value.measurement_id)', '@reports or @imports', null, '@reports');

-- These bind the application's role; what the owner's functions do (reconcile) has been let through by them before.

create function measurement_said() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  reporting uuid[] := coalesce(string_to_array(nullif(current_setting('app.reports', true), ''), ',')::uuid[], '{}');
begin
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      where n.membership_id <> all (reporting) and (
        o.state <> n.state and (n.state in ('DRAFT', 'SUBMITTED') or (o.state in ('SUBMITTED', 'QUERIED') and n.state = 'SUPERSEDED'))
        or (o.not_applicable, o.reason, o.recorded_by, o.earlier_recorders, o.recorded_at, o.submitted_by, o.submitted_at, o.single_eyes)
          is distinct from (n.not_applicable, n.reason, n.recorded_by, n.earlier_recorders, n.recorded_at, n.submitted_by, n.submitted_at, n.single_eyes))) then
    raise exception 'NOT_THE_PARTNER: only the partner hands its figures in, and takes them back';
  end if;
  return null;
end $$;
create trigger measurement_said after update on measurement
  referencing old table as before new table as after for each statement when (current_user = 'keelson_app') execute function measurement_said();

create function obligation_proposed() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  importing uuid[] := coalesce(string_to_array(nullif(current_setting('app.imports', true), ''), ',')::uuid[], '{}');
begin
  if exists (select from made where (state <> 'PROPOSED' or agreed_by is not null) and initiative_id <> all (importing)) then
    raise exception 'NOT_THE_PARTNER: an obligation begins as a proposal';
  end if;
  return null;
end $$;
create trigger obligation_proposed after insert on obligation
  referencing new table as made for each statement when (current_user = 'keelson_app') execute function obligation_proposed();

create function obligation_agreed() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  reporting uuid[] := coalesce(string_to_array(nullif(current_setting('app.reports', true), ''), ',')::uuid[], '{}');
begin
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      where n.membership_id <> all (reporting)
        and (o.state <> n.state and n.state in ('ACCEPTED', 'DECLINED') or o.agreed_by is distinct from n.agreed_by)) then
    raise exception 'NOT_THE_PARTNER: only the partner accepts or declines what it is asked to report';
  end if;
  return null;
end $$;
create trigger obligation_agreed after update on obligation
  referencing old table as before new table as after for each statement when (current_user = 'keelson_app') execute function obligation_agreed();

-- A period that ends after the membership did is waived by itself. The backbone lets a partner off for any reason, a partner itself
-- where people would be at risk or the indicator does not apply.
create function period_waived() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  giving uuid[] := coalesce(string_to_array(nullif(concat_ws(',', nullif(current_setting('app.manages', true), ''),
    nullif(current_setting('app.imports', true), '')), ''), ',')::uuid[], '{}');
begin
  if exists (select from touched n
      where n.state = 'WAIVED' and n.initiative_id <> all (giving) and n.waive_reason not in ('SAFETY', 'NOT_APPLICABLE')
        and not (n.waive_reason = 'MEMBERSHIP_ENDED' and exists (
        select from membership m where m.initiative_id = n.initiative_id and m.id = n.membership_id and m.ended_on < n.period_end))) then
    raise exception 'NOT_THE_BACKBONE: a partner lets itself off for safety, or where the indicator does not apply';
  end if;
  return null;
end $$;
create trigger period_waived_i after insert on obligation_period
  referencing new table as touched for each statement when (current_user = 'keelson_app') execute function period_waived();

create function period_changed() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  reporting uuid[] := coalesce(string_to_array(nullif(current_setting('app.reports', true), ''), ',')::uuid[], '{}');
  giving uuid[] := coalesce(string_to_array(nullif(concat_ws(',', nullif(current_setting('app.manages', true), ''),
    nullif(current_setting('app.imports', true), '')), ''), ',')::uuid[], '{}');
begin
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      where o.first_submitted_at is distinct from n.first_submitted_at and n.membership_id <> all (reporting)) then
    raise exception 'NOT_THE_PARTNER: a period is answered by the partner it was asked of';
  end if;
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      -- what it was let off by others it takes up again by answering
      where o.state = 'WAIVED' and n.state = 'DUE' and o.waive_reason not in ('SAFETY', 'NOT_APPLICABLE') and n.initiative_id <> all (giving)) then
    raise exception 'NOT_THE_BACKBONE: whoever let a partner off says that it is expected again';
  end if;
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      where n.state = 'WAIVED' and (o.state, o.waive_reason) is distinct from (n.state, n.waive_reason) and n.initiative_id <> all (giving)
        and n.waive_reason not in ('SAFETY', 'NOT_APPLICABLE') and not (n.waive_reason = 'MEMBERSHIP_ENDED' and exists (
          select from membership m where m.initiative_id = n.initiative_id and m.id = n.membership_id and m.ended_on < n.period_end))) then
    raise exception 'NOT_THE_BACKBONE: a partner lets itself off for safety, or where the indicator does not apply';
  end if;
  return null;
end $$;
create trigger period_changed after update on obligation_period
  referencing old table as before new table as after for each statement when (current_user = 'keelson_app') execute function period_changed();

create function consent_kept() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  importing uuid[] := coalesce(string_to_array(nullif(current_setting('app.imports', true), ''), ',')::uuid[], '{}');
begin
  if exists (select from made where data_sharing_consent not in ('NONE', 'AGGREGATE_ONLY') and initiative_id <> all (importing)) then
    raise exception 'NOT_THE_PARTNER: nobody but the partner consents to be named';
  end if;
  return null;
end $$;
create trigger consent_kept after insert on membership
  referencing new table as made for each statement when (current_user = 'keelson_app') execute function consent_kept();

create function consent_given() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  reporting uuid[] := coalesce(string_to_array(nullif(current_setting('app.reports', true), ''), ',')::uuid[], '{}');
begin
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      where o.data_sharing_consent <> n.data_sharing_consent and n.id <> all (reporting)) then
    raise exception 'NOT_THE_PARTNER: nobody but the partner says what others see of its figures';
  end if;
  return null;
end $$;
create trigger consent_given after update on membership
  referencing old table as before new table as after for each statement when (current_user = 'keelson_app') execute function consent_given();

-- How many people partners share counts once each of them has agreed: each says so for itself.
create function overlap_agreed() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  reporting uuid[] := coalesce(string_to_array(nullif(current_setting('app.reports', true), ''), ',')::uuid[], '{}');
begin
  if exists (select from after n left join before o on o.initiative_id = n.initiative_id and o.id = n.id
      cross join lateral unnest(n.agreed_ids) agreed
      where agreed <> all (coalesce(o.agreed_ids, '{}')) and agreed <> all (reporting)) then
    raise exception 'NOT_THE_PARTNER: a partner agrees for itself alone';
  end if;
  return null;
end $$;
create trigger overlap_agreed after update on overlap
  referencing old table as before new table as after for each statement when (current_user = 'keelson_app') execute function overlap_agreed();

create function overlap_said() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  reporting uuid[] := coalesce(string_to_array(nullif(current_setting('app.reports', true), ''), ',')::uuid[], '{}');
  importing uuid[] := coalesce(string_to_array(nullif(current_setting('app.imports', true), ''), ',')::uuid[], '{}');
begin
  if exists (select from made n cross join lateral unnest(n.agreed_ids) agreed
      where agreed <> all (reporting) and n.initiative_id <> all (importing)) then
    raise exception 'NOT_THE_PARTNER: a partner agrees for itself alone';
  end if;
  return null;
end $$;
create trigger overlap_said after insert on overlap
  referencing new table as made for each statement when (current_user = 'keelson_app') execute function overlap_said();

-- The clock of an initiative moves for those who write there, and for nobody else: others find none.
create or replace function stamp(p_initiative uuid) returns timestamptz
language sql security definer set search_path = keelson, pg_temp as $$
  update initiative_clock
  set at = greatest(date_trunc('milliseconds', clock_timestamp()), at + interval '1 millisecond')
  where initiative_id = p_initiative and (session_user <> 'keelson_app'
    or p_initiative = any (string_to_array(nullif(concat_ws(',', nullif(current_setting('app.manages', true), ''),
      nullif(current_setting('app.contributes', true), ''), nullif(current_setting('app.imports', true), '')), ''), ',')::uuid[]))
  returning at
$$;

revoke execute on all routines in schema keelson from public;
