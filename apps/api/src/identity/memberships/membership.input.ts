import type { MembershipStatus } from "@keelson/domain/identity/membership-life";
import type { MembershipRole } from "@keelson/domain/identity/roles";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar } from "../../kernel/scalars.ts";
import type { DataSharingConsent } from "./membership.entity.ts";
import { DataSharingConsentEnum, MembershipRoleEnum, MembershipStatusEnum, MembershipType } from "./membership.type.ts";

@InputType({ description: "An existing organisation by id, or a new one by name." })
export class OrganisationInput {
  @Field(() => ID, { nullable: true })
  id?: string | null;
  @Field(() => String, { nullable: true })
  name?: string | null;
  @Field(() => String, { nullable: true })
  country?: string | null;
}

@InputType()
export class AddMembershipInput {
  @Field(() => ID)
  initiativeId!: string;
  @Field(() => String)
  code!: string;
  @Field(() => OrganisationInput)
  organisation!: OrganisationInput;
  @Field(() => [MembershipRoleEnum])
  roles!: MembershipRole[];
}

@ObjectType()
export class AddMembershipPayload extends Payload {
  @Field(() => MembershipType, { nullable: true })
  membership!: MembershipType | null;
}

@InputType()
export class SetDataSharingConsentInput {
  @Field(() => ID)
  membershipId!: string;
  @Field(() => DataSharingConsentEnum, {
    description:
      "NONE: nothing, not even within totals. AGGREGATE_ONLY: within totals. NAMED_TO_PARTNERS, NAMED_PUBLIC: under its own name too.",
  })
  consent!: DataSharingConsent;
}

@ObjectType()
export class SetDataSharingConsentPayload extends Payload {
  @Field(() => MembershipType, { nullable: true })
  membership!: MembershipType | null;
}

@InputType()
export class AnswerInvitationInput {
  @Field(() => ID)
  membershipId!: string;
  @Field(() => Boolean)
  accepts!: boolean;
  @Field(() => String, { nullable: true, description: "Why not, for the initiative to read; it may be left out." })
  reason?: string | null;
}

@ObjectType()
export class AnswerInvitationPayload extends Payload {
  @Field(() => MembershipStatusEnum, {
    nullable: true,
    description:
      "ACTIVE: it is a member, from the next request on. INVITED: the steering committee has still to say yes.",
  })
  status!: MembershipStatus | null;
}

@InputType()
export class AdmitMembershipInput {
  @Field(() => ID)
  membershipId!: string;
}

@ObjectType()
export class AdmitMembershipPayload extends Payload {
  @Field(() => MembershipType, { nullable: true })
  membership!: MembershipType | null;
}

@InputType()
export class MoveMembershipInput {
  @Field(() => ID)
  membershipId!: string;
  @Field(() => MembershipStatusEnum, {
    description: "DECLINED refuses an invitation, SUSPENDED and ACTIVE suspend and take up again, EXITED ends.",
  })
  to!: MembershipStatus;
  @Field(() => String, { description: "Why: for the organisation, the committee and the backbone to read." })
  reason!: string;
  @Field(() => DateScalar, { nullable: true, description: "Of EXITED: its last day. Left out: today." })
  lastDay?: string | null;
}

@ObjectType()
export class MoveMembershipPayload extends Payload {
  @Field(() => MembershipType, { nullable: true })
  membership!: MembershipType | null;
}
