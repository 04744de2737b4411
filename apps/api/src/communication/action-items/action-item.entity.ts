import type { ActionItemState } from "@keelson/domain/communication/words";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What somebody has taken on, and by when. */
@Entity("action_item")
export class ActionItem {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  /** The owner: somebody, for the organisation they act for. */
  @Column({ type: "uuid", name: "owner_id" })
  membershipId!: string;
  @Column({ type: "uuid", name: "person_id" })
  personId!: string;
  @Column({ type: "uuid", name: "meeting_id", nullable: true })
  meetingId!: string | null;
  /** The line of the minutes it was made of, as typed. */
  @Column({ type: "text", name: "minute_line", nullable: true })
  minuteLine!: string | null;
  /** The point of that meeting's agenda under which it was written down, from 1. */
  @Column({ type: "integer", name: "agenda_place", nullable: true })
  agendaPlace!: number | null;
  @Column({ type: "text" })
  text!: string;
  /** A BCP 47 tag; und where nobody said. */
  @Column({ type: "text", default: "und" })
  language!: string;
  @Column({ type: "date", name: "due_on" })
  dueOn!: string;
  @Column({ type: "text", default: "OPEN" })
  state!: ActionItemState;
  @Column({ type: "date", name: "done_on", nullable: true })
  doneOn!: string | null;
  /** When somebody of the owner's organisation last said how it stands. */
  @Column({ type: "timestamptz", name: "answered_at", nullable: true })
  answeredAt!: Date | null;
  @Column({ type: "uuid", name: "made_by" })
  madeBy!: string;
  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;
  @Column({ type: "integer", default: 1 })
  version!: number;
}
