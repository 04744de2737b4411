import { dueOn, ownPeriods } from "@keelson/domain/measurement/period";
import { rhythm } from "./periods.js";
/** More than the days of the years that have period codes. */
const periodsMax = 120_000;
/**
 * Stages the calendar: every period the package speaks of, and those between the first and the last of each rhythm. `ordinal`
 * counts a rhythm's periods, `place` all of them, oldest first.
 */
export async function stagePeriods(unit, periods, obligations) {
  for (const { from, last } of obligations ?? []) {
    periods.placeOf(from);
    periods.placeOf(last);
  }
  for (const name of new Set(periods.list.map(rhythm))) {
    const same = periods.list.filter((period) => rhythm(period) === name);
    const [first] = same;
    if (!first) continue;
    const start = same.reduce((least, period) => (period.start < least ? period.start : least), first.start);
    const end = same.reduce((greatest, period) => (period.end > greatest ? period.end : greatest), first.end);
    for (const period of ownPeriods(first.frequency, first.yearStartMonth, start, end, periodsMax) ?? [])
      periods.placeOf(period);
  }
  await unit.rows(`create temporary table staged_period (period int primary key, rhythm text not null, code text not null, starts date not null,
       ends date not null, due_on date not null, ordinal int not null, place int not null) on commit drop`);
  await unit.rows(
    `insert into staged_period
     select place - 1, rhythm, code, starts, ends, due_on, row_number() over (partition by rhythm order by starts),
       row_number() over (order by starts, ends, rhythm)
     from unnest($1::text[], $2::text[], $3::date[], $4::date[], $5::date[])
       with ordinality u (rhythm, code, starts, ends, due_on, place)`,
    [
      periods.list.map(rhythm),
      periods.list.map(({ code }) => code),
      periods.list.map(({ start }) => start),
      periods.list.map(({ end }) => end),
      periods.list.map((period) => dueOn(period)),
    ],
  );
  await unit.rows("analyze staged_period");
}
//# sourceMappingURL=stage-periods.js.map
