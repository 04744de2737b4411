import type { GateResult, Phase } from "@keelson/domain/readiness/words";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What the committee decided of the phase an initiative is in: never changed. */
@Entity("phase_transition")
export class PhaseTransition {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text", name: "from_phase" })
  fromPhase!: Phase;
  @Column({ type: "text", name: "to_phase" })
  toPhase!: Phase;
  @Column({ type: "uuid", name: "assessment_id", nullable: true })
  assessmentId!: string | null;
  @Column({ type: "uuid", name: "decision_id" })
  decisionId!: string;
  @Column({ type: "text", nullable: true })
  advice!: GateResult | null;
  @Column({ type: "boolean", name: "is_override" })
  isOverride!: boolean;
  @Column({ type: "text", nullable: true })
  reason!: string | null;
  /** Whether whoever wrote its reason knew that everybody reads it, where the initiative publishes its page. */
  @Column({ type: "boolean", name: "is_public", default: true })
  isPublic!: boolean;
  @Column({ type: "date", name: "decided_on" })
  decidedOn!: string;
  @Column({ type: "timestamptz", name: "created_at", default: () => "date_trunc('milliseconds', now())" })
  createdAt!: Date;
}
