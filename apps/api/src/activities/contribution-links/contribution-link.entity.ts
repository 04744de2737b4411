import type { ContributionWeight, EvidenceLevel } from "@keelson/domain/activities/words";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** An activity contributes to an outcome, as its people see it. It says nothing of causes. */
@Entity("contribution_link")
export class ContributionLink {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "activity_id" })
  activityId!: string;
  /** The activity's lead. */
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "uuid", name: "outcome_id" })
  outcomeId!: string;
  @Column({ type: "text" })
  weight!: ContributionWeight;
  @Column({ type: "text", name: "evidence_level" })
  evidenceLevel!: EvidenceLevel;
  @Column({ type: "text", nullable: true })
  rationale!: string | null;
  @Column({ type: "uuid", name: "recorded_by" })
  recordedBy!: string;
  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;
  @Column({ type: "integer", default: 1 })
  version!: number;
}
