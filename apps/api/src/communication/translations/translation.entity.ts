import type { AgendaParagraphKind } from "@keelson/domain/agenda/agenda-paragraphs";
import type { TextPart, TranslatedKind } from "@keelson/domain/communication/translation";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** A text in another language, beside the one it was written in. */
@Entity("translation")
export class Translation {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  /** What was translated, by its kind and row. */
  @Column({ type: "text", name: "subject_kind" })
  subjectKind!: TranslatedKind;
  @Column({ type: "uuid", name: "subject_id" })
  subjectId!: string;
  /** Null: its text. */
  @Column({ type: "text", name: "text_part", nullable: true })
  textPart!: TextPart | null;
  /** Of an agenda, the paragraph, and all that this said when it was translated. */
  @Column({ type: "text", name: "part_kind", nullable: true })
  partKind!: AgendaParagraphKind | null;
  @Column({ type: "text", name: "part_code", nullable: true })
  partCode!: string | null;
  @Column({ type: "text", name: "part_text", nullable: true })
  partText!: string | null;
  /** SHA-256 of the words that it was made of, in hex; "": of words that are no longer there. */
  @Column({ type: "text", name: "of_sha256" })
  ofSha256!: string;
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
