import type { UpdateAudience, UpdateKind } from "@keelson/domain/communication/update";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What whoever runs the meetings tells others. */
@Entity("initiative_update")
export class Update {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text" })
  kind!: UpdateKind;
  @Column({ type: "text" })
  title!: string;
  @Column({ type: "text" })
  text!: string;
  /** A BCP 47 tag; und where nobody said. */
  @Column({ type: "text", default: "und" })
  language!: string;
  @Column({ type: "text", array: true })
  audiences!: UpdateAudience[];
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "uuid", name: "person_id" })
  personId!: string;
  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;
  /** Null: a draft. */
  @Column({ type: "timestamptz", name: "published_at", nullable: true })
  publishedAt!: Date | null;
  @Column({ type: "integer", default: 1 })
  version!: number;
}
