import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../kernel/scalars.ts";

@ObjectType("MeasurementQuery", {
  description: "What the backbone asked about a figure, and what the partner answered.",
})
export class MeasurementQueryType {
  @Field(() => String)
  question!: string;
  @Field(() => DateTimeScalar)
  askedAt!: Date;
  @Field(() => String, {
    nullable: true,
    description:
      "Null while the question is open, and where the partner let its figure stand without a word or replaced it.",
  })
  answer!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  answeredAt!: Date | null;
}

@InputType()
export class QueryMeasurementInput {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  question!: string;
  @Field(() => Int, { nullable: true, description: "The version you looked at; CONFLICT where it has moved since." })
  expectedVersion?: number | null;
}

@InputType()
export class AnswerMeasurementInput {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: "Why the figure stands as it is." })
  answer!: string;
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;
}
