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
import { CategoryType } from "../dimensions/dimension.type.js";
let CategoryCountType = class CategoryCountType {};
__decorate([Field(() => CategoryType)], CategoryCountType.prototype, "category", void 0);
__decorate(
  [
    Field(() => DecimalScalar, {
      nullable: true,
      description: "Null where it is hidden from this viewer or nobody reported.",
    }),
  ],
  CategoryCountType.prototype,
  "count",
  void 0,
);
CategoryCountType = __decorate([ObjectType("CategoryCount")], CategoryCountType);
export { CategoryCountType };
let DistributionType = class DistributionType {};
__decorate(
  [Field(() => DecimalScalar, { nullable: true, description: "How many answered." })],
  DistributionType.prototype,
  "n",
  void 0,
);
__decorate([Field(() => [CategoryCountType])], DistributionType.prototype, "counts", void 0);
__decorate(
  [
    Field(() => CategoryType, {
      nullable: true,
      description:
        "ORDINAL: the answer in the middle (the lower one). Null of a NOMINAL, of nobody, and where counts are hidden.",
    }),
  ],
  DistributionType.prototype,
  "medianCategory",
  void 0,
);
DistributionType = __decorate(
  [
    ObjectType("Distribution", {
      description: "How the answers of an ORDINAL or NOMINAL are spread, in the order of its scale.",
    }),
  ],
  DistributionType,
);
export { DistributionType };
//# sourceMappingURL=distribution.type.js.map
