import type { PersonRole } from "@keelson/domain/identity/roles";
import type { Unit, Work } from "../../kernel/context.ts";
import { nil, parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { may, mayLetGo, scopeToLetGo, signedIn, themselves } from "../identity.policy.ts";
import { committeesAt } from "../memberships/committees-at.ts";
import { communitySeats, keepCommunityVote } from "../memberships/keep-community-vote.ts";
import { Membership } from "../memberships/membership.entity.ts";
import { caseKeepers, lockedCaseKeepers, refuseForsaken } from "./case-keepers.ts";
import type { RemovePersonInput } from "./person.input.ts";

/**
 * Ends what a person is for a membership, from the next request on; what they said and decided stays theirs. LAST_DIRECTOR where
 * nobody would direct the backbone any more; LAST_STEERING_MEMBER where nobody would be in the steering committee any more, and
 * NO_COMMUNITY_SEAT where no community would vote in it; LAST_CASE_HANDLER where nobody would read any more what people tell, or have told: whoever it is about would
 * only have to let the one go who may handle it.
 */
export const removePerson: Work<RemovePersonInput, { membership: Membership | null }> = async (unit, input) => {
  const { initiativeId, id } = parseNodeId("membership", input.membershipId);
  const { id: personId, initiativeId: none } = parseNodeId("person", input.personId);
  const actor = signedIn(themselves(unit.actor), scopeToLetGo(unit.actor, initiativeId));
  const mayAny = may.removePerson(actor, initiativeId, id);
  const maySteering = may.removeFromCommittee(actor, { initiativeId, id });
  allow(mayAny || maySteering, "membership");
  const membership = await unit.db.findOneBy(Membership, { initiativeId, id });
  if (!membership) throw new NotFound("membership");
  if (none !== nil) throw new NotFound("person");
  // one after the other, as memberships and seats are moved: two at once would each see the other as the last that is left
  for (const lock of [68, 70])
    await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, $2))", [initiativeId, lock]);
  const [there] = await unit.rows<{ roles: PersonRole[] }>(
    "select roles from assignment where initiative_id = $1 and membership_id = $2 and person_id = $3",
    [initiativeId, id, personId],
  );
  const hasCommittee = (await committeesAt(unit, [initiativeId])).has(initiativeId);
  allow(mayLetGo(actor, { initiativeId, membershipId: id, roles: there?.roles ?? [], hasCommittee }), "person");
  await keepADirector(unit, membership, personId);
  const seats = await communitySeats(unit, initiativeId);
  const before = await lockedCaseKeepers(unit, initiativeId);
  const [gone] = await unit.rows<{ id: string }>(
    "delete from assignment where initiative_id = $1 and membership_id = $2 and person_id = $3 returning id",
    [initiativeId, id, personId],
  );
  if (!gone) throw new NotFound("person");
  if (hasCommittee && !(await committeesAt(unit, [initiativeId])).has(initiativeId)) {
    const message = "Nobody would be left in the steering committee. Take somebody else in first.";
    throw new Refused({ code: "LAST_STEERING_MEMBER", message, path: ["personId"] });
  }
  await keepCommunityVote(unit, initiativeId, seats, "personId");
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
