-- The measurement core: what is asked, what partners said, what counts from when to when, and the sums kept of it.
-- docs/architecture.md "The measurement core" says why; the lock order there binds every statement that writes here.

create table dimension (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  code text not null,
  name text not null,
  exclusive boolean not null,
  exhaustive boolean not null,
  position integer not null,
  primary key (initiative_id, id),
  unique (initiative_id, code)
);

create table category (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  dimension_id uuid not null,
  code text not null,
  name text not null,
  position integer not null,
  primary key (initiative_id, id),
  unique (initiative_id, dimension_id, code),
  foreign key (initiative_id, dimension_id) references dimension
);

-- Which categories a figure is cut by, interned: 'age=10-14|sex=F'; '' is the total and has the nil id.
create table category_set (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  key text not null,
  primary key (initiative_id, id),
  unique (initiative_id, key)
);

create table indicator (
  initiative_id uuid not null references initiative,
  id uuid not null default uuidv7(),
  code text not null,
  created_at timestamptz not null default now(),
  primary key (initiative_id, id),
  unique (initiative_id, code)
);

-- One row a version. A period belongs to the version in force when it starts.
create table indicator_definition (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  indicator_id uuid not null,
  version integer not null default 1,
  name text not null,
  definition text not null,
  unit text not null,
  level text not null check (level in ('POPULATION', 'SYSTEM', 'PERFORMANCE')),
  measure_type text not null check (measure_type in ('COUNT', 'PEOPLE_COUNT', 'AMOUNT', 'PROPORTION', 'RATE', 'MEAN',
    'ORDINAL', 'NOMINAL', 'MILESTONE', 'COMPOSITE', 'QUALITATIVE')),
  across_partners text not null check (across_partners in ('SUM', 'SUM_DISTINCT', 'MAX', 'MIN', 'RATIO_OF_SUMS',
    'WEIGHTED_MEAN', 'DISTRIBUTION', 'COUNT_TRUE', 'SINGLE_SOURCE', 'LIST', 'NONE')),
  across_time text not null check (across_time in ('SUM', 'LAST', 'AVERAGE', 'MAX', 'DISTINCT', 'RATIO_OF_SUMS',
    'WEIGHTED_MEAN', 'DISTRIBUTION', 'LIST', 'NONE')),
  reporting_style text not null default 'PERIODIC' check (reporting_style in ('PERIODIC', 'CUMULATIVE_TO_DATE')),
  multiplier integer not null default 1 check (multiplier > 0),
  desired_direction text not null check (desired_direction in ('INCREASE', 'DECREASE', 'MAINTAIN')),
  frequency text not null check (frequency in ('DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'SEMIANNUAL', 'ANNUAL', 'ONE_OFF')),
  year_start_month integer not null default 1 check (year_start_month between 1 and 12),
  answer_dimension text,
  populations_disjoint boolean not null default false,
  population_cap numeric,
  allows_over_100 boolean not null default false,
  allows_negative boolean not null default false,
  tolerance numeric,
  burden_minutes_per_report integer check (burden_minutes_per_report between 0 and 10000),
  -- what an index is computed from: method, minPresentWeight, components
  composite jsonb,
  check ((composite is not null) = (measure_type = 'COMPOSITE')),
  starts_on date not null default '-infinity',
  ends_on date not null default 'infinity',
  -- the least and the greatest are kept only where somebody reads them: they cannot be taken back by subtraction
  extremes boolean not null generated always as (across_partners in ('MIN', 'MAX', 'SUM_DISTINCT')) stored,
  primary key (initiative_id, id),
  unique (initiative_id, indicator_id, version),
  foreign key (initiative_id, indicator_id) references indicator
);

create table definition_dimension (
  initiative_id uuid not null,
  definition_id uuid not null,
  dimension_id uuid not null,
  position integer not null,
  primary key (initiative_id, definition_id, dimension_id),
  foreign key (initiative_id, definition_id) references indicator_definition,
  foreign key (initiative_id, dimension_id) references dimension
);

-- A target is known from … to …: a changed one closes the old row, so that asOf reads what was aimed at then.
create table target (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  indicator_id uuid not null,
  period text not null,
  period_start date not null,
  period_end date not null,
  value numeric not null,
  opened_at timestamptz not null,
  closed_at timestamptz not null default 'infinity',
  primary key (initiative_id, id),
  unique (initiative_id, indicator_id, period, closed_at),
  foreign key (initiative_id, indicator_id) references indicator,
  check (opened_at < closed_at)
);

-- What a partner is asked to report. Binding once the partner accepts it.
create table obligation (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  membership_id uuid not null,
  indicator_id uuid not null,
  from_period text not null,
  to_period text,
  starts_on date not null,
  ends_on date not null default 'infinity',
  -- how far its periods have been made; null: not at all
  bound_to date,
  purpose text,
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'ENDED')),
  proposed_by uuid not null,
  agreed_by uuid,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  -- why the partner declined it, where it says so
  declined_because text,
  primary key (initiative_id, id),
  foreign key (initiative_id, membership_id) references membership,
  foreign key (initiative_id, indicator_id) references indicator
);
create index obligation_membership on obligation (membership_id);
-- what was declined or has ended may be asked again
create unique index obligation_asked_once on obligation (initiative_id, indicator_id, membership_id, from_period)
  where state in ('PROPOSED', 'ACCEPTED');

