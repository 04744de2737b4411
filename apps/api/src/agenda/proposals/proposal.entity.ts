import type { DecisionMethod, Position } from "@keelson/domain/agenda/decision";
import type { DecisionVisibility, ProposalKind } from "@keelson/domain/agenda/decision-words";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** Something partners are asked to decide, as it was brought in: never changed. */
@Entity("proposal")
export class Proposal {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text" })
  title!: string;
  @Column({ type: "text" })
  body!: string;
  @Column({ type: "text" })
  language!: string;
  @Column({ type: "text" })
  kind!: ProposalKind;
  @Column({ type: "text", name: "decision_type_code", nullable: true })
  decisionTypeCode!: string | null;
  @Column({ type: "text" })
  method!: DecisionMethod;
  @Column({ type: "text" })
  threshold!: string;
  @Column({ type: "text" })
  quorum!: string;
  @Column({ type: "boolean", name: "community_safeguard" })
  communitySafeguard!: boolean;
  @Column({ type: "uuid", name: "holder_id", nullable: true })
  holderId!: string | null;
  @Column({ type: "uuid", name: "membership_id", nullable: true })
  membershipId!: string | null;
  @Column({ type: "uuid", name: "agenda_version_id", nullable: true })
  agendaVersionId!: string | null;
  @Column({ type: "date", name: "opens_on" })
  opensOn!: string;
  @Column({ type: "date", name: "closes_on" })
  closesOn!: string;
  @Column({ type: "text" })
  visibility!: DecisionVisibility;
  @Column({ type: "uuid", name: "opened_by" })
  openedBy!: string;
  @Column({ type: "timestamptz", name: "created_at", default: () => "date_trunc('milliseconds', now())" })
  createdAt!: Date;
}

/** One organisation's voice on a proposal: made with it, for whoever was eligible then. */
@Entity("proposal_voter")
export class ProposalVoter {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "proposal_id" })
  proposalId!: string;
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  /** The membership's, by which voices are listed. */
  @Column({ type: "text" })
  code!: string;
  @Column({ type: "boolean", name: "is_community" })
  isCommunity!: boolean;
  /** Null: it has not responded yet. */
  @Column({ type: "text", nullable: true })
  position!: Position | null;
  @Column({ type: "text", nullable: true })
  reason!: string | null;
  @Column({ type: "text", nullable: true })
  language!: string | null;
  @Column({ type: "uuid", name: "responded_by", nullable: true })
  respondedBy!: string | null;
  @Column({ type: "timestamptz", name: "responded_at", nullable: true })
  respondedAt!: Date | null;
}
