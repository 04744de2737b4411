import { membershipLife, type MembershipStatus } from "@keelson/domain/identity/membership-life";
import type { Batch } from "../../kernel/context.ts";
import { may, steers, takesPartThemselves, worksForBackbone } from "../identity.policy.ts";
import { committeesAt } from "./committees-at.ts";
import { leavingSuspended } from "./leaving-suspended.ts";
import type { Membership } from "./membership.entity.ts";
import { standingOf } from "./standing-of.ts";

/** What each of these memberships is at this moment; null to whoever does not take part as themselves. */
export const statusesOf: Batch<Membership, MembershipStatus | null> = ({ actor, now }, memberships) =>
  Promise.resolve(
    memberships.map((one) => (takesPartThemselves(actor, one.initiativeId) ? standingOf(one, now) : null)),
  );

/** To what the actor may move each of these memberships now. */
export const nextStatusesOf: Batch<Membership, MembershipStatus[]> = async (unit, memberships) => {
  const { actor } = unit;
  if (actor === null || actor.reportLinkId !== null) return memberships.map(() => []);
  const initiatives = [...new Set(memberships.map(({ initiativeId }) => initiativeId))];
  const led = await committeesAt(unit, initiatives);
  const leaving = await leavingSuspended(unit, memberships);
  return memberships.map((membership) => {
    const { initiativeId } = membership;
    const leads = steers(actor, initiativeId) || worksForBackbone(actor, initiativeId);
    if (!actor.scopes.includes(leads ? "MANAGE" : "REPORT")) return [];
    const decides = may.moveMembership(actor, membership, led.has(initiativeId));
    const leaves = may.leave(actor, membership) || leaving.has(membership.id);
    return membershipLife.arrows[standingOf(membership, unit.now)].filter(
      // an invitation is answered by whom it is for
      (to) => (decides && !(membership.status === "INVITED" && to === "ACTIVE")) || (leaves && to === "EXITED"),
    );
  });
};
