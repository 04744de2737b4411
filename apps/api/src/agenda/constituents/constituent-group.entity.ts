import { Column, Entity, PrimaryColumn } from "typeorm";

/** People an initiative is about, as a group. */
@Entity("constituent_group")
export class ConstituentGroup {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text" })
  name!: string;
  @Column({ type: "text", default: "" })
  description!: string;
  @Column({ type: "boolean", name: "is_most_affected", default: false })
  isMostAffected!: boolean;
  /** What they speak, as BCP 47 tags. */
  @Column({ type: "text", array: true })
  languages!: string[];
  @Column({ type: "integer", name: "estimated_size", nullable: true })
  estimatedSize!: number | null;
  @Column({ type: "text", name: "contact_channels", array: true })
  contactChannels!: string[];
  @Column({ type: "integer", default: 1 })
  version!: number;
}
