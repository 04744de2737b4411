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
import { Field, Int, ObjectType } from "type-graphql";
import { DecimalScalar } from "../../kernel/scalars.js";
let CurveType = class CurveType {};
__decorate(
  [Field(() => Int, { description: "How many figures the trend is drawn from, at least 3." })],
  CurveType.prototype,
  "points",
  void 0,
);
__decorate(
  [
    Field(() => DecimalScalar, {
      description: "By how much the trend rises from one period to the next; less than 0 where it falls.",
    }),
  ],
  CurveType.prototype,
  "slopePerPeriod",
  void 0,
);
__decorate(
  [Field(() => DecimalScalar, { description: "Where the trend would have been by the period asked for." })],
  CurveType.prototype,
  "forecast",
  void 0,
);
__decorate([Field(() => DecimalScalar)], CurveType.prototype, "actual", void 0);
__decorate(
  [Field(() => DecimalScalar, { description: "actual − forecast" })],
  CurveType.prototype,
  "difference",
  void 0,
);
__decorate(
  [
    Field(() => Boolean, {
      nullable: true,
      description:
        "The figure is better than forecast, in the direction desired. Null of a figure that is to be kept (MAINTAIN).",
    }),
  ],
  CurveType.prototype,
  "curveTurned",
  void 0,
);
CurveType = __decorate(
  [
    ObjectType("Curve", {
      description:
        "Whether a figure is better than where the trend before was heading: better than forecast, never a proof of what caused it.",
    }),
  ],
  CurveType,
);
export { CurveType };
//# sourceMappingURL=curve.type.js.map
