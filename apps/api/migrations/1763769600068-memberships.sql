-- How a membership lives: an organisation is invited, says yes or no itself, and may be suspended, taken up again and let go. Those that are
-- there are at work (docs/methodology.md 4.2, docs/decisions/0029).

alter table membership
  add column status text not null default 'ACTIVE' check (status in ('INVITED', 'ACTIVE', 'DECLINED', 'SUSPENDED', 'EXITED')),
  -- since when it is that, where the initiative is; null: it has been from the beginning
  add column status_on date,
  -- the organisation's own yes, and the committee's
  add column accepted_on date,
  add column admitted_on date,
  add check (status <> 'EXITED' or ended_on is not null);
-- what is noted of a row is noted of these columns too
call audit('membership', 'initiative_id', 'id');

-- What had ended before there was a status has ended, on the day that was written down.
do $$
begin
  perform set_config('app.event', uuidv7()::text, true);
  update membership m set status = 'EXITED', status_on = m.ended_on
  from initiative i where i.id = m.initiative_id and m.ended_on < (now() at time zone i.time_zone)::date;
  if found then
    perform audit_seal(current_setting('app.event')::uuid, '00000000-0000-0000-0000-000000000000', 'migrate', null);
  end if;
  perform set_config('app.event', '', true);
end $$;

-- Until when it is a member is said by the step that ends it, and by nothing else.
revoke update (ended_on) on membership from keelson_app;

-- Whoever asks to take an organisation in invites it: that it is a member is its own word. The founder's own is there with the initiative,
-- and an import writes down what is.
create function membership_begins() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  if new.initiative_id <> all (coalesce(string_to_array(nullif(current_setting('app.imports', true), ''), ',')::uuid[], '{}'))
    and exists (select from membership m where m.initiative_id = new.initiative_id) then
    new.status := 'INVITED';
    new.accepted_on := null;
    new.admitted_on := null;
  end if;
  return new;
end $$;
create trigger membership_begins before insert on membership for each row when (current_user = 'keelson_app') execute function membership_begins();

-- An organisation is in an initiative once, until it has left.
create function is_member(p_initiative uuid, p_organisation uuid) returns boolean
language sql stable security definer set search_path = keelson, pg_temp as $$
  select exists (select from membership m join initiative i on i.id = m.initiative_id
    where m.initiative_id = p_initiative and m.organisation_id = p_organisation and m.status in ('INVITED', 'ACTIVE', 'SUSPENDED')
      and (m.ended_on is null or m.ended_on >= (now() at time zone i.time_zone)::date))
$$;

create function membership_moves() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if new.status <> old.status and (old.status, new.status) not in (('INVITED', 'ACTIVE'), ('INVITED', 'DECLINED'), ('ACTIVE', 'SUSPENDED'),
      ('SUSPENDED', 'ACTIVE'), ('ACTIVE', 'EXITED'), ('SUSPENDED', 'EXITED')) then
    raise exception 'TRANSITION_NOT_ALLOWED: no membership passes from % to %', old.status, new.status;
  end if;
  return new;
end $$;
create trigger membership_moves before update of status on membership for each row execute function membership_moves();

-- Is the organisation at work today, and neither invited, nor suspended, nor gone?
create function is_at_work(p_initiative uuid, p_membership uuid) returns boolean
language sql stable security definer set search_path = keelson, pg_temp as $$
  select exists (select from membership m where m.initiative_id = p_initiative and m.id = p_membership and m.status = 'ACTIVE'
    and (m.ended_on is null or m.ended_on >= current_date))
$$;

-- Is it an organisation that is the backbone here, by this or another of its memberships?
create function is_backbones(p_initiative uuid, p_membership uuid) returns boolean
language sql stable security definer set search_path = keelson, pg_temp as $$
  select exists (select from membership m join membership b on b.initiative_id = m.initiative_id and b.organisation_id = m.organisation_id
    where m.initiative_id = p_initiative and m.id = p_membership and 'BACKBONE' = any (b.roles) and b.status in ('ACTIVE', 'SUSPENDED')
      and (b.ended_on is null or b.ended_on >= current_date))
$$;

