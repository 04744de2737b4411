import type { PersonRole } from "@keelson/domain/identity/roles";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { PersonRoleEnum, PersonType } from "./person.type.ts";

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
