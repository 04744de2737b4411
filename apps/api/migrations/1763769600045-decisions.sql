-- Proposals, who may respond to them, and decisions. A proposal is never changed and never closed by hand: who is eligible is written down
-- when it is opened, each of them has one voice until its last day, and what came of it is a decision, written once.

-- The rules of guard know three more lists: @steers, initiatives in whose steering committee the actor is; @chairs, initiatives in which
-- they chair a working group; @voices, that the row's membership is one the actor speaks for.
create or replace procedure guard(p_table text, p_reads text, p_writes text, p_changes text, p_removes text)
language plpgsql set search_path = keelson, pg_temp as $$
declare
  -- as a subselect PostgreSQL reads the list once a statement, not once a row
  listed text := '%s = any ((select string_to_array(nullif(current_setting(%L, true), %L), %L)::uuid[])::uuid[])';
  -- an initiative's own id is its tenant
  tenant text := case p_table when 'initiative' then 'id' else 'initiative_id' end;
  words text[] := array['audience', 'backbone', 'manages', 'contributes', 'imports', 'keeps', 'steers', 'chairs'];
  word text;
  rules text[] := array[p_reads, p_writes, p_changes, p_removes];
begin
  foreach word in array words loop
    rules := array(select replace(rule, '@' || word, format(listed, tenant, 'app.' || word, '', ',')) from unnest(rules) rule);
  end loop;
  rules := array(select replace(rule, '@own', format(listed, 'membership_id', 'app.memberships', '', ',')) from unnest(rules) rule);
  rules := array(select replace(rule, '@reports', format(listed, 'membership_id', 'app.reports', '', ',')) from unnest(rules) rule);
  rules := array(select replace(rule, '@voices', format(listed, 'membership_id', 'app.voices', '', ',')) from unnest(rules) rule);
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
    call tell_of_initiatives(p_table);
  end if;
end $$;

create table proposal (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  title text not null check (length(title) between 1 and 300),
  body text not null check (length(body) <= 20000),
  language text not null,
  kind text not null
    check (kind in ('AGENDA_CHANGE', 'INDICATOR_CHANGE', 'MEMBERSHIP', 'BUDGET', 'POLICY_POSITION', 'PROCESS', 'OTHER')),
  -- the row of the decision-rights matrix that says who decides, and how
  decision_type_code text,
  method text not null check (method in ('CONSENSUS', 'CONSENT', 'SUPERMAJORITY', 'MAJORITY', 'DELEGATED')),
  threshold text not null check (threshold ~ '^\d{1,3}/\d{1,3}$'),
  quorum text not null check (quorum ~ '^\d{1,3}/\d{1,3}$'),
  community_safeguard boolean not null,
  -- the organisation that decides where deciding was delegated, and the one that brought it in; null: the backbone or a committee did
  holder_id uuid,
  membership_id uuid,
  agenda_version_id uuid,
  opens_on date not null,
  closes_on date not null,
  visibility text not null check (visibility in ('PARTNERS', 'PUBLIC')),
  opened_by uuid not null,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (initiative_id, id),
  foreign key (initiative_id, holder_id) references membership,
  foreign key (initiative_id, membership_id) references membership,
  foreign key (initiative_id, agenda_version_id) references agenda_version,
  check (opens_on <= closes_on),
  check ((method = 'DELEGATED') = (holder_id is not null))
);

-- One voice of those that were eligible when it was opened, and what it says so far.
create table proposal_voter (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  proposal_id uuid not null,
  membership_id uuid not null,
  -- the membership's, by which voices are listed
  code text not null,
  is_community boolean not null,
  position text check (position in ('STRONG_YES', 'YES_WITH_RESERVATIONS', 'CAN_LIVE_WITH', 'NEEDS_DISCUSSION', 'STAND_ASIDE', 'BLOCK',
    'ABSTAIN', 'RECUSED')),
  reason text check (length(reason) <= 20000),
  language text,
  responded_by uuid,
  responded_at timestamptz,
  primary key (initiative_id, id),
  unique (initiative_id, proposal_id, membership_id),
  foreign key (initiative_id, proposal_id) references proposal,
  foreign key (initiative_id, membership_id) references membership,
  check (position not in ('BLOCK', 'NEEDS_DISCUSSION') or reason is not null),
  check ((position is null) = (responded_by is null))
);