-- From the second phase on there is a backbone, and a community that is at work and votes in the committee, as long as there was one
-- (docs/methodology.md 4.2).
create function membership_left() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  needed text;
begin
  if old.status <> 'ACTIVE' or new.status = 'ACTIVE' or not exists (select from initiative i where i.id = new.initiative_id and i.current_phase <> 'PHASE_I') then
    return null;
  end if;
  foreach needed in array array['BACKBONE', 'COMMUNITY'] loop
    if needed = any (old.roles) and not exists (select from membership m where m.initiative_id = new.initiative_id and m.status = 'ACTIVE'
        and needed = any (m.roles) and (m.ended_on is null or m.ended_on >= current_date)
        and not (needed = 'COMMUNITY' and is_backbones(m.initiative_id, m.id))) then
      raise exception 'TRANSITION_NOT_ALLOWED: NO_ACTIVE_%', needed;
    end if;
  end loop;
  if exists (select from community_votes(new.initiative_id) v where v.membership_id = new.id)
    and not exists (select from community_votes(new.initiative_id) v where v.at_work) then
    raise exception 'TRANSITION_NOT_ALLOWED: NO_COMMUNITY_SEAT';
  end if;
  return null;
end $$;
create trigger membership_left after update of status on membership for each row execute function membership_left();

-- What somebody of a suspended organisation is: they read what is theirs to read, and have no voice, nothing to report and no office.
create function roles_while_suspended(p_roles text[]) returns text[]
language sql immutable set search_path = keelson, pg_temp as $$
  select array(select distinct case when r like 'PARTNER\_%' then 'PARTNER_STAFF' else r end from unnest(p_roles) r
    where r like 'PARTNER\_%' or r in ('FUNDER_REPRESENTATIVE', 'EVALUATOR') order by 1)
$$;

-- Who may what by a membership asks that it is at work; of one that is suspended, what is left of it.

create or replace function assignments_of(p_person uuid) returns json
language sql stable security definer set search_path = keelson, pg_temp as $$
  select coalesce(json_agg(json_build_object('initiativeId', a.initiative_id, 'membershipId', a.membership_id,
    'roles', case m.status when 'ACTIVE' then a.roles else roles_while_suspended(a.roles) end, 'membershipRoles', m.roles,
    'isSuspended', m.status = 'SUSPENDED') order by a.id), '[]')
  from assignment a join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id
  where a.person_id = p_person and m.status in ('ACTIVE', 'SUSPENDED') and (m.ended_on is null or m.ended_on >= current_date)
$$;

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
  if found then
    update person p set last_seen_on = current_date from report_link l
    where l.secret_sha256 = p_secret_sha256 and p.id = l.person_id and p.last_seen_on is distinct from current_date;
  end if;
end $$;

create or replace function proposal_opened() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  insert into proposal_voter (initiative_id, proposal_id, membership_id, code, is_community)
  select m.initiative_id, new.id, (array_agg(m.id order by m.code))[1], min(m.code), bool_or('COMMUNITY' = any (m.roles))
  from membership m join initiative i on i.id = m.initiative_id
  where m.initiative_id = new.initiative_id and m.roles && array['PARTNER', 'COMMUNITY', 'STEERING_COMMITTEE', 'BACKBONE']
    and (m.status = 'ACTIVE' or m.status = 'SUSPENDED' and 'BACKBONE' = any (m.roles))
      and (m.ended_on is null or m.ended_on >= (now() at time zone i.time_zone)::date)
  group by m.initiative_id, m.organisation_id
  having not bool_or('BACKBONE' = any (m.roles));
  -- whoever decides for all has a voice itself, and is not who opened it
  if new.holder_id is not null and not exists (select from membership h
      where h.initiative_id = new.initiative_id and h.id = new.holder_id and h.roles && array['PARTNER', 'COMMUNITY', 'STEERING_COMMITTEE']
        and exists (select from proposal_voter o join membership v on v.initiative_id = o.initiative_id and v.id = o.membership_id
          where o.initiative_id = new.initiative_id and o.proposal_id = new.id and v.organisation_id = h.organisation_id)
        and not exists (select from assignment s join membership v on v.initiative_id = s.initiative_id and v.id = s.membership_id
          where s.initiative_id = new.initiative_id and s.person_id = new.opened_by and v.organisation_id = h.organisation_id)) then
    raise exception 'TRANSITION_NOT_ALLOWED: this organisation may not decide for all';
  end if;
  return null;
