import type { RevisionReason } from "@keelson/domain/measurement/words";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** That a closed period's figure changed materially. Its figures are kept apart: what outside audiences read are releases. */
@Entity("restatement")
export class Restatement {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "indicator_id" })
  indicatorId!: string;
  @Column({ type: "uuid", name: "definition_id" })
  definitionId!: string;
  @Column({ type: "text" })
  period!: string;
  @Column({ type: "date", name: "period_start" })
  periodStart!: string;
  @Column({ type: "date", name: "period_end" })
  periodEnd!: string;
  @Column({ type: "timestamptz", name: "restated_at" })
  restatedAt!: Date;
  @Column({ type: "text", nullable: true })
  reason!: RevisionReason | null;
}
