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
import { findIncrements } from "./find-increments.js";
import { IncrementType } from "./increment.type.js";
let IndicatorIncrementsResolver = class IndicatorIncrementsResolver {
  increments(indicator, from, to, asOf, ctx) {
    return indicator.reportingStyle === "PERIODIC" ? null : findIncrements(ctx, indicator, { from, to, asOf });
  }
};
__decorate(
  [
    FieldResolver(() => [IncrementType], {
      nullable: true,
      description:
        "CUMULATIVE_TO_DATE: what each period between two added, oldest first; at most 400. Null of an indicator that is reported for the " +
        "period.",
    }),
    __param(0, Root()),
    __param(
      1,
      Arg("from", () => PeriodCodeScalar),
    ),
    __param(
      2,
      Arg("to", () => PeriodCodeScalar),
    ),
    __param(
      3,
      Arg("asOf", () => DateTimeScalar, { nullable: true }),
    ),
    __param(4, Ctx()),
  ],
  IndicatorIncrementsResolver.prototype,
  "increments",
  null,
);
IndicatorIncrementsResolver = __decorate([Resolver(() => IndicatorType)], IndicatorIncrementsResolver);
export { IndicatorIncrementsResolver };
//# sourceMappingURL=increment.resolver.js.map
