import type { Unit } from "../../kernel/context.ts";
import { nil, parseNodeId } from "../../kernel/node-id.ts";
import { NotFound } from "../../kernel/refusal.ts";

/** Whom an action is given to, as rows know them. NOT_FOUND where they do not act for that organisation here. */
export async function askedOwner(
  unit: Unit,
  membership: string,
  person: string,
): Promise<{ initiativeId: string; membershipId: string; personId: string }> {
  const { initiativeId, id: membershipId } = parseNodeId("membership", membership);
  const { initiativeId: none, id: personId } = parseNodeId("person", person);
  if (none !== nil) throw new NotFound("person");
  const [found] = await unit.rows("select from people_to_ask($1) p where p.membership_id = $2 and p.person_id = $3", [
    initiativeId,
    membershipId,
    personId,
  ]);
  if (!found) throw new NotFound("person");
  return { initiativeId, membershipId, personId };
}
