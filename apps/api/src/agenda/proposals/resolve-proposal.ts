import { decide, half, parseShare, twoThirds, type Verdict } from "@keelson/domain/agenda/decision";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { said } from "../../kernel/said.ts";
import { may } from "../agenda.policy.ts";
import type { Decision } from "../decisions/decision.entity.ts";
import { decisionsOfProposals } from "../decisions/find-decisions.ts";
import { keepDecision } from "../decisions/keep-decision.ts";
import { todayOf } from "../initiatives/find-today.ts";
import { proposalsById, type Said } from "./find-proposals.ts";
import type { Proposal } from "./proposal.entity.ts";
import type { ResolveProposalInput } from "./proposal.type.ts";

/**
 * Writes down what came of a proposal, once: after its last day it is counted; what was delegated, its holder decides, and says why.
 * Source: docs/methodology.md 4.3.
 */
export const resolveProposal: Work<ResolveProposalInput, { decision: Decision | null }> = async (unit, input) => {
  const node = parseNodeId("proposal", input.id);
  const [proposal] = await proposalsById(unit, [node]);
  const isDelegated = proposal?.method === "DELEGATED";
  const actor = signedIn(themselves(unit.actor), isDelegated ? "REPORT" : "MANAGE");
  if (!proposal) throw new NotFound("proposal");
  allow(may.resolve(actor, node.initiativeId, proposal.holderId), "proposal");
  if (isDelegated && typeof input.adopt !== "boolean")
    throw new Refused({ code: "TEXT_REQUIRED", message: "Say whether it is adopted.", path: ["adopt"] });
  const rationale = isDelegated ? said(input.rationale, "rationale", "Say why it is decided so.") : "";
  const [before] = await decisionsOfProposals(unit, [node]);
  if (before) {
    const message = `What came of it is in the register already: ${before.number}.`;
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["id"] });
  }
  const [today = ""] = await todayOf(unit, [node.initiativeId]);
  if (!isDelegated && today <= proposal.closesOn) {
    const message = `Everybody may respond, or say something else, until ${proposal.closesOn}.`;
    throw new Refused({ code: "STILL_OPEN", message, path: ["id"] });
  }
  return { decision: await count(unit, proposal, today, rationale, input.adopt ?? null) };
};

/** What comes of a proposal by what was said of it. */
export function verdictOf(
  proposal: Proposal,
  { eligible, positions, blockFromCommunity }: Said,
  delegated: boolean | null,
): Verdict {
  const { method, communitySafeguard } = proposal;
  return decide({
    method,
    threshold: parseShare(proposal.threshold) ?? twoThirds,
    quorum: parseShare(proposal.quorum) ?? half,
    eligible,
    responses: positions,
    communitySafeguard,
    blockFromCommunity,
    delegated,
  });
}

/** Counts a proposal that is over, and writes the decision. */
export async function count(
  unit: Unit,
  proposal: Proposal,
  decidedOn: string,
  rationale: string,
  delegated: boolean | null,
): Promise<Decision> {
  const { initiativeId, id } = proposal;
  const voters = await unit.rows<{
    code: string;
    position: keyof Said["positions"];
    reason: string | null;
    isCommunity: boolean;
  }>(
    `select code, position, reason, is_community as "isCommunity" from proposal_voter
     where initiative_id = $1 and proposal_id = $2 order by code`,
    [initiativeId, id],
  );
  const counts: Partial<Record<keyof Said["positions"], number>> = {};
  for (const { position } of voters) if (position !== null) counts[position] = (counts[position] ?? 0) + 1;
  const blocks = voters.filter(({ position, isCommunity }) => position === "BLOCK" && isCommunity).length;
  const said = { eligible: voters.length, positions: counts, blockFromCommunity: blocks };
  const { result } = verdictOf(proposal, said, delegated);
  const dissenting = ["STAND_ASIDE", "BLOCK", "NEEDS_DISCUSSION"];
  return keepDecision(unit, {
    initiativeId,
    kind: "PROPOSAL",
    proposalId: id,
    agendaVersionId: proposal.agendaVersionId,
    title: proposal.title,
    text: proposal.body,
    rationale,
    language: proposal.language,
    method: proposal.method,
    result,
    eligible: said.eligible,
    positions: counts,
    // everybody reads a decision that is public: what stood in the way, and not whose it was
    dissent: voters
      .flatMap(({ position, reason }) => (dissenting.includes(position) && reason ? [reason] : []))
      .join("\n\n"),
    openedOn: proposal.opensOn,
    decidedOn,
    visibility: proposal.visibility,
    reviewOn: null,
    supersedesId: null,
  });
}
