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
  /** Whether whoever made it might write updates: the public reads no other. The database says so. */
  @Column({ type: "boolean", name: "of_conveners", insert: false, update: false })
  ofConveners!: boolean;
  @Column({ type: "timestamptz", name: "hidden_at", nullable: true })
  hiddenAt!: Date | null;
  @Column({ type: "uuid", name: "hidden_by", nullable: true })
  hiddenBy!: string | null;
  @Column({ type: "text", name: "hidden_because", nullable: true })
  hiddenBecause!: string | null;
  @Column({ type: "integer", default: 1 })
  version!: number;
}
