import type { PersonRole } from "@keelson/domain/identity/roles";
import type { Batch, Unit } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { slots, slotsOfSeen } from "../../kernel/slots.ts";
import { may, seesPeople } from "../identity.policy.ts";

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
  /** Whether somebody is at work in the steering committee of the initiative: then those in it are not the backbone's to let go. */
  readonly hasCommittee: boolean;
}

/** Who acts for each organisation, by name; null to whoever may not know. */
export const peopleOf: Batch<NodeId, ActingPerson[] | null> = (unit, memberships) =>
  slotsOfSeen<NodeId, ActingPerson[] | null>(
    memberships,
    (membership) => seesPeople(unit.actor, membership),
    (seen) => read(unit, seen),
    null,
  );

/**
 * Who acts for each organisation in the steering committee, by name, to whoever may let them go: its own people and the committee's chair.
 * Null to everybody else. Source: docs/decisions/0029.
 */
export const committeePeopleOf: Batch<NodeId, Pick<ActingPerson, "personId" | "name">[] | null> = (unit, memberships) =>
  slotsOfSeen<NodeId, Pick<ActingPerson, "personId" | "name">[] | null>(
    memberships,
    (membership) => unit.actor?.reportLinkId === null && may.removeFromCommittee(unit.actor, membership),
    async (seen) => {
      const ids = seen.map(({ id }) => id);
      const found = await unit.rows<Pick<ActingPerson, "membershipId" | "personId" | "name">>(
        `select a.membership_id as "membershipId", p.id as "personId", p.name
         from assignment a join person p on p.id = a.person_id
         where a.initiative_id = any ($1::uuid[]) and a.membership_id = any ($2::uuid[])
           and a.roles && array['STEERING_MEMBER', 'STEERING_CHAIR']
         order by lower(p.name), p.id`,
        [[...new Set(seen.map(({ initiativeId }) => initiativeId))], ids],
      );
      return slots(ids, found, ({ membershipId }) => membershipId);
    },
    null,
  );

async function read({ rows }: Unit, memberships: readonly NodeId[]): Promise<ActingPerson[][]> {
  const found = await rows<ActingPerson>(
    `select a.membership_id as "membershipId", p.id as "personId", p.name, p.email, a.roles, p.language, p.last_seen_on as "lastSeenOn",
       i.has_committee as "hasCommittee"
     from (select id, committee_at_work(id) as has_committee from unnest($1::uuid[]) id offset 0) i
     join assignment a on a.initiative_id = i.id join person p on p.id = a.person_id
     where a.membership_id = any ($2::uuid[])
     order by lower(p.name), p.id`,
    [[...new Set(memberships.map(({ initiativeId }) => initiativeId))], memberships.map(({ id }) => id)],
  );
  return slots(
    memberships.map(({ id }) => id),
    found,
    ({ membershipId }) => membershipId,
  );
}
