import { slots } from "../../kernel/slots.js";
import { placesOf } from "./find-parts.js";
/** What releases of each candidate told of its parts before: the last figure of each, and when it was last hidden. */
export async function findTold({ rows }, initiativeId, candidates) {
  if (candidates.every(({ inForce }) => inForce === null)) return candidates.map(() => []);
  const found = await rows(
    `with released as (
       select p.*, r.released_at, r.shown as total, c.category_set_id, s.key, c.shown, c.value, c.numerator, c.denominator,
         bool_or(c.shown = 'FIGURE') over (partition by r.id, regexp_replace(s.key, '=[^|]*', '', 'g')) as is_told
       from unnest($2::text[], $3::uuid[], $4::date[], $5::date[]) p (place, definition_id, period_start, period_end)
       join release r on r.initiative_id = $1 and r.definition_id = p.definition_id and r.period_start = p.period_start
         and r.period_end = p.period_end
       join release_cell c on c.initiative_id = $1 and c.release_id = r.id and c.shown <> 'COVERAGE_ONLY'
       join category_set s on s.initiative_id = $1 and s.id = c.category_set_id),
     told as (
       select distinct on (place, category_set_id, shown) * from released
       -- in a table that is hidden as a whole there is nothing to subtract from
       where is_told
       order by place, category_set_id, shown, released_at desc)
     select t.place, t.key as "categoryKey", t.shown, trim_scale(t.value)::text as value, trim_scale(t.numerator)::text as numerator,
       trim_scale(t.denominator)::text as denominator, x.changed, x.unnamed as "changedUnnamed"
     from told t
     cross join lateral (
       select coalesce(array_agg(distinct y.membership_id::text), '{}') as changed,
         coalesce(array_agg(distinct y.membership_id::text) filter (where m.data_sharing_consent <> 'NAMED_PUBLIC'), '{}') as unnamed
       from (
         select f.membership_id from counted_figure f
         where f.initiative_id = $1 and f.definition_id = t.definition_id and f.category_set_id = t.category_set_id
           and f.period_start = t.period_start and f.period_end = t.period_end and f.kind = 0
           and (f.closed_at = 'infinity' or (f.opened_at <= t.released_at and f.closed_at > t.released_at))
         -- the same figure then and now is one group of two, or one row that spans both
         group by f.membership_id, f.reported, f.value, f.numerator, f.denominator
         having bool_or(f.closed_at = 'infinity') <> bool_or(f.opened_at <= t.released_at)) y
       join membership m on m.initiative_id = $1 and m.id = y.membership_id and m.data_sharing_consent <> 'NONE') x`,
    [initiativeId, ...placesOf(candidates)],
  );
  return slots(
    candidates.map((_, place) => String(place)),
    found,
    ({ place }) => place,
  );
}
//# sourceMappingURL=find-told.js.map
