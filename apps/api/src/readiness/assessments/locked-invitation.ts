import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Unit } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound } from "../../kernel/refusal.ts";
import { ReadinessInvitation, type ReadinessAssessment } from "./assessment.entity.ts";
import { lockedAssessment } from "./locked-assessment.ts";

/** Somebody who does something in a round for an organisation that is asked. */
interface Invited {
  readonly actor: Actor;
  readonly assessment: ReadinessAssessment;
  readonly invitation: ReadinessInvitation;
}

/**
 * What everything begins with that is done in a round for an organisation: whoever does it signed in themselves and `mayDo` it, and the round is held
 * until the transaction ends. NOT_FOUND also where the organisation is not asked: it knows of the round, and of no answer to it.
 */
export async function lockedInvitation(
  unit: Unit,
  input: { readonly assessmentId: string; readonly membershipId: string },
  mayDo: (actor: Actor | null, initiativeId: string, membershipId: string) => boolean,
): Promise<Invited> {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const { initiativeId, id } = parseNodeId("assessment", input.assessmentId);
  const member = parseNodeId("membership", input.membershipId);
  allow(member.initiativeId === initiativeId && mayDo(actor, initiativeId, member.id), "assessment");
  const assessment = await lockedAssessment(unit, { initiativeId, id });
  const whose = { initiativeId, assessmentId: id, membershipId: member.id };
  const invitation = await unit.db.findOneBy(ReadinessInvitation, whose);
  if (!invitation) throw new NotFound("assessment");
  return { actor, assessment, invitation };
}
