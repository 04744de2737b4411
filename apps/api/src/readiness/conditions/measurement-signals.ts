import { settledQuarterEnd, quarterEndsBefore, yearTo } from "@keelson/domain/readiness/conditions";
import { reportingCountsOf, type ReportingCounts } from "../../measurement/progress/find-reporting-progress.ts";
import type { Unit } from "../../kernel/context.ts";
import { count, figure, share, signal, type Asked, type Signal } from "./signal.ts";

/** Whether partners measure together: what comes in, and what it is held against. */
export async function measurementSignals(unit: Unit, { initiativeId, today, quarterEnds }: Asked): Promise<Signal[]> {
  const settled = settledQuarterEnd(today);
  const reported = await reportedBy(unit, initiativeId, [...quarterEndsBefore(settled), settled]);
  const known = await knownBy(unit, initiativeId, [...quarterEnds, today]);
  const [inNow, knownNow] = [reported.at(-1), known.at(-1)];
  if (!inNow || !knownNow) throw new Error("a day was left out");
  const complete = ({ on, accepted, expected }: Reported) => share(on, accepted, expected);
  // when somebody reported is not known of what an import brought: of the others alone, where they are few, it would be told of those that did not come
  const timely = ({ on, onTime, expected, imported, importedOnTime }: Reported) =>
    imported * 2 > expected ? figure(on, null) : share(on, onTime - importedOnTime, expected - imported);
  const aimed = ({ on, aimed: those, indicators }: Known) => share(on, those, indicators);
  const restated = ({ on, restated: those, closed }: Known) => count(on, those, closed);
  const from = yearTo(settled);
  return [
    signal({
      code: "COMPLETENESS",
      kind: "SHARE",
      place: "REPORTING",
      point: complete(inNow),
      from,
      trend: reported.slice(0, -1).map(complete),
    }),
    signal({
      code: "TIMELINESS",
      kind: "SHARE",
      place: "REPORTING",
      point: timely(inNow),
      silence: inNow.imported > 0 ? "UNSAID" : "NOTHING_YET",
      from,
      known: inNow.expected - inNow.imported,
      outOf: inNow.expected,
      trend: reported.slice(0, -1).map(timely),
    }),
    signal({
      code: "INDICATORS_AIMED",
      kind: "SHARE",
      place: "OUTCOMES",
      point: aimed(knownNow),
      trend: known.slice(0, -1).map(aimed),
    }),
    signal({
      code: "DISAGGREGATED_SHARE",
      kind: "SHARE",
      place: "OUTCOMES",
      point: share(today, knownNow.divided, knownNow.divisible),
      trend: "KEPT_AS_IT_STANDS",
    }),
    signal({
      code: "RESTATEMENTS",
      kind: "COUNT",
      place: "OUTCOMES",
      point: restated(knownNow),
      from: yearTo(today),
      trend: known.slice(0, -1).map(restated),
    }),
  ];
}

interface Reported extends ReportingCounts {
  readonly on: string;
  readonly imported: number;
  readonly importedOnTime: number;
}

/** Of what ended in the year to each of these days, with all that has come in since. */
async function reportedBy(unit: Unit, initiativeId: string, days: readonly string[]): Promise<Reported[]> {
  const years = days.map((end) => ({ initiativeId, membershipId: null, start: yearTo(end), end }));
  const counts = await reportingCountsOf(unit, years);
  const brought = await unit.rows<{ imported: number; importedOnTime: number }>(
    `select imported, on_time as "importedOnTime" from reports_imported($1::uuid[], $2::date[], $3::date[])`,
    [years.map(() => initiativeId), years.map(({ start }) => start), days],
  );
  return days.flatMap((on, place) => {
    const [counted, imported] = [counts[place], brought[place]];
    return counted && imported ? [{ ...counted, ...imported, on }] : [];
  });
}

interface Known {
  readonly on: string;
  /** Indicators with figures that can be aimed for, and those of them with a baseline and a target. */
  readonly indicators: number;
  readonly aimed: number;
  /** Indicators whose figures can be divided, and those that are, by their latest definition. */
  readonly divisible: number;
  readonly divided: number;
  /** Periods of indicators that had been closed, and those of them that changed afterwards within the year. */
  readonly closed: number;
  readonly restated: number;
}

/** What was known of indicators at the end of each of these days. */
const knownBy = (unit: Unit, initiativeId: string, days: readonly string[]): Promise<Known[]> =>
  unit.rows<Known>(
    `select d.day as "on", n.indicators, n.aimed, n.divisible, n.divided, c.closed, c.restated
     from initiative i
     cross join lateral unnest($2::date[], $3::date[]) with ordinality d (day, from_day, nth)
     cross join lateral (select (d.day + 1)::timestamp at time zone i.time_zone as until, d.from_day::timestamp at time zone i.time_zone as since) t
     cross join lateral (
       select count(*) filter (where f.can_aim)::int as indicators,
         count(*) filter (where f.can_aim and f.has_baseline and f.has_target)::int as aimed,
         count(*) filter (where f.can_divide)::int as divisible, count(*) filter (where f.can_divide and f.is_divided)::int as divided
       from indicator x
       join indicator_definition w on w.initiative_id = x.initiative_id and w.indicator_id = x.id and w.ends_on = 'infinity'
       cross join lateral (select
         w.measure_type not in ('ORDINAL', 'NOMINAL', 'QUALITATIVE') as can_aim,
         w.measure_type not in ('COMPOSITE', 'MILESTONE', 'QUALITATIVE') as can_divide,
         exists (select from baseline b where b.initiative_id = x.initiative_id and b.indicator_id = x.id
           and b.opened_at < t.until and b.closed_at >= t.until) as has_baseline,
         exists (select from target g where g.initiative_id = x.initiative_id and g.indicator_id = x.id
           and g.opened_at < t.until and g.closed_at >= t.until) as has_target,
         exists (select from definition_dimension e where e.initiative_id = w.initiative_id and e.definition_id = w.id) as is_divided) f
       where x.initiative_id = i.id and x.created_at < t.until) n
     cross join lateral (
       select count(*)::int as closed, count(*) filter (where exists (select from restatement r
         where r.initiative_id = p.initiative_id and r.indicator_id = p.indicator_id and r.period_start = p.period_start
           and r.period_end = p.period_end and r.restated_at >= t.since and r.restated_at < t.until))::int as restated
       from period_closing p where p.initiative_id = i.id and p.closed_at < t.until) c
     where i.id = $1 order by d.nth`,
    [initiativeId, days, days.map(yearTo)],
  );
