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
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { DateTimeScalar, DecimalScalar } from "../../kernel/scalars.js";
import { IndicatorType } from "../indicators/indicator.type.js";
import { restatedFiguresOf } from "./find-restated-figures.js";
import { findRestatements } from "./find-restatements.js";
import { RestatementConnection, RestatementType } from "./restatement.type.js";
let IndicatorRestatementsResolver = class IndicatorRestatementsResolver {
  restatements({ initiativeId, indicatorId }, first, after, ctx) {
    return findRestatements(ctx, { initiativeId, indicatorId, first, after });
  }
};
__decorate(
  [
    FieldResolver(() => RestatementConnection, {
      description: "What changed materially in periods that were closed, the latest first.",
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
    __param(3, Ctx()),
  ],
  IndicatorRestatementsResolver.prototype,
  "restatements",
  null,
);
IndicatorRestatementsResolver = __decorate([Resolver(() => IndicatorType)], IndicatorRestatementsResolver);
export { IndicatorRestatementsResolver };
let RestatementResolver = class RestatementResolver {
  async before(restatement, ctx) {
    return (await ctx.load(restatedFiguresOf, restatement)).before;
  }
  async after(restatement, ctx) {
    return (await ctx.load(restatedFiguresOf, restatement)).after;
  }
  async relativeChange(restatement, ctx) {
    return (await ctx.load(restatedFiguresOf, restatement)).relativeChange;
  }
  async crossedTarget(restatement, ctx) {
    return (await ctx.load(restatedFiguresOf, restatement)).crossedTarget;
  }
  publishedOn({ restatedAt }) {
    return restatedAt;
  }
};
__decorate(
  [FieldResolver(() => DecimalScalar, { nullable: true }), __param(0, Root()), __param(1, Ctx())],
  RestatementResolver.prototype,
  "before",
  null,
);
__decorate(
  [FieldResolver(() => DecimalScalar, { nullable: true }), __param(0, Root()), __param(1, Ctx())],
  RestatementResolver.prototype,
  "after",
  null,
);
__decorate(
  [
    FieldResolver(() => DecimalScalar, {
      nullable: true,
      description: "(after − before) ÷ |before|; null of zero, and where one of the two is not there.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  RestatementResolver.prototype,
  "relativeChange",
  null,
);
__decorate(
  [
    FieldResolver(() => Boolean, { nullable: true, description: "Null where the figures are not shown." }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  RestatementResolver.prototype,
  "crossedTarget",
  null,
);
__decorate(
  [
    FieldResolver(() => DateTimeScalar, { description: "From this instant on asOf gives the new figure." }),
    __param(0, Root()),
  ],
  RestatementResolver.prototype,
  "publishedOn",
  null,
);
RestatementResolver = __decorate([Resolver(() => RestatementType)], RestatementResolver);
export { RestatementResolver };
//# sourceMappingURL=restatement.resolver.js.map
