import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import {
  ApiTokenType,
  CreateApiTokenInput,
  CreateApiTokenPayload,
  RevokeApiTokenInput,
  RevokeApiTokenPayload,
} from "./api-token.type.ts";
import { createApiToken } from "./create-api-token.ts";
import { revokeApiToken } from "./revoke-api-token.ts";

@Resolver(() => ApiTokenType)
export class ApiTokenResolver {
  @Mutation(() => CreateApiTokenPayload, {
    description: "The token's secret is in the answer once and never again. Sent as `Authorization: Bearer <secret>`.",
  })
  createApiToken(@Arg("input", () => CreateApiTokenInput) input: CreateApiTokenInput, @Ctx() ctx: Context) {
    return ctx.run(createApiToken, input, { secret: null, token: null });
  }

  @Mutation(() => RevokeApiTokenPayload, {
    description:
      "Ends one of the viewer's own tokens at once and for good. A token can end itself, and those that may do no more than it may.",
  })
  revokeApiToken(@Arg("input", () => RevokeApiTokenInput) input: RevokeApiTokenInput, @Ctx() ctx: Context) {
    return ctx.run(revokeApiToken, input, { token: null });
  }
}
