import { Field, InputType, ObjectType } from "type-graphql";

@ObjectType("Category")
export class CategoryType {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  name!: string;
}

@ObjectType("Dimension")
export class DimensionType {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  name!: string;
  @Field(() => [CategoryType])
  categories!: CategoryType[];
  @Field(() => Boolean)
  exclusive!: boolean;
  @Field(() => Boolean)
  exhaustive!: boolean;
  @Field(() => Boolean, {
    description:
      "To be in one of its categories, or in none, could harm somebody: of no figure that it cuts are outside audiences told that there is nobody.",
  })
  isSensitive!: boolean;
}

@InputType()
export class CategoryInput {
  @Field(() => String)
  dimension!: string;
  @Field(() => String)
  category!: string;
}

@InputType()
export class CategoryDefinitionInput {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  name!: string;
}

@InputType()
export class DimensionInput {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  name!: string;
  @Field(() => [CategoryDefinitionInput])
  categories!: CategoryDefinitionInput[];
  @Field(() => Boolean, { nullable: true, defaultValue: true })
  exclusive!: boolean | null;
  @Field(() => Boolean, { nullable: true, defaultValue: true })
  exhaustive!: boolean | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false })
  isSensitive!: boolean | null;
}
