import { findParts } from "./find-parts.js";
/**
 * What outside audiences have in mind when they read the next release: the last one that showed the total, and the last one that showed
 * any part, where that is another. Of each candidate the one with parts first; nobody compares with one that showed nothing.
 */
export async function findBefore(unit, initiativeId, candidates, consents) {
  const known = candidates.filter(({ inForce }) => inForce !== null);
  if (known.length === 0) return new Map();
  const found = await unit.rows(
    `select p.place::int - 1 as place, r.released_at as at, r.shown, trim_scale(r.lower)::text as lower, trim_scale(r.upper)::text as upper,
       coalesce(c.shown, '{}') as "shownOfParts"
     from unnest($2::uuid[], $3::date[], $4::date[]) with ordinality p (definition_id, period_start, period_end, place)
     cross join lateral (
       (select x.* from release x
        where x.initiative_id = $1 and x.definition_id = p.definition_id and x.period_start = p.period_start
          and x.period_end = p.period_end and x.shown = 'FIGURE'
        order by x.released_at desc limit 1)
       union
       (select x.* from release x
        where x.initiative_id = $1 and x.definition_id = p.definition_id and x.period_start = p.period_start
          and x.period_end = p.period_end and exists (
            select from release_cell y where y.initiative_id = $1 and y.release_id = x.id and y.shown = 'FIGURE')
        order by x.released_at desc limit 1)) r
     left join lateral (
       select json_object_agg(s.key, y.shown) as shown, bool_or(y.shown = 'FIGURE') as tells
       from release_cell y join category_set s on s.initiative_id = $1 and s.id = y.category_set_id
       where y.initiative_id = $1 and y.release_id = r.id) c on true
     order by c.tells desc nulls last, r.released_at desc`,
    [
      initiativeId,
      known.map(({ definitionId }) => definitionId),
      known.map(({ start }) => start),
      known.map(({ end }) => end),
    ],
  );
  const rows = found.flatMap((row) => {
    const candidate = known[row.place];
    return candidate ? [{ ...row, candidate }] : [];
  });
  const parts = await findParts(
    unit,
    initiativeId,
    rows.map(({ candidate: { definitionId, start, end }, at }) => ({ definitionId, start, end, at })),
    consents,
  );
  const before = new Map();
  for (const [place, { candidate, shown, shownOfParts, lower, upper }] of rows.entries()) {
    const one = {
      shown: new Map([["", shown], ...Object.entries(shownOfParts)]),
      lower,
      upper,
      parts: parts[place] ?? [],
    };
    before.set(candidate, [...(before.get(candidate) ?? []), one]);
  }
  return before;
}
//# sourceMappingURL=find-before.js.map
