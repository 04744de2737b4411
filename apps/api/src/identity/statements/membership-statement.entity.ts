import type { StatementKind } from "@keelson/domain/identity/membership-life";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What an organisation says of itself as it joins, as it was written. */
@Entity("membership_statement")
export class MembershipStatement {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "text" })
  kind!: StatementKind;
  @Column({ type: "text" })
  text!: string;
  /** What it is written in, as a BCP 47 tag. */
  @Column({ type: "text" })
  language!: string;
  @Column({ type: "uuid", name: "said_by" })
  saidBy!: string;
  @Column({ type: "date", name: "said_on" })
  saidOn!: string;
}
