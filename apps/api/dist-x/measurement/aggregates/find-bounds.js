import { ratioBounds } from "@keelson/domain/measurement/aggregate";
import { sees } from "../measurement.policy.js";
/**
 * Between which values a figure lies. What the figures themselves tell is told to everybody; how far the partners that are missing
 * from a proportion could move it, to the backbone: of each it takes the base it gave although it hid the rest, or else the last
 * base that was accepted before. Null where one of them is not known, and of a figure with what is only submitted.
 */
export async function findBounds(ctx, { lower, upper, value, numerator, denominator, reported, expected, madeOf }) {
  const { definition, includeSubmitted, ...asked } = madeOf;
  const isOpen = lower === null && upper === null && value !== null && reported < expected;
  // who is missing is known of what was accepted
  const isKnown = !includeSubmitted && sees.all(ctx.actor, asked.initiativeId);
  const isPooled = definition.acrossPartners === "RATIO_OF_SUMS" && numerator !== null && denominator !== null;
  if (!isOpen || !isPooled || !isKnown) return { lower, upper };
  // only of a proportion that cannot exceed 100 per cent is anything sure: the domain says so before anything is read
  const rule = { ...definition };
  if (ratioBounds(rule, { numerator, denominator, missingDenominators: ["0"] }).lower === null) return { lower, upper };
  const bases = await ctx.load(missingBasesOf, asked);
  return ratioBounds(rule, { numerator, denominator, missingDenominators: bases });
}
/** The last known base of each partner that is missing, one slot a partner and period; null where there is none. */
const missingBasesOf = async ({ rows }, asked) => {
  const tiles = asked.flatMap(({ tiles: parts, ...one }, place) => parts.map((part) => ({ ...one, ...part, place })));
  const found = await rows(
    `select a.asked, trim_scale(coalesce(h.denominator, l.denominator))::text as base
     from unnest($1::int[], $2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::date[], $7::timestamptz[])
       a (asked, initiative_id, definition_id, key, from_day, to_day, as_of)
     join category_set s on s.initiative_id = a.initiative_id and s.key = a.key
     join counted_figure e on e.initiative_id = a.initiative_id and e.definition_id = a.definition_id
       and e.category_set_id = '00000000-0000-0000-0000-000000000000' and e.period_start = a.from_day and e.period_end = a.to_day
       and e.kind = 1 and e.expected = 1
       and case when a.as_of is null then e.closed_at = 'infinity' else e.opened_at <= a.as_of and e.closed_at > a.as_of end
     left join counted_figure f on f.initiative_id = a.initiative_id and f.obligation_period_id = e.obligation_period_id
       and f.category_set_id = s.id and f.kind = 0
       and case when a.as_of is null then f.closed_at = 'infinity' else f.opened_at <= a.as_of and f.closed_at > a.as_of end
     -- what was accepted of this very period with its figure hidden at the source
     left join measurement_value h on h.initiative_id = a.initiative_id and h.measurement_id = f.measurement_id
       and h.category_set_id = s.id and h.value_state = 'SUPPRESSED_AT_SOURCE'
     left join lateral (
       select p.denominator from counted_figure p
       where p.initiative_id = a.initiative_id and p.membership_id = e.membership_id and p.definition_id = a.definition_id
         and p.category_set_id = s.id and p.kind = 0 and p.period_end < e.period_start and p.denominator is not null
         and case when a.as_of is null then p.closed_at = 'infinity' else p.opened_at <= a.as_of and p.closed_at > a.as_of end
       order by p.period_start desc limit 1) l on true
     where coalesce(f.reported, 0) = 0 and coalesce(f.waived, 0) = 0`,
    [
      tiles.map(({ place }) => place),
      tiles.map(({ initiativeId }) => initiativeId),
      tiles.map(({ definitionId }) => definitionId),
      tiles.map(({ categoryKey }) => categoryKey),
      tiles.map(({ start }) => start),
      tiles.map(({ end }) => end),
      tiles.map(({ asOf }) => asOf),
    ],
  );
  return asked.map((_, place) => found.filter((row) => row.asked === place).map(({ base }) => base));
};
//# sourceMappingURL=find-bounds.js.map
