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
import { findPanelChange } from "./find-panel-change.js";
import { PanelChangeType } from "./panel-change.type.js";
let PanelChangeResolver = class PanelChangeResolver {
  change(indicator, from, to, asOf, ctx) {
    return findPanelChange(ctx, indicator, { from, to, asOf: asOf ?? null });
  }
};
__decorate(
  [
    FieldResolver(() => PanelChangeType, {
      nullable: true,
      description:
        "From one period to another, with all partners and with those who reported both times. For the backbone; null for everybody " +
        "else, because the difference of the two would tell single partners' figures. Null where the indicator's own periods do not " +
        "fill both.",
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
  PanelChangeResolver.prototype,
  "change",
  null,
);
PanelChangeResolver = __decorate([Resolver(() => IndicatorType)], PanelChangeResolver);
export { PanelChangeResolver };
//# sourceMappingURL=panel-change.resolver.js.map
