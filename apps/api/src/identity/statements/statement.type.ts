import { statementKinds, type StatementKind } from "@keelson/domain/identity/membership-life";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar, enumOf } from "../../kernel/scalars.ts";
import { MembershipType } from "../memberships/membership.type.ts";

export const StatementKindEnum = enumOf("StatementKind", statementKinds);

@ObjectType("MembershipStatement", {
  description:
    "What an organisation says of itself: what it brings (CONTRIBUTION), what it is ready to let go of, such as control, credit or turf (LET_GO), and what " +
    "is not negotiable (NON_NEGOTIABLES).",
})
export class MembershipStatementType {
  @Field(() => StatementKindEnum)
  kind!: StatementKind;
  @Field(() => String, { description: "As it was written." })
  text!: string;
  @Field(() => String, { description: "What it is written in, as a BCP 47 tag." })
  language!: string;
  @Field(() => DateScalar, { description: "When it was said last, in the initiative's time zone." })
  saidOn!: string;
}

@InputType()
export class SetStatementsInput {
  @Field(() => ID)
  membershipId!: string;
  @Field(() => String, { nullable: true, description: "What we bring. Left out, it stays; blank takes it back." })
  contribution?: string | null;
  @Field(() => String, { nullable: true, description: "What we are ready to let go of: control, credit, turf." })
  letGo?: string | null;
  @Field(() => String, { nullable: true })
  nonNegotiables?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What it is written in, as a BCP 47 tag; left out, the initiative's own.",
  })
  language?: string | null;
}

@ObjectType()
export class SetStatementsPayload extends Payload {
  @Field(() => MembershipType, { nullable: true })
  membership!: MembershipType | null;
}