-- One partner × one indicator × one of its periods. UNBOUND: somebody has begun a draft, nothing is expected yet.
create table obligation_period (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  indicator_id uuid not null,
  membership_id uuid not null,
  period text not null,
  period_start date not null,
  period_end date not null,
  due_on date not null,
  state text not null check (state in ('UNBOUND', 'DUE', 'SUBMITTED', 'WAIVED')),
  first_submitted_at timestamptz,
  waive_reason text check (waive_reason in ('NOT_APPLICABLE', 'MEMBERSHIP_ENDED', 'SAFETY', 'CAPACITY', 'OTHER')),
  waive_note text,
  check ((state = 'WAIVED') = (waive_reason is not null)),
  primary key (initiative_id, id),
  unique (initiative_id, indicator_id, period_start, period_end, membership_id),
  foreign key (initiative_id, membership_id) references membership,
  foreign key (initiative_id, indicator_id) references indicator
) with (fillfactor = 60);
create index obligation_period_membership on obligation_period (membership_id, period_start);
create index obligation_period_end on obligation_period (initiative_id, period_end);

-- What one partner says of one indicator in one period: one row a revision, with its values in measurement_value.
create table measurement (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  obligation_period_id uuid not null,
  definition_id uuid not null,
  membership_id uuid not null,
  revision integer not null check (revision > 0),
  state text not null default 'DRAFT'
    check (state in ('DRAFT', 'SUBMITTED', 'QUERIED', 'ACCEPTED', 'ACCEPTED_WITH_NOTE', 'SUPERSEDED')),
  -- the total itself is NOT_APPLICABLE: the partner is waived for the period
  not_applicable boolean not null default false,
  reason text check (reason in ('COUNTING_ERROR', 'LATE_DATA', 'DEFINITION', 'DEDUPLICATION', 'OTHER')),
  recorded_by uuid not null,
  -- who else had a hand in the draft: none of them is the second pair of eyes
  earlier_recorders uuid[] not null default '{}',
  recorded_at timestamptz not null default clock_timestamp(),
  submitted_by uuid,
  submitted_at timestamptz,
  -- nobody else at the partner could have checked it
  single_eyes boolean not null default false,
  decided_by uuid,
  decided_at timestamptz,
  version integer not null default 1,
  primary key (initiative_id, id),
  unique (initiative_id, obligation_period_id, revision),
  foreign key (initiative_id, obligation_period_id) references obligation_period,
  foreign key (initiative_id, definition_id) references indicator_definition
) with (fillfactor = 60);
create index measurement_membership on measurement (membership_id);

create table measurement_value (
  initiative_id uuid not null,
  measurement_id uuid not null,
  category_set_id uuid not null,
  membership_id uuid not null,
  value_state text not null check (value_state in ('REPORTED', 'ESTIMATED', 'NO_EXPOSURE', 'NOT_COLLECTED', 'NOT_APPLICABLE',
    'SUPPRESSED_AT_SOURCE')),
  value numeric,
  numerator numeric,
  denominator numeric,
  -- summed from parts over a dimension that is exclusive, exhaustive and wholly answered
  derived boolean not null default false,
  note text,
  primary key (initiative_id, measurement_id, category_set_id),
  foreign key (initiative_id, measurement_id) references measurement,
  check (value_state in ('REPORTED', 'ESTIMATED') or (value is null and numerator is null
    and (denominator is null or value_state = 'SUPPRESSED_AT_SOURCE')))
);
create index measurement_value_membership on measurement_value (membership_id);

