import type { PersonRole } from "@keelson/domain/identity/roles";
import type { Batch, Unit } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { slots, slotsOfSeen } from "../../kernel/slots.ts";
import { seesPeople } from "../identity.policy.ts";

/** Somebody who acts for an organisation. */
export interface ActingPerson {
  readonly membershipId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly PersonRole[];
  readonly language: string | null;
  /** The day they last came; null: they were invited, and have not come yet. */
  readonly lastSeenOn: string | null;
}

/** Who acts for each organisation, by name; null to whoever may not know. */
export const peopleOf: Batch<NodeId, ActingPerson[] | null> = (unit, memberships) =>
  slotsOfSeen<NodeId, ActingPerson[] | null>(
    memberships,
    (membership) => seesPeople(unit.actor, membership),
    (seen) => read(unit, seen),
    null,
  );

async function read({ rows }: Unit, memberships: readonly NodeId[]): Promise<ActingPerson[][]> {
  const found = await rows<ActingPerson>(
    `select a.membership_id as "membershipId", p.id as "personId", p.name, p.email, a.roles, p.language, p.last_seen_on as "lastSeenOn"
     from assignment a join person p on p.id = a.person_id
     where a.initiative_id = any ($1::uuid[]) and a.membership_id = any ($2::uuid[])
     order by lower(p.name), p.id`,
    [[...new Set(memberships.map(({ initiativeId }) => initiativeId))], memberships.map(({ id }) => id)],
  );
  return slots(
    memberships.map(({ id }) => id),
    found,
    ({ membershipId }) => membershipId,
  );
}
