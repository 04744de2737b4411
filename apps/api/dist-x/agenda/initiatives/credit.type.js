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
let CreditType = class CreditType {};
__decorate(
  [Field(() => String, { nullable: true, description: 'Short, such as "OGL-UK-3.0".' })],
  CreditType.prototype,
  "name",
  void 0,
);
__decorate([Field(() => String, { nullable: true })], CreditType.prototype, "title", void 0);
__decorate(
  [
    Field(() => String, {
      nullable: true,
      description: "An address, or a file of the package. As it was said: look before following it.",
    }),
  ],
  CreditType.prototype,
  "path",
  void 0,
);
CreditType = __decorate(
  [
    ObjectType("Credit", {
      description: "Terms of use, or a source of figures, as the data package said it that brought them.",
    }),
  ],
  CreditType,
);
export { CreditType };
//# sourceMappingURL=credit.type.js.map
