import type { Unit } from "../../kernel/context.ts";
import { lookedUp } from "../../kernel/looked-up.ts";
import { settle } from "../aggregates/settle.ts";
import { stamp } from "../obligations/stamp.ts";
import { askForReleases } from "../releases/keep-due-releases.ts";
import { keepReleases } from "../releases/keep-releases.ts";
import { periodsOf } from "./locked-measurements.ts";
import type { Measurement } from "./measurement.entity.ts";

/**
 * From now on these measurements count, in place of what was accepted for their periods before. Their periods are locked.
 * `decidedBy` is null where no person decided: nobody had answered a question in time. Gives them as they stand now.
 */
export async function takeIn(
  unit: Unit,
  initiativeId: string,
  measurements: readonly Measurement[],
  { state, decidedBy }: { state: "ACCEPTED" | "ACCEPTED_WITH_NOTE"; decidedBy: string | null },
): Promise<Measurement[]> {
  const periods = periodsOf(measurements);
  const at = await stamp(unit, initiativeId);
  const isFirst = measurements.every(({ revision }) => revision === 1);
  // what is said for the first time takes nothing's place
  if (!isFirst)
    await unit.rows(
      `update measurement set state = 'SUPERSEDED', version = version + 1
       where ${lookedUp("measurement", "obligation_period_id", "$2")} and state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')`,
      [initiativeId, periods],
    );
  const taken = await unit.rows(
    `update measurement set state = $5, decided_by = $3, decided_at = $4, version = version + 1
     where ${lookedUp("measurement", "id", "$2")} returning id`,
    [initiativeId, measurements.map(({ id }) => id), decidedBy, at, state],
  );
  if (taken.length < measurements.length) throw new Error("a measurement moved though its period is locked");
  // a correction takes something back, and a withdrawal all of it: that does not wait
  await settle(unit, initiativeId, periods, at, isFirst ? askForReleases : keepReleases);
  return measurements.map((measurement) => ({
    ...measurement,
    state,
    decidedBy,
    decidedAt: at,
    version: measurement.version + 1,
  }));
}
