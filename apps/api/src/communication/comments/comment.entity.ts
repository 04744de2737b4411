import type { AgendaParagraphKind } from "@keelson/domain/agenda/agenda-paragraphs";
import type { CommentSubject } from "@keelson/domain/communication/comment";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What somebody says of something, for the organisation they act for. */
@Entity("comment")
export class Comment {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text", name: "subject_kind" })
  subjectKind!: CommentSubject;
  @Column({ type: "uuid", name: "subject_id" })
  subjectId!: string;
  /** The paragraph of the agenda that it is on, and all that this said when it was written. Null: it is on the whole, or answers another. */
  @Column({ type: "text", name: "part_kind", nullable: true })
  partKind!: AgendaParagraphKind | null;
  @Column({ type: "text", name: "part_code", nullable: true })
  partCode!: string | null;
  @Column({ type: "text", name: "part_text", nullable: true })
  partText!: string | null;
  /** The comment it answers, which answers none. */
  @Column({ type: "uuid", name: "reply_to", nullable: true })
  replyTo!: string | null;
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "uuid", name: "person_id" })
  personId!: string;
  /** Null: it was hidden. */
  @Column({ type: "text", nullable: true })
  text!: string | null;
  /** A BCP 47 tag; und where nobody said. */
  @Column({ type: "text", default: "und" })
  language!: string;
  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;
  @Column({ type: "timestamptz", name: "edited_at", nullable: true })
  editedAt!: Date | null;
  @Column({ type: "timestamptz", name: "hidden_at", nullable: true })
  hiddenAt!: Date | null;
  @Column({ type: "uuid", name: "hidden_by", nullable: true })
  hiddenBy!: string | null;
  @Column({ type: "text", name: "hidden_because", nullable: true })
  hiddenBecause!: string | null;
  @Column({ type: "integer", default: 1 })
  version!: number;
}
