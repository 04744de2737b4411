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
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { MembershipType } from "../../identity/memberships/membership.type.js";
import { AggregateType } from "./aggregate.type.js";
import { DecimalScalar } from "../../kernel/scalars.js";
import { findBounds } from "./find-bounds.js";
import { findMissingPartners } from "./find-missing-partners.js";
let AggregateResolver = class AggregateResolver {
  missingPartners({ madeOf }, ctx) {
    return findMissingPartners(ctx, madeOf);
  }
  async lower(aggregate, ctx) {
    return (await findBounds(ctx, aggregate)).lower;
  }
  async upper(aggregate, ctx) {
    return (await findBounds(ctx, aggregate)).upper;
  }
};
__decorate(
  [
    FieldResolver(() => [MembershipType], {
      nullable: true,
      description:
        "Who is expected and has not reported, by code; in a longer period, in any of the periods its figure is made of. For the " +
        "backbone; null for everybody else, and with includeSubmitted: it is told of what was accepted.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  AggregateResolver.prototype,
  "missingPartners",
  null,
);
__decorate(
  [
    FieldResolver(() => DecimalScalar, {
      nullable: true,
      description:
        "Bounds when known: missing partners, overlapping people, hidden cells. With includeSubmitted, none for missing partners.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  AggregateResolver.prototype,
  "lower",
  null,
);
__decorate(
  [FieldResolver(() => DecimalScalar, { nullable: true }), __param(0, Root()), __param(1, Ctx())],
  AggregateResolver.prototype,
  "upper",
  null,
);
AggregateResolver = __decorate([Resolver(() => AggregateType)], AggregateResolver);
export { AggregateResolver };
//# sourceMappingURL=aggregate.resolver.js.map
