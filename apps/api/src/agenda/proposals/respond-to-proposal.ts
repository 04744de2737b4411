import { checkResponse } from "@keelson/domain/agenda/decision";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, refuse, Refused } from "../../kernel/refusal.ts";
import { saidOrNot } from "../../kernel/said.ts";
import { may } from "../agenda.policy.ts";
import { decisionsOfProposals } from "../decisions/find-decisions.ts";
import { todayOf } from "../initiatives/find-today.ts";
import { languageOf } from "../versions/draft-agenda.ts";
import { proposalsById, voterOf } from "./find-proposals.ts";
import { ProposalVoter, type Proposal } from "./proposal.entity.ts";
import type { RespondToProposalInput } from "./proposal.type.ts";

/** An organisation says where it stands. It may say something else until the last day: the last word counts. */
export const respondToProposal: Work<RespondToProposalInput, { proposal: Proposal | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const node = parseNodeId("proposal", input.id);
  const { initiativeId, id: membershipId } = parseNodeId("membership", input.membershipId);
  allow(node.initiativeId === initiativeId && may.respond(actor, initiativeId, membershipId), "proposal");
  // its voice is held until the transaction ends: what was said last counts
  await unit.rows(
    "select from proposal_voter where initiative_id = $1 and proposal_id = $2 and membership_id = $3 for update",
    [initiativeId, node.id, membershipId],
  );
  const [proposal] = await proposalsById(unit, [node]);
  const [voter] = await voterOf(unit, [{ ...node, membershipId }]);
  if (!proposal || !voter) throw new NotFound("proposal");
  const [today = ""] = await todayOf(unit, [initiativeId]);
  const [decision] = await decisionsOfProposals(unit, [node]);
  if (decision || today < proposal.opensOn || today > proposal.closesOn) {
    const message = `It is open from ${proposal.opensOn} to ${proposal.closesOn}.`;
    throw new Refused({ code: "NOT_OPEN", message, path: ["id"] });
  }
  const reason = saidOrNot(input.reason, "reason");
  refuse(checkResponse(input.position, reason ?? ""));
  await unit.db.update(
    ProposalVoter,
    { initiativeId, id: voter.id },
    {
      position: input.position,
      reason,
      language: reason === null ? null : languageOf(input.language ?? proposal.language),
      respondedBy: actor.personId,
      respondedAt: unit.now,
    },
  );
  return { proposal };
};
