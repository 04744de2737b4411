import type { ActivityStatus } from "@keelson/domain/activities/words";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What one organisation does, alone or with others, towards what all of them want. */
@Entity("activity")
export class Activity {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text" })
  code!: string;
  @Column({ type: "text" })
  title!: string;
  @Column({ type: "text", nullable: true })
  description!: string | null;
  /** The organisation that leads it. */
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "uuid", name: "supporting_ids", array: true, default: "{}" })
  supportingIds!: string[];
  @Column({ type: "uuid", name: "type_id", nullable: true })
  typeId!: string | null;
  @Column({ type: "uuid", name: "population_ids", array: true, default: "{}" })
  populationIds!: string[];
  @Column({ type: "uuid", name: "place_ids", array: true, default: "{}" })
  placeIds!: string[];
  @Column({ type: "date", name: "start_date" })
  startDate!: string;
  @Column({ type: "date", name: "end_date", nullable: true })
  endDate!: string | null;
  @Column({ type: "text", default: "PROPOSED" })
  status!: ActivityStatus;
  @Column({ type: "text", name: "status_reason", nullable: true })
  statusReason!: string | null;
  /** How many people it can serve in a period; null: nobody said. */
  @Column({ type: "numeric", nullable: true })
  capacity!: string | null;
  @Column({ type: "boolean", name: "is_exploratory", default: false })
  isExploratory!: boolean;
  /** Whether its lead lets anybody read of it, where the initiative publishes. */
  @Column({ type: "boolean", name: "is_public", default: false })
  isPublic!: boolean;
  @Column({ type: "uuid", name: "proposed_by" })
  proposedBy!: string;
  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;
  @Column({ type: "integer", default: 1 })
  version!: number;
}
