-- Three things that activities could not say: per what their capacity is, which cells a split leaves out, and that nobody says yes for two
-- organisations at once.

-- How long the period is in which it can serve so many people: compared with the needs of periods of that length, and of no other.
alter table activity add capacity_frequency text not null default 'ANNUAL'
  check (capacity_frequency in ('DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'SEMIANNUAL', 'ANNUAL', 'ONE_OFF'));
grant update (capacity_frequency) on activity to keelson_app;
-- what is noted of a row is noted of this column too
call audit('activity', 'initiative_id', 'id');

-- Null: a cell that the lead left out, for the activity does not work there. A cell without a row is one that came after the split.
alter table activity_cell alter capacity drop not null;

create or replace function activity_moves() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  led uuid[] := coalesce(string_to_array(nullif(current_setting('app.leads', true), ''), ',')::uuid[], '{}');
  own uuid[] := coalesce(string_to_array(nullif(current_setting('app.reports', true), ''), ',')::uuid[], '{}');
  chaired uuid[] := coalesce(string_to_array(nullif(current_setting('app.chairs', true), ''), ',')::uuid[], '{}');
  wrong text;
begin
  select o.status || ' → ' || n.status into wrong
  from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
  where o.status <> n.status and (o.status, n.status) not in (
    ('PROPOSED', 'PLANNED'), ('PLANNED', 'ACTIVE'), ('ACTIVE', 'PAUSED'), ('PAUSED', 'ACTIVE'), ('ACTIVE', 'COMPLETED'), ('PAUSED', 'COMPLETED'),
    ('PROPOSED', 'CANCELLED'), ('PLANNED', 'CANCELLED'), ('ACTIVE', 'CANCELLED'), ('PAUSED', 'CANCELLED'))
  limit 1;
  if wrong is not null then
    raise exception 'TRANSITION_NOT_ALLOWED: %', wrong;
  end if;
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
      where (o.status, o.status_reason) is distinct from (n.status, n.status_reason) and n.membership_id <> all (led)
        or (o.capacity, o.capacity_frequency, o.is_public) is distinct from (n.capacity, n.capacity_frequency, n.is_public)
          and n.membership_id <> all (own)
        or (o.title, o.description, o.supporting_ids, o.population_ids, o.place_ids, o.start_date, o.end_date, o.is_exploratory)
            is distinct from (n.title, n.description, n.supporting_ids, n.population_ids, n.place_ids, n.start_date, n.end_date, n.is_exploratory)
          and n.membership_id <> all (own) and n.initiative_id <> all (chaired)) then
    raise exception 'NOT_THE_PARTNER: an activity is its lead''s to change';
  end if;
  return null;
end $$;

-- Each side says yes for itself, and nobody for it; of two organisations one checks the other, and one person is not both
-- (docs/methodology.md 3.1).
create or replace function reinforcement_said() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  led uuid[] := coalesce(string_to_array(nullif(current_setting('app.leads', true), ''), ',')::uuid[], '{}');
begin
  -- of what is new, old is null
  if (new.confirmed_by_from is distinct from old.confirmed_by_from and new.from_membership_id <> all (led))
    or (new.confirmed_by_to is distinct from old.confirmed_by_to and new.to_membership_id <> all (led)) then
    raise exception 'NOT_THE_PARTNER: each side of a link says yes for itself';
  end if;
  if new.confirmed_by_from = new.confirmed_by_to
    and (new.confirmed_by_from, new.confirmed_by_to) is distinct from (old.confirmed_by_from, old.confirmed_by_to)
    and (select count(distinct organisation_id) from membership
         where initiative_id = new.initiative_id and id in (new.from_membership_id, new.to_membership_id)) > 1 then
    raise exception 'CONFLICT_OF_INTEREST: nobody says yes for two organisations';
  end if;
  return new;
end $$;

revoke execute on all routines in schema keelson from public;