-- What the backbone asks about a figure and what the partner answers, each once: nothing of it is overwritten.
create table measurement_query (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  measurement_id uuid not null,
  membership_id uuid not null,
  question text not null,
  asked_by uuid not null,
  asked_at timestamptz not null default clock_timestamp(),
  -- null in an answer: the figure was handed in again as it stands, or another took its place
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (initiative_id, id),
  foreign key (initiative_id, measurement_id) references measurement,
  check ((answered_by is null) = (answered_at is null)),
  check (answer is null or answered_at is not null)
);
create index measurement_query_membership on measurement_query (membership_id);
create unique index measurement_query_open on measurement_query (initiative_id, measurement_id) where answered_at is null;
create index measurement_query_measurement on measurement_query (initiative_id, measurement_id);

create function answered_once() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  if exists (select from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id where o.answered_at is not null) then
    raise exception 'TRANSITION_NOT_ALLOWED: what was answered stays as it was answered';
  end if;
  return null;
end $$;
create trigger answered_once after update on measurement_query
  referencing old table as before new table as after for each statement execute function answered_once();

-- The same key with the same rows answers the same and writes once.
create table idempotency_key (
  initiative_id uuid not null,
  membership_id uuid not null,
  person_id uuid not null references person,
  key text not null check (length(key) between 8 and 255),
  request_sha256 bytea not null,
  measurement_ids uuid[] not null,
  warnings jsonb not null,
  created_at timestamptz not null default now(),
  primary key (initiative_id, person_id, key),
  foreign key (initiative_id, membership_id) references membership
);
create index idempotency_key_person on idempotency_key (person_id);

-- ── what counts ──────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Stamps are whole milliseconds, so that an asOf that was echoed can be asked again and means the same instant.
create table initiative_clock (
  initiative_id uuid not null primary key references initiative,
  at timestamptz not null default date_trunc('milliseconds', clock_timestamp())
) with (fillfactor = 20);

-- What counted, from when to when: the only source of kept aggregates and of asOf. closed_at = infinity is what counts now.
create table counted_figure (
  initiative_id uuid not null,
  obligation_period_id uuid not null,
  category_set_id uuid not null,
  kind smallint not null check (kind in (0, 1)), -- 0 a figure, 1 an expectation
  definition_id uuid not null,
  period_start date not null,
  period_end date not null,
  membership_id uuid not null,
  measurement_id uuid,
  opened_at timestamptz not null,
  closed_at timestamptz not null default 'infinity',
  expected smallint not null,
  waived smallint not null,
  reported smallint not null,
  no_exposure smallint not null,
  estimated smallint not null,
  revised smallint not null,
  value numeric,
  numerator numeric,
  denominator numeric,
  weighted numeric,
  primary key (initiative_id, obligation_period_id, category_set_id, kind, closed_at),
  check (opened_at < closed_at)
);
create index counted_figure_cell on counted_figure (initiative_id, definition_id, category_set_id, period_start, closed_at);
create index counted_figure_membership on counted_figure (membership_id);

-- The sum of the open counted figures, moved in the same transaction that opens and closes them.
create table aggregate_cell (
  initiative_id uuid not null,
  definition_id uuid not null,
  category_set_id uuid not null,
  period_start date not null,
  period_end date not null,
  expected integer not null,
  waived integer not null,
  reported integer not null,
  no_exposure integer not null,
  estimated integer not null,
  revised integer not null,
  n integer not null,
  value numeric not null,
  numerator numeric not null,
  denominator numeric not null,
  weighted numeric not null,
  least numeric,
  greatest numeric,
  changed_at timestamptz not null,
  primary key (initiative_id, definition_id, category_set_id, period_start, period_end)
) with (fillfactor = 50);

create function stamp(p_initiative uuid) returns timestamptz
language sql security definer set search_path = keelson, pg_temp as $$
  update initiative_clock
  set at = greatest(date_trunc('milliseconds', clock_timestamp()), at + interval '1 millisecond')
  where initiative_id = p_initiative
  returning at
$$;

