import { Column, Entity, PrimaryColumn } from "typeorm";

/** Meetings that come again: whose, what for, and how often. */
@Entity("meeting_series")
export class MeetingSeries {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text", nullable: true })
  circle!: string | null;
  @Column({ type: "text" })
  purpose!: string;
  /** A BCP 47 tag; und where nobody said. */
  @Column({ type: "text", default: "und" })
  language!: string;
  @Column({ type: "integer", name: "cadence_days" })
  cadenceDays!: number;
  @Column({ type: "uuid", name: "made_by" })
  madeBy!: string;
  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;
  @Column({ type: "integer", default: 1 })
  version!: number;
}
