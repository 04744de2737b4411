import type { MembershipRole } from "@keelson/domain/identity/roles";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import type { DataSharingConsent } from "./membership.entity.ts";
import { DataSharingConsentEnum, MembershipRoleEnum, MembershipType } from "./membership.type.ts";

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
