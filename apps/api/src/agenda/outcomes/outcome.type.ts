import { indicatorLevels, type IndicatorLevel } from "@keelson/domain/measurement/words";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { enumOf } from "../../kernel/scalars.ts";

export const IndicatorLevelEnum = enumOf("IndicatorLevel", indicatorLevels);

@ObjectType("Outcome", {
  description:
    "One change that all work for. Its code is its identity in the initiative; its words are those of the agenda in force, or, where that " +
    "does not name it, of the newest version that does.",
})
export class OutcomeType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  code!: string;
  @Field(() => String)
  text!: string;
  @Field(() => IndicatorLevelEnum)
  level!: IndicatorLevel;
  @Field(() => Int, { nullable: true })
  targetYear!: number | null;
  @Field(() => String, { description: "The code of the goal it is part of." })
  goalCode!: string;
  @Field(() => String)
  goalText!: string;
  @Field(() => Boolean, { description: "Whether the agenda in force names it." })
  isInForce!: boolean;
  @Field(() => String, { description: "What it is worded in, as a BCP 47 tag." })
  language!: string;
}
