import { sees } from "../measurement.policy.js";
import { placeOf } from "./find-tallies.js";
/**
 * The same as `talliesOf` with what partners have submitted and nobody has decided on yet, in place of what was accepted before: what
 * the figures will be if all of it is taken in. Nothing of it is kept, so it is summed from the measurements; and nothing of it is
 * history, so there is no asOf of it. For the backbone alone. Source: docs/methodology.md 4.4.3.
 */
export const submittedTalliesOf = async ({ rows, actor }, asked) => {
  const seen = asked.map(({ initiativeId }) => (sees.all(actor, initiativeId) ? initiativeId : null));
  const found = await rows(
    `select a.place::int - 1 as asked, p.period_start as start, p.period_end as end,
       (count(*) filter (where not w.waived))::int as expected, (count(*) filter (where w.waived))::int as waived,
       (count(*) filter (where v.value_state in ('REPORTED', 'ESTIMATED', 'NO_EXPOSURE')))::int as reported,
       (count(*) filter (where v.value_state = 'NO_EXPOSURE'))::int as "noExposure",
       (count(*) filter (where v.value_state = 'ESTIMATED'))::int as estimated, 0 as revised,
       count(coalesce(f.value, f.denominator))::int as n,
       trim_scale(coalesce(sum(f.value), 0))::text as value, trim_scale(coalesce(sum(f.numerator), 0))::text as numerator,
       trim_scale(coalesce(sum(f.denominator), 0))::text as denominator,
       trim_scale(coalesce(sum(f.value * f.denominator) filter (where d.measure_type = 'MEAN'), 0))::text as weighted,
       trim_scale(min(f.value))::text as least, trim_scale(max(f.value))::text as greatest
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::date[])
       with ordinality a (initiative_id, definition_id, key, from_day, to_day, place)
     join indicator_definition d on d.initiative_id = a.initiative_id and d.id = a.definition_id
     join obligation_period p on p.initiative_id = a.initiative_id and p.indicator_id = d.indicator_id and p.state <> 'UNBOUND'
       and p.period_start >= a.from_day and p.period_start <= a.to_day and p.period_end <= a.to_day
       and p.period_start >= d.starts_on and p.period_start < d.ends_on
     left join lateral (
       select m.id, m.not_applicable from measurement m
       where m.initiative_id = p.initiative_id and m.obligation_period_id = p.id
         and m.state in ('SUBMITTED', 'QUERIED', 'ACCEPTED', 'ACCEPTED_WITH_NOTE')
       order by m.revision desc limit 1) m on p.state <> 'WAIVED'
     left join category_set s on s.initiative_id = a.initiative_id and s.key = a.key
     left join measurement_value v on v.initiative_id = a.initiative_id and v.measurement_id = m.id and v.category_set_id = s.id
     cross join lateral (
       select p.state = 'WAIVED' or coalesce(m.not_applicable, false) or coalesce(v.value_state, '') = 'NOT_APPLICABLE' as waived) w
     cross join lateral (
       select v.value, v.numerator, v.denominator where v.value_state in ('REPORTED', 'ESTIMATED')
       union all select null, null, null where coalesce(v.value_state, '') not in ('REPORTED', 'ESTIMATED')) f
     group by a.place, p.period_start, p.period_end`,
    [
      seen,
      asked.map(({ definitionId }) => definitionId),
      asked.map(({ categoryKey }) => categoryKey),
      asked.map(({ from }) => from),
      asked.map(({ to }) => to),
    ],
  );
  const answers = asked.map(() => new Map());
  for (const { asked: at, start, end, ...cell } of found) answers[at]?.set(placeOf({ start, end }), cell);
  return answers;
};
//# sourceMappingURL=find-submitted.js.map
