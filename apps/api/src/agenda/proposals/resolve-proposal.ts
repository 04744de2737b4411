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
import { dueOn } from "./due-on.ts";
import { proposalsById, type Said } from "./find-proposals.ts";
import { holdProposals } from "./hold-proposals.ts";
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
  await holdProposals(unit, [node.id]);
  const [before] = await decisionsOfProposals(unit, [node]);
  if (before) {
    const message = `What came of it is in the register already: ${before.number}.`;
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["id"] });
  }
  const [today = ""] = await todayOf(unit, [node.initiativeId]);
  if (today < proposal.opensOn)
    throw new Refused({ code: "NOT_OPEN", message: `It opens on ${proposal.opensOn}.`, path: ["id"] });
  if (today < dueOn(proposal)) {
    const message = `Everybody may respond, or say something else, until ${proposal.closesOn}.`;
    throw new Refused({ code: "STILL_OPEN", message, path: ["id"] });
  }
  const byHolder = isDelegated ? { adopt: input.adopt === true, rationale, on: today } : null;
  return { decision: await count(unit, proposal, byHolder) };
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

/** What the holder says of what was delegated, and on which day. */
interface ByHolder {
  readonly adopt: boolean;
  readonly rationale: string;
  readonly on: string;
}

/**
 * Counts a proposal that is over and held, and writes the decision. What is counted is decided on the day after its last, however late
 * and by whomever that is looked at.
 */
export async function count(unit: Unit, proposal: Proposal, byHolder: ByHolder | null): Promise<Decision> {
  const { initiativeId, id } = proposal;
  const voters = await unit.rows<{
    position: keyof Said["positions"];
    reason: string | null;
    language: string | null;
    isCommunity: boolean;
  }>(
    // the order of their reasons, which are told, says nothing of who gave them
    `select position, reason, language, is_community as "isCommunity" from proposal_voter
     where initiative_id = $1 and proposal_id = $2
     order by sha256(convert_to(reason, 'UTF8'))`,
    [initiativeId, id],
  );
  const counts: Partial<Record<keyof Said["positions"], number>> = {};
  for (const { position } of voters) if (position !== null) counts[position] = (counts[position] ?? 0) + 1;
  const blocks = voters.filter(({ position, isCommunity }) => position === "BLOCK" && isCommunity).length;
  const said = { eligible: voters.length, positions: counts, blockFromCommunity: blocks };
  const { result } = verdictOf(proposal, said, byHolder?.adopt ?? null);
  const dissenting = ["STAND_ASIDE", "BLOCK", "NEEDS_DISCUSSION"];
  const reasons = voters.filter(({ position, reason }) => dissenting.includes(position) && reason);
  return keepDecision(unit, {
    initiativeId,
    kind: "PROPOSAL",
    proposalId: id,
    agendaVersionId: proposal.agendaVersionId,
    title: proposal.title,
    text: proposal.body,
    rationale: byHolder?.rationale ?? "",
    language: proposal.language,
    method: proposal.method,
    result,
    eligible: said.eligible,
    positions: counts,
    // everybody reads a decision that is public: what stood in the way, and not whose it was
    dissent: reasons.map(({ reason }) => reason).join("\n\n"),
    dissentLanguage: commonLanguage(reasons.map((one) => one.language)),
    openedOn: proposal.opensOn,
    decidedOn: byHolder?.on ?? dueOn(proposal),
    visibility: proposal.visibility,
    reviewOn: null,
    supersedesId: null,
  });
}

/** What texts are written in that are told as one: mul where they are not all in one language, null where there are none or one does not say. */
function commonLanguage(languages: readonly (string | null)[]): string | null {
  const [first = null, ...others] = new Set(languages);
  if (first === null || others.includes(null)) return null;
  return others.length === 0 ? first : "mul";
}
