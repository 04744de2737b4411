import { nil } from "../../kernel/node-id.js";
import { slotsOfSeen } from "../../kernel/slots.js";
import { sees } from "../measurement.policy.js";
/**
 * What the other partners handed in of the same indicator and period under the same definition, each in its latest standing. For the
 * backbone, who sees every partner's figures anyway; null for everybody else.
 */
export const peersOf = ({ rows, actor }, keys) =>
  slotsOfSeen(
    keys,
    ({ initiativeId }) => sees.all(actor, initiativeId),
    async (seen) => {
      const found = await rows(
        `select count(f.size)::int as partners, (array_agg(f.figure order by f.size) filter (where f.size is not null))[1:1] as low,
           (array_agg(f.figure order by f.size desc) filter (where f.size is not null))[1:1] as high
         from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::date[], $5::date[], $6::uuid[])
           with ordinality u (initiative_id, membership_id, indicator_id, start, day, definition_id, nth)
         left join lateral (
           select array[trim_scale(v.value)::text, trim_scale(v.numerator)::text, trim_scale(v.denominator)::text] as figure,
             -- in their order; what is told of them is worked out exactly
             case when v.numerator is null then v.value else v.numerator / nullif(v.denominator, 0) end as size
           from obligation_period p
           cross join lateral (
             select m.id, m.definition_id from measurement m where m.initiative_id = u.initiative_id and m.obligation_period_id = p.id
               and m.state not in ('DRAFT', 'SUPERSEDED') order by m.revision desc limit 1) m
           cross join lateral (
             select v.* from measurement_value v
             where v.initiative_id = u.initiative_id and v.measurement_id = m.id and v.category_set_id = $7 offset 0) v
           where p.initiative_id = u.initiative_id and p.indicator_id = u.indicator_id and p.period_start = u.start
             and p.period_end = u.day and p.membership_id <> u.membership_id and m.definition_id = u.definition_id) f on true
         group by u.nth order by u.nth`,
        [
          seen.map(({ initiativeId }) => initiativeId),
          seen.map(({ membershipId }) => membershipId),
          seen.map(({ indicatorId }) => indicatorId),
          seen.map(({ start }) => start),
          seen.map(({ end }) => end),
          seen.map(({ definitionId }) => definitionId),
          nil,
        ],
      );
      return found.map(({ partners, low, high }) => ({ partners, low: totalOf(low), high: totalOf(high) }));
    },
    null,
  );
/** An array of one row of three, as PostgreSQL has no array of arrays of different lengths. */
function totalOf(figure) {
  const [row] = figure ?? [];
  if (!Array.isArray(row)) return null;
  const [value = null, numerator = null, denominator = null] = row;
  return { value, numerator, denominator };
}
//# sourceMappingURL=find-peers.js.map
