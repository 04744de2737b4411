import type { QuestionBank } from "@keelson/domain/readiness/question-bank";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** A version of the question bank that was imported, or whose translations were. */
@Entity("question_bank")
export class ImportedBank {
  @PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })
  id!: string;
  @Column({ type: "integer" })
  version!: number;
  @Column({ type: "jsonb" })
  bank!: Omit<QuestionBank, "version">;
  @Column({ type: "timestamptz", name: "imported_at", default: () => "date_trunc('milliseconds', now())" })
  importedAt!: Date;
}
