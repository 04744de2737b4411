import { distinctPeople } from "@keelson/domain/measurement/distinct-people";
import { slotsOfSeen } from "../../kernel/slots.js";
import { placeOf } from "../aggregates/find-tallies.js";
import { sees } from "../measurement.policy.js";
/** The bounds that overlaps leave, from each partner's own people: two statements for all indicators of a request. */
export const distinctOf = (unit, asked) =>
  slotsOfSeen(
    asked,
    ({ initiativeId }) => sees.all(unit.actor, initiativeId),
    (seen) => keptDistinct(unit, seen),
    new Map(),
  );
/**
 * The same for what is being kept: whoever moves a figure moves it, seen or not. `isShared`: for releases, in which a partner that
 * shares nothing is missing, like in their sums.
 */
export async function keptDistinct(unit, asked, { isShared = false } = {}) {
  const overlaps = await knownOverlaps(unit, asked);
  if (overlaps.length === 0) return asked.map(() => new Map());
  const people = await peopleOf(unit, asked, overlaps, isShared);
  return asked.map((_, place) => {
    const own = overlaps.filter((overlap) => overlap.asked === place);
    const periods = new Set(own.map(placeOf));
    return new Map(
      [...periods].map((period) => {
        const counts = people.filter((row) => row.asked === place && placeOf(row) === period);
        const [first] = counts;
        const distinct = distinctPeople({
          people: Object.fromEntries(counts.map(({ membershipId, people: count }) => [membershipId, count])),
          overlaps: own.filter((overlap) => placeOf(overlap) === period),
          cap: first?.cap ?? null,
        });
        return [period, distinct];
      }),
    );
  });
}
function knownOverlaps({ rows }, asked) {
  return rows(
    `select a.place::int - 1 as asked, o.period_start as start, o.period_end as end, o.membership_ids as partners,
       trim_scale(o.people)::text as people
     from unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[], $5::timestamptz[])
       with ordinality a (initiative_id, definition_id, from_day, to_day, as_of, place)
     join indicator_definition d on d.initiative_id = a.initiative_id and d.id = a.definition_id
     join overlap o on o.initiative_id = a.initiative_id and o.indicator_id = d.indicator_id
       and o.period_start >= a.from_day and o.period_end <= a.to_day
       and case when a.as_of is null then o.counts_from is not null and o.closed_at = 'infinity'
         else o.counts_from <= a.as_of and o.closed_at > a.as_of end`,
    [
      asked.map(({ initiativeId }) => initiativeId),
      asked.map(({ definitionId }) => definitionId),
      asked.map(({ from }) => from),
      asked.map(({ to }) => to),
      asked.map(({ asOf }) => asOf),
    ],
  );
}
/** Each partner's people in the periods that overlaps are known of. */
function peopleOf({ rows }, asked, overlaps, isShared) {
  const places = [...new Map(overlaps.map((overlap) => [`${overlap.asked} ${placeOf(overlap)}`, overlap])).values()];
  const of = (name) => places.map((place) => asked[place.asked]?.[name]);
  return rows(
    `select a.asked, a.start, a.day as end, e.membership_id as "membershipId", trim_scale(case when m.data_sharing_consent <> 'NONE' or not $7 then f.value end)::text as people,
       trim_scale(d.population_cap)::text as cap
     from unnest($1::int[], $2::uuid[], $3::uuid[], $4::date[], $5::date[], $6::timestamptz[])
       a (asked, initiative_id, definition_id, start, day, as_of)
     join indicator_definition d on d.initiative_id = a.initiative_id and d.id = a.definition_id
     join counted_figure e on e.initiative_id = a.initiative_id and e.definition_id = a.definition_id
       and e.category_set_id = '00000000-0000-0000-0000-000000000000' and e.period_start = a.start and e.period_end = a.day
       and e.kind = 1 and e.expected = 1
       and case when a.as_of is null then e.closed_at = 'infinity' else e.opened_at <= a.as_of and e.closed_at > a.as_of end
     join membership m on m.initiative_id = e.initiative_id and m.id = e.membership_id
     left join counted_figure f on f.initiative_id = e.initiative_id and f.obligation_period_id = e.obligation_period_id
       and f.category_set_id = e.category_set_id and f.kind = 0 and f.reported = 1
       and case when a.as_of is null then f.closed_at = 'infinity' else f.opened_at <= a.as_of and f.closed_at > a.as_of end
     -- where there was nobody to count, nobody is missing
     where f.value is not null or f.reported is null`,
    [
      places.map((place) => place.asked),
      of("initiativeId"),
      of("definitionId"),
      places.map(({ start }) => start),
      places.map(({ end }) => end),
      of("asOf"),
      isShared,
    ],
  );
}
//# sourceMappingURL=find-distinct.js.map
