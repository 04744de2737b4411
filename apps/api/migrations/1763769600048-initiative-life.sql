-- How an initiative lives. Those that are there are at work; a new one is proposed, and at work once it was screened, or the steering
-- committee has decided to go on without (docs/methodology.md 4.1).

alter table initiative add column status text not null default 'ACTIVE'
  check (status in ('PROPOSED', 'ACTIVE', 'SCREENED_OUT', 'PAUSED', 'CLOSED'));
alter table initiative alter column status set default 'PROPOSED';
call audit('initiative', 'id', 'id');

create function initiative_lives() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  if new.status <> old.status and (old.status, new.status) not in (('PROPOSED', 'ACTIVE'), ('PROPOSED', 'SCREENED_OUT'), ('SCREENED_OUT', 'PROPOSED'),
      ('ACTIVE', 'PAUSED'), ('PAUSED', 'ACTIVE'), ('ACTIVE', 'CLOSED'), ('PAUSED', 'CLOSED')) then
    raise exception 'TRANSITION_NOT_ALLOWED: no initiative passes from % to %', old.status, new.status;
  end if;
  if old.status = 'PROPOSED' and new.status = 'ACTIVE' and not exists (select from decision d
      where d.initiative_id = new.id and d.kind = 'SCREEN_OVERRIDE' and d.result = 'ADOPTED'
        and not exists (select from decision l where l.initiative_id = d.initiative_id and l.supersedes_id = d.id)) then
    raise exception 'TRANSITION_NOT_ALLOWED: SUITABILITY_NOT_SCREENED';
  end if;
  return new;
end $$;
create trigger initiative_lives before update of status on initiative for each row execute function initiative_lives();

-- The steering committee decides on it, and of the initiative's row it may change that alone.
create function move_initiative(p_initiative uuid, p_to text) returns boolean
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  if p_initiative <> all (coalesce(string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[], '{}')) then
    return false;
  end if;
  update initiative set status = p_to, version = version + 1 where id = p_initiative;
  return found;
end $$;
grant execute on function move_initiative(uuid, text) to keelson_app;

revoke execute on all routines in schema keelson from public;
