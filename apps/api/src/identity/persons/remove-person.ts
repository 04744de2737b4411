import type { PersonRole } from "@keelson/domain/identity/roles";
import type { Unit, Work } from "../../kernel/context.ts";
import { nil, parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { may, signedIn, themselves, worksForBackbone } from "../identity.policy.ts";
import { Membership } from "../memberships/membership.entity.ts";
import { caseKeepers, lockedCaseKeepers, refuseForsaken } from "./case-keepers.ts";
import type { RemovePersonInput } from "./person.input.ts";

/**
 * Ends what a person is for a membership, from the next request on; what they said and decided stays theirs. LAST_DIRECTOR where
 * nobody would direct the backbone any more; LAST_CASE_HANDLER where nobody would read any more what people tell, or have told: whoever it is about would
 * only have to let the one go who may handle it.
 */
export const removePerson: Work<RemovePersonInput, { membership: Membership | null }> = async (unit, input) => {
  const { initiativeId, id } = parseNodeId("membership", input.membershipId);
  const { id: personId, initiativeId: none } = parseNodeId("person", input.personId);
  const actor = signedIn(themselves(unit.actor), worksForBackbone(unit.actor, initiativeId) ? "MANAGE" : "REPORT");
  allow(may.removePerson(actor, initiativeId, id), "membership");
  const membership = await unit.db.findOneBy(Membership, { initiativeId, id });
  if (!membership) throw new NotFound("membership");
  if (none !== nil) throw new NotFound("person");
  await keepADirector(unit, membership, personId);
  const before = await lockedCaseKeepers(unit, initiativeId);
  const [gone] = await unit.rows<{ id: string }>(
    "delete from assignment where initiative_id = $1 and membership_id = $2 and person_id = $3 returning id",
    [initiativeId, id, personId],
  );
  if (!gone) throw new NotFound("person");
  refuseForsaken(before, await caseKeepers(unit, initiativeId), "personId");
  return { membership };
};

/** One whose membership has ended directs nothing any more. Two directors who let each other go at once must not both be heard. */
async function keepADirector(unit: Unit, { initiativeId, id, roles }: Membership, personId: string): Promise<void> {
  if (!roles.includes("BACKBONE")) return;
  await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`directors ${initiativeId}`]);
  const director: PersonRole = "BACKBONE_DIRECTOR";
  const directors = await unit.rows<{ personId: string; membershipId: string }>(
    `select a.person_id as "personId", a.membership_id as "membershipId"
     from assignment a join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id
     where a.initiative_id = $1 and $2 = any (a.roles) and m.status = 'ACTIVE' and (m.ended_on is null or m.ended_on >= current_date)`,
    [initiativeId, director],
  );
  const isGoing = (one: (typeof directors)[number]) => one.personId === personId && one.membershipId === id;
  if (!directors.some(isGoing) || directors.some((one) => !isGoing(one))) return;
  throw new Refused({
    code: "LAST_DIRECTOR",
    message: "Nobody else directs this backbone. Make somebody else its director first.",
    path: ["personId"],
  });
}
