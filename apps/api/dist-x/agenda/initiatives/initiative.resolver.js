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
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { findMemberships } from "../../identity/memberships/find-memberships.js";
import {
  MembershipConnection,
  MembershipRoleEnum,
  MembershipType,
} from "../../identity/memberships/membership.type.js";
import { nodeId } from "../../kernel/node-id.js";
import { seesDecision } from "../agenda.policy.js";
import { createInitiative } from "./create-initiative.js";
import { CreditType } from "./credit.type.js";
import { creditsOf } from "./find-credits.js";
import { findInitiative, findInitiatives, initiativesById } from "./find-initiatives.js";
import {
  CreateInitiativeInput,
  CreateInitiativePayload,
  SetPublicPageInput,
  SetPublicPagePayload,
} from "./initiative.input.js";
import { InitiativeConnection, InitiativeType } from "./initiative.type.js";
import { setPublicPage } from "./set-public-page.js";
let InitiativeResolver = class InitiativeResolver {
  initiative(slug, ctx) {
    return ctx.ask(findInitiative, slug);
  }
  initiatives(first, after, ctx) {
    return ctx.ask(findInitiatives, { first, after });
  }
  id({ id }) {
    return nodeId("initiative", id, id);
  }
  backboneDecision({ id, backboneDecision }, { actor }) {
    return seesDecision(actor, id) ? backboneDecision : null;
  }
  memberships({ id }, first, after, role, ctx) {
    return findMemberships(ctx, { initiativeId: id, first, after, role });
  }
  async licenses({ id }, ctx) {
    return (await ctx.load(creditsOf, id))?.licenses ?? [];
  }
  async sources({ id }, ctx) {
    return (await ctx.load(creditsOf, id))?.sources ?? [];
  }
  createInitiative(input, ctx) {
    return ctx.run(createInitiative, input, { initiative: null });
  }
  setPublicPage(input, ctx) {
    return ctx.run(setPublicPage, input, { initiative: null });
  }
};
__decorate(
  [
    Query(() => InitiativeType, {
      nullable: true,
      description:
        "By slug. Null when it does not exist or the viewer may not know of it (the two answers are the same).",
    }),
    __param(
      0,
      Arg("slug", () => String),
    ),
    __param(1, Ctx()),
  ],
  InitiativeResolver.prototype,
  "initiative",
  null,
);
__decorate(
  [
    Query(() => InitiativeConnection, { description: "Initiatives the viewer may see, by name." }),
    __param(
      0,
      Arg("first", () => Int),
    ),
    __param(
      1,
      Arg("after", () => String, { nullable: true }),
    ),
    __param(2, Ctx()),
  ],
  InitiativeResolver.prototype,
  "initiatives",
  null,
);
__decorate([FieldResolver(() => ID), __param(0, Root())], InitiativeResolver.prototype, "id", null);
__decorate(
  [
    FieldResolver(() => String, {
      nullable: true,
      description:
        "The decision by which the partners chose their backbone. Null: there was none yet. The public is not told of it.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  InitiativeResolver.prototype,
  "backboneDecision",
  null,
);
__decorate(
  [
    FieldResolver(() => MembershipConnection, {
      description: "Its organisations, by code. The public reads of those that consented to be named to everybody.",
    }),
    __param(0, Root()),
    __param(
      1,
      Arg("first", () => Int),
    ),
    __param(
      2,
      Arg("after", () => String, { nullable: true }),
    ),
    __param(
      3,
      Arg("role", () => MembershipRoleEnum, { nullable: true }),
    ),
    __param(4, Ctx()),
  ],
  InitiativeResolver.prototype,
  "memberships",
  null,
);
__decorate(
  [
    FieldResolver(() => [CreditType], {
      description: "Under which terms the figures may be used, as far as a data package said so.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  InitiativeResolver.prototype,
  "licenses",
  null,
);
__decorate(
  [
    FieldResolver(() => [CreditType], {
      description: "Where the figures come from, as far as a data package said so.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  InitiativeResolver.prototype,
  "sources",
  null,
);
__decorate(
  [
    Mutation(() => CreateInitiativePayload, {
      description: "The caller becomes backbone director, with the missing decision recorded as such.",
    }),
    __param(
      0,
      Arg("input", () => CreateInitiativeInput),
    ),
    __param(1, Ctx()),
  ],
  InitiativeResolver.prototype,
  "createInitiative",
  null,
);
__decorate(
  [
    Mutation(() => SetPublicPagePayload, {
      description:
        "Publishes the initiative, or takes it back: for the backbone. What the public reads is what outside audiences read, and " +
        "nothing of a partner that did not consent; whatever is not published cannot be told from what does not exist.",
    }),
    __param(
      0,
      Arg("input", () => SetPublicPageInput),
    ),
    __param(1, Ctx()),
  ],
  InitiativeResolver.prototype,
  "setPublicPage",
  null,
);
InitiativeResolver = __decorate([Resolver(() => InitiativeType)], InitiativeResolver);
export { InitiativeResolver };
/** A membership's initiative is told here: identity does not know the agenda. */
let MembershipInitiativeResolver = class MembershipInitiativeResolver {
  initiative({ initiativeId }, ctx) {
    return ctx.load(initiativesById, initiativeId);
  }
};
__decorate(
  [FieldResolver(() => InitiativeType), __param(0, Root()), __param(1, Ctx())],
  MembershipInitiativeResolver.prototype,
  "initiative",
  null,
);
MembershipInitiativeResolver = __decorate([Resolver(() => MembershipType)], MembershipInitiativeResolver);
export { MembershipInitiativeResolver };
//# sourceMappingURL=initiative.resolver.js.map
