import { membershipRoles, type MembershipRole } from "@keelson/domain/identity/roles";
import { Field, ID, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.ts";
import { enumOf } from "../../kernel/scalars.ts";
import { membershipStatuses } from "@keelson/domain/identity/membership-life";
import { dataSharingConsents } from "./membership.entity.ts";

export const DataSharingConsentEnum = enumOf("DataSharingConsent", dataSharingConsents);
export const MembershipStatusEnum = enumOf("MembershipStatus", membershipStatuses);
export const MembershipRoleEnum = enumOf("MembershipRole", membershipRoles);

@ObjectType("Membership", { description: "An organisation in an initiative; its code is unique there." })
export class MembershipType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  code!: string;
  @Field(() => [MembershipRoleEnum])
  roles!: MembershipRole[];
}

export const MembershipConnection = Connection(MembershipType, "Membership");
