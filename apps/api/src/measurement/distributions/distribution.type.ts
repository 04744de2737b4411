import { Field, ObjectType } from "type-graphql";
import { DecimalScalar } from "../../kernel/scalars.ts";
import { CategoryType } from "../dimensions/dimension.type.ts";

@ObjectType("CategoryCount")
export class CategoryCountType {
  @Field(() => CategoryType)
  category!: CategoryType;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Null where it is hidden from this viewer or nobody reported.",
  })
  count!: string | null;
}

@ObjectType("Distribution", {
  description: "How the answers of an ORDINAL or NOMINAL are spread, in the order of its scale.",
})
export class DistributionType {
  @Field(() => DecimalScalar, { nullable: true, description: "How many answered." })
  n!: string | null;
  @Field(() => [CategoryCountType])
  counts!: CategoryCountType[];
  @Field(() => CategoryType, {
    nullable: true,
    description:
      "ORDINAL: the answer in the middle (the lower one). Null of a NOMINAL, of nobody, and where counts are hidden.",
  })
  medianCategory!: CategoryType | null;
}
