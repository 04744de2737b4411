import { Column, Entity, PrimaryColumn } from "typeorm";

/** What a lead gave one cell of its activity's capacity. */
@Entity("activity_cell")
export class ActivityCell {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "activity_id" })
  activityId!: string;
  /** The activity's lead. */
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "uuid", name: "outcome_id" })
  outcomeId!: string;
  @Column({ type: "uuid", name: "population_id" })
  populationId!: string;
  @Column({ type: "uuid", name: "place_id" })
  placeId!: string;
  @Column({ type: "numeric" })
  capacity!: string;
}

/** How many people need it in a cell, in a period. */
@Entity("cell_need")
export class CellNeed {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "outcome_id" })
  outcomeId!: string;
  @Column({ type: "uuid", name: "population_id" })
  populationId!: string;
  @Column({ type: "uuid", name: "place_id" })
  placeId!: string;
  @Column({ type: "text" })
  period!: string;
  @Column({ type: "numeric" })
  need!: string;
  @Column({ type: "text", nullable: true })
  source!: string | null;
}
