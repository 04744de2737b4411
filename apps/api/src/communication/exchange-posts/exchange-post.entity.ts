import type { ExchangeAudience, ExchangeKind } from "@keelson/domain/communication/exchange";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What somebody asks, tells or offers their peers. Its words are the comment that opens its thread. */
@Entity("exchange_post")
export class ExchangePost {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text" })
  kind!: ExchangeKind;
  @Column({ type: "text" })
  audience!: ExchangeAudience;
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "uuid", name: "person_id" })
  personId!: string;
  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;
  @Column({ type: "integer", default: 1 })
  version!: number;
}
