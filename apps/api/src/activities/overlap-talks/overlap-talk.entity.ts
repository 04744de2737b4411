import type { OverlapResolution } from "@keelson/domain/activities/words";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What the leads of two activities found who talked about a possible overlap: one row a pair, in the order of their ids. */
@Entity("overlap_talk")
export class OverlapTalk {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "one_id" })
  oneId!: string;
  @Column({ type: "uuid", name: "one_membership_id" })
  oneMembershipId!: string;
  @Column({ type: "uuid", name: "other_id" })
  otherId!: string;
  @Column({ type: "uuid", name: "other_membership_id" })
  otherMembershipId!: string;
  @Column({ type: "text" })
  resolution!: OverlapResolution;
  @Column({ type: "text", nullable: true })
  note!: string | null;
  @Column({ type: "uuid", name: "resolved_by" })
  resolvedBy!: string;
  @Column({ type: "timestamptz", name: "resolved_at", default: () => "now()" })
  resolvedAt!: Date;
  @Column({ type: "integer", default: 1 })
  version!: number;
}
