import type { AppealOutcome, CaseCategory, CaseOutcome, CaseSeverity } from "@keelson/domain/accountability/case-words";
import type { CaseState } from "@keelson/domain/accountability/case-states";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What somebody told an initiative, and how far it has come. Its words are sealed (kernel/vault.ts). */
@Entity("case_file")
export class CaseFile {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id!: string;
  @Column({ type: "bytea", name: "receipt_sha256" })
  receiptSha256!: Buffer;
  @Column({ type: "text" })
  language!: string;
  @Column({ type: "bytea", name: "original_text" })
  originalText!: Buffer;
  @Column({ type: "uuid", name: "about_membership_id", nullable: true })
  aboutMembershipId!: string | null;
  @Column({ type: "boolean", name: "about_backbone", default: false })
  aboutBackbone!: boolean;
  /** Null, as is the severity, until somebody has read it. */
  @Column({ type: "text", nullable: true })
  category!: CaseCategory | null;
  @Column({ type: "text", nullable: true })
  severity!: CaseSeverity | null;
  @Column({ type: "boolean", name: "involves_child", default: false })
  involvesChild!: boolean;
  @Column({ type: "boolean", name: "threatens_safety", default: false })
  threatensSafety!: boolean;
  @Column({ type: "text", default: "RECEIVED" })
  state!: CaseState;
  @Column({ type: "uuid", name: "handler_id", nullable: true })
  handlerId!: string | null;
  @Column({ type: "uuid", name: "reviewer_id", nullable: true })
  reviewerId!: string | null;
  @Column({ type: "text", nullable: true })
  outcome!: CaseOutcome | null;
  @Column({ type: "text", name: "appeal_outcome", nullable: true })
  appealOutcome!: AppealOutcome | null;
  /** Its hour. */
  @Column({ type: "timestamptz", name: "received_at", default: () => "date_trunc('hour', now())" })
  receivedAt!: Date;
  @Column({ type: "date", name: "told_on", nullable: true })
  toldOn!: string | null;
  @Column({ type: "date", name: "responded_on", nullable: true })
  respondedOn!: string | null;
  @Column({ type: "date", name: "appealed_on", nullable: true })
  appealedOn!: string | null;
  @Column({ type: "date", name: "reopened_on", nullable: true })
  reopenedOn!: string | null;
  @Column({ type: "date", name: "awaiting_since", nullable: true })
  awaitingSince!: string | null;
  @Column({ type: "integer", name: "paused_days", default: 0 })
  pausedDays!: number;
  @Column({ type: "boolean", default: true })
  untold!: boolean;
  @Column({ type: "integer", default: 1 })
  version!: number;
}

/** One step of a case. */
@Entity("case_event")
export class CaseEvent {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id!: string;
  @Column({ type: "uuid", name: "case_id" })
  caseId!: string;
  @Column({ type: "integer" })
  nth!: number;
  @Column({ type: "text" })
  state!: CaseState;
  @Column({ type: "uuid", name: "actor_id", nullable: true })
  actorId!: string | null;
  @Column({ type: "date", name: "happened_on" })
  happenedOn!: string;
}

/** Something said between the one who told it, where there is no author, and those who handle it. */
@Entity("case_message")
export class CaseMessage {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id!: string;
  @Column({ type: "uuid", name: "case_id" })
  caseId!: string;
  @Column({ type: "integer" })
  nth!: number;
  @Column({ type: "bytea" })
  words!: Buffer;
  @Column({ type: "uuid", name: "author_id", nullable: true })
  authorId!: string | null;
  @Column({ type: "date", name: "written_on" })
  writtenOn!: string;
}

/** Something that those who handle a case said among themselves. */
@Entity("case_note")
export class CaseNote {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id!: string;
  @Column({ type: "uuid", name: "case_id" })
  caseId!: string;
  @Column({ type: "integer" })
  nth!: number;
  @Column({ type: "bytea" })
  words!: Buffer;
  @Column({ type: "uuid", name: "author_id" })
  authorId!: string;
  @Column({ type: "date", name: "written_on" })
  writtenOn!: string;
}

/** How to reach the one who told it, where they said so. */
@Entity("case_contact")
export class CaseContact {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", name: "case_id" })
  caseId!: string;
  @Column({ type: "bytea" })
  address!: Buffer;
}
