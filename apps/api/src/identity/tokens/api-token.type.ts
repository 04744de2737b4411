import { tokenScopes, type TokenScope } from "@keelson/domain/identity/roles";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { DateScalar, enumOf } from "../../kernel/scalars.ts";

export const TokenScopeEnum = enumOf("TokenScope", tokenScopes);

const scopesMeaning =
  "Any token may read what its owner may. REPORT: record, submit and accept obligations as well. MANAGE: the backbone's work as well. " +
  "CALENDAR, alone: no more than /calendar/<secret>.ics, its owner's meetings and deadlines.";

@ObjectType("ApiToken")
export class ApiTokenType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => [TokenScopeEnum])
  scopes!: TokenScope[];
  @Field(() => DateScalar)
  createdOn!: string;
  @Field(() => DateScalar, { nullable: true })
  expiresOn!: string | null;
  @Field(() => DateScalar, { nullable: true })
  lastUsedOn!: string | null;
  @Field(() => DateScalar, { nullable: true })
  revokedOn!: string | null;
}

@InputType()
export class CreateApiTokenInput {
  @Field(() => String)
  name!: string;
  @Field(() => [TokenScopeEnum], { description: scopesMeaning })
  scopes!: TokenScope[];
  @Field(() => DateScalar, { nullable: true })
  expiresOn?: string | null;
}

@ObjectType()
export class CreateApiTokenPayload extends Payload {
  @Field(() => String, { nullable: true })
  secret!: string | null;
  @Field(() => ApiTokenType, { nullable: true })
  token!: ApiTokenType | null;
}

@InputType()
export class RevokeApiTokenInput {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
export class RevokeApiTokenPayload extends Payload {
  @Field(() => ApiTokenType, { nullable: true })
  token!: ApiTokenType | null;
}