end $$;

create or replace function agenda_proposed() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  insert into agenda_endorsement (initiative_id, version_id, membership_id, code, is_community, state, reservation_text, alignment_note,
    language, content_hash, decided_by, decided_on, objection_until)
  select new.initiative_id, new.id, m.id, m.code, m.is_community, coalesce(b.state, 'PENDING'), b.reservation_text, b.alignment_note, b.language,
    case when b.id is not null then new.content_hash end, b.decided_by, b.decided_on, case when b.id is not null then new.proposed_on + 14 end
  from (select m.organisation_id, (array_agg(m.id order by m.code))[1] as id, min(m.code) as code, bool_or('COMMUNITY' = any (m.roles)) as is_community
    from membership m join initiative i on i.id = m.initiative_id
    where m.initiative_id = new.initiative_id and m.roles && array['PARTNER', 'COMMUNITY', 'STEERING_COMMITTEE', 'BACKBONE']
      and (m.status = 'ACTIVE' or m.status = 'SUSPENDED' and 'BACKBONE' = any (m.roles))
      and (m.ended_on is null or m.ended_on >= (now() at time zone i.time_zone)::date)
    group by m.organisation_id
    having not bool_or('BACKBONE' = any (m.roles))) m
  -- by whichever of its memberships the organisation was asked then
  left join (select e.*, o.organisation_id from agenda_endorsement e
    join membership o on o.initiative_id = e.initiative_id and o.id = e.membership_id) b
    on new.minor > 0 and b.initiative_id = new.initiative_id and b.version_id = new.based_on_id
    and b.organisation_id = m.organisation_id and b.state in ('ENDORSED', 'ENDORSED_WITH_RESERVATIONS');
  return null;
end $$;

create or replace function case_readers(p_case case_file) returns table (person_id uuid, handles boolean, reviews boolean)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select p.person_id,
    'SENSITIVE_CASE_HANDLER' = any (p.roles) or 'CASE_HANDLER' = any (p.roles) and coalesce(p_case.severity, 'SENSITIVE') <> 'SENSITIVE',
    'CASE_APPEAL_REVIEWER' = any (p.roles) and ('SENSITIVE_CASE_HANDLER' = any (p.roles) or coalesce(p_case.severity, 'SENSITIVE') <> 'SENSITIVE')
  from (
    select a.person_id, array_agg(distinct r) filter (where r is not null) as roles, array_agg(distinct a.membership_id) as memberships,
      bool_or('BACKBONE' = any (m.roles)) as hosts
    from assignment a
    join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id and m.status in ('ACTIVE', 'SUSPENDED')
      and (m.ended_on is null or m.ended_on >= current_date)
    left join unnest(a.roles) r on m.status = 'ACTIVE'
    where a.initiative_id = p_case.initiative_id group by a.person_id) p
  where not coalesce(p_case.about_membership_id = any (p.memberships), false) and not (p_case.about_backbone and p.hosts)
    and p.roles && array['SENSITIVE_CASE_HANDLER', 'CASE_HANDLER', 'CASE_APPEAL_REVIEWER']
$$;

create or replace function case_intake(p_initiatives uuid[])
returns table (initiative_id uuid, readers integer, independent integer, handlers integer, reviewers integer)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select i.id, (count(*) filter (where p.safeguards))::int, (count(*) filter (where p.safeguards and not p.hosts))::int,
    (count(*) filter (where p.handles and not p.safeguards))::int, (count(*) filter (where p.appeals and not p.handles and not p.safeguards))::int
  from initiative i
  left join lateral (
    select a.person_id, bool_or('BACKBONE' = any (m.roles)) as hosts,
      bool_or(m.status = 'ACTIVE' and 'SENSITIVE_CASE_HANDLER' = any (a.roles)) as safeguards,
      bool_or(m.status = 'ACTIVE' and 'CASE_HANDLER' = any (a.roles)) as handles,
      bool_or(m.status = 'ACTIVE' and 'CASE_APPEAL_REVIEWER' = any (a.roles)) as appeals
    from assignment a
    join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id and m.status in ('ACTIVE', 'SUSPENDED')
      and (m.ended_on is null or m.ended_on >= current_date)
    where a.initiative_id = i.id group by a.person_id) p on true
  where i.id = any (p_initiatives) and i.public_page_enabled
  group by i.id
