-- The decision by which an agenda is adopted keeps what it hung on, whatever partners say of that agenda later: which words, and how many
-- had endorsed them, with reservations or without, declined, taken their endorsement back, or said nothing. It takes the place of the one before.
alter table decision
  add column content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
  add column endorsements jsonb check (jsonb_typeof(endorsements) = 'object'),
  add check (kind = 'AGENDA_ADOPTION' or content_hash is null and endorsements is null);
call audit('decision', 'initiative_id', 'id');

-- As it was, and an adoption counts itself: what its author says of it counts for nothing. An adoption alone follows an adoption.
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

revoke execute on all routines in schema keelson from public;