-- What should be counting now: the one definition of truth. Accept, revise, waive, import and verify all read it.
create view counted_wanted with (security_invoker = true) as
  select p.initiative_id, p.id as obligation_period_id, v.category_set_id, 0::smallint as kind, m.definition_id,
    p.period_start, p.period_end, p.membership_id, m.id as measurement_id,
    0::smallint as expected,
    -- a category that does not apply is waived for that category; where the total does not apply, the expectation says so
    (v.value_state = 'NOT_APPLICABLE' and not m.not_applicable)::int::smallint as waived,
    (v.value_state in ('REPORTED', 'ESTIMATED', 'NO_EXPOSURE'))::int::smallint as reported,
    (v.value_state = 'NO_EXPOSURE')::int::smallint as no_exposure,
    (v.value_state = 'ESTIMATED')::int::smallint as estimated,
    -- a correction of what was never accepted restates nothing
    (m.revision > 1 and exists (
      select from measurement e where e.initiative_id = m.initiative_id and e.obligation_period_id = m.obligation_period_id
        and e.revision < m.revision and e.decided_at is not null))::int::smallint as revised,
    -- a half-hidden pair counts in neither sum
    case when v.value_state in ('REPORTED', 'ESTIMATED') then v.value end as value,
    case when v.value_state in ('REPORTED', 'ESTIMATED') then v.numerator end as numerator,
    case when v.value_state in ('REPORTED', 'ESTIMATED') then v.denominator end as denominator,
    case when v.value_state in ('REPORTED', 'ESTIMATED') and d.measure_type = 'MEAN' then v.value * v.denominator end as weighted
  from obligation_period p
  join measurement m on m.initiative_id = p.initiative_id and m.obligation_period_id = p.id
    and m.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')
  join measurement_value v on v.initiative_id = m.initiative_id and v.measurement_id = m.id
  join indicator_definition d on d.initiative_id = m.initiative_id and d.id = m.definition_id
  where p.state <> 'WAIVED'
  union all
  select p.initiative_id, p.id, '00000000-0000-0000-0000-000000000000'::uuid, 1::smallint, d.id,
    p.period_start, p.period_end, p.membership_id, null::uuid,
    (p.state <> 'WAIVED' and m.id is null)::int::smallint, (p.state = 'WAIVED' or m.id is not null)::int::smallint,
    0::smallint, 0::smallint, 0::smallint, 0::smallint, null::numeric, null::numeric, null::numeric, null::numeric
  from obligation_period p
  join indicator_definition d on d.initiative_id = p.initiative_id and d.indicator_id = p.indicator_id
    and p.period_start >= d.starts_on and p.period_start < d.ends_on
  left join measurement m on m.initiative_id = p.initiative_id and m.obligation_period_id = p.id
    and m.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE') and m.not_applicable
  where p.state <> 'UNBOUND';

-- Closes what no longer counts and opens what newly does, for these obligation periods, at this stamp of the clock.
-- The rows travel in arrays: a join of one unestimated set with another would be quadratic on a database nobody has analysed.
create function reconcile(p_initiative uuid, p_periods uuid[], p_at timestamptz) returns void
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  gone tid[];
  fresh counted_figure[];
begin
  select array_agg(tid) filter (where src = 2),
    array_agg(row(p_initiative, obligation_period_id, category_set_id, kind, definition_id, period_start, period_end, membership_id,
      measurement_id, p_at, 'infinity', expected, waived, reported, no_exposure, estimated, revised, value, numerator, denominator,
      weighted)::counted_figure) filter (where src = 1)
  into gone, fresh
  from (
    select max(src) as src, any_value(tid) as tid, obligation_period_id, category_set_id, kind, definition_id, period_start,
      period_end, membership_id, measurement_id, expected, waived, reported, no_exposure, estimated, revised, value, numerator,
      denominator, weighted
    from (
      select 1 as src, null::tid as tid, obligation_period_id, category_set_id, kind, definition_id, period_start, period_end,
        membership_id, measurement_id, expected, waived, reported, no_exposure, estimated, revised, value, numerator, denominator, weighted
      from counted_wanted where initiative_id = p_initiative and obligation_period_id = any (p_periods)
      union all
      select 2, ctid, obligation_period_id, category_set_id, kind, definition_id, period_start, period_end,
        membership_id, measurement_id, expected, waived, reported, no_exposure, estimated, revised, value, numerator, denominator, weighted
      from counted_figure
      where initiative_id = p_initiative and obligation_period_id = any (p_periods) and closed_at = 'infinity') both_sides
    group by obligation_period_id, category_set_id, kind, definition_id, period_start, period_end, membership_id, measurement_id,
      expected, waived, reported, no_exposure, estimated, revised, value, numerator, denominator, weighted
    having count(*) = 1) difference;
  if gone is not null then
    update counted_figure set closed_at = p_at where ctid = any (gone);
  end if;
  if fresh is not null then
    insert into counted_figure select (f).* from unnest(fresh) f;
  end if;