$$;

create or replace function tell_of_named_reader() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  named text[] := array(select r from unnest(new.roles) r where r in ('CASE_HANDLER', 'SENSITIVE_CASE_HANDLER', 'CASE_APPEAL_REVIEWER'));
begin
  if named = '{}' or tg_op = 'UPDATE' and named <@ old.roles then return null; end if;
  insert into outbox_mail (kind, address, details)
  select distinct 'CASE_READER_NAMED', p.email, jsonb_build_object('initiative', i.name, 'language', i.default_language)
  from assignment a
  join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id and m.status = 'ACTIVE' and (m.ended_on is null or m.ended_on >= current_date)
  join person p on p.id = a.person_id
  join initiative i on i.id = a.initiative_id
  where a.initiative_id = new.initiative_id and a.person_id <> new.person_id
    and a.roles && array['CASE_HANDLER', 'SENSITIVE_CASE_HANDLER', 'CASE_APPEAL_REVIEWER'];
  return null;
end $$;

create or replace function people_to_ask(p_initiative uuid) returns table (membership_id uuid, person_id uuid, name text)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select a.membership_id, p.id, p.name
  from assignment a join person p on p.id = a.person_id
  join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id and m.status = 'ACTIVE' and (m.ended_on is null or m.ended_on >= current_date)
  where a.initiative_id = p_initiative and (
    a.initiative_id = any ((select string_to_array(nullif(current_setting('app.convenes', true), ''), ',')::uuid[])::uuid[])
    or a.membership_id = any ((select string_to_array(nullif(current_setting('app.speaks', true), ''), ',')::uuid[])::uuid[]))
$$;

create or replace function choose_backbone(p_initiative uuid, p_membership uuid, p_decision uuid) returns boolean
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  chosen decision;
begin
  if p_initiative <> all (coalesce(string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[], '{}')) then
    return false;
  end if;
  select * into chosen from decision d where d.initiative_id = p_initiative and d.id = p_decision
    and d.kind = 'BACKBONE_CHOICE' and d.result = 'ADOPTED'
    and not exists (select from decision later where later.initiative_id = d.initiative_id and later.supersedes_id = d.id);
  if chosen.id is null then return false; end if;
  update membership set roles = array(select distinct unnest(roles || '{BACKBONE}') order by 1), version = version + 1
  where initiative_id = p_initiative and id = p_membership and status = 'ACTIVE' and (ended_on is null
    or ended_on >= (select (now() at time zone i.time_zone)::date from initiative i where i.id = p_initiative));
  if not found then return false; end if;
  -- from now on it is the backbone: its seats vote no longer, by whichever of its memberships
  update seat s set voting = false, version = version + 1
  where s.initiative_id = p_initiative and s.voting and (s.to_on is null or s.to_on >= current_date) and is_backbones(p_initiative, s.membership_id);
  update initiative set backbone_decision = chosen.number || ': ' || chosen.title, version = version + 1 where id = p_initiative;
  return true;
end $$;

-- Is there a steering committee? Somebody is in it, for an organisation that is at work and not the backbone, and does not work for the backbone.
create function committee_at_work(p_initiative uuid) returns boolean
language sql stable security definer set search_path = keelson, pg_temp as $$
  select exists (select from assignment a join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id
    where a.initiative_id = p_initiative and a.roles && array['STEERING_MEMBER', 'STEERING_CHAIR'] and 'STEERING_COMMITTEE' = any (m.roles)
      and not 'BACKBONE' = any (m.roles) and m.status = 'ACTIVE' and (m.ended_on is null or m.ended_on >= current_date)
      and not exists (select from assignment b where b.initiative_id = a.initiative_id and b.person_id = a.person_id
        and b.roles && array['BACKBONE_DIRECTOR', 'BACKBONE_STAFF']))
$$;

-- Does whoever asks chair the steering committee, for an organisation at work that is not the backbone?
create function chairs_committee(p_initiative uuid) returns boolean
language sql stable security definer set search_path = keelson, pg_temp as $$
  select p_initiative = any (coalesce(string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[], '{}'))
    and exists (select from assignment a join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id
      where a.initiative_id = p_initiative and a.person_id = nullif(current_setting('app.self', true), '')::uuid
        and 'STEERING_CHAIR' = any (a.roles) and 'STEERING_COMMITTEE' = any (m.roles) and not 'BACKBONE' = any (m.roles) and m.status = 'ACTIVE')
