-- What a release says beside its total: one row for each category, and each pair of categories of two dimensions, that somebody
-- said something of. Made with the release and never changed. Figures are null where none is shown.
create table release_cell (
  initiative_id uuid not null,
  release_id uuid not null,
  category_set_id uuid not null,
  shown text not null check (shown in ('FIGURE', 'SUPPRESSED', 'COVERAGE_ONLY')),
  expected integer not null,
  waived integer not null,
  reported integer not null,
  no_exposure integer,
  estimated integer,
  revised integer,
  n integer,
  value numeric,
  numerator numeric,
  denominator numeric,
  weighted numeric,
  least numeric,
  greatest numeric,
  primary key (initiative_id, release_id, category_set_id),
  foreign key (initiative_id, release_id) references release,
  check ((shown = 'FIGURE') = (n is not null)),
  -- the total is in the release itself
  check (category_set_id <> '00000000-0000-0000-0000-000000000000')
);

call guard('release_cell', '@audience or @keeps', '@keeps', null, null);
grant maintain on release_cell to keelson_app;
call audit('release_cell', 'initiative_id', 'release_id');

-- False of what was released before parts were: then a part is not told at all, and never computed after the event.
alter table release add column tells_parts boolean not null default false;

revoke execute on all routines in schema keelson from public;
