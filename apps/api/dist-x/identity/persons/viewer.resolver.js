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
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from "type-graphql";
import { nil, nodeId } from "../../kernel/node-id.js";
import { ownMemberships } from "../memberships/find-memberships.js";
import { MembershipType } from "../memberships/membership.type.js";
import { ApiTokenType } from "../tokens/api-token.type.js";
import { findOwnTokens } from "../tokens/find-own-tokens.js";
import { invitePerson } from "./invite-person.js";
import { ownLanguage } from "./find-own-language.js";
import { InvitePersonInput, InvitePersonPayload, UpdateProfileInput, UpdateProfilePayload } from "./person.input.js";
import { ViewerType } from "./person.type.js";
import { updateProfile } from "./update-profile.js";
let ViewerResolver = class ViewerResolver {
  viewer({ actor }) {
    return actor && { id: nodeId("person", nil, actor.personId), name: actor.name, email: actor.email };
  }
  language(ctx) {
    return ctx.load(ownLanguage, "own");
  }
  memberships(ctx) {
    return ctx.load(ownMemberships, "own");
  }
  tokens(ctx) {
    return ctx.ask(findOwnTokens, null);
  }
  updateProfile(input, ctx) {
    return ctx.run(updateProfile, input, { viewer: null });
  }
  invitePerson(input, ctx) {
    return ctx.run(invitePerson, input, { person: null });
  }
};
__decorate(
  [
    Query(() => ViewerType, {
      nullable: true,
      description: "The signed-in person or the API token's owner; null for the public.",
    }),
    __param(0, Ctx()),
  ],
  ViewerResolver.prototype,
  "viewer",
  null,
);
__decorate(
  [
    FieldResolver(() => String, {
      nullable: true,
      description: "The language they want to be written in, as a BCP 47 tag; null: they have not said.",
    }),
    __param(0, Ctx()),
  ],
  ViewerResolver.prototype,
  "language",
  null,
);
__decorate([FieldResolver(() => [MembershipType]), __param(0, Ctx())], ViewerResolver.prototype, "memberships", null);
__decorate(
  [
    FieldResolver(() => [ApiTokenType], {
      description: "The viewer's own tokens, the latest first; revoked ones too.",
    }),
    __param(0, Ctx()),
  ],
  ViewerResolver.prototype,
  "tokens",
  null,
);
__decorate(
  [
    Mutation(() => UpdateProfilePayload, {
      description: "Changes what the viewer says of themselves; what is left out stays.",
    }),
    __param(
      0,
      Arg("input", () => UpdateProfileInput),
    ),
    __param(1, Ctx()),
  ],
  ViewerResolver.prototype,
  "updateProfile",
  null,
);
__decorate(
  [
    Mutation(() => InvitePersonPayload, {
      description:
        "Lets a person act for a membership; an unknown address gets an account to be claimed by magic link.",
    }),
    __param(
      0,
      Arg("input", () => InvitePersonInput),
    ),
    __param(1, Ctx()),
  ],
  ViewerResolver.prototype,
  "invitePerson",
  null,
);
ViewerResolver = __decorate([Resolver(() => ViewerType)], ViewerResolver);
export { ViewerResolver };
//# sourceMappingURL=viewer.resolver.js.map
