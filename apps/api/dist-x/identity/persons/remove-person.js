import { nil, parseNodeId } from "../../kernel/node-id.js";
import { allow, NotFound, Refused } from "../../kernel/refusal.js";
import { may, signedIn, themselves, worksForBackbone } from "../identity.policy.js";
import { Membership } from "../memberships/membership.entity.js";
/**
 * Ends what a person is for a membership, from the next request on; what they said and decided stays theirs. LAST_DIRECTOR where
 * nobody would direct the backbone any more.
 */
export const removePerson = async (unit, input) => {
  const { initiativeId, id } = parseNodeId("membership", input.membershipId);
  const { id: personId, initiativeId: none } = parseNodeId("person", input.personId);
  const actor = signedIn(themselves(unit.actor), worksForBackbone(unit.actor, initiativeId) ? "MANAGE" : "REPORT");
  allow(may.removePerson(actor, initiativeId, id), "membership");
  const membership = await unit.db.findOneBy(Membership, { initiativeId, id });
  if (!membership) throw new NotFound("membership");
  if (none !== nil) throw new NotFound("person");
  await keepADirector(unit, membership, personId);
  const [gone] = await unit.rows(
    "delete from assignment where initiative_id = $1 and membership_id = $2 and person_id = $3 returning id",
    [initiativeId, id, personId],
  );
  if (!gone) throw new NotFound("person");
  return { membership };
};
/** One whose membership has ended directs nothing any more. Two directors who let each other go at once must not both be heard. */
async function keepADirector(unit, { initiativeId, id, roles }, personId) {
  if (!roles.includes("BACKBONE")) return;
  await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`directors ${initiativeId}`]);
  const director = "BACKBONE_DIRECTOR";
  const directors = await unit.rows(
    `select a.person_id as "personId", a.membership_id as "membershipId"
     from assignment a join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id
     where a.initiative_id = $1 and $2 = any (a.roles) and (m.ended_on is null or m.ended_on >= current_date)`,
    [initiativeId, director],
  );
  const isGoing = (one) => one.personId === personId && one.membershipId === id;
  if (!directors.some(isGoing) || directors.some((one) => !isGoing(one))) return;
  throw new Refused({
    code: "LAST_DIRECTOR",
    message: "Nobody else directs this backbone. Make somebody else its director first.",
    path: ["personId"],
  });
}
//# sourceMappingURL=remove-person.js.map
