import { progressStatuses, type ProgressStatus } from "@keelson/domain/measurement/words";
import { Field, ObjectType } from "type-graphql";
import { BaselineType } from "../baselines/baseline.type.ts";
import { DecimalScalar, enumOf } from "../../kernel/scalars.ts";
import { TargetType } from "../targets/target.type.ts";

export const ProgressStatusEnum = enumOf("ProgressStatus", progressStatuses);

@ObjectType("Progress", {
  description: "How far a figure has come on its way from the baseline to the target. What cannot be told is null.",
})
export class ProgressType {
  @Field(() => TargetType, {
    description:
      "The target of this very period, else of the next later one. Where figures of several periods are added up, only of " +
      "periods as long as this.",
  })
  target!: TargetType;
  @Field(() => BaselineType, {
    nullable: true,
    description: "The latest one whose period ended by the end of this one, likewise of its length.",
  })
  baseline!: BaselineType | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "(value − baseline) ÷ (target − baseline): 1 is there, below 0 is further away than at the beginning.",
  })
  progress!: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "The share of the days from the end of the baseline's period to the end of the target's that have gone by.",
  })
  elapsed!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "progress ÷ elapsed: 1 is on schedule." })
  scheduleRatio!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "value − target" })
  deviation!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "progress in per cent, 0–100, for a bar." })
  barPercent!: string | null;
  @Field(() => ProgressStatusEnum)
  status!: ProgressStatus;
}
