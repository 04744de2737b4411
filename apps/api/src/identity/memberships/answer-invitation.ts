import type { MembershipStatus } from "@keelson/domain/identity/membership-life";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { NotFound, Refused } from "../../kernel/refusal.ts";
import { saidOrNot } from "../../kernel/said.ts";
import { signedIn, themselves } from "../identity.policy.ts";
import type { AnswerInvitationInput } from "./membership.input.ts";

/**
 * An organisation says yes or no to its invitation: by its own people, and never by the backbone, which could otherwise take in whom it likes.
 * An invitation gives nobody a right: the database looks up whose it is. Source: docs/methodology.md 4.2, INVITED → ACTIVE | DECLINED.
 */
export const answerInvitation: Work<AnswerInvitationInput, { status: MembershipStatus | null }> = async (
  unit,
  input,
) => {
  signedIn(themselves(unit.actor), "REPORT");
  const { initiativeId, id } = parseNodeId("membership", input.membershipId);
  const reason = saidOrNot(input.reason, "reason");
  if (!(await isTheirs(unit, initiativeId, id))) throw new NotFound("membership");
  if (reason !== null) unit.because(reason);
  const [answered] = await unit.rows<{ status: MembershipStatus | null }>(
    "select answer_invitation($1, $2, $3, $4) as status",
    [initiativeId, id, input.accepts, reason],
  );
  if (!answered?.status) {
    const message = "This organisation is not invited, or has answered already.";
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["accepts"] });
  }
  return { status: answered.status };
};

async function isTheirs({ rows }: Unit, initiativeId: string, id: string): Promise<boolean> {
  const [found] = await rows<{ is: boolean }>("select speaks_for_itself($1, $2) as is", [initiativeId, id]);
  return found?.is === true;
}
