import { membershipsById } from "../../identity/memberships/find-memberships.js";
import { sees } from "../measurement.policy.js";
/**
 * Who was expected and is not in the figure, by code. Null for everybody but the backbone: of the others, nobody is named. Null of a
 * figure with what is only submitted: who is missing is known of what was accepted.
 */
export async function findMissingPartners(
  ctx,
  { initiativeId, definitionId, categoryKey, tiles, asOf, includeSubmitted },
) {
  if (includeSubmitted || !sees.all(ctx.actor, initiativeId)) return null;
  const ids = await ctx.load(missingOf, { initiativeId, definitionId, categoryKey, tiles, asOf });
  const members = await Promise.all(ids.map((id) => ctx.load(membershipsById, { initiativeId, id })));
  return members.filter((member) => member !== null).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
/** The memberships that an expectation stands open of: in one statement for all aggregates of a request. */
const missingOf = async ({ rows }, asked) => {
  const tiles = asked.flatMap(({ tiles: parts, ...one }, place) => parts.map((part) => ({ ...one, ...part, place })));
  const found = await rows(
    `select a.asked, array_agg(distinct e.membership_id) as ids
     from unnest($1::int[], $2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::date[], $7::timestamptz[])
       a (asked, initiative_id, definition_id, key, from_day, to_day, as_of)
     join counted_figure e on e.initiative_id = a.initiative_id and e.definition_id = a.definition_id
       and e.category_set_id = '00000000-0000-0000-0000-000000000000' and e.period_start = a.from_day and e.period_end = a.to_day
       and e.kind = 1 and e.expected = 1
       and case when a.as_of is null then e.closed_at = 'infinity' else e.opened_at <= a.as_of and e.closed_at > a.as_of end
     where not exists (
       select from category_set s
       join counted_figure f on f.initiative_id = s.initiative_id and f.category_set_id = s.id
       where s.initiative_id = a.initiative_id and s.key = a.key and f.obligation_period_id = e.obligation_period_id and f.kind = 0
         and (f.reported = 1 or f.waived = 1)
         and case when a.as_of is null then f.closed_at = 'infinity' else f.opened_at <= a.as_of and f.closed_at > a.as_of end)
     group by a.asked`,
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
  const byPlace = new Map(found.map((row) => [row.asked, row.ids]));
  return asked.map((_, place) => byPlace.get(place) ?? []);
};
//# sourceMappingURL=find-missing-partners.js.map
