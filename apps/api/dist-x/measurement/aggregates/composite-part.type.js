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
import { DecimalScalar } from "../../kernel/scalars.js";
import { IndicatorType } from "../indicators/indicator.type.js";
let CompositePartType = class CompositePartType {};
__decorate([Field(() => IndicatorType)], CompositePartType.prototype, "indicator", void 0);
__decorate([Field(() => DecimalScalar)], CompositePartType.prototype, "weight", void 0);
__decorate(
  [Field(() => DecimalScalar, { description: "The value that counts 0." })],
  CompositePartType.prototype,
  "worst",
  void 0,
);
__decorate(
  [Field(() => DecimalScalar, { description: "The value that counts 1." })],
  CompositePartType.prototype,
  "best",
  void 0,
);
__decorate([Field(() => DecimalScalar, { nullable: true })], CompositePartType.prototype, "value", void 0);
__decorate(
  [
    Field(() => DecimalScalar, {
      nullable: true,
      description: "0–1; null where the part has no figure for this viewer.",
    }),
  ],
  CompositePartType.prototype,
  "normalised",
  void 0,
);
CompositePartType = __decorate(
  [
    ObjectType("CompositePart", {
      description:
        "One indicator in an index, with the figure this viewer sees of it: an index is never shown without its parts.",
    }),
  ],
  CompositePartType,
);
export { CompositePartType };
//# sourceMappingURL=composite-part.type.js.map
