import type { Unit } from "../../kernel/context.ts";
import { settle } from "../aggregates/settle.ts";

/** The partners, indicator and period an overlap is of. */
export interface OverlapPlace {
  readonly initiativeId: string;
  readonly indicatorId: string;
  readonly period: { readonly start: string; readonly end: string };
  readonly membershipIds: readonly string[];
}

/** From this stamp on nothing is said of these partners' overlap any more. */
export async function closeOverlap(unit: Unit, place: OverlapPlace, at: Date): Promise<void> {
  const { initiativeId, indicatorId, period, membershipIds } = place;
  const closed = await unit.rows<{ counted: boolean }>(
    `update overlap set closed_at = $6, version = version + 1
     where initiative_id = $1 and indicator_id = $2 and period_start = $3 and period_end = $4 and membership_ids = $5::uuid[]
       and closed_at = 'infinity'
     returning counts_from is not null as counted`,
    [initiativeId, indicatorId, period.start, period.end, membershipIds, at],
  );
  if (closed.some(({ counted }) => counted)) await settleOverlap(unit, place, at);
}

/** What is released of a period's people follows from what is known of their overlaps. */
export async function settleOverlap(
  unit: Unit,
  { initiativeId, indicatorId, period }: Omit<OverlapPlace, "membershipIds">,
  at: Date,
): Promise<void> {
  await unit.widen({ keeps: [initiativeId] });
  const periods = await unit.rows<{ id: string }>(
    `select distinct obligation_period_id as id from counted_figure f
     join indicator_definition d on d.initiative_id = f.initiative_id and d.id = f.definition_id and d.indicator_id = $2
     where f.initiative_id = $1 and f.period_start = $3 and f.period_end = $4 and f.closed_at = 'infinity' and f.kind = 0`,
    [initiativeId, indicatorId, period.start, period.end],
  );
  await settle(
    unit,
    initiativeId,
    periods.map(({ id }) => id),
    at,
  );
}
