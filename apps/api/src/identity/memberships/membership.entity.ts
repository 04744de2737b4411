import type { MembershipRole } from "@keelson/domain/identity/roles";
import { Column, Entity, PrimaryColumn } from "typeorm";

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
  @Column({ type: "text", array: true })
  roles!: MembershipRole[];
  /** What the organisation lets others see of its figures. */
  @Column({ type: "text", name: "data_sharing_consent", default: "AGGREGATE_ONLY" })
  dataSharingConsent!: "NONE" | "AGGREGATE_ONLY" | "NAMED_TO_PARTNERS" | "NAMED_PUBLIC";
  @Column({ type: "date", name: "joined_on", nullable: true })
  joinedOn!: string | null;
  @Column({ type: "date", name: "ended_on", nullable: true })
  endedOn!: string | null;
  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;
  @Column({ type: "integer", default: 1 })
  version!: number;
}
