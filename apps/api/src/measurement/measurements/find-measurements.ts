import { categoriesOf, type Categories } from "@keelson/domain/measurement/categories";
import { parsePeriod } from "@keelson/domain/measurement/period";
import type { ValueState } from "@keelson/domain/measurement/words";
import type { Batch, Unit } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { readerOf } from "../../kernel/entities.ts";
import { newestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { slots } from "../../kernel/slots.ts";
import { isVisibleMeasurement, sees, visibleMeasurements } from "../measurement.policy.ts";
import { Measurement } from "./measurement.entity.ts";

export interface MeasurementsAsked extends PageAsked {
  readonly initiativeId: string;
  readonly indicatorId: string;
  readonly period?: string | null;
}

/** Partners' figures in their latest standing, newest period first: all submitted ones for the backbone, a partner's own for itself. */
export const findMeasurements = pages<MeasurementsAsked, Measurement>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    indicator_id: ["uuid", ({ indicatorId }) => indicatorId],
    period: ["text", ({ period }) => period || null],
    // so that its index is walked from the newest day on and only as far as the page goes
    from_day: ["date", ({ period }) => startOf(period) ?? "-infinity"],
    to_day: ["date", ({ period }) => startOf(period) ?? "infinity"],
    sees_all: ["boolean", ({ initiativeId }, { actor }) => sees.all(actor, initiativeId)],
    own: ["text", ({ initiativeId }, { actor }) => `{${sees.own(actor, initiativeId).join()}}`],
  },
  rows: `from obligation_period p
    join measurement m on m.initiative_id = p.initiative_id and m.obligation_period_id = p.id and m.state <> 'SUPERSEDED'
    where p.initiative_id = asked.initiative_id and p.indicator_id = asked.indicator_id
      and p.period_start between asked.from_day and asked.to_day and (asked.period is null or p.period = asked.period)
      and (asked.sees_all and m.state <> 'DRAFT' or m.membership_id = any ((select asked.own::uuid[])::uuid[]))`,
  node: [Measurement, "m"],
  relations: { obligationPeriod: "p" },
  place: ["p.period_start", "m.id"],
  order: newestFirst,
  keyOf: ({ obligationPeriod, id }) => [obligationPeriod.periodStart, id],
});

const startOf = (period: string | null | undefined) => (period ? parsePeriod(period)?.start : null);

/** Measurements by id, in the order asked; fewer where some are none or may not be seen. */
export async function findMeasurementsById(
  unit: Unit,
  initiativeId: string,
  ids: readonly string[],
): Promise<Measurement[]> {
  const { all, own } = visibleMeasurements(unit.actor, [initiativeId]);
  return readMeasurements(
    unit,
    // each looked up by its key: the planner takes any initiative for a few rows (docs/decisions/0022), and would read all of it
    `from unnest($2::uuid[]) with ordinality u (id, place)
     cross join lateral (
       select m.* from measurement m
       where m.initiative_id = $1 and m.id = u.id and ${isVisibleMeasurement("$3::uuid[]", "$4::uuid[]")} offset 0) m
     cross join lateral (
       select p.* from obligation_period p where p.initiative_id = $1 and p.id = m.obligation_period_id offset 0) p
     order by u.place`,
    [initiativeId, ids, all, own],
  );
}

/** The same of several initiatives, as fields ask: null where there is none that the actor may see. */
export const measurementsById: Batch<NodeId, Measurement | null> = async (unit, keys) => {
  const { all, own } = visibleMeasurements(unit.actor, [...new Set(keys.map(({ initiativeId }) => initiativeId))]);
  const found = await readMeasurements(
    unit,
    `from unnest($1::uuid[], $2::uuid[]) u (initiative_id, id)
     cross join lateral (
       select m.* from measurement m
       where m.initiative_id = u.initiative_id and m.id = u.id and ${isVisibleMeasurement("$3::uuid[]", "$4::uuid[]")} offset 0) m
     cross join lateral (
       select p.* from obligation_period p where p.initiative_id = u.initiative_id and p.id = m.obligation_period_id offset 0) p`,
    [keys.map(({ initiativeId }) => initiativeId), keys.map(({ id }) => id), all, own],
  );
  const byId = new Map(found.map((measurement) => [measurement.id, measurement]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};

const readMeasurements = readerOf<Measurement>({ node: [Measurement, "m"], relations: { obligationPeriod: "p" } });

/** A stored figure with the categories it is cut by. */
export interface StoredValue {
  readonly measurementId: string;
  readonly categories: Categories;
  readonly valueState: ValueState;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly derived: boolean;
  readonly note: string | null;
}

/** The figures of measurements, in no particular order. */
export const valuesOf: Batch<NodeId, StoredValue[]> = async ({ rows, actor }, measurements) => {
  const initiativeIds = [...new Set(measurements.map(({ initiativeId }) => initiativeId))];
  const { all, own } = visibleMeasurements(actor, initiativeIds);
  const found = await rows<Omit<StoredValue, "categories"> & { key: string }>(
    `select v.measurement_id as "measurementId", s.key, v.value_state as "valueState", trim_scale(v.value)::text as value,
       trim_scale(v.numerator)::text as numerator, trim_scale(v.denominator)::text as denominator, v.derived, v.note
     from unnest($1::uuid[], $2::uuid[]) u (initiative_id, id)
     -- each looked up by its key: the planner takes any initiative for a few rows (docs/decisions/0022), and would read all of it
     cross join lateral (
       select from measurement m where m.initiative_id = u.initiative_id and m.id = u.id
         and ${isVisibleMeasurement("$3::uuid[]", "$4::uuid[]")} offset 0) m
     cross join lateral (
       select * from measurement_value v where v.initiative_id = u.initiative_id and v.measurement_id = u.id offset 0) v
     join category_set s on s.initiative_id = v.initiative_id and s.id = v.category_set_id`,
    [measurements.map(({ initiativeId }) => initiativeId), measurements.map(({ id }) => id), all, own],
  );
  return slots(
    measurements.map(({ id }) => id),
    found.map(({ key, ...value }) => ({ ...value, categories: categoriesOf(key) })),
    ({ measurementId }) => measurementId,
  );
};
