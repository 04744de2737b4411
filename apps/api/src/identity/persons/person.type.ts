import { personRoles, type PersonRole } from "@keelson/domain/identity/roles";
import { Field, ID, ObjectType } from "type-graphql";
import { DateScalar, enumOf } from "../../kernel/scalars.ts";

export const PersonRoleEnum = enumOf("PersonRole", personRoles);

@ObjectType("Person")
export class PersonType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
}

@ObjectType("MembershipPerson", { description: "Somebody who acts for an organisation in an initiative." })
export class MembershipPersonType {
  @Field(() => ID, { description: "The person's." })
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String)
  email!: string;
  @Field(() => [PersonRoleEnum])
  roles!: readonly PersonRole[];
  @Field(() => String, {
    nullable: true,
    description: "The language they want to be written in, as a BCP 47 tag; null: they have not said.",
  })
  language!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: "The day they last came, in UTC; null: they were invited, and have not come yet.",
  })
  lastSeenOn!: string | null;
}

@ObjectType("Viewer")
export class ViewerType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true })
  email!: string | null;
}
