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
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { IndicatorType } from "../indicators/indicator.type.js";
import {
  BaselineType,
  ClearBaselineInput,
  ClearBaselinePayload,
  SetBaselineInput,
  SetBaselinePayload,
} from "./baseline.type.js";
import { clearBaseline } from "./clear-baseline.js";
import { baselinesOf } from "./find-baselines.js";
import { setBaseline } from "./set-baseline.js";
let BaselineResolver = class BaselineResolver {
  async baselines({ initiativeId, indicatorId }, ctx) {
    const known = await ctx.load(baselinesOf, { initiativeId, id: indicatorId });
    return known.filter(({ closedAt }) => closedAt === null);
  }
  setBaseline(input, ctx) {
    return ctx.run(setBaseline, input, { baseline: null });
  }
  clearBaseline(input, ctx) {
    return ctx.run(clearBaseline, input, { baseline: null });
  }
};
__decorate(
  [FieldResolver(() => [BaselineType]), __param(0, Root()), __param(1, Ctx())],
  BaselineResolver.prototype,
  "baselines",
  null,
);
__decorate(
  [
    Mutation(() => SetBaselinePayload, {
      description:
        "Says where an indicator stood in a period. An earlier baseline of that period stays known as what was said until now.",
    }),
    __param(
      0,
      Arg("input", () => SetBaselineInput),
    ),
    __param(1, Ctx()),
  ],
  BaselineResolver.prototype,
  "setBaseline",
  null,
);
__decorate(
  [
    Mutation(() => ClearBaselinePayload, { description: "Takes back a baseline that was set by mistake." }),
    __param(
      0,
      Arg("input", () => ClearBaselineInput),
    ),
    __param(1, Ctx()),
  ],
  BaselineResolver.prototype,
  "clearBaseline",
  null,
);
BaselineResolver = __decorate([Resolver(() => IndicatorType)], BaselineResolver);
export { BaselineResolver };
//# sourceMappingURL=baseline.resolver.js.map
