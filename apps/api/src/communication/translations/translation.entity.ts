import { Column, Entity, PrimaryColumn } from "typeorm";

/** A text in another language, beside the one it was written in. */
@Entity("translation")
export class Translation {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  /** One of these two is what was translated. */
  @Column({ type: "uuid", name: "comment_id", nullable: true })
  commentId!: string | null;
  @Column({ type: "uuid", name: "update_id", nullable: true })
  updateId!: string | null;
  @Column({ type: "text" })
  language!: string;
  @Column({ type: "text", nullable: true })
  title!: string | null;
  @Column({ type: "text" })
  text!: string;
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "uuid", name: "person_id" })
  personId!: string;
  @Column({ type: "timestamptz", name: "made_at", default: () => "now()" })
  madeAt!: Date;
  @Column({ type: "integer", default: 1 })
  version!: number;
}