create table decision (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  -- its place in the register
  number integer not null check (number > 0),
  kind text not null check (kind in ('PROPOSAL', 'AGENDA_ADOPTION', 'BACKBONE_CHOICE', 'SCREEN_OVERRIDE', 'PHASE_CHANGE', 'OTHER')),
  proposal_id uuid,
  agenda_version_id uuid,
  title text not null check (length(title) between 1 and 300),
  text text not null check (length(text) between 1 and 20000),
  rationale text not null check (length(rationale) <= 20000),
  language text not null,
  method text not null check (method in ('CONSENSUS', 'CONSENT', 'SUPERMAJORITY', 'MAJORITY', 'DELEGATED')),
  result text not null check (result in ('ADOPTED', 'NOT_ADOPTED', 'NO_QUORUM', 'RETURNED_TO_CONSULTATION')),
  -- how many were eligible, and how many of them took which position
  eligible integer check (eligible >= 0),
  positions jsonb not null default '{}' check (jsonb_typeof(positions) = 'object'),
  dissent text not null default '',
  opened_on date,
  decided_on date not null,
  visibility text not null check (visibility in ('PARTNERS', 'PUBLIC')),
  review_on date,
  supersedes_id uuid,
  recorded_by uuid,
  primary key (initiative_id, id),
  unique (initiative_id, number),
  unique (initiative_id, proposal_id),
  unique (initiative_id, supersedes_id),
  foreign key (initiative_id, proposal_id) references proposal,
  foreign key (initiative_id, agenda_version_id) references agenda_version,
  foreign key (initiative_id, supersedes_id) references decision,
  check ((kind = 'PROPOSAL') = (proposal_id is not null)),
  check (review_on > decided_on)
);

-- Who is eligible is nobody's choice: every organisation that takes part as a partner, for a community or in the steering committee, once.
create function proposal_opened() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  insert into proposal_voter (initiative_id, proposal_id, membership_id, code, is_community)
  select m.initiative_id, new.id, (array_agg(m.id order by m.code))[1], min(m.code), bool_or('COMMUNITY' = any (m.roles))
  from membership m join initiative i on i.id = m.initiative_id
  where m.initiative_id = new.initiative_id and m.roles && array['PARTNER', 'COMMUNITY', 'STEERING_COMMITTEE', 'BACKBONE']
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
create trigger proposal_opened after insert on proposal for each row execute function proposal_opened();

-- A voice is heard from the first to the last day, where the initiative is, and for as long as nothing has been decided.
create function voter_answers() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if not exists (select from proposal p join initiative i on i.id = p.initiative_id
      where p.initiative_id = new.initiative_id and p.id = new.proposal_id
        and (now() at time zone i.time_zone)::date between p.opens_on and p.closes_on)
    or exists (select from decision d where d.initiative_id = new.initiative_id and d.proposal_id = new.proposal_id) then
    raise exception 'TRANSITION_NOT_ALLOWED: this proposal is not open';
  end if;
  return new;
end $$;
create trigger voter_answers before update on proposal_voter for each row execute function voter_answers();

-- What came of a proposal says what was said, all of it and nothing else, and what follows from it, once everybody could say it: as
-- `decide` of the domain, by integers. What takes the place of what is the committee's to say, but for what the backbone wrote itself;
-- an adoption alone follows an adoption, and counts itself.
create function decision_counts() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  of proposal;
  before decision;
  steers uuid[] := coalesce(string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[], '{}');
  today date := (select (now() at time zone i.time_zone)::date from initiative i where i.id = new.initiative_id);
  said jsonb;
  voices integer;
  eligible integer;
  support integer;
  against integer;
  blocks integer;
  community_blocks integer;
  abstained integer;
  quorum integer[];
  threshold integer[];
  is_adopted boolean;
  follows text;
