import { Field, Int, ObjectType } from "type-graphql";
import { DateScalar, enumOf } from "../../kernel/scalars.ts";

/** What Keelson itself knows beside what people say. */
export const backboneMeasures = ["REPORTS_ACCEPTED", "MEETINGS_WITHOUT_BACKBONE"] as const;
export type BackboneMeasure = (typeof backboneMeasures)[number];
export const BackboneMeasureEnum = enumOf("BackboneMeasure", backboneMeasures);

@ObjectType("BackboneSupport", {
  description:
    "What the backbone does for an initiative: how those it works for see it, what it works on, and until when it is paid for.",
})
export class BackboneSupportType {
  initiativeId!: string;
}

@ObjectType("BackboneEvidence", {
  description: "What Keelson itself knows, beside what people say of a statement: counted, and never part of a score.",
})
export class BackboneEvidenceType {
  @Field(() => String, { description: "The statement it stands beside." })
  code!: string;
  @Field(() => BackboneMeasureEnum)
  measure!: BackboneMeasure;
  @Field(() => Int, { description: "So many of `whole`." })
  part!: number;
  @Field(() => Int, { description: "0: there was nothing to count, and nothing is said." })
  whole!: number;
  @Field(() => DateScalar, { description: "The first day that is looked at." })
  from!: string;
  @Field(() => DateScalar, {
    description:
      "The last: today, where the initiative is; of reports the last quarter end whose reports are no longer waited for.",
  })
  to!: string;
}