$$;

-- May whoever asks say yes, no and goodbye for this organisation? Its own people do, and nobody who works for the backbone, unless it is the
-- backbone's own organisation. Written once more in packages/domain/src/identity/membership-life.ts.
create function speaks_for_itself(p_initiative uuid, p_membership uuid) returns boolean
language sql stable security definer set search_path = keelson, pg_temp as $$
  select exists (select from assignment a join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id
    where a.initiative_id = p_initiative and a.membership_id = p_membership and a.person_id = nullif(current_setting('app.self', true), '')::uuid
      and case when 'BACKBONE' = any (m.roles) then 'BACKBONE_DIRECTOR' = any (a.roles)
        else (a.roles && array['PARTNER_LEAD', 'COMMUNITY_REPRESENTATIVE', 'FUNDER_REPRESENTATIVE']
            or not m.roles && array['PARTNER', 'COMMUNITY', 'FUNDER']
              and a.roles && array['STEERING_MEMBER', 'STEERING_CHAIR', 'WORKING_GROUP_CHAIR', 'WORKING_GROUP_MEMBER'])
          and not exists (select from assignment b where b.initiative_id = a.initiative_id and b.person_id = a.person_id
            and b.roles && array['BACKBONE_DIRECTOR', 'BACKBONE_STAFF']) end)
$$;

-- The chair knows who is in the committee.
create policy reads_committee on assignment for select to keelson_app
  using (roles && array['STEERING_MEMBER', 'STEERING_CHAIR'] and chairs_committee(initiative_id));
-- Who is in the committee is let go by their own organisation and by its chair, and not by the backbone that the committee limits.
alter policy removes on assignment using (
  (initiative_id = any ((select string_to_array(nullif(current_setting('app.manages', true), ''), ',')::uuid[])::uuid[])
      and not (roles && array['STEERING_MEMBER', 'STEERING_CHAIR'] and committee_at_work(initiative_id))
    or membership_id = any ((select string_to_array(nullif(current_setting('app.leads', true), ''), ',')::uuid[])::uuid[]))
  or roles && array['STEERING_MEMBER', 'STEERING_CHAIR'] and (chairs_committee(initiative_id)
    or speaks_for_itself(initiative_id, membership_id)
      and (initiative_id = any ((select string_to_array(nullif(current_setting('app.manages', true), ''), ',')::uuid[])::uuid[])
        or membership_id = any ((select string_to_array(nullif(current_setting('app.acts', true), ''), ',')::uuid[])::uuid[]))));

-- Nor is their part in it taken from them by writing down other roles, as long as the committee is at work.
create function committee_keeps() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if not new.roles @> array(select r from unnest(old.roles) r where r in ('STEERING_MEMBER', 'STEERING_CHAIR')) and committee_at_work(new.initiative_id) then
    raise exception 'TRANSITION_NOT_ALLOWED: who is in the committee is let go, and loses no role';
  end if;
  return new;
end $$;
create trigger committee_keeps before update of roles on assignment for each row when (current_user = 'keelson_app') execute function committee_keeps();

-- Who decides on an organisation's membership: the steering committee, and as long as there is none the backbone, never on its own.
create function decides_on_membership(p_initiative uuid, p_membership uuid) returns boolean
language sql stable security definer set search_path = keelson, pg_temp as $$
  select p_initiative = any (coalesce(string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[], '{}'))
    or p_initiative = any (coalesce(string_to_array(nullif(current_setting('app.manages', true), ''), ',')::uuid[], '{}'))
      and not committee_at_work(p_initiative)
      and exists (select from membership m where m.initiative_id = p_initiative and m.id = p_membership and not 'BACKBONE' = any (m.roles))
$$;

