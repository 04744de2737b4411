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
let ProblemType = class ProblemType {};
__decorate([Field(() => String)], ProblemType.prototype, "code", void 0);
__decorate([Field(() => String)], ProblemType.prototype, "message", void 0);
__decorate(
  [Field(() => [String], { description: 'Where in the input, e.g. ["rows", "3", "denominator"].' })],
  ProblemType.prototype,
  "path",
  void 0,
);
ProblemType = __decorate(
  [
    ObjectType("Problem", {
      description:
        "A refusal the person can put right. Everything else is a top-level GraphQL error with extensions.code.",
    }),
  ],
  ProblemType,
);
export { ProblemType };
/** What every mutation answers beside its record. */
let Payload = class Payload {};
__decorate([Field(() => [ProblemType])], Payload.prototype, "problems", void 0);
Payload = __decorate([ObjectType()], Payload);
export { Payload };
//# sourceMappingURL=payload.js.map
