import type { MeasurementState, RevisionReason, ValueState } from "@keelson/domain/measurement/words";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { ObligationPeriod } from "../obligations/obligation.entity.ts";

/** What one partner says of one indicator in one period, in one revision; submitted, queried and accepted as one. */
@Entity("measurement")
export class Measurement {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "obligation_period_id" })
  obligationPeriodId!: string;
  @ManyToOne(() => ObligationPeriod)
  @JoinColumn([
    { name: "initiative_id", referencedColumnName: "initiativeId" },
    { name: "obligation_period_id", referencedColumnName: "id" },
  ])
  obligationPeriod!: ObligationPeriod;
  @Column({ type: "uuid", name: "definition_id" })
  definitionId!: string;
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "integer" })
  revision!: number;
  @Column({ type: "text", default: "DRAFT" })
  state!: MeasurementState;
  /** The total itself is NOT_APPLICABLE: the partner is waived for the period. */
  @Column({ type: "boolean", name: "not_applicable", default: false })
  notApplicable!: boolean;
  @Column({ type: "text", nullable: true })
  reason!: RevisionReason | null;
  @Column({ type: "uuid", name: "recorded_by" })
  recordedBy!: string;
  /** Who else had a hand in the draft. */
  @Column({ type: "uuid", name: "earlier_recorders", array: true, default: "{}" })
  earlierRecorders!: string[];
  @Column({ type: "timestamptz", name: "recorded_at", default: () => "clock_timestamp()" })
  recordedAt!: Date;
  @Column({ type: "uuid", name: "submitted_by", nullable: true })
  submittedBy!: string | null;
  @Column({ type: "timestamptz", name: "submitted_at", nullable: true })
  submittedAt!: Date | null;
  /** Nobody else at the partner could have checked it. */
  @Column({ type: "boolean", name: "single_eyes", default: false })
  singleEyes!: boolean;
  @Column({ type: "uuid", name: "decided_by", nullable: true })
  decidedBy!: string | null;
  @Column({ type: "timestamptz", name: "decided_at", nullable: true })
  decidedAt!: Date | null;
  @Column({ type: "integer", default: 1 })
  version!: number;
}

/** A figure of a measurement: its total, or a part of it. */
@Entity("measurement_value")
export class MeasurementValue {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", name: "measurement_id" })
  measurementId!: string;
  @PrimaryColumn({ type: "uuid", name: "category_set_id" })
  categorySetId!: string;
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "text", name: "value_state" })
  valueState!: ValueState;
  @Column({ type: "numeric", nullable: true })
  value!: string | null;
  @Column({ type: "numeric", nullable: true })
  numerator!: string | null;
  @Column({ type: "numeric", nullable: true })
  denominator!: string | null;
  @Column({ type: "boolean", default: false })
  derived!: boolean;
  @Column({ type: "text", nullable: true })
  note!: string | null;
}
