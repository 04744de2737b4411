import { Field, ObjectType } from "type-graphql";
import { DecimalScalar } from "../../kernel/scalars.ts";
import { IndicatorType } from "../indicators/indicator.type.ts";

@ObjectType("CompositePart", {
  description:
    "One indicator in an index, with the figure this viewer sees of it: an index is never shown without its parts.",
})
export class CompositePartType {
  @Field(() => IndicatorType)
  indicator!: IndicatorType;
  @Field(() => DecimalScalar)
  weight!: string;
  @Field(() => DecimalScalar, { description: "The value that counts 0." })
  worst!: string;
  @Field(() => DecimalScalar, { description: "The value that counts 1." })
  best!: string;
  @Field(() => DecimalScalar, { nullable: true })
  value!: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "0–1; null where the part has no figure for this viewer.",
  })
  normalised!: string | null;
}
