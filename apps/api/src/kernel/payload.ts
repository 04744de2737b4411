import { Field, ObjectType } from "type-graphql";

@ObjectType("Problem", {
  description: "A refusal the person can put right. Everything else is a top-level GraphQL error with extensions.code.",
})
export class ProblemType {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  message!: string;
  @Field(() => [String], { description: 'Where in the input, e.g. ["rows", "3", "denominator"].' })
  path!: readonly string[];
}

/** What every mutation answers beside its record. */
@ObjectType()
export abstract class Payload {
  @Field(() => [ProblemType])
  problems!: readonly ProblemType[];
}
