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
-- What an organisation lets others see is its lead's word, and not given by a link either.
alter policy consents on membership
  using (id = any ((select string_to_array(nullif(current_setting('app.leads', true), ''), ',')::uuid[])::uuid[]))
  with check (id = any ((select string_to_array(nullif(current_setting('app.leads', true), ''), ',')::uuid[])::uuid[]));

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
-- unknown or over, or they report for the partner no more.
create function rights_of_link(p_secret_sha256 bytea)
returns table (link_id uuid, person_id uuid, person_name text, email text, expires_on date, assignments json)
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  update person p set last_seen_on = current_date from report_link l
  where l.secret_sha256 = p_secret_sha256 and l.expires_at > now() and p.id = l.person_id and p.last_seen_on is distinct from current_date;
  return query
    select l.id, p.id, p.name, p.email, (l.expires_at at time zone 'UTC')::date, json_build_array(json_build_object(
      'initiativeId', a.initiative_id, 'membershipId', a.membership_id, 'membershipRoles', m.roles,
      'roles', array(select r from unnest(a.roles) r where r in ('PARTNER_LEAD', 'PARTNER_REPORTER', 'PARTNER_REVIEWER'))))
    from report_link l
    join person p on p.id = l.person_id
    join assignment a on a.initiative_id = l.initiative_id and a.membership_id = l.membership_id and a.person_id = l.person_id
    join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id
    where l.secret_sha256 = p_secret_sha256 and l.expires_at > now()
      and a.roles && array['PARTNER_LEAD', 'PARTNER_REPORTER', 'PARTNER_REVIEWER'] and 'PARTNER' = any (m.roles)
      and (m.ended_on is null or m.ended_on >= current_date);
end $$;

-- Links that are over open nothing; a month later nobody asks any more which they were.
create function forget_report_links() returns void
language sql security definer set search_path = keelson, pg_temp as $$
  delete from report_link where expires_at < now() - interval '30 days'
$$;

-- Mails are written in the language of their reader: signing in learns that as well.
drop function auth.person_behind(text);
create function auth.person_behind(p_email text) returns table (id uuid, name text, language text, initiative_language text)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select p.id, p.name, p.language, (
    select i.default_language from assignment a join initiative i on i.id = a.initiative_id where a.person_id = p.id order by a.id desc limit 1)
  from person p where p.email = lower(p_email)
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

-- How far each partner is with what ends within a stretch of days, and how often it was reminded. That a draft was begun is counted, and nothing
-- told of what is in it. All partners for the backbone, itself for a partner; reminders for the backbone alone.
create function partner_board(p_initiative uuid, p_start date, p_end date)
returns table (membership_id uuid, code text, expected int, submitted int, accepted int, returned int, begun int, late_since date, days_late int,
  last_due_on date, reminders_sent int, last_reminded_at timestamptz)
language sql stable security definer set search_path = keelson, pg_temp set plan_cache_mode = force_custom_plan as $$
  with asked as materialized (
    select i.id, (now() at time zone i.time_zone)::date as today,
      i.id = any (string_to_array(nullif(current_setting('app.backbone', true), ''), ',')::uuid[]) is true as sees_all,
      string_to_array(nullif(current_setting('app.memberships', true), ''), ',')::uuid[] as own
    from initiative i
    where i.id = p_initiative and i.id = any (string_to_array(nullif(current_setting('app.audience', true), ''), ',')::uuid[])),
  expected as materialized (
    select p.id, p.membership_id, p.state, p.first_submitted_at, p.due_on, a.today
    from asked a join obligation_period p on p.initiative_id = a.id and p.period_end between p_start and p_end and p.state <> 'UNBOUND'
      and (a.sees_all or p.membership_id = any (a.own))),
  said as (
    select e.id, true as begun, bool_or(m.state = 'QUERIED') as returned,
      bool_or(m.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')) as accepted,
      bool_or(m.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE') and m.not_applicable) as not_applicable
    from expected e join measurement m on m.initiative_id = p_initiative and m.obligation_period_id = e.id and m.state <> 'SUPERSEDED'
    group by e.id),
  counted as (
    select e.membership_id, max(e.today) as today, max(e.due_on) as last_due_on,
      count(*) filter (where not w.waived) as expected,
      count(*) filter (where not w.waived and e.first_submitted_at is not null) as submitted,
      count(*) filter (where not w.waived and s.accepted) as accepted,
      count(*) filter (where not w.waived and s.returned) as returned,
      count(*) filter (where not w.waived and s.begun) as begun,
      min(e.due_on) filter (where not w.waived and e.first_submitted_at is null and e.due_on < e.today) as late_since
    from expected e left join said s on s.id = e.id
    cross join lateral (select e.state = 'WAIVED' or coalesce(s.not_applicable, false) as waived) w
    group by e.membership_id),
  reminded as (
    select e.membership_id, count(distinct r.sent_at) as times, max(r.sent_at) as last_at
    from asked a join expected e on a.sees_all join reminder r on r.initiative_id = a.id and r.obligation_period_id = e.id
    group by e.membership_id)
  select c.membership_id, m.code, c.expected::int, c.submitted::int, c.accepted::int, c.returned::int, c.begun::int, c.late_since,
    c.today - c.late_since, c.last_due_on, case when a.sees_all then coalesce(r.times, 0)::int end, r.last_at
  from asked a cross join counted c
  join membership m on m.initiative_id = a.id and m.id = c.membership_id
  left join reminded r on r.membership_id = c.membership_id
$$;

revoke execute on all routines in schema keelson from public;
grant execute on function rights_of_link(bytea), forget_report_links(), partner_board(uuid, date, date) to keelson_app;
