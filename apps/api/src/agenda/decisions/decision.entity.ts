import type { DecisionMethod, DecisionResult, Positions } from "@keelson/domain/agenda/decision";
import type { DecisionKind, DecisionRecording, DecisionVisibility } from "@keelson/domain/agenda/decision-words";
import type { EndorsementState } from "@keelson/domain/agenda/endorsement";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What was decided, and how: written once. A later decision may take its place. */
@Entity("decision")
export class Decision {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "integer" })
  number!: number;
  @Column({ type: "text" })
  kind!: DecisionKind;
  @Column({ type: "uuid", name: "proposal_id", nullable: true })
  proposalId!: string | null;
  @Column({ type: "uuid", name: "agenda_version_id", nullable: true })
  agendaVersionId!: string | null;
  @Column({ type: "text" })
  title!: string;
  @Column({ type: "text" })
  text!: string;
  @Column({ type: "text" })
  rationale!: string;
  @Column({ type: "text" })
  language!: string;
  @Column({ type: "text" })
  method!: DecisionMethod;
  @Column({ type: "text" })
  result!: DecisionResult;
  @Column({ type: "integer", nullable: true })
  eligible!: number | null;
  @Column({ type: "jsonb", default: {} })
  positions!: Positions;
  @Column({ type: "text", default: "" })
  dissent!: string;
  /** Null: there is none, or nobody said; mul: several said it in several. */
  @Column({ type: "text", name: "dissent_language", nullable: true })
  dissentLanguage!: string | null;
  /** When it was brought in; null where it was decided elsewhere. */
  @Column({ type: "date", name: "opened_on", nullable: true })
  openedOn!: string | null;
  @Column({ type: "date", name: "decided_on" })
  decidedOn!: string;
  @Column({ type: "text" })
  visibility!: DecisionVisibility;
  @Column({ type: "date", name: "review_on", nullable: true })
  reviewOn!: string | null;
  @Column({ type: "uuid", name: "supersedes_id", nullable: true })
  supersedesId!: string | null;
  /** Of an adoption, which words it adopted: their digest. The database writes it, and what stood behind them. */
  @Column({ type: "text", name: "content_hash", nullable: true, insert: false })
  contentHash!: string | null;
  @Column({ type: "jsonb", nullable: true, insert: false })
  endorsements!: Readonly<Partial<Record<EndorsementState, number>>> | null;
  /** The meeting in whose minutes it was written down, by that line of them, under that point of its agenda. */
  @Column({ type: "uuid", name: "meeting_id", nullable: true })
  meetingId!: string | null;
  @Column({ type: "text", name: "minute_line", nullable: true })
  minuteLine!: string | null;
  @Column({ type: "integer", name: "agenda_place", nullable: true })
  agendaPlace!: number | null;
  /** By whose hand it came into the register; the database writes it. Null: it was counted, or nobody kept that yet. */
  @Column({ type: "text", name: "recorded_as", nullable: true, insert: false })
  recordedAs!: Exclude<DecisionRecording, "COUNTED"> | null;
  /** Null: Keelson itself counted, after the last day. */
  @Column({ type: "uuid", name: "recorded_by", nullable: true })
  recordedBy!: string | null;
}
