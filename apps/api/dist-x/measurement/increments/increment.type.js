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
import { Field, ObjectType } from "type-graphql";
import { DecimalScalar, PeriodCodeScalar } from "../../kernel/scalars.js";
let IncrementType = class IncrementType {};
__decorate([Field(() => PeriodCodeScalar)], IncrementType.prototype, "period", void 0);
__decorate(
  [
    Field(() => DecimalScalar, {
      nullable: true,
      description: "The collective total to date, as this viewer sees it.",
    }),
  ],
  IncrementType.prototype,
  "total",
  void 0,
);
__decorate(
  [
    Field(() => DecimalScalar, {
      nullable: true,
      description:
        "Null where it cannot be told: of a period without a figure, after one (what came since belongs to several periods), and where the " +
        "definition or the partners who reported changed. For the backbone; null for everybody else, who is not told who reported.",
    }),
  ],
  IncrementType.prototype,
  "change",
  void 0,
);
IncrementType = __decorate(
  [ObjectType("Increment", { description: "What one period added to a total to date." })],
  IncrementType,
);
export { IncrementType };
//# sourceMappingURL=increment.type.js.map
