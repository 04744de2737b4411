import { missingForOrganising, type PhaseNeed } from "@keelson/domain/agenda/phase-needs";
import type { Batch } from "../../kernel/context.ts";
import { slotsOfSeen } from "../../kernel/slots.ts";
import { readsGroups } from "../agenda.policy.ts";

interface Facts {
  readonly id: string;
  readonly groups: number;
  readonly backbones: number;
  readonly communities: number;
  readonly seats: number;
}

/** What each initiative lacks for its second phase, or has lost since; nothing to whoever does not take part. */
export const phaseNeedsOf: Batch<string, PhaseNeed[]> = (unit, ids) =>
  slotsOfSeen<string, PhaseNeed[]>(
    ids,
    (id) => readsGroups(unit.actor, id),
    async (seen) => {
      const found = await unit.rows<Facts>(
        `select i.id, f.groups, f.backbones, f.communities, f.community_seats as seats
         from unnest($1::uuid[]) i (id) cross join lateral phase_facts(i.id) f`,
        [seen],
      );
      const facts = new Map(found.map((one) => [one.id, one]));
      return seen.map((id) => {
        const { groups = 0, backbones = 0, communities = 0, seats = 0 } = facts.get(id) ?? {};
        return missingForOrganising({ mostAffectedGroups: groups, backbones, communities, communitySeats: seats });
      });
    },
    [],
  );
