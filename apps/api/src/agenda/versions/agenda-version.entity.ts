import type { AgendaContent, AgendaFrame } from "@keelson/domain/agenda/agenda-content";
import type { AgendaStatus } from "@keelson/domain/agenda/agenda-life";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What partners agree on, or are asked to, in one wording. */
@Entity("agenda_version")
export class AgendaVersion {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "integer" })
  major!: number;
  @Column({ type: "integer" })
  minor!: number;
  @Column({ type: "text", default: "DRAFT" })
  status!: AgendaStatus;
  @Column({ type: "text", default: "COMMON_AGENDA" })
  frame!: AgendaFrame;
  @Column({ type: "text" })
  language!: string;
  @Column({ type: "jsonb" })
  content!: AgendaContent;
  @Column({ type: "text", name: "content_hash" })
  contentHash!: string;
  @Column({ type: "text", name: "change_summary", default: "" })
  changeSummary!: string;
  @Column({ type: "uuid", name: "based_on_id", nullable: true })
  basedOnId!: string | null;
  @Column({ type: "date", name: "proposed_on", nullable: true })
  proposedOn!: string | null;
  @Column({ type: "date", name: "adopted_on", nullable: true })
  adoptedOn!: string | null;
  @Column({ type: "timestamptz", name: "created_at", default: () => "date_trunc('milliseconds', now())" })
  createdAt!: Date;
  @Column({ type: "integer", default: 1 })
  version!: number;
}
