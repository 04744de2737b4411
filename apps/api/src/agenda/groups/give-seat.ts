import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { standingOf } from "../../identity/memberships/standing-of.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { nil, parseNodeId, type NodeId } from "../../kernel/node-id.ts";
import { NotFound, Refused } from "../../kernel/refusal.ts";
import { may } from "../agenda.policy.ts";
import { todayOf } from "../initiatives/find-today.ts";
import { arrangedGroup } from "./arranged-group.ts";
import { Seat, type Group } from "./group.entity.ts";
import type { GiveSeatInput } from "./group.type.ts";

const seatsMax = 200;

/**
 * Gives an organisation that takes part a seat in a group. It votes, but for the backbone's, unless the committee says so
 * (BACKBONE_DOES_NOT_VOTE). A new chair takes the place of the one before. Source: docs/methodology.md 4.2.
 */
export const giveSeat: Work<GiveSeatInput, { group: Group | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const group = await arrangedGroup(unit, actor, parseNodeId("group", input.groupId));
  const { initiativeId } = group;
  const node = parseNodeId("membership", input.membershipId);
  const [membership] = node.initiativeId === initiativeId ? await membershipsById(unit, [node]) : [];
  if (!membership) throw new NotFound("membership");
  if (standingOf(membership, unit.now) !== "ACTIVE") {
    const message = "This organisation does not take part, or not now.";
    throw new Refused({ code: "MEMBERSHIP_NOT_ACTIVE", message, path: ["membershipId"] });
  }
  // by organisation: another membership of the backbone's is the backbone too
  const [owner] = await unit.rows<{ yes: boolean }>("select is_backbones($1, $2) as yes", [
    initiativeId,
    membership.id,
  ]);
  const isBackbone = owner?.yes === true;
  const voting = input.voting ?? !isBackbone;
  if (voting && isBackbone && !may.letBackboneVote(actor, initiativeId)) {
    const message = "The backbone's seat does not vote. The steering committee alone may say otherwise.";
    throw new Refused({ code: "BACKBONE_DOES_NOT_VOTE", message, path: ["voting"] });
  }
  if ((await unit.db.countBy(Seat, { initiativeId, groupId: group.id })) >= seatsMax)
    throw new Refused({ code: "TOO_MANY", message: `At most ${seatsMax} seats.`, path: ["groupId"] });
  const [today = ""] = await todayOf(unit, [initiativeId]);
  if (input.isChair)
    await unit.rows(
      `update seat set is_chair = false, version = version + 1
       where initiative_id = $1 and group_id = $2 and is_chair and to_on is null`,
      [initiativeId, group.id],
    );
  await unit.db.insert(Seat, {
    initiativeId,
    groupId: group.id,
    membershipId: membership.id,
    assignmentId: input.personId ? await assignmentOf(unit, node, input.personId) : null,
    isChair: input.isChair,
    voting,
    compensated: input.compensated,
    fromOn: input.fromOn ?? today,
  });
  return { group };
};

/** By what somebody acts for the organisation whose seat it is: of others nobody is told. */
async function assignmentOf({ rows }: Unit, { initiativeId, id }: NodeId, personId: string): Promise<string> {
  const person = parseNodeId("person", personId);
  const [found] = await rows<{ id: string }>("select assignment_of_member($1, $2, $3) as id", [
    initiativeId,
    id,
    person.id,
  ]);
  if (person.initiativeId !== nil || !found?.id) throw new NotFound("person");
  return found.id;
}
