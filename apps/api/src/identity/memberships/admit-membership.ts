import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { may, signedIn, themselves } from "../identity.policy.ts";
import { membershipsById } from "./find-memberships.ts";
import type { Membership } from "./membership.entity.ts";
import type { AdmitMembershipInput } from "./membership.input.ts";

/**
 * The steering committee takes in an organisation that was invited: it is a member as soon as both have said yes, in whatever order. The
 * backbone invites and does not admit. Source: docs/methodology.md 3.2, "Invite / admit partner".
 */
export const admitMembership: Work<AdmitMembershipInput, { membership: Membership | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const node = parseNodeId("membership", input.membershipId);
  allow(may.admitMembership(actor, node.initiativeId), "membership");
  const [before] = await membershipsById(unit, [node]);
  if (!before) throw new NotFound("membership");
  const [admitted] = await unit.rows<{ done: boolean }>("select admit_membership($1, $2) as done", [
    node.initiativeId,
    node.id,
  ]);
  if (!admitted?.done) {
    const message = "Only an organisation that is invited is taken in.";
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["membershipId"] });
  }
  const [membership = null] = await membershipsById(unit, [node]);
  return { membership };
};
