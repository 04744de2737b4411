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
import { Field, InputType, ObjectType } from "type-graphql";
let CategoryType = class CategoryType {};
__decorate([Field(() => String)], CategoryType.prototype, "code", void 0);
__decorate([Field(() => String)], CategoryType.prototype, "name", void 0);
CategoryType = __decorate([ObjectType("Category")], CategoryType);
export { CategoryType };
let DimensionType = class DimensionType {};
__decorate([Field(() => String)], DimensionType.prototype, "code", void 0);
__decorate([Field(() => String)], DimensionType.prototype, "name", void 0);
__decorate([Field(() => [CategoryType])], DimensionType.prototype, "categories", void 0);
__decorate([Field(() => Boolean)], DimensionType.prototype, "exclusive", void 0);
__decorate([Field(() => Boolean)], DimensionType.prototype, "exhaustive", void 0);
__decorate(
  [
    Field(() => Boolean, {
      description:
        "To be in one of its categories, or in none, could harm somebody: of no figure that it cuts are outside audiences told that there is nobody.",
    }),
  ],
  DimensionType.prototype,
  "isSensitive",
  void 0,
);
DimensionType = __decorate([ObjectType("Dimension")], DimensionType);
export { DimensionType };
let CategoryInput = class CategoryInput {};
__decorate([Field(() => String)], CategoryInput.prototype, "dimension", void 0);
__decorate([Field(() => String)], CategoryInput.prototype, "category", void 0);
CategoryInput = __decorate([InputType()], CategoryInput);
export { CategoryInput };
let CategoryDefinitionInput = class CategoryDefinitionInput {};
__decorate([Field(() => String)], CategoryDefinitionInput.prototype, "code", void 0);
__decorate([Field(() => String)], CategoryDefinitionInput.prototype, "name", void 0);
CategoryDefinitionInput = __decorate([InputType()], CategoryDefinitionInput);
export { CategoryDefinitionInput };
let DimensionInput = class DimensionInput {};
__decorate([Field(() => String)], DimensionInput.prototype, "code", void 0);
__decorate([Field(() => String)], DimensionInput.prototype, "name", void 0);
__decorate([Field(() => [CategoryDefinitionInput])], DimensionInput.prototype, "categories", void 0);
__decorate(
  [Field(() => Boolean, { nullable: true, defaultValue: true })],
  DimensionInput.prototype,
  "exclusive",
  void 0,
);
__decorate(
  [Field(() => Boolean, { nullable: true, defaultValue: true })],
  DimensionInput.prototype,
  "exhaustive",
  void 0,
);
__decorate(
  [Field(() => Boolean, { nullable: true, defaultValue: false })],
  DimensionInput.prototype,
  "isSensitive",
  void 0,
);
DimensionInput = __decorate([InputType()], DimensionInput);
export { DimensionInput };
//# sourceMappingURL=dimension.type.js.map
