import { ownPeriods, parsePeriod } from "@keelson/domain/measurement/period";
import { todayOf } from "../../agenda/initiatives/find-today.js";
import { takesPart } from "../../identity/identity.policy.js";
import { BadInput } from "../../kernel/refusal.js";
import { slotsOfSeen } from "../../kernel/slots.js";
import { placeOf } from "../aggregates/find-tallies.js";
import { periodOf } from "../aggregates/find-aggregates.js";
const periodsMax = 400;
/** The indicator's own periods between two, oldest first; at most 400. Of one without a rhythm, those that somebody was asked for. */
export async function findReportingPeriods(ctx, indicator, asked) {
  const [from, to] = [periodOf(asked.from, "from"), periodOf(asked.to, "to")];
  const { initiativeId, indicatorId, frequency, yearStartMonth, measureType } = indicator;
  if (!ownPeriods(frequency, yearStartMonth, from.start, to.end, periodsMax))
    throw new BadInput(`from ${from.code} to ${to.code} are more than ${periodsMax} periods; ask in parts.`);
  const range = { start: from.start, end: to.end };
  return ctx.load(reportingPeriodsOf, {
    initiativeId,
    id: indicatorId,
    frequency,
    yearStartMonth,
    measureType,
    ...range,
  });
}
/** The same for many indicators, each at most as many as the days it asks for have; none for whoever does not take part. */
export const reportingPeriodsOf = (unit, asked) =>
  slotsOfSeen(
    asked,
    ({ initiativeId }) => takesPart(unit.actor, initiativeId),
    (seen) => periodsOf(unit, seen),
    [],
  );
async function periodsOf(unit, asked) {
  const dates = await todayOf(
    unit,
    asked.map(({ initiativeId }) => initiativeId),
  );
  const counts = await countsOf(unit, asked);
  const closings = await closingsOf(unit, asked);
  return asked.map(({ initiativeId, frequency, yearStartMonth, measureType, start, end }, index) => {
    const counted = counts[index] ?? new Map();
    const closed = closings[index] ?? new Map();
    const periods =
      frequency === "ONE_OFF"
        ? placesOf([...counted.values(), ...closed.values()])
        : (ownPeriods(frequency, yearStartMonth, start, end, Number.POSITIVE_INFINITY) ?? []);
    return periods.map((period) => {
      const { expected = 0, reported = 0, accepted = 0 } = counted.get(placeOf(period)) ?? {};
      const closing = closed.get(placeOf(period)) ?? null;
      return { initiativeId, measureType, period, today: dates[index] ?? "", closing, expected, reported, accepted };
    });
  });
}
/** Of every stretch asked for, its periods by their place. */
function byPlace(asked, found) {
  const places = asked.map(() => new Map());
  for (const row of found) places[row.asked]?.set(placeOf(row), row);
  return places;
}
async function countsOf({ rows }, asked) {
  const found = await rows(
    `select place - 1 as asked, period as code, period_start as start, period_end as end, expected, reported, accepted
     from period_counts($1::uuid[], $2::uuid[], $3::date[], $4::date[])`,
    columns(asked),
  );
  return byPlace(asked, found);
}
async function closingsOf({ rows }, asked) {
  const found = await rows(
    `select u.place::int - 1 as asked, c.period as code, c.period_start as start, c.period_end as end, c.closed_at as "closedAt",
       c.expected, c.reported, c.accepted, c.note, exists (
         select from restatement r where r.initiative_id = c.initiative_id and r.indicator_id = c.indicator_id
           and r.period_start = c.period_start and r.period_end = c.period_end) as "isRestated"
     from unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[])
       with ordinality u (initiative_id, indicator_id, starts, ends, place)
     join period_closing c on c.initiative_id = u.initiative_id and c.indicator_id = u.indicator_id
       and c.period_start >= u.starts and c.period_end <= u.ends`,
    columns(asked),
  );
  return byPlace(asked, found);
}
const columns = (asked) => [
  asked.map(({ initiativeId }) => initiativeId),
  asked.map(({ id }) => id),
  asked.map(({ start }) => start),
  asked.map(({ end }) => end),
];
function placesOf(rows) {
  const codes = [...new Set(rows.map(({ code }) => code))];
  return codes.flatMap((code) => parsePeriod(code) ?? []).toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}
//# sourceMappingURL=find-reporting-periods.js.map
