import type { EndorsementState } from "@keelson/domain/agenda/endorsement";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** Where an organisation stands to one version of the agenda: made with the proposal, for whoever was eligible then. */
@Entity("agenda_endorsement")
export class AgendaEndorsement {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "version_id" })
  versionId!: string;
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  /** The membership's, by which they are listed. */
  @Column({ type: "text" })
  code!: string;
  @Column({ type: "boolean", name: "is_community" })
  isCommunity!: boolean;
  @Column({ type: "text", default: "PENDING" })
  state!: EndorsementState;
  @Column({ type: "text", name: "reservation_text", nullable: true })
  reservationText!: string | null;
  @Column({ type: "text", name: "alignment_note", nullable: true })
  alignmentNote!: string | null;
  @Column({ type: "text", nullable: true })
  language!: string | null;
  @Column({ type: "text", name: "content_hash", nullable: true })
  contentHash!: string | null;
  @Column({ type: "uuid", name: "decided_by", nullable: true })
  decidedBy!: string | null;
  @Column({ type: "date", name: "decided_on", nullable: true })
  decidedOn!: string | null;
  /** The last day on which what was carried over may be objected to; null: it was said of this version. */
  @Column({ type: "date", name: "objection_until", nullable: true })
  objectionUntil!: string | null;
}
