import { slots, slotsOfSeen } from "../../kernel/slots.js";
import { seesPeople } from "../identity.policy.js";
/** Who acts for each organisation, by name; null to whoever may not know. */
export const peopleOf = (unit, memberships) =>
  slotsOfSeen(
    memberships,
    (membership) => seesPeople(unit.actor, membership),
    (seen) => read(unit, seen),
    null,
  );
async function read({ rows }, memberships) {
  const found = await rows(
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
//# sourceMappingURL=find-people.js.map
