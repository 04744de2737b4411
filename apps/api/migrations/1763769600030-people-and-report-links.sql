-- What people say of themselves, when they were last here, who ends whose role, and links by which somebody reports for one partner
-- without signing in (docs/decisions/0023).

-- A link acts as its person, for one membership alone. What people do as themselves (their profile, their tokens, inviting others) asks
-- for app.self, which is empty where somebody comes by a link; app.leads lists the memberships whose people they may let go.

alter table person
  -- the language they want to be written in, as a BCP 47 tag; null: they have not said
  add column language text check (length(language) between 2 and 35),
  -- the day they last came, by a session, a token or a link; null: never yet
  add column last_seen_on date;
update person p set last_seen_on = greatest(
  (select max(s.updated_at)::date from auth.session s where s.user_id = p.id),
  (select max(t.last_used_on) from api_token t where t.person_id = p.id),
  (select u.created_at::date from auth."user" u where u.id = p.id and u.email_verified));
-- that somebody was here is no word of theirs
call audit('person', '', 'id', '{last_seen_on}');

alter policy writes on person with check ((select nullif(current_setting('app.self', true), '')::uuid) is not null and not is_admin);
create policy changes on person for update to keelson_app
  using (id = (select nullif(current_setting('app.self', true), '')::uuid))
  with check (id = (select nullif(current_setting('app.self', true), '')::uuid));
grant update (name, language) on person to keelson_app;

alter policy writes on organisation with check ((select nullif(current_setting('app.self', true), '')::uuid) is not null);
alter policy reads on api_token using (person_id = (select nullif(current_setting('app.self', true), '')::uuid));
alter policy writes on api_token with check (person_id = (select nullif(current_setting('app.self', true), '')::uuid));
alter policy changes on api_token
  using (person_id = (select nullif(current_setting('app.self', true), '')::uuid))
  with check (person_id = (select nullif(current_setting('app.self', true), '')::uuid));

-- The backbone lets people go, and a partner's lead those of its own organisation.
create policy removes on assignment for delete to keelson_app using (
  initiative_id = any ((select string_to_array(nullif(current_setting('app.manages', true), ''), ',')::uuid[])::uuid[])
  or membership_id = any ((select string_to_array(nullif(current_setting('app.leads', true), ''), ',')::uuid[])::uuid[]));
grant delete on assignment to keelson_app;

-- Whoever signs in or goes on working has been here; the queue of sessions writes at most once a minute.
create function seen_by_session() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  update person set last_seen_on = current_date where id = new.user_id and last_seen_on is distinct from current_date;
  return null;
end $$;
create trigger seen after insert or update of updated_at on auth.session for each row execute function seen_by_session();

create or replace function rights_of_token(p_secret_sha256 bytea)
returns table (person_id uuid, person_name text, email text, is_admin boolean, scopes text[], expires_on date, assignments json)
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  with used as (
    update api_token t set last_used_on = current_date
    where t.secret_sha256 = p_secret_sha256 and t.last_used_on is distinct from current_date
      and t.revoked_at is null and (t.expires_on is null or t.expires_on >= current_date)
    returning t.person_id)
  update person p set last_seen_on = current_date from used where p.id = used.person_id and p.last_seen_on is distinct from current_date;
  return query
    select p.id, p.name, p.email, p.is_admin, t.scopes, t.expires_on, assignments_of(p.id)
    from api_token t join person p on p.id = t.person_id
    where t.secret_sha256 = p_secret_sha256 and t.revoked_at is null and (t.expires_on is null or t.expires_on >= current_date);
end $$;

-- A link by which a person reports for one membership. Its secret is in the mail alone.
create table report_link (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  membership_id uuid not null,
  person_id uuid not null references person,
  -- the period that the page begins with
  period text not null,
  secret_sha256 bytea not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (initiative_id, id),
  foreign key (initiative_id, membership_id) references membership
);
create index report_link_secret on report_link (secret_sha256);
create index report_link_person on report_link (person_id);
create index report_link_expires on report_link (expires_at);
-- Keelson itself makes them when a mail goes out; whoever comes by one reads what it is for.
call guard('report_link', 'person_id = @actor', '@backbone and @actor = ''00000000-0000-0000-0000-000000000000''', null, null);