end $$;

create function cells_open() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  insert into aggregate_cell as c (initiative_id, definition_id, category_set_id, period_start, period_end,
    expected, waived, reported, no_exposure, estimated, revised, n, value, numerator, denominator, weighted, least, greatest, changed_at)
  select initiative_id, definition_id, category_set_id, period_start, period_end,
    sum(expected), sum(waived), sum(reported), sum(no_exposure), sum(estimated), sum(revised), count(coalesce(value, denominator)),
    coalesce(sum(value), 0), coalesce(sum(numerator), 0), coalesce(sum(denominator), 0), coalesce(sum(weighted), 0),
    min(value), max(value), max(opened_at)
  from opened
  group by initiative_id, definition_id, category_set_id, period_start, period_end
  order by initiative_id, definition_id, category_set_id, period_start, period_end -- cells are always locked in key order
  on conflict (initiative_id, definition_id, category_set_id, period_start, period_end) do update set
    expected = c.expected + excluded.expected, waived = c.waived + excluded.waived, reported = c.reported + excluded.reported,
    no_exposure = c.no_exposure + excluded.no_exposure, estimated = c.estimated + excluded.estimated,
    revised = c.revised + excluded.revised, n = c.n + excluded.n, value = c.value + excluded.value,
    numerator = c.numerator + excluded.numerator, denominator = c.denominator + excluded.denominator,
    weighted = c.weighted + excluded.weighted, least = least(c.least, excluded.least),
    greatest = greatest(c.greatest, excluded.greatest), changed_at = greatest(c.changed_at, excluded.changed_at);
  return null;
end $$;

create function cells_close() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  if not exists (select from closed) then
    return null;
  end if;
  insert into aggregate_cell as c (initiative_id, definition_id, category_set_id, period_start, period_end,
    expected, waived, reported, no_exposure, estimated, revised, n, value, numerator, denominator, weighted, changed_at)
  select initiative_id, definition_id, category_set_id, period_start, period_end,
    -sum(expected), -sum(waived), -sum(reported), -sum(no_exposure), -sum(estimated), -sum(revised),
    -count(coalesce(value, denominator)), -coalesce(sum(value), 0), -coalesce(sum(numerator), 0), -coalesce(sum(denominator), 0),
    -coalesce(sum(weighted), 0), max(closed_at)
  from closed
  group by initiative_id, definition_id, category_set_id, period_start, period_end
  order by initiative_id, definition_id, category_set_id, period_start, period_end
  on conflict (initiative_id, definition_id, category_set_id, period_start, period_end) do update set
    expected = c.expected + excluded.expected, waived = c.waived + excluded.waived, reported = c.reported + excluded.reported,
    no_exposure = c.no_exposure + excluded.no_exposure, estimated = c.estimated + excluded.estimated,
    revised = c.revised + excluded.revised, n = c.n + excluded.n, value = c.value + excluded.value,
    numerator = c.numerator + excluded.numerator, denominator = c.denominator + excluded.denominator,
    weighted = c.weighted + excluded.weighted, changed_at = greatest(c.changed_at, excluded.changed_at);
  -- an extreme that left cannot be subtracted: recount just the cells where somebody reads it
  update aggregate_cell c set least = x.least, greatest = x.greatest
  from (
    select distinct z.initiative_id, z.definition_id, z.category_set_id, z.period_start, z.period_end
    from closed z
    join indicator_definition d on d.initiative_id = z.initiative_id and d.id = z.definition_id
    where d.extremes and z.value is not null) k
  cross join lateral (
    select min(f.value) as least, max(f.value) as greatest from counted_figure f
    where f.initiative_id = k.initiative_id and f.definition_id = k.definition_id and f.category_set_id = k.category_set_id
      and f.period_start = k.period_start and f.period_end = k.period_end and f.closed_at = 'infinity' and f.kind = 0) x
  where c.initiative_id = k.initiative_id and c.definition_id = k.definition_id and c.category_set_id = k.category_set_id
    and c.period_start = k.period_start and c.period_end = k.period_end;
  return null;
end $$;

