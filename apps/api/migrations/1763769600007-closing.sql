-- A data steward closes a period, with how complete it was; what changes its figure after that, and how much, is told.

create table period_closing (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  indicator_id uuid not null,
  period text not null,
  period_start date not null,
  period_end date not null,
  closed_at timestamptz not null,
  closed_by uuid not null,
  -- partners, as they stood then: asked and not waived · handed in · accepted
  expected integer not null,
  reported integer not null,
  accepted integer not null,
  note text,
  primary key (initiative_id, id),
  unique (initiative_id, indicator_id, period_start, period_end),
  foreign key (initiative_id, indicator_id) references indicator
);

-- That the figure of a closed period changed so much that whoever read it should know; readable to every audience.
create table restatement (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  indicator_id uuid not null,
  definition_id uuid not null,
  period text not null,
  period_start date not null,
  period_end date not null,
  restated_at timestamptz not null,
  -- why, where the revisions that changed it give one reason; null: several, or it was no revision
  reason text check (reason in ('COUNTING_ERROR', 'LATE_DATA', 'DEFINITION', 'DEDUPLICATION', 'OTHER')),
  primary key (initiative_id, id),
  unique (initiative_id, indicator_id, period_start, period_end, restated_at),
  foreign key (initiative_id, indicator_id, period_start, period_end)
    references period_closing (initiative_id, indicator_id, period_start, period_end),
  foreign key (initiative_id, definition_id) references indicator_definition
);
create index restatement_latest on restatement (initiative_id, indicator_id, restated_at);

-- The collective figure before and after, as the backbone sees it: in a row of its own, for outside audiences read releases alone.
create table restatement_figure (
  initiative_id uuid not null,
  restatement_id uuid not null,
  before numeric,
  after numeric,
  relative_change numeric,
  crossed_target boolean not null,
  primary key (initiative_id, restatement_id),
  foreign key (initiative_id, restatement_id) references restatement
);

call guard('period_closing', '@audience or @keeps', '@manages', null, null);
call guard('restatement', '@audience or @keeps', '@keeps', null, null);
call guard('restatement_figure', '@backbone or @keeps', '@keeps', null, null);

call audit('period_closing', 'initiative_id', 'id');
call audit('restatement', 'initiative_id', 'id');
call audit('restatement_figure', 'initiative_id', 'restatement_id');

-- How far the reporting of indicators has come, by period, counted over all partners: whoever may read the initiative may read the
-- counts, not the rows. Each place of the arrays asks for the periods that lie within one stretch of days.
create function period_counts(p_initiatives uuid[], p_indicators uuid[], p_starts date[], p_ends date[])
returns table (place int, period text, period_start date, period_end date, expected int, reported int, accepted int)
language sql stable security definer set search_path = keelson, pg_temp as $$
  select u.place::int, p.period, p.period_start, p.period_end,
    count(*) filter (where not w.waived)::int,
    count(*) filter (where not w.waived and p.first_submitted_at is not null)::int,
    count(*) filter (where not w.waived and a.id is not null)::int
  from unnest(p_initiatives, p_indicators, p_starts, p_ends)
    with ordinality u (initiative_id, indicator_id, starts, ends, place)
  join obligation_period p on p.initiative_id = u.initiative_id and p.indicator_id = u.indicator_id
    and p.period_start >= u.starts and p.period_end <= u.ends and p.state <> 'UNBOUND'
  left join measurement a on a.initiative_id = p.initiative_id and a.obligation_period_id = p.id
    and a.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')
  cross join lateral (select p.state = 'WAIVED' or coalesce(a.not_applicable, false) as waived) w
  where u.initiative_id = any ((select string_to_array(nullif(current_setting('app.audience', true), ''), ',')::uuid[])::uuid[])
  group by u.place, p.period, p.period_start, p.period_end
$$;
grant execute on function period_counts(uuid[], uuid[], date[], date[]) to keelson_app;

revoke execute on all routines in schema keelson from public;