begin
  if new.supersedes_id is not null then
    select * into before from decision d where d.initiative_id = new.initiative_id and d.id = new.supersedes_id;
    if before.kind = 'AGENDA_ADOPTION' and new.kind <> 'AGENDA_ADOPTION' then
      raise exception 'TRANSITION_NOT_ALLOWED: an agenda is followed by the next that is adopted';
    end if;
    if new.initiative_id <> all (steers) and not (before.kind = 'OTHER' and exists (select from assignment s
        where s.initiative_id = before.initiative_id and s.person_id = before.recorded_by
          and s.roles && array['BACKBONE_DIRECTOR', 'BACKBONE_STAFF'])) then
      raise exception 'TRANSITION_NOT_ALLOWED: what the committee decided it replaces itself';
    end if;
  end if;
  if new.kind = 'AGENDA_ADOPTION' then
    select v.content_hash, jsonb_build_object('ENDORSED', count(*) filter (where e.state = 'ENDORSED'),
      'ENDORSED_WITH_RESERVATIONS', count(*) filter (where e.state = 'ENDORSED_WITH_RESERVATIONS'),
      'DECLINED', count(*) filter (where e.state = 'DECLINED'), 'WITHDRAWN', count(*) filter (where e.state = 'WITHDRAWN'),
      'PENDING', count(*) filter (where e.state = 'PENDING'))
    into new.content_hash, new.endorsements
    from agenda_version v left join agenda_endorsement e on e.initiative_id = v.initiative_id and e.version_id = v.id
    where v.initiative_id = new.initiative_id and v.id = new.agenda_version_id group by v.content_hash;
  end if;
  if new.proposal_id is null then return new; end if;
  select * into of from proposal where initiative_id = new.initiative_id and id = new.proposal_id;
  select coalesce(jsonb_object_agg(position, n) filter (where position is not null), '{}'), coalesce(sum(n), 0),
    coalesce(sum(n) filter (where position is distinct from 'RECUSED'), 0),
    coalesce(sum(n) filter (where position in ('STRONG_YES', 'YES_WITH_RESERVATIONS', 'CAN_LIVE_WITH')), 0),
    coalesce(sum(n) filter (where position in ('STAND_ASIDE', 'BLOCK', 'NEEDS_DISCUSSION')), 0),
    coalesce(sum(n) filter (where position in ('BLOCK', 'NEEDS_DISCUSSION')), 0), coalesce(sum(of_communities) filter (where position = 'BLOCK'), 0),
    coalesce(sum(n) filter (where position = 'ABSTAIN'), 0)
  into said, voices, eligible, support, against, blocks, community_blocks, abstained
  from (select position, count(*)::int as n, count(*) filter (where is_community)::int as of_communities from proposal_voter
    where initiative_id = new.initiative_id and proposal_id = new.proposal_id group by position) counted;
  if new.positions <> said or new.eligible is distinct from voices or new.method <> of.method or new.opened_on is distinct from of.opens_on then
    raise exception 'TRANSITION_NOT_ALLOWED: a decision counts what was said';
  end if;
  -- without the safeguard a holder need not hear what others think of it
  if today <= of.closes_on and (of.holder_id is null or of.community_safeguard) or today < of.opens_on then
    raise exception 'TRANSITION_NOT_ALLOWED: everybody may respond until the last day';
  end if;
  if of.holder_id is null and new.decided_on <> of.closes_on + 1 or new.decided_on not between of.opens_on and today then
    raise exception 'TRANSITION_NOT_ALLOWED: what is counted is decided on the day after the last';
  end if;
  -- as opened before there were bounds
  quorum := string_to_array(case when of.quorum ~ '^0+/' then '1/2' else of.quorum end, '/');
  threshold := string_to_array(case when of.threshold ~ '^0+/' then '2/3' else of.threshold end, '/');
  is_adopted := case of.method
    when 'CONSENSUS' then against = 0
    when 'CONSENT' then blocks = 0
    when 'SUPERMAJORITY' then support + against > 0 and support * threshold[2] >= threshold[1] * (support + against)
    when 'MAJORITY' then support > against
    -- its holder says
    else new.result = 'ADOPTED' end;
  follows := case
    when of.holder_id is null and (eligible = 0 or (support + against + abstained) * quorum[2] < quorum[1] * eligible) then 'NO_QUORUM'
    when of.community_safeguard and community_blocks > 0 then 'RETURNED_TO_CONSULTATION'
    when is_adopted then 'ADOPTED'
    else 'NOT_ADOPTED' end;
  if new.result <> follows then
    raise exception 'TRANSITION_NOT_ALLOWED: by what was said it is %', follows;
  end if;
  return new;
end $$;
create trigger decision_counts before insert on decision for each row execute function decision_counts();

call guard('proposal', '@audience', 'opened_by = @actor and (case when membership_id is null then @manages or @steers or @chairs else @voices end)', null, null);
call guard('proposal_voter', '@audience', null, '@voices', null);
call guard('decision', '@audience', 'recorded_by is not distinct from @actor and (
  case kind when ''PROPOSAL'' then @manages or @steers
    or exists (select from proposal p where p.initiative_id = decision.initiative_id and p.id = decision.proposal_id
      and p.holder_id = any ((select string_to_array(nullif(current_setting(''app.voices'', true), ''''), '','')::uuid[])::uuid[]))
  when ''OTHER'' then @manages or @steers else @steers end)', null, null);
grant update (position, reason, language, responded_by, responded_at) on proposal_voter to keelson_app;
call publish('proposal', 'visibility = ''PUBLIC''');
call publish('decision', 'visibility = ''PUBLIC''');
call audit('proposal', 'initiative_id', 'id');
call audit('proposal_voter', 'initiative_id', 'id');
call audit('decision', 'initiative_id', 'id');

-- For the clock of proposals: the initiatives in which one is over and nothing came of it yet. What was delegated waits for its holder.
create function initiatives_with_proposals_over() returns setof uuid
language sql stable security definer set search_path = keelson, pg_temp as $$
  select distinct p.initiative_id from proposal p join initiative i on i.id = p.initiative_id
  where p.method <> 'DELEGATED' and p.closes_on < (now() at time zone i.time_zone)::date
    and not exists (select from decision d where d.initiative_id = p.initiative_id and d.proposal_id = p.id) order by 1
$$;
grant execute on function initiatives_with_proposals_over() to keelson_app;

revoke execute on all routines in schema keelson from public;
