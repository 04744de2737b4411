import type { ReinforcementKind } from "@keelson/domain/activities/words";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** One activity strengthens another. It counts once both leads have said so. */
@Entity("reinforcement_link")
export class ReinforcementLink {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "from_id" })
  fromId!: string;
  @Column({ type: "uuid", name: "from_membership_id" })
  fromMembershipId!: string;
  @Column({ type: "uuid", name: "to_id" })
  toId!: string;
  @Column({ type: "uuid", name: "to_membership_id" })
  toMembershipId!: string;
  @Column({ type: "text" })
  kind!: ReinforcementKind;
  @Column({ type: "text", nullable: true })
  description!: string | null;
  @Column({ type: "uuid", name: "proposed_by" })
  proposedBy!: string;
  /** Who said yes for each side; null: nobody yet. */
  @Column({ type: "uuid", name: "confirmed_by_from", nullable: true })
  confirmedByFrom!: string | null;
  @Column({ type: "uuid", name: "confirmed_by_to", nullable: true })
  confirmedByTo!: string | null;
  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;
  @Column({ type: "integer", default: 1 })
  version!: number;
}
