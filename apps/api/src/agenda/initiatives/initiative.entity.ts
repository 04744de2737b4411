import type { InitiativeStatus } from "@keelson/domain/agenda/governance";
import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity("initiative")
export class Initiative {
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text" })
  slug!: string;
  @Column({ type: "text" })
  name!: string;
  @Column({ type: "text", name: "problem_area" })
  problemArea!: string;
  @Column({ type: "text", name: "time_zone", default: "UTC" })
  timeZone!: string;
  @Column({ type: "text", name: "default_language", default: "en" })
  defaultLanguage!: string;
  @Column({ type: "text", name: "current_phase", default: "PHASE_I" })
  currentPhase!: "PHASE_I" | "PHASE_II" | "PHASE_III";
  @Column({ type: "text", default: "PROPOSED" })
  status!: InitiativeStatus;
  /** People counts below this are hidden from outside audiences, 3–20. */
  @Column({ type: "integer", name: "small_cell_threshold", default: 5 })
  smallCellThreshold!: number;
  /** Share of expected partners below which outside audiences see no figure, 0.5–1. */
  @Column({ type: "numeric", name: "min_coverage", default: 0.8 })
  minCoverage!: string;
  /** Whether anybody may read what it publishes. */
  @Column({ type: "boolean", name: "public_page_enabled", default: false })
  publicPageEnabled!: boolean;
  /** The decision by which the partners chose their backbone; null says that there was none. */
  @Column({ type: "text", name: "backbone_decision", nullable: true })
  backboneDecision!: string | null;
  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;
  @Column({ type: "integer", default: 1 })
  version!: number;
}
