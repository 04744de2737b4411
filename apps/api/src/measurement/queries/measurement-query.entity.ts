import { Column, Entity, PrimaryColumn } from "typeorm";

/** What the backbone asked about a measurement, and what the partner answered. Neither is ever changed. */
@Entity("measurement_query")
export class MeasurementQuery {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "measurement_id" })
  measurementId!: string;
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "text" })
  question!: string;
  @Column({ type: "uuid", name: "asked_by" })
  askedBy!: string;
  @Column({ type: "timestamptz", name: "asked_at", default: () => "clock_timestamp()" })
  askedAt!: Date;
  /** Null in an answer: the figure was handed in again as it stands, or another took its place. */
  @Column({ type: "text", nullable: true })
  answer!: string | null;
  @Column({ type: "uuid", name: "answered_by", nullable: true })
  answeredBy!: string | null;
  @Column({ type: "timestamptz", name: "answered_at", nullable: true })
  answeredAt!: Date | null;
}
