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
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { DateTimeScalar, PeriodCodeScalar } from "../../kernel/scalars.js";
import { IndicatorType } from "../indicators/indicator.type.js";
import { DistributionType } from "./distribution.type.js";
import { findDistribution } from "./find-distribution.js";
let IndicatorDistributionResolver = class IndicatorDistributionResolver {
  distribution(indicator, period, asOf, ctx) {
    return findDistribution(ctx, indicator, { period, asOf });
  }
};
__decorate(
  [
    FieldResolver(() => DistributionType, {
      nullable: true,
      description:
        "ORDINAL, NOMINAL: how the answers of all partners are spread over the scale of that period. Null of any other indicator.",
    }),
    __param(0, Root()),
    __param(
      1,
      Arg("period", () => PeriodCodeScalar),
    ),
    __param(
      2,
      Arg("asOf", () => DateTimeScalar, { nullable: true }),
    ),
    __param(3, Ctx()),
  ],
  IndicatorDistributionResolver.prototype,
  "distribution",
  null,
);
IndicatorDistributionResolver = __decorate([Resolver(() => IndicatorType)], IndicatorDistributionResolver);
export { IndicatorDistributionResolver };
//# sourceMappingURL=distribution.resolver.js.map
