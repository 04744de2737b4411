import type { Batch } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { slots } from "../../kernel/slots.ts";
import { isChecker, sees } from "../measurement.policy.ts";

/** Of each membership, the persons who are its second pair of eyes; none where the actor may not know them. */
export const checkersOf: Batch<NodeId, string[]> = async ({ rows, actor }, memberships) => {
  const seen = memberships.filter(({ initiativeId, id }) => sees.of(actor, { initiativeId, membershipId: id }));
  const people = await rows<{ membershipId: string; personId: string; roles: string[] }>(
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
