import { Column, Entity, PrimaryColumn } from "typeorm";

/** One change that all work for, through all versions of the agenda that name it: known by its code, worded by each of them. */
@Entity("outcome")
export class Outcome {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text" })
  code!: string;
  /** The day on which an agenda in force first named it; null: none ever did. */
  @Column({ type: "date", name: "adopted_on", nullable: true })
  adoptedOn!: string | null;
}
