import { statusOn, type MembershipStatus } from "@keelson/domain/identity/membership-life";
import type { Membership } from "./membership.entity.ts";

/** What a membership is at this moment; its last day is over where rights end, at midnight in UTC. */
export const standingOf = (membership: Pick<Membership, "status" | "endedOn">, now: Date): MembershipStatus =>
  statusOn(membership, now.toISOString().slice(0, 10));
