import type { MembershipStatus } from "@keelson/domain/identity/membership-life";
import type { MembershipRole } from "@keelson/domain/identity/roles";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Organisation } from "../organisations/organisation.entity.ts";

/** What an organisation lets others see of its figures, from nothing to all of it under its name. */
export const dataSharingConsents = ["NONE", "AGGREGATE_ONLY", "NAMED_TO_PARTNERS", "NAMED_PUBLIC"] as const;
export type DataSharingConsent = (typeof dataSharingConsents)[number];

/** An organisation in an initiative. */
@Entity("membership")
export class Membership {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text" })
  code!: string;
  @Column({ type: "uuid", name: "organisation_id" })
  organisationId!: string;
  /** Where it was read along. */
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: "organisation_id" })
  organisation?: Organisation;
  @Column({ type: "text", array: true })
  roles!: MembershipRole[];
  /** What the organisation lets others see of its figures. */
  @Column({ type: "text", name: "data_sharing_consent", default: "AGGREGATE_ONLY" })
  dataSharingConsent!: DataSharingConsent;
  @Column({ type: "date", name: "joined_on", nullable: true })
  joinedOn!: string | null;
  @Column({ type: "date", name: "ended_on", nullable: true })
  endedOn!: string | null;
  @Column({ type: "text", default: "ACTIVE" })
  status!: MembershipStatus;
  /** Since when it is that; null: from the beginning. */
  @Column({ type: "date", name: "status_on", nullable: true })
  statusOn!: string | null;
  /** The organisation's own yes to its invitation, and the committee's. */
  @Column({ type: "date", name: "accepted_on", nullable: true })
  acceptedOn!: string | null;
  @Column({ type: "date", name: "admitted_on", nullable: true })
  admittedOn!: string | null;
  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;
  @Column({ type: "integer", default: 1 })
  version!: number;
}
