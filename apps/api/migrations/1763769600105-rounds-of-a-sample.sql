-- A sample whose story is told has rounds that were answered before anybody started Keelson (docs/decisions/0032). Of an initiative that is
-- being told, and of no other, a round's days are those of the deed. Which that is the owner alone says, and no request of anybody's: the
-- application's role neither reads nor writes it. It is gone once the story is told.
create table telling (id uuid primary key references initiative);
call guard('telling', 'false', null, null, null);

-- Which day it is where an initiative is.
create function day_in(p_initiative uuid) returns date
language sql stable security definer set search_path = keelson, pg_temp as $$
  select coalesce(
    (select nullif(current_setting('app.day', true), '')::date from telling t where t.id = i.id),
    (now() at time zone i.time_zone)::date)
  from initiative i where i.id = p_initiative
$$;

create or replace function assessment_lives() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'DRAFT' or new.made_by is distinct from nullif(current_setting('app.actor', true), '')::uuid then
      raise exception 'TRANSITION_NOT_ALLOWED: a round begins as a draft, in the name of whoever makes it';
    end if;
    return new;
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('DRAFT', 'OPEN'), ('DRAFT', 'ARCHIVED'), ('OPEN', 'CLOSED'), ('CLOSED', 'DISCUSSED'),
      ('CLOSED', 'ARCHIVED'), ('DISCUSSED', 'DECIDED'), ('DISCUSSED', 'ARCHIVED'), ('DECIDED', 'ARCHIVED')) then
    raise exception 'TRANSITION_NOT_ALLOWED: no round passes from % to %', old.state, new.state;
  end if;
  -- or two rounds were compared with the same one before them
  if new.state = 'OPEN' and old.state = 'DRAFT' and exists (select from readiness_assessment a join readiness_result t
      on t.initiative_id = a.initiative_id and t.assessment_id = a.id
      where a.initiative_id = new.initiative_id and a.phase = new.phase and a.round > new.round) then
    raise exception 'TRANSITION_NOT_ALLOWED: a later round of this phase was counted already';
  end if;
  -- or the backbone could bury what it would rather not have talked about
  if new.state = 'ARCHIVED' and old.state in ('CLOSED', 'DISCUSSED')
    and new.initiative_id <> all (coalesce(string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[], '{}')) then
    raise exception 'TRANSITION_NOT_ALLOWED: what was answered, the committee alone puts away undecided';
  end if;
  if (new.discussed_on, new.discussed_among, new.discussed_about, new.discussed_outcome)
      is distinct from (old.discussed_on, old.discussed_among, old.discussed_about, old.discussed_outcome)
    and (old.state, new.state) <> ('CLOSED', 'DISCUSSED') then
    raise exception 'TRANSITION_NOT_ALLOWED: what was talked about is written down when it was';
  end if;
  if new.state = 'CLOSED' and old.state = 'OPEN' and new.closes_on >= day_in(new.initiative_id) then
    raise exception 'TRANSITION_NOT_ALLOWED: people may still answer';
  end if;
  if new.state = 'DECIDED' and old.state = 'DISCUSSED' and not exists (select from phase_transition t
      where t.initiative_id = new.initiative_id and t.assessment_id = new.id) then
    raise exception 'TRANSITION_NOT_ALLOWED: nothing was decided by it';
  end if;
  return new;
end $$;

create or replace function response_in_time() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if not exists (select from readiness_assessment a
      where a.initiative_id = new.initiative_id and a.id = new.assessment_id and a.state = 'OPEN'
        and day_in(new.initiative_id) between a.opens_on and a.closes_on) then
    raise exception 'TRANSITION_NOT_ALLOWED: this round is not open';
  end if;
  if not is_at_work(new.initiative_id, new.membership_id) then
    raise exception 'TRANSITION_NOT_ALLOWED: who is suspended has no voice';
  end if;
  new.salt := gen_random_uuid();
  return new;
end $$;

revoke execute on all routines in schema keelson from public;
grant execute on function day_in(uuid) to keelson_app;
