import { slots } from "../../kernel/slots.js";
import { isChecker, sees } from "../measurement.policy.js";
/** Of each membership, the persons who are its second pair of eyes; none where the actor may not know them. */
export const checkersOf = async ({ rows, actor }, memberships) => {
  const seen = memberships.filter(({ initiativeId, id }) => sees.of(actor, { initiativeId, membershipId: id }));
  const people = await rows(
    `select membership_id as "membershipId", person_id as "personId", roles from assignment
     where initiative_id = any ($1::uuid[]) and membership_id = any ($2::uuid[])`,
    [[...new Set(seen.map(({ initiativeId }) => initiativeId))], seen.map(({ id }) => id)],
  );
  const checkers = people.filter(({ roles }) => isChecker(roles));
  return slots(
    memberships.map(({ id }) => id),
    checkers,
    ({ membershipId }) => membershipId,
  ).map((found) => found.map(({ personId }) => personId));
};
//# sourceMappingURL=find-checkers.js.map
