import { Column, Entity, PrimaryColumn } from "typeorm";

/** A body. It is in no initiative by itself: memberships are. */
@Entity("organisation")
export class Organisation {
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text" })
  name!: string;
  /** ISO 3166-1 alpha-2. */
  @Column({ type: "text", nullable: true })
  country!: string | null;
  @Column({ type: "timestamptz", name: "created_at", default: () => "now()" })
  createdAt!: Date;
}
