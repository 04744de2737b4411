import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity("person")
export class Person {
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text" })
  email!: string;
  @Column({ type: "text" })
  name!: string;
  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;
}