-- Who is asking, by a link? The person, with what they may do for that partner at this very moment and nothing else. No row: it is
-- unknown or over, or they report for the partner no more, or again but were let go since it was made.
create function rights_of_link(p_secret_sha256 bytea)
returns table (link_id uuid, person_id uuid, person_name text, email text, expires_on date, assignments json)
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  return query
    select l.id, p.id, p.name, p.email, (l.expires_at at time zone 'UTC')::date, json_build_array(json_build_object(
      'initiativeId', a.initiative_id, 'membershipId', a.membership_id, 'membershipRoles', m.roles,
      'roles', array(select r from unnest(a.roles) r where r in ('PARTNER_LEAD', 'PARTNER_REPORTER', 'PARTNER_REVIEWER'))))
    from report_link l
    join person p on p.id = l.person_id
    join assignment a on a.initiative_id = l.initiative_id and a.membership_id = l.membership_id and a.person_id = l.person_id
      and a.created_at <= l.created_at
    join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id
    where l.secret_sha256 = p_secret_sha256 and l.expires_at > now()
      and a.roles && array['PARTNER_LEAD', 'PARTNER_REPORTER', 'PARTNER_REVIEWER'] and 'PARTNER' = any (m.roles)
      and (m.ended_on is null or m.ended_on >= current_date);
  -- whoever is told that it opens nothing was not here
  if found then
    update person p set last_seen_on = current_date from report_link l
    where l.secret_sha256 = p_secret_sha256 and p.id = l.person_id and p.last_seen_on is distinct from current_date;
  end if;
end $$;

-- Links that are over open nothing; a month later nobody asks any more which they were.
create function forget_report_links() returns void
language sql security definer set search_path = keelson, pg_temp as $$
  delete from report_link where expires_at < now() - interval '30 days'
$$;

-- Mails are written in the language of their reader: signing in learns that as well.
drop function auth.person_behind(text);
create function auth.person_behind(p_email text) returns table (id uuid, name text, language text)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select p.id, p.name, p.language from person p where p.email = lower(p_email)
$$;
revoke execute on function auth.person_behind(text) from public;
grant execute on function auth.person_behind(text) to keelson_auth;

-- The backbone reminds as well, beyond the three that Keelson sends by itself: once a day and period at most.
alter table reminder
  -- ASKED: the day in the initiative's time zone; the others are sent once, whenever that was
  add column day date not null default '-infinity',
  drop constraint reminder_pkey,
  add primary key (initiative_id, obligation_period_id, step, day),
  drop constraint reminder_step_check,
  add constraint reminder_step_check check (step in ('SOON', 'DUE', 'LATE', 'ASKED')),
  add check ((step = 'ASKED') = (day <> '-infinity'));
alter policy writes on reminder with check (
  initiative_id = any ((select string_to_array(nullif(current_setting('app.backbone', true), ''), ',')::uuid[])::uuid[])
    and (select nullif(current_setting('app.actor', true), '')::uuid) = '00000000-0000-0000-0000-000000000000'
  or initiative_id = any ((select string_to_array(nullif(current_setting('app.manages', true), ''), ',')::uuid[])::uuid[]) and step = 'ASKED');
alter policy writes on outbox_mail with check (
  (select nullif(current_setting('app.actor', true), '')::uuid) = '00000000-0000-0000-0000-000000000000'
  or (select nullif(current_setting('app.self', true), '')::uuid) is not null and (kind = 'INVITATION'
    or kind = 'REPORTING_REMINDER' and (select nullif(current_setting('app.manages', true), '')) is not null));

revoke execute on all routines in schema keelson from public;
grant execute on function rights_of_link(bytea), forget_report_links() to keelson_app;