-- To what whoever asks has been invited, and not answered yet: it opens nothing of the initiative before the answer.
create function own_invitations() returns table (initiative_id uuid, membership_id uuid, code text, organisation text, initiative text, slug text,
  problem_area text, roles text[], invited_on date, accepted_on date, may_answer boolean)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select m.initiative_id, m.id, m.code, o.name, i.name, i.slug, i.problem_area, m.roles, (m.created_at at time zone i.time_zone)::date, m.accepted_on,
    speaks_for_itself(m.initiative_id, m.id)
  from assignment a join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id
  join organisation o on o.id = m.organisation_id join initiative i on i.id = m.initiative_id
  where a.person_id = nullif(current_setting('app.self', true), '')::uuid and m.status = 'INVITED'
  order by i.name, m.code
$$;

-- Why a membership was refused, suspended, taken up again or ended: for its own people, the committee and the backbone alone, and written once.
create table membership_step (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  membership_id uuid not null,
  to_status text not null check (to_status in ('ACTIVE', 'DECLINED', 'SUSPENDED', 'EXITED')),
  reason text,
  made_on date not null,
  made_by uuid,
  primary key (initiative_id, id),
  foreign key (initiative_id, membership_id) references membership
);
create index membership_step_membership on membership_step (membership_id, id);
do $$
declare
  listed text := '%s = any ((select string_to_array(nullif(current_setting(%L, true), %L), %L)::uuid[])::uuid[])';
begin
  call guard('membership_step', '@backbone or ' || format(listed, 'initiative_id', 'app.steers', '', ',') || ' or '
    || format(listed, 'membership_id', 'app.attends', '', ','), null, null, null);
end $$;
call audit('membership_step', 'initiative_id', 'id');

create function note_step(p_initiative uuid, p_membership uuid, p_to text, p_reason text, p_day date) returns void
language sql security definer set search_path = keelson, pg_temp as $$
  insert into membership_step (initiative_id, membership_id, to_status, reason, made_on, made_by)
  values (p_initiative, p_membership, p_to, p_reason, p_day, nullif(current_setting('app.actor', true), '')::uuid)
$$;

create function begin_membership(p_initiative uuid, p_membership uuid, p_today date) returns void
language sql security definer set search_path = keelson, pg_temp as $$
  update membership set status = 'ACTIVE', status_on = p_today, joined_on = coalesce(joined_on, p_today)
  where initiative_id = p_initiative and id = p_membership and status = 'INVITED' and accepted_on is not null
    and (admitted_on is not null or not committee_at_work(p_initiative))
$$;

-- An organisation says yes or no to its invitation. It is a member from the day on which it and, where there is one, the committee said yes.
create function answer_invitation(p_initiative uuid, p_membership uuid, p_accepts boolean, p_reason text) returns text
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  today date := (select (now() at time zone time_zone)::date from initiative where id = p_initiative);
begin
  if not speaks_for_itself(p_initiative, p_membership) then return null; end if;
  update membership set version = version + 1, accepted_on = case when p_accepts then coalesce(accepted_on, today) end,
    status = case when p_accepts then status else 'DECLINED' end, status_on = case when p_accepts then status_on else today end
  where initiative_id = p_initiative and id = p_membership and status = 'INVITED';
  if not found then return null; end if;
  if not p_accepts then perform note_step(p_initiative, p_membership, 'DECLINED', p_reason, today); end if;
  perform begin_membership(p_initiative, p_membership, today);
  return (select status from membership where initiative_id = p_initiative and id = p_membership);
end $$;

-- The committee takes an organisation in that the backbone has invited.
create function admit_membership(p_initiative uuid, p_membership uuid) returns boolean
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  today date := (select (now() at time zone time_zone)::date from initiative where id = p_initiative);
begin
  if p_initiative <> all (coalesce(string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[], '{}')) then return false; end if;
  update membership set admitted_on = coalesce(admitted_on, today), version = version + 1
  where initiative_id = p_initiative and id = p_membership and status = 'INVITED';
  if not found then return false; end if;
  perform begin_membership(p_initiative, p_membership, today);
  return true;
end $$;

-- Whoever decides on it refuses an invitation, suspends, takes up again and ends; an organisation leaves by its own word.
create function move_membership(p_initiative uuid, p_membership uuid, p_to text, p_reason text, p_last_day date) returns boolean
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  today date := (select (now() at time zone time_zone)::date from initiative where id = p_initiative);
begin
  if p_to not in ('DECLINED', 'SUSPENDED', 'ACTIVE', 'EXITED') or not decides_on_membership(p_initiative, p_membership)
    and not (p_to = 'EXITED' and speaks_for_itself(p_initiative, p_membership)) then
    return false;
  end if;
  update membership set status = p_to, status_on = today, version = version + 1,
    ended_on = case p_to when 'EXITED' then p_last_day else ended_on end
  where initiative_id = p_initiative and id = p_membership
    -- an invitation is answered by the organisation itself
    and not (status = 'INVITED' and p_to = 'ACTIVE');
  if not found then return false; end if;
  perform note_step(p_initiative, p_membership, p_to, p_reason, today);
  return true;
