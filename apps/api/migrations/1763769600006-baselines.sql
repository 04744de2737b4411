-- Where an indicator stood before the work began, known from … to … as targets are: a corrected one closes the old row.

create table baseline (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  indicator_id uuid not null,
  period text not null,
  period_start date not null,
  period_end date not null,
  value numeric not null,
  numerator numeric,
  denominator numeric,
  quality text check (quality in ('HIGH', 'MEDIUM', 'LOW')),
  source text,
  opened_at timestamptz not null,
  closed_at timestamptz not null default 'infinity',
  primary key (initiative_id, id),
  unique (initiative_id, indicator_id, period, closed_at),
  foreign key (initiative_id, indicator_id) references indicator,
  check (opened_at < closed_at)
);

call guard('baseline', '@audience or @imports', '@manages or @imports', '@manages', null);
call audit('baseline', 'initiative_id', 'id');
grant update (closed_at) on baseline to keelson_app;
