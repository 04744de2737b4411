import { categoriesOf } from "@keelson/domain/measurement/categories";
import { emptyTally } from "@keelson/domain/measurement/tally";
import { visibleAmong } from "../../identity/identity.policy.js";
import { placeOf } from "../aggregates/find-tallies.js";
/** The figures of what shows none. */
export const nothingReleased = { ...emptyTally, revised: 0, lower: null, upper: null };
/** Cut by more dimensions than two at a time nothing is released. */
const dimensionsMax = 2;
/** Whether a release tells of such a part at all: the total, each category, each pair of categories of two dimensions. */
export const isReleased = (categoryKey) => Object.keys(categoriesOf(categoryKey)).length <= dimensionsMax;
/** What outside audiences read instead of aggregates: one statement for all totals, one for all parts, however much is asked. */
export const releasesOf = async (unit, asked) => {
  const places = asked.map((one, place) => ({ ...one, place }));
  const totals = places.filter(({ categoryKey }) => categoryKey === "");
  const parts = places.filter(({ categoryKey }) => categoryKey !== "" && isReleased(categoryKey));
  const answers = asked.map(() => new Map());
  for (const row of [...(await totalsOf(unit, totals)), ...(await partsOf(unit, parts))])
    answers[row.asked]?.set(placeOf(row), row.shown === "FIGURE" ? row : withoutFigures(row));
  return answers;
};
const inForce = `r.initiative_id = a.initiative_id and r.definition_id = a.definition_id
  and r.period_start >= a.from_day and r.period_start <= a.to_day and r.period_end <= a.to_day
  and case when a.as_of is null then r.replaced_at = 'infinity' else r.released_at <= a.as_of and r.replaced_at > a.as_of end`;
/** The figures of a release, or of a part of it. */
const figuresOf = (row) => `${row}.no_exposure as "noExposure", ${row}.estimated, ${row}.revised, ${row}.n,
   trim_scale(${row}.value)::text as value, trim_scale(${row}.numerator)::text as numerator,
   trim_scale(${row}.denominator)::text as denominator, trim_scale(${row}.weighted)::text as weighted,
   trim_scale(${row}.least)::text as least, trim_scale(${row}.greatest)::text as greatest`;
async function totalsOf(unit, asked) {
  if (asked.length === 0) return [];
  return unit.rows(
    `select a.place as asked, r.period_start as start, r.period_end as end, r.shown, r.released_at as "releasedAt",
       r.expected, r.waived, r.reported, ${figuresOf("r")}, trim_scale(r.lower)::text as lower, trim_scale(r.upper)::text as upper
     from unnest($2::int[], $3::uuid[], $4::uuid[], $5::date[], $6::date[], $7::timestamptz[])
       a (place, initiative_id, definition_id, from_day, to_day, as_of)
     join release r on ${inForce}
     where a.initiative_id = any ($1::uuid[])`,
    [visibleAmong(unit, asked), ...columns(asked)],
  );
}
/**
 * A part that a release has no row of is one that nobody said anything of: it is expected like the total. Of parts that were not
 * released with their total nothing is told, not even who reported.
 */
async function partsOf(unit, asked) {
  if (asked.length === 0) return [];
  return unit.rows(
    `select a.place as asked, r.period_start as start, r.period_end as end, r.released_at as "releasedAt",
       case when r.tells_parts then coalesce(c.shown, 'COVERAGE_ONLY') else 'SUPPRESSED' end as shown,
       case when r.tells_parts then coalesce(c.expected, r.expected) else 0 end as expected,
       case when r.tells_parts then coalesce(c.waived, r.waived) else 0 end as waived, coalesce(c.reported, 0) as reported,
       ${figuresOf("c")}, null as lower, null as upper
     from unnest($2::int[], $3::uuid[], $4::uuid[], $5::date[], $6::date[], $7::timestamptz[], $8::text[])
       a (place, initiative_id, definition_id, from_day, to_day, as_of, key)
     join release r on ${inForce}
     left join category_set s on s.initiative_id = a.initiative_id and s.key = a.key
     left join release_cell c on c.initiative_id = r.initiative_id and c.release_id = r.id and c.category_set_id = s.id
     where a.initiative_id = any ($1::uuid[])`,
    [visibleAmong(unit, asked), ...columns(asked), asked.map(({ categoryKey }) => categoryKey)],
  );
}
const columns = (asked) => [
  asked.map(({ place }) => place),
  asked.map(({ initiativeId }) => initiativeId),
  asked.map(({ definitionId }) => definitionId),
  asked.map(({ from }) => from),
  asked.map(({ to }) => to),
  asked.map(({ asOf }) => asOf),
];
/** A release that shows no figure keeps the coverage; its figures are those of an empty tally, and are never read. */
const withoutFigures = ({ shown, releasedAt, expected, waived, reported }) => ({
  ...nothingReleased,
  shown,
  releasedAt,
  expected,
  waived,
  reported,
});
//# sourceMappingURL=find-released.js.map
