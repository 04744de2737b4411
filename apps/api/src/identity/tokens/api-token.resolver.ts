import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { ApiTokenType, CreateApiTokenInput, CreateApiTokenPayload } from "./api-token.type.ts";
import { createApiToken } from "./create-api-token.ts";

@Resolver(() => ApiTokenType)
export class ApiTokenResolver {
  @Mutation(() => CreateApiTokenPayload, {
    description: "The token's secret is in the answer once and never again. Sent as `Authorization: Bearer <secret>`.",
  })
  createApiToken(@Arg("input", () => CreateApiTokenInput) input: CreateApiTokenInput, @Ctx() ctx: Context) {
    return ctx.run(createApiToken, input, { secret: null, token: null });
  }
}
