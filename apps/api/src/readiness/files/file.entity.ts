import type { FileType } from "@keelson/domain/files/file-types";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** A file that a respondent shows what they answer with: nobody else's to read. Its bytes are in the store, under `storeKey`. */
@Entity("readiness_file")
export class ReadinessFile {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "gen_random_uuid()" })
  id!: string;
  @Column({ type: "uuid", name: "assessment_id" })
  assessmentId!: string;
  @Column({ type: "uuid", name: "membership_id" })
  membershipId!: string;
  @Column({ type: "uuid", name: "person_id" })
  personId!: string;
  @Column({ type: "text" })
  name!: string;
  /** As announced; since it was kept, its own. */
  @Column({ type: "integer" })
  bytes!: number;
  @Column({ type: "bytea", name: "permission_sha256" })
  permissionSha256!: Buffer;
  @Column({ type: "uuid", name: "store_key", default: () => "gen_random_uuid()" })
  storeKey!: string;
  @Column({ type: "timestamptz", name: "announced_at", default: () => "now()" })
  announcedAt!: Date;
  /** When it began to be sent; null where its permission was not used. */
  @Column({ type: "timestamptz", name: "began_at", nullable: true })
  beganAt!: Date | null;
  @Column({ type: "timestamptz", name: "kept_at", nullable: true })
  keptAt!: Date | null;
  @Column({ type: "text", nullable: true })
  type!: FileType | null;
  @Column({ type: "bytea", nullable: true })
  sha256!: Buffer | null;
  @Column({ type: "text", nullable: true })
  scan!: FileScan | null;
  /** Do the answers of its person name it? */
  @Column({ type: "boolean", name: "is_named", default: false })
  isNamed!: boolean;
}

export const fileScans = ["CLEAN", "NOT_SCANNED"] as const;
export type FileScan = (typeof fileScans)[number];
