-- How proposals and decisions are kept from being bent: rules by which nobody decides, a voice of the backbone's, holders that were
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
