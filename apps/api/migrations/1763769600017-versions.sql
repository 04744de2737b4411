-- A definition gets new versions: each takes over the indicator's own periods from one of them on. What was answered before it was
-- made is answered again as of then, so a version is known from a stamp of the initiative's clock on.

alter table indicator_definition
  -- the first of the indicator's own periods under this version; null: all there are
  add column effective_from text,
  -- a first version has always been known
  add column opened_at timestamptz not null default '-infinity',
  add check ((effective_from is null) = (starts_on = '-infinity')),
  add check (starts_on < ends_on),
  -- the versions follow each other: no two begin on one day, and only one has no end
  add unique (initiative_id, indicator_id, starts_on),
  add unique (initiative_id, indicator_id, ends_on);

-- Whoever makes obligation periods waits for whoever is changing a definition of the initiative, and the other way round: a period
-- that came in between would be neither locked nor reconciled. Shared here; change-definition.ts takes it alone, before all else.
create function definition_stands() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('definitions of ' || initiative_id, 0))
  from (select distinct initiative_id from made order by initiative_id) initiatives;
  return null;
end $$;
create trigger definition_stands after insert on obligation_period
  referencing new table as made for each statement execute function definition_stands();

-- A draft may be said anew under another definition; what was handed in stays under the one it was said under.
create function definition_moves() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  if exists (
    select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
    where o.definition_id <> n.definition_id and (o.state <> 'DRAFT' or n.state <> 'DRAFT')) then
    raise exception 'TRANSITION_NOT_ALLOWED: only a draft changes its definition';
  end if;
  return null;
end $$;
create trigger definition_moves after update on measurement
  referencing old table as before new table as after for each statement execute function definition_moves();

grant update (definition_id) on measurement to keelson_app;

revoke execute on all routines in schema keelson from public;
