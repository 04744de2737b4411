import { isMoreThanHalf, parseShare } from "@keelson/domain/agenda/decision";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId, type Kind, type NodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, refuse, Refused } from "../../kernel/refusal.ts";
import { saidBriefly } from "../../kernel/said-briefly.ts";
import { said } from "../../kernel/said.ts";
import { may } from "../agenda.policy.ts";
import { initiativesById } from "../initiatives/find-initiatives.ts";
import { todayOf } from "../initiatives/find-today.ts";
import { languageOf } from "../versions/draft-agenda.ts";
import { agendaVersionsById } from "../versions/find-agenda-versions.ts";
import { Proposal } from "./proposal.entity.ts";
import type { OpenProposalInput } from "./proposal.type.ts";

/**
 * Asks the partners to decide something. Who is eligible is written down with it: every organisation that takes part as a partner, for a
 * community or in the steering committee, once. It is never changed: who means something else opens another. Source: docs/methodology.md 4.3.
 */
export const openProposal: Work<OpenProposalInput, { proposal: Proposal | null }> = async (unit, input) => {
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  const within = (kind: Kind, id: string | null | undefined): NodeId | null => {
    if (!id) return null;
    const node = parseNodeId(kind, id);
    if (node.initiativeId !== initiativeId) throw new NotFound("initiative");
    return node;
  };
  // an organisation's own word, or the initiative's work
  const actor = signedIn(themselves(unit.actor), input.membershipId ? "REPORT" : "MANAGE");
  const from = within("membership", input.membershipId);
  allow(may.openProposal(actor, initiativeId, from?.id ?? null), "initiative");
  const [initiative] = await initiativesById(unit, [initiativeId]);
  if (!initiative) throw new NotFound("initiative");
  const [today = ""] = await todayOf(unit, [initiativeId]);
  const opensOn = input.opensOn ?? today;
  const threshold = parseShare(input.threshold);
  const isSupermajority = threshold !== null && (input.method !== "SUPERMAJORITY" || isMoreThanHalf(threshold));
  refuse(
    [
      { holds: opensOn >= today, path: "opensOn", message: "It opens today, or on a day to come." },
      { holds: input.closesOn >= opensOn, path: "closesOn", message: "It closes on the day it opens, or later." },
      {
        holds: isSupermajority,
        path: "threshold",
        message: "A share is such as 2/3; a supermajority is more than half.",
      },
      { holds: parseShare(input.quorum) !== null, path: "quorum", message: "A share is such as 1/2." },
      {
        holds: (input.method === "DELEGATED") === Boolean(input.holderId),
        path: "holderId",
        message: "Where deciding is delegated, say to whom; otherwise leave it out.",
      },
    ].flatMap(({ holds, path, message }) => (holds ? [] : [{ code: "OUT_OF_RANGE", message, path: [path] }])),
  );
  if (!may.bendRules(actor, initiativeId, from?.id ?? null)) {
    const message = "That is for the steering committee to say.";
    const problem = (path: string) => ({ code: "COMMITTEE_REQUIRED", message, path: [path] });
    refuse([
      ...(input.communitySafeguard ? [] : [problem("communitySafeguard")]),
      ...(input.method === "DELEGATED" ? [problem("method")] : []),
    ]);
  }
  const holder = within("membership", input.holderId);
  if (holder) {
    const own = actor.assignments.map(({ membershipId }) => membershipId);
    if (!(await membershipsById(unit, [holder]))[0]) throw new NotFound("membership");
    if (!(await mayHold(unit, holder, own, today)))
      throw new Refused({
        code: "HOLDER_NOT_ALLOWED",
        message:
          "Whoever decides for all has a voice here, and is neither the backbone nor an organisation of your own.",
        path: ["holderId"],
      });
  }
  const about = within("agendaVersion", input.agendaVersionId);
  if (about && !(await agendaVersionsById(unit, [about]))[0]) throw new NotFound("agenda version");
  const proposal = unit.db.create(Proposal, {
    initiativeId,
    title: saidBriefly(input.title, "title", "Give the proposal a title."),
    body: said(input.body, "body", "Say what is proposed."),
    language: languageOf(input.language ?? initiative.defaultLanguage),
    kind: input.kind,
    decisionTypeCode: input.decisionTypeCode
      ? saidBriefly(input.decisionTypeCode, "decisionTypeCode", "Name the type of decision.", 64)
      : null,
    method: input.method,
    threshold: input.threshold,
    quorum: input.quorum,
    communitySafeguard: input.communitySafeguard,
    holderId: holder?.id ?? null,
    membershipId: from?.id ?? null,
    agendaVersionId: about?.id ?? null,
    opensOn,
    closesOn: input.closesOn,
    visibility: input.visibility,
    openedBy: actor.personId,
  });
  await unit.db.insert(Proposal, proposal);
  const [voter] = await unit.rows("select from proposal_voter where initiative_id = $1 and proposal_id = $2 limit 1", [
    initiativeId,
    proposal.id,
  ]);
  if (!voter) {
    const message = "Nobody could respond: no partner, community group or steering committee takes part yet.";
    throw new Refused({ code: "NOBODY_ELIGIBLE", message, path: ["initiativeId"] });
  }
  return { proposal };
};

/** May this organisation decide for all? It has a voice itself, is not the backbone, and not one of whoever asks. */
async function mayHold(
  unit: Unit,
  { initiativeId, id }: NodeId,
  own: readonly string[],
  today: string,
): Promise<boolean> {
  const [found] = await unit.rows<{ may: boolean }>(
    `select coalesce(bool_or(m.id = $2 and m.roles && array['PARTNER', 'COMMUNITY', 'STEERING_COMMITTEE']), false)
         and not bool_or('BACKBONE' = any (m.roles)) and not bool_or(m.id = any ($3::uuid[])) as may
     from membership h join membership m on m.initiative_id = h.initiative_id and m.organisation_id = h.organisation_id
     where h.initiative_id = $1 and h.id = $2 and m.status = 'ACTIVE' and (m.ended_on is null or m.ended_on >= $4)`,
    [initiativeId, id, own, today],
  );
  return found?.may === true;
}
