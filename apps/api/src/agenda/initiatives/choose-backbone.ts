import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { may } from "../agenda.policy.ts";
import { committeesAt } from "../../identity/memberships/committees-at.ts";
import { communitySeats, keepCommunityVote } from "../../identity/memberships/keep-community-vote.ts";
import { lockPhaseNeeds } from "../constituents/lock-phase-needs.ts";
import { decisionsById } from "../decisions/find-decisions.ts";
import { initiativesById } from "./find-initiatives.ts";
import type { Initiative } from "./initiative.entity.ts";
import type { ChooseBackboneInput } from "./initiative.input.ts";

/**
 * The partners' choice of a backbone takes effect: by a decision that the steering committee has recorded (BACKBONE_CHOICE). The founder's
 * organisation is confirmed by the same. Nobody appoints itself, and nobody is appointed whose votes are the last of the committee, or from the
 * second phase on the last of a community in it: the backbone has none. Source: docs/methodology.md 4.2, BACKBONE_NOT_SELF_APPOINTED.
 */
export const chooseBackbone: Work<ChooseBackboneInput, { initiative: Initiative | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const { initiativeId, id } = parseNodeId("membership", input.membershipId);
  const decided = parseNodeId("decision", input.decisionId);
  allow(decided.initiativeId === initiativeId && may.chooseBackbone(actor, initiativeId), "membership");
  const [decision] = await decisionsById(unit, [decided]);
  if (!decision) throw new NotFound("decision");
  await lockPhaseNeeds(unit, initiativeId);
  const hasCommittee = (await committeesAt(unit, [initiativeId])).has(initiativeId);
  const seats = await communitySeats(unit, initiativeId);
  const [done] = await unit.rows<{ done: boolean }>("select choose_backbone($1, $2, $3) as done", [
    initiativeId,
    id,
    decided.id,
  ]);
  if (!done?.done) {
    const message = `Decision ${decision.number} does not choose a backbone, or another has taken its place.`;
    throw new Refused({ code: "BACKBONE_NOT_SELF_APPOINTED", message, path: ["decisionId"] });
  }
  // whoever is the backbone votes no longer, and is no community that has others decide with it
  if (hasCommittee && !(await committeesAt(unit, [initiativeId])).has(initiativeId)) {
    const message = "Nobody would be left in the steering committee. Take somebody else in first.";
    throw new Refused({ code: "LAST_STEERING_MEMBER", message, path: ["membershipId"] });
  }
  await keepCommunityVote(unit, initiativeId, seats, "membershipId");
  const [initiative = null] = await initiativesById(unit, [initiativeId]);
  return { initiative };
};
