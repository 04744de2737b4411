import type { MilestoneState } from "@keelson/domain/activities/words";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** A step on an activity's way, with the day it is meant for. */
@Entity("milestone")
export class Milestone {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "activity_id" })
  activityId!: string;
  /** The activity's lead. */
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "text" })
  title!: string;
  @Column({ type: "date", name: "planned_date" })
  plannedDate!: string;
  @Column({ type: "date", name: "forecast_date", nullable: true })
  forecastDate!: string | null;
  @Column({ type: "date", name: "actual_date", nullable: true })
  actualDate!: string | null;
  @Column({ type: "text", default: "PLANNED" })
  state!: MilestoneState;
  /** What has to be reached before, of whichever activity. */
  @Column({ type: "uuid", name: "depends_on", array: true, default: "{}" })
  dependsOn!: string[];
  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;
  @Column({ type: "integer", default: 1 })
  version!: number;
}