create trigger cells_open after insert on counted_figure
  referencing new table as opened for each statement execute function cells_open();
create trigger cells_close after update on counted_figure
  referencing new table as closed for each statement execute function cells_close();

-- ── what may change ──────────────────────────────────────────────────────────────────────────────────────────────────────

-- A measurement is born a draft; an import's are born accepted.
create function measurement_born() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  if exists (select from born where state <> 'DRAFT'
      and initiative_id <> all (coalesce(string_to_array(nullif(current_setting('app.imports', true), ''), ',')::uuid[], '{}'))) then
    raise exception 'TRANSITION_NOT_ALLOWED: a measurement begins as a draft';
  end if;
  return null;
end $$;
create trigger measurement_born after insert on measurement
  referencing new table as born for each statement execute function measurement_born();

-- It moves only as the workflow is drawn (docs/methodology.md 4.4.3): the backbone alone decides, and what was submitted stays as
-- it was said.
create function measurement_moves() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
declare
  managed uuid[] := coalesce(string_to_array(nullif(current_setting('app.manages', true), ''), ',')::uuid[], '{}');
  wrong text;
begin
  select o.state || ' → ' || n.state into wrong
  from before o join after n on n.initiative_id = o.initiative_id and n.id = o.id
  where (o.state <> n.state and (o.state, n.state) not in (
      ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'QUERIED'), ('QUERIED', 'SUBMITTED'),
      ('SUBMITTED', 'ACCEPTED'), ('QUERIED', 'ACCEPTED_WITH_NOTE'),
      ('SUBMITTED', 'SUPERSEDED'), ('QUERIED', 'SUPERSEDED'), ('ACCEPTED', 'SUPERSEDED'), ('ACCEPTED_WITH_NOTE', 'SUPERSEDED')))
    or (o.state <> n.state and n.initiative_id <> all (managed)
      and (n.state in ('QUERIED', 'ACCEPTED', 'ACCEPTED_WITH_NOTE') or o.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')))
    or (n.initiative_id <> all (managed) and (o.decided_by, o.decided_at) is distinct from (n.decided_by, n.decided_at))
    or (o.state = n.state and o.state <> 'DRAFT' and (o.submitted_by, o.submitted_at, o.single_eyes)
      is distinct from (n.submitted_by, n.submitted_at, n.single_eyes))
    or (o.state <> 'DRAFT' and (o.not_applicable, o.reason, o.recorded_by, o.earlier_recorders, o.recorded_at)
      is distinct from (n.not_applicable, n.reason, n.recorded_by, n.earlier_recorders, n.recorded_at))
  limit 1;
  if wrong is not null then
    raise exception 'TRANSITION_NOT_ALLOWED: %', wrong;
  end if;
  return null;
end $$;
create trigger measurement_moves after update on measurement
  referencing old table as before new table as after for each statement execute function measurement_moves();

-- Only a draft's values may be written; an import writes measurements that are born accepted.
create function values_are_drafts() returns trigger
language plpgsql security definer set search_path = keelson, pg_temp as $$
begin
  if coalesce(current_setting('app.imports', true), '') <> '' then
    return null;
  end if;
  if exists (select from touched t join measurement m on m.initiative_id = t.initiative_id and m.id = t.measurement_id
             where m.state <> 'DRAFT') then
    raise exception 'TRANSITION_NOT_ALLOWED: the values of a submitted measurement do not change; record a new revision';
  end if;
  return null;
end $$;
create trigger values_are_drafts_i after insert on measurement_value
  referencing new table as touched for each statement execute function values_are_drafts();
create trigger values_are_drafts_d after delete on measurement_value
  referencing old table as touched for each statement execute function values_are_drafts();

-- ── what outside audiences read ──────────────────────────────────────────────────────────────────────────────────────────

-- The collective total of one period as funders, other partners and the public read it: made once, never changed, replaced only
-- by a newer one. Figures are null where the release shows none.
create table release (
  initiative_id uuid not null,
  id uuid not null default uuidv7(),
  definition_id uuid not null,
  period_start date not null,
  period_end date not null,
  released_at timestamptz not null,
  replaced_at timestamptz not null default 'infinity',
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
  primary key (initiative_id, id),
  unique (initiative_id, definition_id, period_start, period_end, replaced_at),
  foreign key (initiative_id, definition_id) references indicator_definition,
  check (released_at < replaced_at),
  check ((shown = 'FIGURE') = (n is not null))
);
