import { Column, Entity, PrimaryColumn } from "typeorm";

/** How the people that partners share were found out. Source: docs/methodology.md 4.4.4. */
export const overlapMethods = ["RECORD_LINKAGE", "JOINT_SURVEY", "EXPERT"] as const;
export type OverlapMethod = (typeof overlapMethods)[number];

/** How many people two or three partners all count in a period. It counts once every one of them has agreed. */
@Entity("overlap")
export class Overlap {
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
  @Column({ type: "uuid", name: "membership_ids", array: true })
  membershipIds!: string[];
  @Column({ type: "numeric" })
  people!: string;
  @Column({ type: "text" })
  method!: OverlapMethod;
  @Column({ type: "uuid", name: "agreed_ids", array: true, default: "{}" })
  agreedIds!: string[];
  @Column({ type: "uuid", name: "recorded_by" })
  recordedBy!: string;
  @Column({ type: "timestamptz", name: "recorded_at", default: () => "clock_timestamp()" })
  recordedAt!: Date;
  /** From when it counted; null: not all have agreed. */
  @Column({ type: "timestamptz", name: "counts_from", nullable: true })
  countsFrom!: Date | null;
  @Column({ type: "timestamptz", name: "closed_at", default: "infinity" })
  closedAt!: Date | number;
  @Column({ type: "integer", default: 1 })
  version!: number;
}
