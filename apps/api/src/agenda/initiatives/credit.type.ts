import { Field, ObjectType } from "type-graphql";

@ObjectType("Credit", {
  description: "Terms of use, or a source of figures, as the data package said it that brought them.",
})
export class CreditType {
  @Field(() => String, { nullable: true, description: 'Short, such as "OGL-UK-3.0".' })
  name!: string | null;
  @Field(() => String, { nullable: true })
  title!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "An address, or a file of the package. As it was said: look before following it.",
  })
  path!: string | null;
}
