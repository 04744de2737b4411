import type { GroupKind, SupportKind } from "@keelson/domain/agenda/governance";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** A body of the initiative: its steering committee, a working group, a table of communities. */
@Entity("governing_group")
export class Group {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text" })
  kind!: GroupKind;
  @Column({ type: "text" })
  name!: string;
  @Column({ type: "text", default: "" })
  charter!: string;
  @Column({ type: "integer", default: 1 })
  version!: number;
}

/** A place in a group: whose, and whether it votes. It gives nobody a right. */
@Entity("seat")
export class Seat {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "group_id" })
  groupId!: string;
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "uuid", name: "assignment_id", nullable: true })
  assignmentId!: string | null;
  @Column({ type: "boolean", name: "is_chair", default: false })
  isChair!: boolean;
  @Column({ type: "boolean" })
  voting!: boolean;
  /** Whether who sits there is paid for it, by their own organisation or the initiative. */
  @Column({ type: "boolean", default: false })
  compensated!: boolean;
  @Column({ type: "date", name: "from_on" })
  fromOn!: string;
  @Column({ type: "date", name: "to_on", nullable: true })
  toOn!: string | null;
  @Column({ type: "integer", default: 1 })
  version!: number;
}

/** What makes it possible to sit there. */
@Entity("participation_support")
export class ParticipationSupport {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "seat_id" })
  seatId!: string;
  @Column({ type: "text" })
  kind!: SupportKind;
  @Column({ type: "bigint", name: "amount_cents" })
  amountCents!: string;
  /** ISO 4217. */
  @Column({ type: "text" })
  currency!: string;
  @Column({ type: "text", default: "" })
  note!: string;
}
