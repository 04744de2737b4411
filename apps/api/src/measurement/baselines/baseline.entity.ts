import type { BaselineQuality } from "@keelson/domain/measurement/baseline";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** Where an indicator stood in one period, before the work began. Known from openedAt to closedAt, as targets are. */
@Entity("baseline")
export class Baseline {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "indicator_id" })
  indicatorId!: string;
  @Column({ type: "text" })
  period!: string;
  @Column({ type: "date", name: "period_start" })
  periodStart!: string;
  @Column({ type: "date", name: "period_end" })
  periodEnd!: string;
  @Column({ type: "numeric" })
  value!: string;
  @Column({ type: "numeric", nullable: true })
  numerator!: string | null;
  @Column({ type: "numeric", nullable: true })
  denominator!: string | null;
  @Column({ type: "text", nullable: true })
  quality!: BaselineQuality | null;
  @Column({ type: "text", nullable: true })
  source!: string | null;
  @Column({ type: "timestamptz", name: "opened_at" })
  openedAt!: Date;
  @Column({ type: "timestamptz", name: "closed_at", default: "infinity" })
  closedAt!: Date | number;
}
