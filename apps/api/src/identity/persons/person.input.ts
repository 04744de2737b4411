import type { PersonRole } from "@keelson/domain/identity/roles";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { MembershipType } from "../memberships/membership.type.ts";
import { PersonRoleEnum, PersonType, ViewerType } from "./person.type.ts";

@InputType()
export class InvitePersonInput {
  @Field(() => ID)
  membershipId!: string;
  @Field(() => String)
  email!: string;
  @Field(() => String, { nullable: true })
  name?: string | null;
  @Field(() => [PersonRoleEnum])
  roles!: PersonRole[];
}

@ObjectType()
export class InvitePersonPayload extends Payload {
  @Field(() => PersonType, { nullable: true })
  person!: PersonType | null;
}

@InputType()
export class UpdateProfileInput {
  @Field(() => String, { nullable: true })
  name?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The language to be written in, as a BCP 47 tag; null: the initiative's own. Left out, it stays.",
  })
  language?: string | null;
}

@ObjectType()
export class UpdateProfilePayload extends Payload {
  @Field(() => ViewerType, { nullable: true })
  viewer!: ViewerType | null;
}

@InputType()
export class RemovePersonInput {
  @Field(() => ID)
  membershipId!: string;
  @Field(() => ID)
  personId!: string;
}

@ObjectType()
export class RemovePersonPayload extends Payload {
  @Field(() => MembershipType, { nullable: true })
  membership!: MembershipType | null;
}
