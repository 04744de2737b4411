import type { ObligationState } from "@keelson/domain/measurement/words";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** Why a partner is let off a period. A SAFETY waiver needs no explanation. Source: docs/methodology.md 4.4.2. */
export const waiveReasons = [
  "NOT_APPLICABLE",
  "MEMBERSHIP_ENDED",
  "MEMBERSHIP_SUSPENDED",
  "SAFETY",
  "CAPACITY",
  "OTHER",
] as const;
export type WaiveReason = (typeof waiveReasons)[number];

/** What a partner is asked to report, from one period to another or until further notice. */
@Entity("obligation")
export class Obligation {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "uuid", name: "indicator_id" })
  indicatorId!: string;
  @Column({ type: "text", name: "from_period" })
  fromPeriod!: string;
  @Column({ type: "text", name: "to_period", nullable: true })
  toPeriod!: string | null;
  @Column({ type: "date", name: "starts_on" })
  startsOn!: string;
  @Column({ type: "date", name: "ends_on", default: "infinity" })
  endsOn!: string;
  /** How far its periods have been made; null: not at all. */
  @Column({ type: "date", name: "bound_to", nullable: true })
  boundTo!: string | null;
  @Column({ type: "text", nullable: true })
  purpose!: string | null;
  @Column({ type: "text", default: "PROPOSED" })
  state!: ObligationState;
  @Column({ type: "uuid", name: "proposed_by" })
  proposedBy!: string;
  @Column({ type: "uuid", name: "agreed_by", nullable: true })
  agreedBy!: string | null;
  /** Why the partner declined it, where it says so. */
  @Column({ type: "text", name: "declined_because", nullable: true })
  declinedBecause!: string | null;
  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;
  @Column({ type: "integer", default: 1 })
  version!: number;
}

/** One partner × one indicator × one of its periods, with the date it is due. */
@Entity("obligation_period")
export class ObligationPeriod {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "indicator_id" })
  indicatorId!: string;
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "text" })
  period!: string;
  @Column({ type: "date", name: "period_start" })
  periodStart!: string;
  @Column({ type: "date", name: "period_end" })
  periodEnd!: string;
  @Column({ type: "date", name: "due_on" })
  dueOn!: string;
  /** UNBOUND: a draft was begun, nothing is expected yet. */
  @Column({ type: "text" })
  state!: "UNBOUND" | "DUE" | "SUBMITTED" | "WAIVED";
  @Column({ type: "timestamptz", name: "first_submitted_at", nullable: true })
  firstSubmittedAt!: Date | null;
  @Column({ type: "text", name: "waive_reason", nullable: true })
  waiveReason!: WaiveReason | null;
  @Column({ type: "text", name: "waive_note", nullable: true })
  waiveNote!: string | null;
}
