import { personRoles } from "@keelson/domain/identity/roles";
import { Field, ID, ObjectType } from "type-graphql";
import { enumOf } from "../../kernel/scalars.ts";

export const PersonRoleEnum = enumOf("PersonRole", personRoles);

@ObjectType("Person")
export class PersonType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
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
