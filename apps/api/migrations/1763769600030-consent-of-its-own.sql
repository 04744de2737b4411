-- An organisation's lead says what others see of its figures: of its row they may change that and nothing else, and nobody says it for them.

create policy consents on membership for update to keelson_app
  using (id = any ((select string_to_array(nullif(current_setting('app.leads', true), ''), ',')::uuid[])::uuid[]))
  with check (id = any ((select string_to_array(nullif(current_setting('app.leads', true), ''), ',')::uuid[])::uuid[]));

create function membership_managed() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  managing uuid[] := coalesce(string_to_array(nullif(current_setting('app.manages', true), ''), ',')::uuid[], '{}');
begin
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      where (o.roles, o.ended_on) is distinct from (n.roles, n.ended_on) and n.initiative_id <> all (managing)) then
    raise exception 'NOT_THE_BACKBONE: the backbone alone says what an organisation is here, and until when';
  end if;
  return null;
end $$;
create trigger membership_managed after update on membership
  referencing old table as before new table as after for each statement when (current_user = 'keelson_app') execute function membership_managed();

create or replace function consent_given() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  led uuid[] := coalesce(string_to_array(nullif(current_setting('app.leads', true), ''), ',')::uuid[], '{}');
begin
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      where o.data_sharing_consent <> n.data_sharing_consent and n.id <> all (led)) then
    raise exception 'NOT_THE_PARTNER: nobody but the partner says what others see of its figures';
  end if;
  return null;
end $$;

revoke execute on all routines in schema keelson from public;
