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
import { CurveType } from "./curve.type.js";
import { findCurve } from "./find-curve.js";
let CurveResolver = class CurveResolver {
  curve(indicator, until, period, asOf, ctx) {
    return findCurve(ctx, indicator, { until, period, asOf: asOf ?? null });
  }
};
__decorate(
  [
    FieldResolver(() => CurveType, {
      nullable: true,
      description:
        "Is a period's figure better than where the old trend was heading? The trend is the straight line of least squares through the " +
        "figures this viewer may see of the indicator's own periods up to and including `until`, the last one before the strategy " +
        "began; at most the last 400 of them, and only of the definition that the period's figure is of. Better than forecast, never " +
        "proof of cause. Null where it cannot be told: fewer than 3 figures, no figure in the period, or a period that is none of the " +
        "indicator's own after `until`.",
    }),
    __param(0, Root()),
    __param(
      1,
      Arg("until", () => PeriodCodeScalar),
    ),
    __param(
      2,
      Arg("period", () => PeriodCodeScalar),
    ),
    __param(
      3,
      Arg("asOf", () => DateTimeScalar, { nullable: true }),
    ),
    __param(4, Ctx()),
  ],
  CurveResolver.prototype,
  "curve",
  null,
);
CurveResolver = __decorate([Resolver(() => IndicatorType)], CurveResolver);
export { CurveResolver };
//# sourceMappingURL=curve.resolver.js.map
