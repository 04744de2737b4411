import { emptyTally } from "@keelson/domain/measurement/tally";
import { slotsOfSeen } from "../../kernel/slots.js";
import { sees } from "../measurement.policy.js";
/** A period by its two days: one-off figures of a year and of its first quarter begin together. */
export const placeOf = ({ start, end }) => `${start}/${end}`;
/**
 * The kept aggregates, for the backbone: two statements at most, however much is asked. Cells that have not moved since the
 * instant asked for answer at once; the others are summed anew from the figures that were counted then.
 */
export const talliesOf = (unit, asked) =>
  slotsOfSeen(
    asked,
    ({ initiativeId }) => sees.all(unit.actor, initiativeId),
    (seen) => keptTallies(unit, seen),
    new Map(),
  );
/** The same for what keeps them: whoever moves a figure moves them, seen or not. */
export async function keptTallies(unit, asked) {
  const rows = await keptCells(unit, asked);
  const answers = asked.map(() => new Map());
  for (const { asked: at, start, end, late, ...cell } of rows)
    if (!late) answers[at]?.set(placeOf({ start, end }), cell);
  for (const { asked: at, start, end, ...cell } of await countedThen(
    unit,
    asked,
    rows.filter(({ late }) => late),
  )) {
    answers[at]?.set(placeOf({ start, end }), cell);
  }
  return answers;
}
/** Sums come out without trailing zeros, as decimals are written everywhere else. */
const sums = (of) =>
  ["value", "numerator", "denominator", "weighted"]
    .map((column) => `trim_scale(${of(column)})::text as ${column}`)
    .join(", ");
function keptCells({ rows }, asked) {
  return rows(
    `select a.place::int - 1 as asked, c.period_start as start, c.period_end as end,
       coalesce(c.changed_at > a.as_of, false) as late,
       c.expected, c.waived, c.reported, c.no_exposure as "noExposure", c.estimated, c.revised, c.n,
       ${sums((column) => `c.${column}`)}, trim_scale(c.least)::text as least, trim_scale(c.greatest)::text as greatest
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::date[], $6::timestamptz[])
       with ordinality a (initiative_id, definition_id, key, from_day, to_day, as_of, place)
     join category_set s on s.initiative_id = a.initiative_id and s.key = a.key
     join aggregate_cell c on c.initiative_id = a.initiative_id and c.definition_id = a.definition_id
       and c.category_set_id = s.id and c.period_start >= a.from_day and c.period_start <= a.to_day and c.period_end <= a.to_day`,
    columns(asked),
  );
}
/** The same cells as they stood at their instants. */
async function countedThen({ rows }, asked, late) {
  if (late.length === 0) return [];
  return rows(
    `select l.place as asked, f.period_start as start, f.period_end as end, sum(f.expected)::int as expected, sum(f.waived)::int as waived,
       sum(f.reported)::int as reported, sum(f.no_exposure)::int as "noExposure", sum(f.estimated)::int as estimated,
       sum(f.revised)::int as revised, count(coalesce(f.value, f.denominator))::int as n,
       ${sums((column) => `coalesce(sum(f.${column}), 0)`)},
       trim_scale(min(f.value))::text as least, trim_scale(max(f.value))::text as greatest
     from unnest($1::int[], $2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::date[], $7::timestamptz[])
       l (place, initiative_id, definition_id, key, from_day, to_day, as_of)
     join category_set s on s.initiative_id = l.initiative_id and s.key = l.key
     join counted_figure f on f.initiative_id = l.initiative_id and f.definition_id = l.definition_id
       and f.category_set_id = s.id and f.period_start = l.from_day and f.period_end = l.to_day and f.opened_at <= l.as_of and f.closed_at > l.as_of
     group by l.place, f.period_start, f.period_end`,
    [
      late.map((row) => row.asked),
      ...["initiativeId", "definitionId", "categoryKey"].map((name) => late.map((row) => asked[row.asked]?.[name])),
      late.map(({ start }) => start),
      late.map(({ end }) => end),
      late.map((row) => asked[row.asked]?.asOf),
    ],
  );
}
/** Of a category: its own answers, and the expectation of the total less the partners it does not apply to. */
export function cellOfCategory(own, total) {
  const category = own ?? { ...emptyTally, revised: 0 };
  const all = total ?? { ...emptyTally, revised: 0 };
  return { ...category, expected: all.expected - category.waived, waived: all.waived + category.waived };
}
const columns = (asked) => [
  asked.map(({ initiativeId }) => initiativeId),
  asked.map(({ definitionId }) => definitionId),
  asked.map(({ categoryKey }) => categoryKey),
  asked.map(({ from }) => from),
  asked.map(({ to }) => to),
  asked.map(({ asOf }) => asOf),
];
//# sourceMappingURL=find-tallies.js.map
