import type { BackboneWorkState } from "@keelson/domain/readiness/backbone-work";
import type { BackboneFunction } from "@keelson/domain/readiness/words";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** Something the backbone has taken on, and what it is for. */
@Entity("backbone_work_item")
export class BackboneWorkItem {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text" })
  function!: BackboneFunction;
  @Column({ type: "text" })
  title!: string;
  /** A BCP 47 tag; und where nobody said. */
  @Column({ type: "text", default: "und" })
  language!: string;
  /** The owner: somebody, for the organisation they act for. */
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "uuid", name: "person_id" })
  personId!: string;
  @Column({ type: "integer", name: "planned_hours", nullable: true })
  plannedHours!: number | null;
  @Column({ type: "text", default: "PLANNED" })
  state!: BackboneWorkState;
  @Column({ type: "text", name: "outcome_note", nullable: true })
  outcomeNote!: string | null;
  @Column({ type: "uuid", name: "made_by" })
  madeBy!: string;
  @Column({ type: "timestamptz", name: "created_at", default: () => "date_trunc('milliseconds', now())" })
  createdAt!: Date;
  @Column({ type: "integer", default: 1 })
  version!: number;
}
