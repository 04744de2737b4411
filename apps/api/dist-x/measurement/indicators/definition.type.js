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
import { Payload } from "../../kernel/payload.js";
import { DecimalScalar, PeriodCodeScalar } from "../../kernel/scalars.js";
import { DimensionInput } from "../dimensions/dimension.type.js";
import { CompositeInput } from "./indicator.input.js";
import {
  AcrossPartnersEnum,
  AcrossTimeEnum,
  DesiredDirectionEnum,
  IndicatorLevelEnum,
  IndicatorType,
  MeasureTypeEnum,
} from "./indicator.type.js";
let DefinitionVersionType = class DefinitionVersionType {};
__decorate([Field(() => Int)], DefinitionVersionType.prototype, "version", void 0);
__decorate(
  [
    Field(() => PeriodCodeScalar, {
      nullable: true,
      description: "The first of the indicator's own periods under this version; null for the first version.",
    }),
  ],
  DefinitionVersionType.prototype,
  "effectiveFrom",
  void 0,
);
__decorate([Field(() => String)], DefinitionVersionType.prototype, "name", void 0);
__decorate([Field(() => String)], DefinitionVersionType.prototype, "definition", void 0);
__decorate([Field(() => String)], DefinitionVersionType.prototype, "unit", void 0);
__decorate([Field(() => IndicatorLevelEnum)], DefinitionVersionType.prototype, "level", void 0);
__decorate([Field(() => MeasureTypeEnum)], DefinitionVersionType.prototype, "measureType", void 0);
__decorate([Field(() => AcrossPartnersEnum)], DefinitionVersionType.prototype, "acrossPartners", void 0);
__decorate([Field(() => AcrossTimeEnum)], DefinitionVersionType.prototype, "acrossTime", void 0);
__decorate([Field(() => Int)], DefinitionVersionType.prototype, "multiplier", void 0);
__decorate([Field(() => DesiredDirectionEnum)], DefinitionVersionType.prototype, "desiredDirection", void 0);
__decorate(
  [Field(() => String, { nullable: true, description: "ORDINAL, NOMINAL: the dimension that holds the answers." })],
  DefinitionVersionType.prototype,
  "answerDimension",
  void 0,
);
__decorate(
  [Field(() => Boolean, { description: "PROPORTION: the numerator may be more than the denominator." })],
  DefinitionVersionType.prototype,
  "allowsOver100",
  void 0,
);
__decorate([Field(() => Boolean)], DefinitionVersionType.prototype, "allowsNegative", void 0);
__decorate([Field(() => DecimalScalar, { nullable: true })], DefinitionVersionType.prototype, "tolerance", void 0);
__decorate(
  [
    Field(() => Boolean, {
      description:
        "That somebody is counted, or nobody, could harm people: outside audiences are not told of nobody or everybody, as little as of few, " +
        "and overlaps are not found by record linkage.",
    }),
  ],
  DefinitionVersionType.prototype,
  "isSensitive",
  void 0,
);
__decorate(
  [
    Field(() => Boolean, {
      description: "Outside audiences are not told of nobody or everybody, as little as of few.",
    }),
  ],
  DefinitionVersionType.prototype,
  "suppressZeros",
  void 0,
);
__decorate([Field(() => DecimalScalar, { nullable: true })], DefinitionVersionType.prototype, "populationCap", void 0);
DefinitionVersionType = __decorate(
  [
    ObjectType("DefinitionVersion", {
      description:
        "What an indicator's figures mean from one of its periods on. A new version starts a new series: draw a break, never a line " +
        "through it.",
    }),
  ],
  DefinitionVersionType,
);
export { DefinitionVersionType };
let ChangeDefinitionInput = class ChangeDefinitionInput {};
__decorate([Field(() => ID)], ChangeDefinitionInput.prototype, "indicatorId", void 0);
__decorate(
  [
    Field(() => PeriodCodeScalar, {
      description:
        "The first of the indicator's own periods under the new version; later than where the version before begins, and with no " +
        "figure handed in for it or any period after it.",
    }),
  ],
  ChangeDefinitionInput.prototype,
  "effectiveFrom",
  void 0,
);
__decorate(
  [Field(() => Int, { nullable: true, description: "The definitionVersion looked at." })],
  ChangeDefinitionInput.prototype,
  "expectedVersion",
  void 0,
);
__decorate([Field(() => String, { nullable: true })], ChangeDefinitionInput.prototype, "name", void 0);
__decorate([Field(() => String, { nullable: true })], ChangeDefinitionInput.prototype, "definition", void 0);
__decorate([Field(() => String, { nullable: true })], ChangeDefinitionInput.prototype, "unit", void 0);
__decorate([Field(() => IndicatorLevelEnum, { nullable: true })], ChangeDefinitionInput.prototype, "level", void 0);
__decorate(
  [Field(() => AcrossPartnersEnum, { nullable: true })],
  ChangeDefinitionInput.prototype,
  "acrossPartners",
  void 0,
);
__decorate([Field(() => AcrossTimeEnum, { nullable: true })], ChangeDefinitionInput.prototype, "acrossTime", void 0);
__decorate([Field(() => Int, { nullable: true })], ChangeDefinitionInput.prototype, "multiplier", void 0);
__decorate(
  [Field(() => DesiredDirectionEnum, { nullable: true })],
  ChangeDefinitionInput.prototype,
  "desiredDirection",
  void 0,
);
__decorate(
  [Field(() => [DimensionInput], { nullable: true, description: "All of them; an empty list cuts by none." })],
  ChangeDefinitionInput.prototype,
  "dimensions",
  void 0,
);
__decorate(
  [Field(() => String, { nullable: true, description: "null: none any more." })],
  ChangeDefinitionInput.prototype,
  "answerDimension",
  void 0,
);
__decorate([Field(() => Boolean, { nullable: true })], ChangeDefinitionInput.prototype, "populationsDisjoint", void 0);
__decorate([Field(() => Boolean, { nullable: true })], ChangeDefinitionInput.prototype, "allowsOver100", void 0);
__decorate([Field(() => Boolean, { nullable: true })], ChangeDefinitionInput.prototype, "allowsNegative", void 0);
__decorate([Field(() => Boolean, { nullable: true })], ChangeDefinitionInput.prototype, "isSensitive", void 0);
__decorate([Field(() => Boolean, { nullable: true })], ChangeDefinitionInput.prototype, "suppressZeros", void 0);
__decorate(
  [Field(() => DecimalScalar, { nullable: true, description: "null: none any more." })],
  ChangeDefinitionInput.prototype,
  "populationCap",
  void 0,
);
__decorate(
  [Field(() => DecimalScalar, { nullable: true, description: "null: none any more." })],
  ChangeDefinitionInput.prototype,
  "tolerance",
  void 0,
);
__decorate(
  [Field(() => Int, { nullable: true, description: "null: not known any more." })],
  ChangeDefinitionInput.prototype,
  "burdenMinutesPerReport",
  void 0,
);
__decorate(
  [Field(() => CompositeInput, { nullable: true, description: "All of what a COMPOSITE is computed from." })],
  ChangeDefinitionInput.prototype,
  "composite",
  void 0,
);
ChangeDefinitionInput = __decorate(
  [
    InputType({
      description:
        "What is left out stays as it was. The code, the measure type, the reporting style, the frequency and the month in which years " +
        "begin do not change: with another of those it is another indicator.",
    }),
  ],
  ChangeDefinitionInput,
);
export { ChangeDefinitionInput };
let ChangeDefinitionPayload = class ChangeDefinitionPayload extends Payload {};
__decorate([Field(() => IndicatorType, { nullable: true })], ChangeDefinitionPayload.prototype, "indicator", void 0);
ChangeDefinitionPayload = __decorate([ObjectType()], ChangeDefinitionPayload);
export { ChangeDefinitionPayload };
//# sourceMappingURL=definition.type.js.map
