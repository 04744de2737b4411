/**
 * The periods of these obligation periods, or all of the initiative. A partner that shares nothing is in no release; it stays
 * expected, so the coverage tells of it.
 */
export function findCandidates({ rows }, initiativeId, obligationPeriodIds, { silent, named }) {
  // looked up period by period: the planner takes an initiative for a few rows (docs/decisions/0022), and would read all of it
  const scope = obligationPeriodIds
    ? `select distinct f.definition_id, f.period_start, f.period_end from unnest($2::uuid[]) u (id)
       cross join lateral (
         select definition_id, period_start, period_end from counted_figure
         where initiative_id = $1 and obligation_period_id = u.id offset 0) f`
    : "select definition_id, period_start, period_end from aggregate_cell where initiative_id = $1 and category_set_id = $2";
  const total = "00000000-0000-0000-0000-000000000000";
  return rows(
    `with cut as materialized (
       select u.definition_id, json_agg(json_build_object('code', d.code, 'categories', c.codes,
         'isExclusive', d.exclusive or d.code = i.answer_dimension is true,
         'isExhaustive', d.exhaustive or d.code = i.answer_dimension is true, 'isSensitive', d.is_sensitive) order by u.position) as dimensions
       from definition_dimension u
       join indicator_definition i on i.initiative_id = $1 and i.id = u.definition_id
       join dimension d on d.initiative_id = $1 and d.id = u.dimension_id
       join (select dimension_id, json_agg(code order by position) as codes from category where initiative_id = $1 group by 1) c
         on c.dimension_id = d.id
       where u.initiative_id = $1 group by u.definition_id)
     select s.definition_id as "definitionId", s.period_start as start, s.period_end as end,
       d.measure_type as "measureType", d.across_partners as "acrossPartners", d.across_time as "acrossTime", d.multiplier,
       d.allows_negative as "allowsNegative", trim_scale(d.population_cap)::text as "populationCap",
       i.min_coverage as "minCoverage", i.small_cell_threshold as "smallCellThreshold",
       d.is_sensitive or d.suppress_zeros as "suppressZeros", coalesce(cut.dimensions, '[]') as dimensions,
       now_.*, r.id as "inForce", r.shown as "inForceShown", coalesce(r.tells_parts, false) as "inForceTellsParts",
       trim_scale(r.lower)::text as "inForceLower", trim_scale(r.upper)::text as "inForceUpper",
       case when r.shown = 'FIGURE' then 'IN_FORCE' when l.at is not null then 'EARLIER' end as "lastShown", then_.changed, then_.unnamed as "changedUnnamed",
       coalesce((r.expected, r.waived, r.reported) = (now_.expected, now_.waived, now_.reported)
         and (r.shown <> 'FIGURE' or (then_.changed = 0 and (r.no_exposure, r.estimated, r.revised)
           = (now_."noExposure", now_.estimated, now_.revised))), false) as same
     from (${scope}) s
     join indicator_definition d on d.initiative_id = $1 and d.id = s.definition_id
     join initiative i on i.id = $1
     left join cut on cut.definition_id = s.definition_id
     left join lateral (
       select * from release r where r.initiative_id = $1 and r.definition_id = s.definition_id and r.period_start = s.period_start
         and r.period_end = s.period_end and r.replaced_at = 'infinity' offset 0) r on true
     cross join lateral (
       select case when r.shown = 'FIGURE' then r.released_at else (
         select max(x.released_at) from release x
         where x.initiative_id = $1 and x.definition_id = s.definition_id and x.period_start = s.period_start
           and x.period_end = s.period_end and x.shown = 'FIGURE') end as at offset 0) l
     cross join lateral (
       select coalesce(sum(f.expected), 0)::int as expected, coalesce(sum(f.waived), 0)::int as waived,
         coalesce(sum(f.reported), 0)::int as reported, coalesce(sum(f.no_exposure), 0)::int as "noExposure",
         coalesce(sum(f.estimated), 0)::int as estimated, coalesce(sum(f.revised), 0)::int as revised,
         count(coalesce(f.value, f.denominator))::int as n,
         trim_scale(coalesce(sum(f.value), 0))::text as value, trim_scale(coalesce(sum(f.numerator), 0))::text as numerator,
         trim_scale(coalesce(sum(f.denominator), 0))::text as denominator, trim_scale(coalesce(sum(f.weighted), 0))::text as weighted,
         trim_scale(min(f.value))::text as least, trim_scale(max(f.value))::text as greatest,
         count(coalesce(f.value, f.denominator))::int as contributors,
         (count(coalesce(f.value, f.denominator)) filter (where f.membership_id <> all ($4::uuid[])))::int as "contributorsUnnamed"
       from counted_figure f
       where f.initiative_id = $1 and f.definition_id = s.definition_id and f.category_set_id = '${total}'
         and f.period_start = s.period_start and f.period_end = s.period_end and f.closed_at = 'infinity' and (f.kind = 1 or f.membership_id <> all ($3::uuid[]))) now_
     cross join lateral (
       select count(distinct x.membership_id)::int as changed,
         (count(distinct x.membership_id) filter (where x.membership_id <> all ($4::uuid[])))::int as unnamed
       from (
         select f.membership_id from (
           select * from counted_figure f where l.at is not null and f.initiative_id = $1 and f.definition_id = s.definition_id
             and f.category_set_id = '${total}' and f.period_start = s.period_start and f.period_end = s.period_end offset 0) f
         where f.kind = 0
           -- a partner that shares nothing is in no release, so its changes hide nobody else's
           and f.membership_id <> all ($3::uuid[])
           -- of then or of now: a row that spans both has not changed
           and case when f.closed_at = 'infinity' then f.opened_at > l.at else f.opened_at <= l.at and f.closed_at > l.at end
         -- the same figure then and now is a group of two
         group by f.membership_id, f.reported, f.value, f.numerator, f.denominator
         having bool_or(f.closed_at = 'infinity') <> bool_or(f.opened_at <= l.at)) x) then_`,
    [initiativeId, obligationPeriodIds ?? total, silent, named],
  );
}
//# sourceMappingURL=find-candidates.js.map
