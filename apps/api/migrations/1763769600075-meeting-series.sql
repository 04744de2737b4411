-- Series of meetings, what remains of one for the next, and what was decided in one (docs/methodology.md 4.6, docs/decisions/0030).

create table meeting_series (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  -- whose meetings they are, by the name of the circle; null: everybody's
  circle text check (length(circle) between 1 and 200),
  purpose text not null check (length(purpose) between 1 and 2000),
  language text not null default 'und',
  cadence_days integer not null check (cadence_days between 1 and 366),
  made_by uuid not null references person,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (initiative_id, id)
);

alter table meeting
  add column series_id uuid,
  -- the languages into which it is interpreted, as BCP 47 tags
  add column interpretation text[] not null default '{}',
  add foreign key (initiative_id, series_id) references meeting_series;
create index meeting_of_series on meeting (initiative_id, series_id, starts_at) where series_id is not null;
grant update (interpretation) on meeting to keelson_app;

-- A point that remains is shown at the meetings that follow in its series, until somebody says that it does not any more.
alter table meeting_agenda_item
  add column remains boolean not null default false,
  add column indicator_codes text[] not null default '{}';

-- What was decided and agreed is linked to the meeting and to the point under which it was written down. Such a decision binds nobody:
-- it was made elsewhere, and written down.
alter table action_item
  add column agenda_place integer,
  add check (agenda_place is null or meeting_id is not null),
  add foreign key (initiative_id, meeting_id, agenda_place) references meeting_agenda_item;
alter table decision
  add column meeting_id uuid,
  -- the line of the minutes it was made of, as typed
  add column minute_line text,
  add column agenda_place integer,
  -- who wrote it down: the register does not hide where the backbone alone did. Null: it was counted, or written down before this was kept
  add column recorded_as text check (recorded_as in ('COMMITTEE', 'BACKBONE')),
  add check (meeting_id is null or kind = 'OTHER' and minute_line is not null),
  add check (meeting_id is not null or minute_line is null and agenda_place is null),
  add foreign key (initiative_id, meeting_id) references meeting,
  add foreign key (initiative_id, meeting_id, agenda_place) references meeting_agenda_item;
-- the same words under another point are another decision
create unique index decision_of_line on decision (initiative_id, meeting_id, coalesce(agenda_place, 0), minute_line) where meeting_id is not null;

-- Nobody says by whose hand a decision came into the register: the database does.
create function decision_recorded() returns trigger
language plpgsql set search_path = keelson, pg_temp as $$
declare
  manages uuid[] := coalesce(string_to_array(nullif(current_setting('app.manages', true), ''), ',')::uuid[], '{}');
  steers uuid[] := coalesce(string_to_array(nullif(current_setting('app.steers', true), ''), ',')::uuid[], '{}');
begin
  new.recorded_as := case when new.kind = 'PROPOSAL' then null when new.initiative_id = any (manages) then 'BACKBONE'
    when new.initiative_id = any (steers) then 'COMMITTEE' end;
  -- a decision that nobody is known to have been there for is no decision of a meeting
  if new.meeting_id is not null and not exists (select from meeting_attendance t
      where t.initiative_id = new.initiative_id and t.meeting_id = new.meeting_id) then
    raise exception 'TRANSITION_NOT_ALLOWED: who came is written down before what they decided';
  end if;
  return new;
end $$;
create trigger decision_recorded before insert on decision for each row execute function decision_recorded();

do $$
declare
  listed text := '%s = any ((select string_to_array(nullif(current_setting(%L, true), %L), %L)::uuid[])::uuid[])';
  joins text := format(listed, 'initiative_id', 'app.joins', '', ',');
  convenes text := format(listed, 'initiative_id', 'app.convenes', '', ',');
begin
  call guard('meeting_series', joins || ' or exists (select from meeting m where m.initiative_id = meeting_series.initiative_id and m.series_id = meeting_series.id)',
    convenes, convenes, null);
  execute format('create policy changes on meeting_agenda_item for update to keelson_app using (%s) with check (%1$s)', convenes);
end $$;
grant update (circle, purpose, language, cadence_days, version) on meeting_series to keelson_app;
grant update (remains) on meeting_agenda_item to keelson_app;

call audit('meeting_series', 'initiative_id', 'id');
-- what is noted of a row is noted of its new columns too
call audit('meeting', 'initiative_id', 'id');
call audit('meeting_agenda_item', 'initiative_id', 'meeting_id');
call audit('action_item', 'initiative_id', 'id');
call audit('decision', 'initiative_id', 'id');

revoke execute on all routines in schema keelson from public;
