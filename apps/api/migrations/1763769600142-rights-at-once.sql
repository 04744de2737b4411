-- The first statement of every request. An update that changes nothing still runs all that writes down what it changed, which took
-- eight times as long as finding out who is asking: so a day is only noted where it is another.
create or replace function rights_of_token(p_secret_sha256 bytea)
returns table (person_id uuid, person_name text, email text, is_admin boolean, scopes text[], expires_on date, assignments json)
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  if exists (
    select from api_token t where t.secret_sha256 = p_secret_sha256 and t.last_used_on is distinct from current_date
      and t.revoked_at is null and (t.expires_on is null or t.expires_on >= current_date))
  then
    with used as (
      update api_token t set last_used_on = current_date where t.secret_sha256 = p_secret_sha256 returning t.person_id)
    update person p set last_seen_on = current_date from used where p.id = used.person_id and p.last_seen_on is distinct from current_date;
  end if;
  return query
    select p.id, p.name, p.email, p.is_admin, t.scopes, t.expires_on, assignments_of(p.id)
    from api_token t join person p on p.id = t.person_id
    where t.secret_sha256 = p_secret_sha256 and t.revoked_at is null and (t.expires_on is null or t.expires_on >= current_date);
end $$;

create or replace function rights_of_link(p_secret_sha256 bytea)
returns table (link_id uuid, person_id uuid, person_name text, email text, expires_on date, assignments json)
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  return query
    select l.id, p.id, p.name, p.email, (l.expires_at at time zone 'UTC')::date, json_build_array(json_build_object(
      'initiativeId', a.initiative_id, 'membershipId', a.membership_id, 'membershipRoles', m.roles, 'isSuspended', false,
      'roles', array(select r from unnest(a.roles) r where r in ('PARTNER_LEAD', 'PARTNER_REPORTER', 'PARTNER_REVIEWER'))))
    from report_link l
    join person p on p.id = l.person_id
    join assignment a on a.initiative_id = l.initiative_id and a.membership_id = l.membership_id and a.person_id = l.person_id
      and a.created_at <= l.created_at
    join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id
    where l.secret_sha256 = p_secret_sha256 and l.expires_at > now()
      and a.roles && array['PARTNER_LEAD', 'PARTNER_REPORTER', 'PARTNER_REVIEWER'] and 'PARTNER' = any (m.roles)
      and m.status = 'ACTIVE' and (m.ended_on is null or m.ended_on >= current_date);
  -- whoever is told that it opens nothing was not here
  if found and exists (
    select from report_link l join person p on p.id = l.person_id
    where l.secret_sha256 = p_secret_sha256 and p.last_seen_on is distinct from current_date)
  then
    update person p set last_seen_on = current_date from report_link l
    where l.secret_sha256 = p_secret_sha256 and p.id = l.person_id;
  end if;
end $$;
