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

revoke execute on all routines in schema keelson from public;
