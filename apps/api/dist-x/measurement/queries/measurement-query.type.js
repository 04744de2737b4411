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
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../kernel/scalars.js";
let MeasurementQueryType = class MeasurementQueryType {};
__decorate([Field(() => String)], MeasurementQueryType.prototype, "question", void 0);
__decorate([Field(() => DateTimeScalar)], MeasurementQueryType.prototype, "askedAt", void 0);
__decorate(
  [
    Field(() => String, {
      nullable: true,
      description:
        "Null while the question is open, and where the partner let its figure stand without a word or replaced it.",
    }),
  ],
  MeasurementQueryType.prototype,
  "answer",
  void 0,
);
__decorate([Field(() => DateTimeScalar, { nullable: true })], MeasurementQueryType.prototype, "answeredAt", void 0);
MeasurementQueryType = __decorate(
  [
    ObjectType("MeasurementQuery", {
      description: "What the backbone asked about a figure, and what the partner answered.",
    }),
  ],
  MeasurementQueryType,
);
export { MeasurementQueryType };
let QueryMeasurementInput = class QueryMeasurementInput {};
__decorate([Field(() => ID)], QueryMeasurementInput.prototype, "id", void 0);
__decorate([Field(() => String)], QueryMeasurementInput.prototype, "question", void 0);
__decorate(
  [Field(() => Int, { nullable: true, description: "The version you looked at; CONFLICT where it has moved since." })],
  QueryMeasurementInput.prototype,
  "expectedVersion",
  void 0,
);
QueryMeasurementInput = __decorate([InputType()], QueryMeasurementInput);
export { QueryMeasurementInput };
let AnswerMeasurementInput = class AnswerMeasurementInput {};
__decorate([Field(() => ID)], AnswerMeasurementInput.prototype, "id", void 0);
__decorate(
  [Field(() => String, { description: "Why the figure stands as it is." })],
  AnswerMeasurementInput.prototype,
  "answer",
  void 0,
);
__decorate([Field(() => Int, { nullable: true })], AnswerMeasurementInput.prototype, "expectedVersion", void 0);
AnswerMeasurementInput = __decorate([InputType()], AnswerMeasurementInput);
export { AnswerMeasurementInput };
//# sourceMappingURL=measurement-query.type.js.map
