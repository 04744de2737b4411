var __decorate =
  (this && this.__decorate) ||
  function (decorators, target, key, desc) {
    var c = arguments.length,
      r = c < 3 ? target : desc === null ? (desc = Object.getOwnPropertyDescriptor(target, key)) : desc,
      d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function")
      r = Reflect.decorate(decorators, target, key, desc);
    else
      for (var i = decorators.length - 1; i >= 0; i--)
        if ((d = decorators[i])) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return (c > 3 && r && Object.defineProperty(target, key, r), r);
  };
var __param =
  (this && this.__param) ||
  function (paramIndex, decorator) {
    return function (target, key) {
      decorator(target, key, paramIndex);
    };
  };
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import {
  ApiTokenType,
  CreateApiTokenInput,
  CreateApiTokenPayload,
  RevokeApiTokenInput,
  RevokeApiTokenPayload,
} from "./api-token.type.js";
import { createApiToken } from "./create-api-token.js";
import { revokeApiToken } from "./revoke-api-token.js";
let ApiTokenResolver = class ApiTokenResolver {
  createApiToken(input, ctx) {
    return ctx.run(createApiToken, input, { secret: null, token: null });
  }
  revokeApiToken(input, ctx) {
    return ctx.run(revokeApiToken, input, { token: null });
  }
};
__decorate(
  [
    Mutation(() => CreateApiTokenPayload, {
      description:
        "The token's secret is in the answer once and never again. Sent as `Authorization: Bearer <secret>`.",
    }),
    __param(
      0,
      Arg("input", () => CreateApiTokenInput),
    ),
    __param(1, Ctx()),
  ],
  ApiTokenResolver.prototype,
  "createApiToken",
  null,
);
__decorate(
  [
    Mutation(() => RevokeApiTokenPayload, {
      description:
        "Ends one of the viewer's own tokens at once and for good. A token can end itself, and those that may do no more than it may.",
    }),
    __param(
      0,
      Arg("input", () => RevokeApiTokenInput),
    ),
    __param(1, Ctx()),
  ],
  ApiTokenResolver.prototype,
  "revokeApiToken",
  null,
);
ApiTokenResolver = __decorate([Resolver(() => ApiTokenType)], ApiTokenResolver);
export { ApiTokenResolver };
//# sourceMappingURL=api-token.resolver.js.map
