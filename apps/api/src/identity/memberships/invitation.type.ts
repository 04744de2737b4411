import type { MembershipRole } from "@keelson/domain/identity/roles";
import { Field, ID, ObjectType } from "type-graphql";
import { DateScalar } from "../../kernel/scalars.ts";
import { MembershipRoleEnum } from "./membership.type.ts";

@ObjectType("Invitation", {
  description:
    "What an organisation of the viewer's was invited to, and is no member of yet: all that is told of it before the answer.",
})
export class InvitationType {
  @Field(() => ID, { description: "To be named by answerInvitation." })
  membershipId!: string;
  @Field(() => String, { description: "What it is called there." })
  code!: string;
  @Field(() => String, { description: "The organisation that was invited, by its name." })
  organisation!: string;
  @Field(() => String, { description: "The initiative, by its name." })
  initiative!: string;
  @Field(() => String)
  slug!: string;
  @Field(() => String)
  problemArea!: string;
  @Field(() => [MembershipRoleEnum], { description: "What it would be there." })
  roles!: readonly MembershipRole[];
  @Field(() => DateScalar)
  invitedOn!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: "When it said yes: the steering committee has the next word. Null: not yet.",
  })
  acceptedOn!: string | null;
  @Field(() => Boolean, { description: "Whether the viewer answers for the organisation." })
  mayAnswer!: boolean;
}
