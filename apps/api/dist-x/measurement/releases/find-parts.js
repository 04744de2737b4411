import { slots } from "../../kernel/slots.js";
/** All that a release may tell of: the total and the parts that somebody spoke of. One statement, however much is asked. */
export async function findParts({ rows }, initiativeId, asked, { silent, named }) {
  if (asked.length === 0) return [];
  const isNamed = new Set(named);
  const found = await rows(
    // added up place by place, each looked up by its key and by nothing else: the planner takes an initiative for a few rows
    // (docs/decisions/0022), and would go through all of its figures
    `with part as materialized (
       select p.place, f.*
       from unnest($2::text[], $3::uuid[], $4::date[], $5::date[], $6::timestamptz[])
         p (place, definition_id, period_start, period_end, at)
       cross join lateral (
       select f.category_set_id, sum(f.waived)::int as waived, sum(f.reported)::int as reported,
         sum(f.no_exposure)::int as no_exposure, sum(f.estimated)::int as estimated, sum(f.revised)::int as revised,
         count(coalesce(f.value, f.denominator))::int as n, coalesce(sum(f.value), 0) as value,
         coalesce(sum(f.numerator), 0) as numerator, coalesce(sum(f.denominator), 0) as denominator,
         coalesce(sum(f.weighted), 0) as weighted, min(f.value) as least, max(f.value) as greatest,
         json_agg(json_build_array(f.membership_id, trim_scale(f.value)::text, trim_scale(f.numerator)::text,
           trim_scale(f.denominator)::text)) filter (where coalesce(f.value, f.denominator) is not null) as given
       from (
         select * from counted_figure f where f.initiative_id = $1 and f.definition_id = p.definition_id
           and f.period_start = p.period_start and f.period_end = p.period_end offset 0) f
       where f.kind = 0 and f.membership_id <> all ($7::uuid[])
         and case when p.at is null then f.closed_at = 'infinity' else f.opened_at <= p.at and f.closed_at > p.at end
       group by f.category_set_id) f)
     select p.place, p.category_set_id as "categorySetId", s.key as "categoryKey", 0 as expected, p.waived, p.reported,
       p.no_exposure as "noExposure", p.estimated, p.revised, p.n, trim_scale(p.value)::text as value,
       trim_scale(p.numerator)::text as numerator, trim_scale(p.denominator)::text as denominator,
       trim_scale(p.weighted)::text as weighted, trim_scale(p.least)::text as least, trim_scale(p.greatest)::text as greatest, p.given
     from part p
     join category_set s on s.initiative_id = $1 and s.id = p.category_set_id
     -- no more than two dimensions at a time: isReleased
     where s.key not like '%|%|%'
     order by p.place, s.key`,
    [
      initiativeId,
      asked.map((_, place) => String(place)),
      asked.map(({ definitionId }) => definitionId),
      asked.map(({ start }) => start),
      asked.map(({ end }) => end),
      asked.map(({ at }) => at),
      silent,
    ],
  );
  const keys = asked.map((_, place) => String(place));
  return slots(keys, found, ({ place }) => place).map((own) =>
    own.map(({ categorySetId, categoryKey, given, ...cell }) => ({
      categorySetId,
      categoryKey,
      cell,
      given: (given ?? []).map(([partner, value, numerator, denominator]) => ({
        partner,
        isNamed: isNamed.has(partner),
        value,
        numerator,
        denominator,
      })),
    })),
  );
}
//# sourceMappingURL=find-parts.js.map
