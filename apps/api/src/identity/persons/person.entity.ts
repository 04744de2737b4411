import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity("person")
export class Person {
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text" })
  email!: string;
  @Column({ type: "text" })
  name!: string;
  /** The language they want to be written in, a BCP 47 tag; null: they have not said. */
  @Column({ type: "text", nullable: true })
  language!: string | null;
  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;
}
