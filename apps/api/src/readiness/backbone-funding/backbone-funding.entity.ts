import { Column, Entity, PrimaryColumn } from "typeorm";

/** Until when the backbone is paid for, as somebody said on a day. */
@Entity("backbone_funding")
export class BackboneFunding {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "date", name: "secured_until" })
  securedUntil!: string;
  /** Who pays, and where that is written. */
  @Column({ type: "text" })
  source!: string;
  @Column({ type: "text", default: "und" })
  language!: string;
  @Column({ type: "date", name: "said_on" })
  saidOn!: string;
  @Column({ type: "uuid", name: "said_by" })
  saidBy!: string;
  @Column({ type: "timestamptz", name: "created_at", default: () => "date_trunc('milliseconds', now())" })
  createdAt!: Date;
}
