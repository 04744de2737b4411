import type { RevisionReason } from "@keelson/domain/measurement/words";
import { Field, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { PeriodCodeScalar } from "../../kernel/scalars.ts";
import { RevisionReasonEnum } from "../measurements/measurement.type.ts";

@ObjectType("Restatement", {
  description:
    "The figure of a closed period changed by 1 % or more, or crossed its target: whoever has read the old one should know. Outside " +
    "audiences see the figures of releases, and none where either of the two was not shown to them.",
})
export class RestatementType {
  @Field(() => PeriodCodeScalar)
  period!: string;
  @Field(() => RevisionReasonEnum, {
    nullable: true,
    description: "Why partners changed their figures. Null where they say different things, and where it was a waiver.",
  })
  reason!: RevisionReason | null;
}

export const RestatementConnection = Connection(RestatementType, "Restatement");
