import type { MeetingState } from "@keelson/domain/communication/words";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** A meeting of an initiative, and its minutes. */
@Entity("meeting")
export class Meeting {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "uuid", name: "series_id", nullable: true })
  seriesId!: string | null;
  @Column({ type: "text" })
  title!: string;
  @Column({ type: "timestamptz", name: "starts_at" })
  startsAt!: Date;
  @Column({ type: "integer", name: "duration_minutes", default: 60 })
  durationMinutes!: number;
  @Column({ type: "text", nullable: true })
  place!: string | null;
  @Column({ type: "text", nullable: true })
  link!: string | null;
  /** The languages spoken, as BCP 47 tags. */
  @Column({ type: "text", array: true, default: "{}" })
  languages!: string[];
  /** The languages into which it is interpreted, as BCP 47 tags. */
  @Column({ type: "text", array: true, default: "{}" })
  interpretation!: string[];
  @Column({ type: "text", default: "PLANNED" })
  state!: MeetingState;
  @Column({ type: "text", name: "cancelled_because", nullable: true })
  cancelledBecause!: string | null;
  @Column({ type: "text", default: "" })
  minutes!: string;
  @Column({ type: "text", name: "minutes_language", default: "und" })
  minutesLanguage!: string;
  /** 0: nobody has written any. */
  @Column({ type: "integer", name: "minutes_version", default: 0 })
  minutesVersion!: number;
  @Column({ type: "uuid", name: "minutes_by", nullable: true })
  minutesBy!: string | null;
  @Column({ type: "timestamptz", name: "minutes_at", nullable: true })
  minutesAt!: Date | null;
  @Column({ type: "timestamptz", name: "published_at", nullable: true })
  publishedAt!: Date | null;
  /** When they could be read first: by it they are on time, however often they are put right. */
  @Column({ type: "timestamptz", name: "first_published_at", nullable: true })
  firstPublishedAt!: Date | null;
  /** The version that was published; the minutes may have been put right since. */
  @Column({ type: "integer", name: "published_version", nullable: true })
  publishedVersion!: number | null;
  @Column({ type: "uuid", name: "made_by" })
  madeBy!: string;
  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;
  @Column({ type: "integer", default: 1 })
  version!: number;
}
