import { minutesOnTime, type HeldMeeting, type MinutesOnTime } from "@keelson/domain/communication/minutes";
import type { Batch } from "../../kernel/context.ts";
import { slotsOfSeen } from "../../kernel/slots.ts";
import { joins } from "../communication.policy.ts";

/** An initiative, and the days, the first and the last, between which meetings began. */
export interface MinutesAsked {
  readonly initiativeId: string;
  readonly from: string;
  readonly to: string;
}

/** Of how many meetings held in some time one could read in time, as it stood on its last day; null to whoever does not read all of them. */
export const minutesOnTimeOf: Batch<MinutesAsked, MinutesOnTime | null> = (unit, asked) =>
  slotsOfSeen<MinutesAsked, MinutesOnTime | null>(
    asked,
    ({ initiativeId }) => joins(unit.actor, initiativeId),
    async (seen) => {
      const held = await unit.rows<HeldMeeting & { initiativeId: string }>(
        `select m.initiative_id as "initiativeId", (m.starts_at at time zone i.time_zone)::date as "startsOn",
           (m.first_published_at at time zone i.time_zone)::date as "publishedOn"
         from meeting m join initiative i on i.id = m.initiative_id
         where m.initiative_id = any ($1::uuid[]) and m.state = 'HELD'`,
        [[...new Set(seen.map(({ initiativeId }) => initiativeId))]],
      );
      return seen.map(({ initiativeId, from, to }) =>
        minutesOnTime(
          held.filter((one) => one.initiativeId === initiativeId && one.startsOn >= from && one.startsOn <= to),
          to,
        ),
      );
    },
    null,
  );
