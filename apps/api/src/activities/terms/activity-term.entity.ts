import { Column, Entity, PrimaryColumn } from "typeorm";

/** The lists an initiative keeps for what its partners do. Source: docs/methodology.md 4.5. */
export const activityTermKinds = ["ACTIVITY_TYPE", "POPULATION_GROUP", "PLACE"] as const;
export type ActivityTermKind = (typeof activityTermKinds)[number];

/** One word of an initiative's own lists: a kind of activity, a group of people, a place. */
@Entity("activity_term")
export class ActivityTerm {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text" })
  kind!: ActivityTermKind;
  @Column({ type: "text" })
  code!: string;
  @Column({ type: "text" })
  name!: string;
  /** No longer chosen; what was filed under it stays. */
  @Column({ type: "boolean", name: "is_retired", default: false })
  isRetired!: boolean;
  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;
  @Column({ type: "integer", default: 1 })
  version!: number;
}
