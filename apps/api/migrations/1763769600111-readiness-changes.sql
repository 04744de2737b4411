-- What became of readiness since the round before, of organisations that answered both (docs/methodology.md 4.8.5; docs/decisions/0034).

-- Counted once, with the round, when it is closed; as it may be shown.
create table readiness_change (
  initiative_id uuid not null,
  assessment_id uuid not null,
  earlier_id uuid not null,
  summary jsonb not null check (jsonb_typeof(summary) = 'object'),
  primary key (initiative_id, assessment_id),
  foreign key (initiative_id, assessment_id) references readiness_assessment,
  foreign key (initiative_id, earlier_id) references readiness_assessment,
  -- of several comparisons with the same round each would tell of who is in one alone
  unique (initiative_id, earlier_id),
  check (assessment_id <> earlier_id)
);

do $$
declare
  listed text := '%s = any ((select string_to_array(nullif(current_setting(%L, true), %L), %L)::uuid[])::uuid[])';
  prepares text := '@manages or ' || format(listed, 'initiative_id', 'app.steers', '', ',');
begin
  -- a link for one report reads none of it
  call guard('readiness_change', '@audience and (select nullif(current_setting(''app.self'', true), '''')) is not null', prepares, null, null);
end $$;

-- The round that one is compared with: the one before it, of its phase, that was counted; and no other. Rounds of a phase are opened in the order of
-- their numbers (assessment_lives), so the highest below is the latest.
create function round_before(p_initiative uuid, p_assessment uuid) returns uuid
language sql stable set search_path = keelson, pg_temp as $$
  select e.id from readiness_assessment a join readiness_assessment e
    on e.initiative_id = a.initiative_id and e.phase = a.phase and e.round < a.round
  join readiness_result t on t.initiative_id = e.initiative_id and t.assessment_id = e.id
  where a.initiative_id = p_initiative and a.id = p_assessment order by e.round desc limit 1
$$;

-- What was answered in the round before is read once more, as that was, by nobody but by whoever closes a round, while it is being counted.
create function answers_to_compare(p_initiative uuid, p_assessment uuid) returns table (membership_id uuid, answers jsonb)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select r.membership_id, r.answers from readiness_assessment a
  join readiness_response r on r.initiative_id = a.initiative_id and r.assessment_id = round_before(a.initiative_id, a.id)
  where a.initiative_id = p_initiative and a.id = p_assessment and a.state = 'CLOSED'
    and not exists (select from readiness_result t where t.initiative_id = a.initiative_id and t.assessment_id = a.id)
    and (a.initiative_id = any ((select string_to_array(nullif(current_setting('app.manages', true), ''), ',')::uuid[])::uuid[])
      or a.initiative_id = any ((select string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[])::uuid[]))
  order by r.membership_id, r.salt
$$;

-- A change is of a round that is just being counted, from the one before it.
create function change_of_a_closed_round() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if new.earlier_id is distinct from round_before(new.initiative_id, new.assessment_id) or exists (select from readiness_result t
      where t.initiative_id = new.initiative_id and t.assessment_id = new.assessment_id) then
    raise exception 'TRANSITION_NOT_ALLOWED: a round is compared when it is counted, with the one before it';
  end if;
  return new;
end $$;
create trigger change_of_a_closed_round before insert on readiness_change
  for each row when (current_user = 'keelson_app' and new.initiative_id is not null) execute function change_of_a_closed_round();
create trigger result_of_a_closed_round before insert on readiness_change
  for each row when (current_user = 'keelson_app' and new.initiative_id is not null) execute function result_of_a_closed_round();

call audit('readiness_change', 'initiative_id', 'assessment_id');

revoke execute on all routines in schema keelson from public;
grant execute on function answers_to_compare(uuid, uuid), round_before(uuid, uuid) to keelson_app;
