import { checkEndorsing, endorsementLife } from "@keelson/domain/agenda/endorsement";
import { mayPass } from "@keelson/domain/agenda/machine";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, refuse, Refused } from "../../kernel/refusal.ts";
import { saidOrNot } from "../../kernel/said.ts";
import { may } from "../agenda.policy.ts";
import { todayOf } from "../initiatives/find-today.ts";
import { languageOf } from "../versions/draft-agenda.ts";
import { agendaVersionsById } from "../versions/find-agenda-versions.ts";
import { lockAgenda } from "../versions/locked-version.ts";
import { AgendaEndorsement } from "./agenda-endorsement.entity.ts";
import type { EndorseAgendaInput } from "./endorsement.type.ts";
import { endorsementBy } from "./find-endorsements.ts";

/**
 * An organisation says where it stands to a version, of the words that it has read; it may change its mind, and take an endorsement back.
 * What was carried over from the version before it may object to, for 14 days. Source: docs/methodology.md 4.3.
 */
export const endorseAgenda: Work<EndorseAgendaInput, { endorsement: AgendaEndorsement | null }> = async (
  unit,
  input,
) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const node = parseNodeId("agendaVersion", input.agendaVersionId);
  const { initiativeId, id: membershipId } = parseNodeId("membership", input.membershipId);
  allow(node.initiativeId === initiativeId && may.endorse(actor, initiativeId, membershipId), "agenda version");
  // nobody adopts or withdraws it meanwhile, and of two who speak for one organisation the last counts
  await lockAgenda(unit, initiativeId);
  const [version] = await agendaVersionsById(unit, [node]);
  const [before] = await endorsementBy(unit, [{ ...node, membershipId }]);
  if (!version) throw new NotFound("agenda version");
  const isOpen = version.status === "PROPOSED_FOR_ADOPTION" || version.status === "ADOPTED";
  if (!before || !isOpen) {
    const message = "It is not before the partners, or this organisation was not asked when it was proposed.";
    throw new Refused({ code: "NOT_OPEN", message, path: ["agendaVersionId"] });
  }
  const [today = ""] = await todayOf(unit, [initiativeId]);
  const { state } = input;
  const objects = state === "PENDING";
  const mayObject = before.objectionUntil !== null && today <= before.objectionUntil;
  if (
    !(before.state === state && !objects) &&
    (!mayPass(endorsementLife, before.state, state) || (objects && !mayObject))
  ) {
    const message = objects
      ? "Only what was carried over may be objected to, for 14 days. Decline it, or take it back."
      : `An endorsement does not pass from ${before.state} to ${state}.`;
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["state"] });
  }
  const reservationText = saidOrNot(input.reservationText, "reservationText");
  refuse(checkEndorsing({ ...input, reservationText: reservationText ?? "" }, version.contentHash));
  const alignmentNote = saidOrNot(input.alignmentNote, "alignmentNote");
  const change = {
    state,
    reservationText: objects ? null : reservationText,
    alignmentNote: objects ? null : alignmentNote,
    language:
      reservationText === null && alignmentNote === null ? null : languageOf(input.language ?? version.language),
    contentHash: objects ? null : input.contentHash,
    decidedBy: actor.personId,
    decidedOn: today,
    objectionUntil: null,
  };
  await unit.db.update(AgendaEndorsement, { initiativeId, id: before.id }, change);
  return { endorsement: { ...before, ...change } };
};
