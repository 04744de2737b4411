-- What a critical reader of proposals and decisions found: rules by which nobody decides, a voice of the backbone's, holders that were
-- their openers, results that nobody reckoned, and what a report link reads.

-- A share of nobody is none, and a supermajority is more than half. What was opened before stays as it was opened: it is resolved by the
-- shares that were usual (see decision_counts).
alter table proposal
  add check (split_part(quorum, '/', 1)::int between 1 and split_part(quorum, '/', 2)::int) not valid,
  add check (split_part(threshold, '/', 1)::int between 1 and split_part(threshold, '/', 2)::int) not valid,
  add check (method <> 'SUPERMAJORITY' or 2 * split_part(threshold, '/', 1)::int > split_part(threshold, '/', 2)::int) not valid;

-- Until there is a decision-rights matrix the committee alone delegates, and lays the safeguard down.
create policy committee_alone on proposal as restrictive for insert to keelson_app
  with check (holder_id is null and community_safeguard or membership_id is null
    and initiative_id = any ((select string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[])::uuid[]));

-- Who is eligible is nobody's choice: every organisation that takes part as a partner, for a community or in the steering committee, once,
-- on the day it is where the initiative is. The backbone's own organisation has no voice, whatever else it is (docs/methodology.md 4.2).
create or replace function proposal_opened() returns trigger
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

-- Whoever speaks for one of an organisation's memberships has its one voice, and says in their own name what it says.
alter policy changes on proposal_voter
  using (exists (select from membership v join membership o on o.initiative_id = v.initiative_id and o.organisation_id = v.organisation_id
    where v.initiative_id = proposal_voter.initiative_id and v.id = proposal_voter.membership_id
      and o.id = any ((select string_to_array(nullif(current_setting('app.voices', true), ''), ',')::uuid[])::uuid[])))
  with check (exists (select from membership v join membership o on o.initiative_id = v.initiative_id and o.organisation_id = v.organisation_id
    where v.initiative_id = proposal_voter.initiative_id and v.id = proposal_voter.membership_id
      and o.id = any ((select string_to_array(nullif(current_setting('app.voices', true), ''), ',')::uuid[])::uuid[])));

create function in_their_own_name() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if current_user = 'keelson_app' then
    raise exception 'TRANSITION_NOT_ALLOWED: nobody says what somebody else says';
  end if;
  return new;
end $$;
create trigger in_their_own_name before update of position, reason, responded_by on proposal_voter for each row
  when (new.responded_by is distinct from nullif(current_setting('app.actor', true), '')::uuid) execute function in_their_own_name();
create trigger in_their_own_name before update of state, reservation_text, alignment_note, decided_by on agenda_endorsement for each row
  when (new.decided_by is distinct from nullif(current_setting('app.actor', true), '')::uuid) execute function in_their_own_name();

-- What was delegated is its holder's to decide, and nobody else's.
create policy holder_alone on decision as restrictive for insert to keelson_app
  with check (proposal_id is null or exists (select from proposal p
    where p.initiative_id = decision.initiative_id and p.id = decision.proposal_id and (p.holder_id is null
      or p.holder_id = any ((select string_to_array(nullif(current_setting('app.voices', true), ''), ',')::uuid[])::uuid[]))));

-- What came of a proposal says what was said, all of it and nothing else, and what follows from it, once everybody could say it: as
-- `decide` of the domain, by integers. What takes the place of what is the committee's to say, but for what the backbone wrote itself.
create or replace function decision_counts() returns trigger
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
    if before.kind = 'AGENDA_ADOPTION' then
      raise exception 'TRANSITION_NOT_ALLOWED: an agenda is followed by the next that is adopted';
    end if;
    if new.initiative_id <> all (steers) and not (before.kind = 'OTHER' and exists (select from assignment s
        where s.initiative_id = before.initiative_id and s.person_id = before.recorded_by
          and s.roles && array['BACKBONE_DIRECTOR', 'BACKBONE_STAFF'])) then
      raise exception 'TRANSITION_NOT_ALLOWED: what the committee decided it replaces itself';
    end if;
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

-- A link for one report reads what it reports, and nothing of what partners plan, propose, say and decide: it has an actor, and nobody
-- who comes as themselves (docs/decisions/0023). What everybody may read it reads too.
do $$
declare
  -- as subselects: once a statement, not once a row
  themselves text := '(select nullif(current_setting(''app.actor'', true), '''')) is null or (select nullif(current_setting(''app.self'', true), '''')) is not null';
  read text[];
begin
  foreach read slice 1 in array array[
    ['agenda_version', 'adopted_on is not null'], ['outcome', 'adopted_on is not null'], ['proposal', 'visibility = ''PUBLIC'''],
    ['proposal_voter', 'false'], ['decision', 'visibility = ''PUBLIC'''], ['activity', 'is_public'], ['contribution_link', 'false'],
    ['reinforcement_link', 'false'], ['milestone', 'false'], ['activity_cell', 'false'], ['cell_need', 'false'], ['overlap_talk', 'false']] loop
    execute format('create policy themselves on %I as restrictive for select to keelson_app using (%s or %s)', read[1], themselves, read[2]);
  end loop;
end $$;

revoke execute on all routines in schema keelson from public;