end $$;

-- For the clock that lets absent organisations off: where a suspended one is still asked, one that came back is not asked yet, or one that
-- left is asked for days after.
create function initiatives_with_absent_members() returns setof uuid
language sql stable security definer set search_path = keelson, pg_temp as $$
  select distinct m.initiative_id from membership m
  where m.status in ('SUSPENDED', 'EXITED') and exists (select from obligation_period p where p.initiative_id = m.initiative_id and p.membership_id = m.id
      and p.state = 'DUE' and p.first_submitted_at is null
      and case m.status when 'SUSPENDED' then p.due_on >= m.status_on else p.period_end > m.ended_on end)
    or m.status = 'ACTIVE' and exists (select from obligation_period p where p.initiative_id = m.initiative_id and p.membership_id = m.id
      and p.state = 'WAIVED' and p.waive_reason = 'MEMBERSHIP_SUSPENDED' and p.due_on >= m.status_on)
  order by 1
$$;

alter table obligation_period drop constraint obligation_period_waive_reason_check;
alter table obligation_period add constraint obligation_period_waive_reason_check
  check (waive_reason in ('NOT_APPLICABLE', 'MEMBERSHIP_ENDED', 'MEMBERSHIP_SUSPENDED', 'SAFETY', 'CAPACITY', 'OTHER'));

-- What an organisation says of itself as it joins: what it brings, what it is ready to let go of, and what is not negotiable. A row each, for
-- the first is read by all at once, and the others from the second phase on.
create table membership_statement (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  membership_id uuid not null,
  kind text not null check (kind in ('CONTRIBUTION', 'LET_GO', 'NON_NEGOTIABLES')),
  text text not null check (text <> ''),
  language text not null,
  said_by uuid not null references person,
  said_on date not null,
  primary key (initiative_id, id),
  unique (initiative_id, membership_id, kind),
  foreign key (initiative_id, membership_id) references membership
);
create index membership_statement_membership on membership_statement (membership_id);

do $$
declare
  listed text := '%s = any ((select string_to_array(nullif(current_setting(%L, true), %L), %L)::uuid[])::uuid[])';
  joins text := format(listed, 'initiative_id', 'app.joins', '', ',');
  own text := format(listed, 'membership_id', 'app.attends', '', ',');
  says text := format(listed, 'membership_id', 'app.acts', '', ',') || ' and said_by = @actor and speaks_for_itself(initiative_id, membership_id)';
begin
  -- nobody reads it who comes by a link for one report, and no funder that is nothing else
  call guard('membership_statement', own || ' or ' || joins || ' and (kind = ''CONTRIBUTION''
    or exists (select from initiative i where i.id = initiative_id and i.current_phase <> ''PHASE_I''))', says, null, null);
  execute replace(format('create policy changes on membership_statement for update to keelson_app using (%s) with check (%s)',
    replace(says, 'said_by = @actor', 'true'), says), '@actor', '(select nullif(current_setting(''app.actor'', true), '''')::uuid)');
  execute format('create policy removes on membership_statement for delete to keelson_app using (%s)', replace(says, 'said_by = @actor', 'true'));
end $$;
grant update (text, language, said_by, said_on), delete on membership_statement to keelson_app;
call audit('membership_statement', 'initiative_id', 'id');

revoke execute on all routines in schema keelson from public;
grant execute on function is_member(uuid, uuid), is_backbones(uuid, uuid), is_at_work(uuid, uuid), chairs_committee(uuid), committee_at_work(uuid), speaks_for_itself(uuid, uuid), decides_on_membership(uuid, uuid),
  own_invitations(), answer_invitation(uuid, uuid, boolean, text), admit_membership(uuid, uuid), move_membership(uuid, uuid, text, text, date),
  initiatives_with_absent_members() to keelson_app;
