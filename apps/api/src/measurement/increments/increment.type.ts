import { Field, ObjectType } from "type-graphql";
import { DecimalScalar, PeriodCodeScalar } from "../../kernel/scalars.ts";

@ObjectType("Increment", { description: "What one period added to a total to date." })
export class IncrementType {
  @Field(() => PeriodCodeScalar)
  period!: string;
  @Field(() => DecimalScalar, { nullable: true, description: "The collective total to date, as this viewer sees it." })
  total!: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Null where it cannot be told: of a period without a figure, after one (what came since belongs to several periods), and where the " +
      "definition or the partners who reported changed. For the backbone; null for everybody else, who is not told who reported.",
  })
  change!: string | null;
}
