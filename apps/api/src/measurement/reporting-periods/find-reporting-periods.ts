import { ownPeriods, parsePeriod, type Period } from "@keelson/domain/measurement/period";
import type { Frequency, MeasureType } from "@keelson/domain/measurement/words";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import { takesPart } from "../../identity/identity.policy.ts";
import type { Batch, Context, Unit } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { BadInput } from "../../kernel/refusal.ts";
import { slotsOfSeen } from "../../kernel/slots.ts";
import { placeOf } from "../aggregates/find-tallies.ts";
import { periodOf } from "../aggregates/find-aggregates.ts";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";

/** How far partners have come with a period. */
export interface Counts {
  readonly expected: number;
  readonly reported: number;
  readonly accepted: number;
}

/** How a period was closed: the counts are of that moment. */
export interface Closing extends Counts {
  readonly closedAt: Date;
  readonly note: string | null;
  readonly isRestated: boolean;
}

/** One of an indicator's own periods, for all partners together; the counts are of now. */
export interface ReportingPeriod extends Counts {
  readonly initiativeId: string;
  readonly measureType: MeasureType;
  readonly period: Period;
  readonly today: string;
  readonly closing: Closing | null;
}

/** An indicator with its rhythm, and a stretch of days. */
export interface ReportingPeriodsAsked extends NodeId {
  readonly frequency: Frequency;
  readonly yearStartMonth: number;
  readonly measureType: MeasureType;
  readonly start: string;
  readonly end: string;
}

const periodsMax = 400;

/** The indicator's own periods between two, oldest first; at most 400. Of one without a rhythm, those that somebody was asked for. */
export async function findReportingPeriods(
  ctx: Context,
  indicator: IndicatorDefinition,
  asked: { from: string; to: string },
): Promise<ReportingPeriod[]> {
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
export const reportingPeriodsOf: Batch<ReportingPeriodsAsked, ReportingPeriod[]> = (unit, asked) =>
  slotsOfSeen(
    asked,
    ({ initiativeId }) => takesPart(unit.actor, initiativeId),
    (seen) => periodsOf(unit, seen),
    [],
  );

async function periodsOf(unit: Unit, asked: readonly ReportingPeriodsAsked[]): Promise<ReportingPeriod[][]> {
  const dates = await todayOf(
    unit,
    asked.map(({ initiativeId }) => initiativeId),
  );
  const counts = await countsOf(unit, asked);
  const closings = await closingsOf(unit, asked);
  return asked.map(({ initiativeId, frequency, yearStartMonth, measureType, start, end }, index) => {
    const counted: Places<Counts> = counts[index] ?? new Map();
    const closed: Places<Closing> = closings[index] ?? new Map();
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

type Placed<Row> = Row & Pick<Period, "code" | "start" | "end">;
type Places<Row> = ReadonlyMap<string, Placed<Row>>;

/** Of every stretch asked for, its periods by their place. */
function byPlace<Row>(asked: readonly unknown[], found: readonly (Placed<Row> & { asked: number })[]): Places<Row>[] {
  const places = asked.map(() => new Map<string, Placed<Row>>());
  for (const row of found) places[row.asked]?.set(placeOf(row), row);
  return places;
}

async function countsOf({ rows }: Unit, asked: readonly ReportingPeriodsAsked[]): Promise<Places<Counts>[]> {
  const found = await rows<Placed<Counts> & { asked: number }>(
    `select place - 1 as asked, period as code, period_start as start, period_end as end, expected, reported, accepted
     from period_counts($1::uuid[], $2::uuid[], $3::date[], $4::date[])`,
    columns(asked),
  );
  return byPlace(asked, found);
}

async function closingsOf({ rows }: Unit, asked: readonly ReportingPeriodsAsked[]): Promise<Places<Closing>[]> {
  const found = await rows<Placed<Closing> & { asked: number }>(
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

const columns = (asked: readonly ReportingPeriodsAsked[]) => [
  asked.map(({ initiativeId }) => initiativeId),
  asked.map(({ id }) => id),
  asked.map(({ start }) => start),
  asked.map(({ end }) => end),
];

function placesOf(rows: readonly Placed<object>[]): Period[] {
  const codes = [...new Set(rows.map(({ code }) => code))];
  return codes.flatMap((code) => parsePeriod(code) ?? []).toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}
