import { Field, Float, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../kernel/scalars.ts";

@ObjectType("Together", { description: "How the people of an initiative keep in touch: docs/methodology.md 4.6." })
export class TogetherType {
  initiativeId!: string;
}

@ObjectType("Cadence", {
  description: "Which partners are in touch. A touchpoint goes both ways: a meeting attended, an action answered.",
})
export class CadenceType {
  @Field(() => DateScalar, { description: "The day it is reckoned on, where the initiative is." })
  on!: string;
  @Field(() => Int)
  days!: number;
  @Field(() => Int, { description: "All partners that take part on that day." })
  partners!: number;
  @Field(() => Int, { description: "Those with a touchpoint in the last so many days." })
  inTouch!: number;
  @Field(() => Int, { description: "Those with whom there was none ever, which is not the same as long ago." })
  never!: number;
  @Field(() => Float, { nullable: true, description: "inTouch / partners, 0–1; null: there is no partner." })
  adherence!: number | null;
}

@ObjectType("FollowThrough", {
  description: "Whether what was agreed is done when it was agreed for. Cancelled actions are not counted.",
})
export class FollowThroughType {
  @Field(() => Int, { description: "Actions whose day has passed." })
  due!: number;
  @Field(() => Int)
  onTime!: number;
  @Field(() => Int)
  doneLate!: number;
  @Field(() => Int)
  overdue!: number;
  @Field(() => Float, { nullable: true, description: "onTime / due, 0–1; null: nothing was due yet." })
  onTimeRate!: number | null;
}
