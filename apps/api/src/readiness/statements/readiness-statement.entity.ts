import type { Component, Phase } from "@keelson/domain/readiness/words";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What an initiative asks besides the bank: its text stays, and is translated; it is asked until it is retired. */
@Entity("readiness_statement")
export class OwnStatement {
  @PrimaryColumn({ type: "uuid", name: "initiative_id" })
  initiativeId!: string;
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "text" })
  code!: string;
  @Column({ type: "text" })
  phase!: Phase;
  @Column({ type: "text" })
  component!: Component;
  @Column({ type: "text" })
  language!: string;
  @Column({ type: "jsonb" })
  texts!: Readonly<Record<string, string>>;
  @Column({ type: "uuid", name: "made_by" })
  madeBy!: string;
  @Column({ type: "timestamptz", name: "created_at", default: () => "date_trunc('milliseconds', now())" })
  createdAt!: Date;
  @Column({ type: "timestamptz", name: "retired_at", nullable: true })
  retiredAt!: Date | null;
}
