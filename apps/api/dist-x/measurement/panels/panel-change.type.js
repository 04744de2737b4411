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
let FigureChangeType = class FigureChangeType {};
__decorate([Field(() => DecimalScalar, { nullable: true })], FigureChangeType.prototype, "previous", void 0);
__decorate([Field(() => DecimalScalar, { nullable: true })], FigureChangeType.prototype, "current", void 0);
__decorate([Field(() => DecimalScalar, { nullable: true })], FigureChangeType.prototype, "change", void 0);
__decorate(
  [Field(() => DecimalScalar, { nullable: true, description: "Of the size of `previous`; null where that is zero." })],
  FigureChangeType.prototype,
  "changePercent",
  void 0,
);
FigureChangeType = __decorate(
  [ObjectType("FigureChange", { description: "Two collective figures and what lies between them." })],
  FigureChangeType,
);
export { FigureChangeType };
let PanelChangeType = class PanelChangeType {};
__decorate(
  [Field(() => FigureChangeType, { description: "Everybody then with everybody now." })],
  PanelChangeType.prototype,
  "allPartners",
  void 0,
);
__decorate(
  [Field(() => FigureChangeType, { description: "Only the partners who reported both times: like for like." })],
  PanelChangeType.prototype,
  "samePartners",
  void 0,
);
__decorate(
  [Field(() => Int, { description: "How many partners reported both times." })],
  PanelChangeType.prototype,
  "partnersInBoth",
  void 0,
);
PanelChangeType = __decorate(
  [
    ObjectType("PanelChange", {
      description:
        "How much changed, and how much of it is only that other partners report now. Show both wherever they differ.",
    }),
  ],
  PanelChangeType,
);
export { PanelChangeType };
//# sourceMappingURL=panel-change.type.js.map
