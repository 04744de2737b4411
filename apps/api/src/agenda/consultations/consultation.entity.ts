import type { ConsultationAudience, ConsultationStatus, LoopResponse } from "@keelson/domain/agenda/consultation";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What people are asked before something is decided, and what they are told of what they said. */
@Entity("consultation")
export class Consultation {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "agenda_version_id", nullable: true })
  agendaVersionId!: string | null;
  @Column({ type: "text" })
  title!: string;
  @Column({ type: "text" })
  language!: string;
  @Column({ type: "text", array: true })
  audiences!: ConsultationAudience[];
  @Column({ type: "text", array: true })
  languages!: string[];
  @Column({ type: "text", array: true })
  channels!: string[];
  @Column({ type: "text", array: true })
  questions!: string[];
  /** One for each question, in their order; none: all are in the consultation's. */
  @Column({ type: "text", array: true, name: "question_languages", default: "{}" })
  questionLanguages!: string[];
  @Column({ type: "date", name: "opens_on" })
  opensOn!: string;
  @Column({ type: "date", name: "closes_on" })
  closesOn!: string;
  @Column({ type: "text", default: "PLANNED" })
  status!: ConsultationStatus;
  @Column({ type: "text", nullable: true })
  response!: string | null;
  @Column({ type: "text", name: "response_language", nullable: true })
  responseLanguage!: string | null;
  @Column({ type: "date", name: "answered_on", nullable: true })
  answeredOn!: string | null;
  @Column({ type: "timestamptz", name: "created_at", default: () => "date_trunc('milliseconds', now())" })
  createdAt!: Date;
}

/** What people have raised, as it was heard, and what they were told. */
@Entity("consultation_theme")
export class ConsultationTheme {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "consultation_id" })
  consultationId!: string;
  @Column({ type: "text" })
  text!: string;
  @Column({ type: "text" })
  language!: string;
  /** How many have raised it; null: nobody counted. */
  @Column({ type: "integer", nullable: true })
  heard!: number | null;
  @Column({ type: "text", nullable: true })
  response!: LoopResponse | null;
  @Column({ type: "text", name: "response_text", nullable: true })
  responseText!: string | null;
  @Column({ type: "text", name: "response_language", nullable: true })
  responseLanguage!: string | null;
  /** Who wrote it down; the database says so. Null: it was written down before that was kept. */
  @Column({ type: "uuid", name: "raised_by", nullable: true, insert: false, update: false })
  raisedBy!: string | null;
  @Column({ type: "timestamptz", name: "withdrawn_at", nullable: true })
  withdrawnAt!: Date | null;
  @Column({ type: "text", name: "withdrawn_because", nullable: true })
  withdrawnBecause!: string | null;
}
