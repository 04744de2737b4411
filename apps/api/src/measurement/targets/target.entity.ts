import { Column, Entity, PrimaryColumn } from "typeorm";

/** What the initiative aims at in one period. Known from openedAt to closedAt: a changed aim does not rewrite the old one. */
@Entity("target")
export class Target {
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
  @Column({ type: "timestamptz", name: "opened_at" })
  openedAt!: Date;
  @Column({ type: "timestamptz", name: "closed_at", default: "infinity" })
  closedAt!: Date | number;
}
