import { membershipLife, type MembershipStatus } from "@keelson/domain/identity/membership-life";
import type { Batch, Unit } from "../../kernel/context.ts";
import { may, takesPartThemselves } from "../identity.policy.ts";
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
  return memberships.map((membership) => {
    const decides =
      actor.scopes.includes("MANAGE") && may.moveMembership(actor, membership, led.has(membership.initiativeId));
    const leaves = actor.scopes.includes("REPORT") && may.leave(actor, membership);
    return membershipLife.arrows[standingOf(membership, unit.now)].filter(
      // an invitation is answered by whom it is for
      (to) => (decides && !(membership.status === "INVITED" && to === "ACTIVE")) || (leaves && to === "EXITED"),
    );
  });
};

/** Those of the initiatives in which somebody is in the steering committee. */
export async function committeesAt({ rows }: Unit, initiativeIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await rows<{ id: string }>("select id from unnest($1::uuid[]) id where committee_at_work(id)", [
    initiativeIds,
  ]);
  return new Set(found.map(({ id }) => id));
}
