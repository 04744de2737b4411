-- Of what could harm people it is not told either that there is nobody, or that it is everybody (docs/methodology.md 4.4.7.1): of a whole
-- indicator, or of whatever a dimension cuts.

alter table indicator_definition
  add column is_sensitive boolean not null default false,
  add column suppress_zeros boolean not null default false;
alter table dimension add column is_sensitive boolean not null default false;
call audit('indicator_definition', 'initiative_id', 'id');
call audit('dimension', 'initiative_id', 'id');
