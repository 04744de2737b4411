import { Field, Int, ObjectType } from "type-graphql";
import { DecimalScalar } from "../../kernel/scalars.ts";

@ObjectType("Curve", {
  description:
    "Whether a figure is better than where the trend before was heading: better than forecast, never a proof of what caused it.",
})
export class CurveType {
  @Field(() => Int, { description: "How many figures the trend is drawn from, at least 3." })
  points!: number;
  @Field(() => DecimalScalar, {
    description: "By how much the trend rises from one period to the next; less than 0 where it falls.",
  })
  slopePerPeriod!: string;
  @Field(() => DecimalScalar, { description: "Where the trend would have been by the period asked for." })
  forecast!: string;
  @Field(() => DecimalScalar)
  actual!: string;
  @Field(() => DecimalScalar, { description: "actual − forecast" })
  difference!: string;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "The figure is better than forecast, in the direction desired. Null of a figure that is to be kept (MAINTAIN).",
  })
  curveTurned!: boolean | null;
}
