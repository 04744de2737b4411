import { Field, Int, ObjectType } from "type-graphql";
import { DecimalScalar } from "../../kernel/scalars.ts";

@ObjectType("FigureChange", { description: "Two collective figures and what lies between them." })
export class FigureChangeType {
  @Field(() => DecimalScalar, { nullable: true })
  previous!: string | null;
  @Field(() => DecimalScalar, { nullable: true })
  current!: string | null;
  @Field(() => DecimalScalar, { nullable: true })
  change!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: "Of the size of `previous`; null where that is zero." })
  changePercent!: string | null;
}

@ObjectType("PanelChange", {
  description:
    "How much changed, and how much of it is only that other partners report now. Show both wherever they differ.",
})
export class PanelChangeType {
  @Field(() => FigureChangeType, { description: "Everybody then with everybody now." })
  allPartners!: FigureChangeType;
  @Field(() => FigureChangeType, { description: "Only the partners who reported both times: like for like." })
  samePartners!: FigureChangeType;
  @Field(() => Int, { description: "How many partners reported both times." })
  partnersInBoth!: number;
}
