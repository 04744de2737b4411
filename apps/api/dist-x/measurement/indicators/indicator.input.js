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
import { DecimalScalar } from "../../kernel/scalars.js";
import { DimensionInput } from "../dimensions/dimension.type.js";
import {
  AcrossPartnersEnum,
  AcrossTimeEnum,
  CompositeMethodEnum,
  DesiredDirectionEnum,
  FrequencyEnum,
  IndicatorLevelEnum,
  IndicatorType,
  MeasureTypeEnum,
  ReportingStyleEnum,
} from "./indicator.type.js";
let CompositeComponentInput = class CompositeComponentInput {};
__decorate([Field(() => String)], CompositeComponentInput.prototype, "indicatorCode", void 0);
__decorate(
  [Field(() => DecimalScalar, { description: "Above 0; all of them add up to exactly 1." })],
  CompositeComponentInput.prototype,
  "weight",
  void 0,
);
__decorate([Field(() => DecimalScalar)], CompositeComponentInput.prototype, "worst", void 0);
__decorate([Field(() => DecimalScalar)], CompositeComponentInput.prototype, "best", void 0);
CompositeComponentInput = __decorate(
  [
    InputType({
      description:
        "An indicator in an index: its value counts 0 at `worst` and 1 at `best`, whichever of the two is the greater.",
    }),
  ],
  CompositeComponentInput,
);
export { CompositeComponentInput };
let CompositeInput = class CompositeInput {};
__decorate(
  [Field(() => CompositeMethodEnum, { nullable: true, defaultValue: "ARITHMETIC" })],
  CompositeInput.prototype,
  "method",
  void 0,
);
__decorate(
  [
    Field(() => DecimalScalar, {
      nullable: true,
      defaultValue: "0.8",
      description: "How much of the weight must have a figure for the index to have one.",
    }),
  ],
  CompositeInput.prototype,
  "minPresentWeight",
  void 0,
);
__decorate([Field(() => [CompositeComponentInput])], CompositeInput.prototype, "components", void 0);
CompositeInput = __decorate([InputType()], CompositeInput);
export { CompositeInput };
let DefineIndicatorInput = class DefineIndicatorInput {};
__decorate([Field(() => ID)], DefineIndicatorInput.prototype, "initiativeId", void 0);
__decorate([Field(() => String)], DefineIndicatorInput.prototype, "code", void 0);
__decorate([Field(() => String)], DefineIndicatorInput.prototype, "name", void 0);
__decorate([Field(() => String)], DefineIndicatorInput.prototype, "definition", void 0);
__decorate([Field(() => String)], DefineIndicatorInput.prototype, "unit", void 0);
__decorate(
  [Field(() => IndicatorLevelEnum, { nullable: true, defaultValue: "PERFORMANCE" })],
  DefineIndicatorInput.prototype,
  "level",
  void 0,
);
__decorate([Field(() => MeasureTypeEnum)], DefineIndicatorInput.prototype, "measureType", void 0);
__decorate([Field(() => AcrossPartnersEnum)], DefineIndicatorInput.prototype, "acrossPartners", void 0);
__decorate([Field(() => AcrossTimeEnum)], DefineIndicatorInput.prototype, "acrossTime", void 0);
__decorate(
  [
    Field(() => ReportingStyleEnum, {
      nullable: true,
      defaultValue: "PERIODIC",
      description: "CUMULATIVE_TO_DATE: partners report their total so far; it is never summed, so acrossTime is LAST.",
    }),
  ],
  DefineIndicatorInput.prototype,
  "reportingStyle",
  void 0,
);
__decorate(
  [
    Field(() => Int, {
      nullable: true,
      defaultValue: 1,
      description:
        "PROPORTION and RATE: value = multiplier × numerator ÷ denominator (100 for per cent, 10000 for per 10,000).",
    }),
  ],
  DefineIndicatorInput.prototype,
  "multiplier",
  void 0,
);
__decorate([Field(() => DesiredDirectionEnum)], DefineIndicatorInput.prototype, "desiredDirection", void 0);
__decorate([Field(() => FrequencyEnum)], DefineIndicatorInput.prototype, "frequency", void 0);
__decorate(
  [Field(() => Int, { nullable: true, defaultValue: 1 })],
  DefineIndicatorInput.prototype,
  "yearStartMonth",
  void 0,
);
__decorate(
  [Field(() => [DimensionInput], { nullable: true, defaultValue: [] })],
  DefineIndicatorInput.prototype,
  "dimensions",
  void 0,
);
__decorate(
  [Field(() => String, { nullable: true, description: "ORDINAL, NOMINAL: the dimension that holds the answers." })],
  DefineIndicatorInput.prototype,
  "answerDimension",
  void 0,
);
__decorate(
  [
    Field(() => Boolean, {
      nullable: true,
      defaultValue: false,
      description: "PEOPLE_COUNT: no person is counted by two partners, so SUM is allowed.",
    }),
  ],
  DefineIndicatorInput.prototype,
  "populationsDisjoint",
  void 0,
);
__decorate(
  [Field(() => DecimalScalar, { nullable: true, description: "PEOPLE_COUNT: how many people there are at most." })],
  DefineIndicatorInput.prototype,
  "populationCap",
  void 0,
);
__decorate(
  [Field(() => Boolean, { nullable: true, defaultValue: false })],
  DefineIndicatorInput.prototype,
  "allowsOver100",
  void 0,
);
__decorate(
  [Field(() => Boolean, { nullable: true, defaultValue: false })],
  DefineIndicatorInput.prototype,
  "allowsNegative",
  void 0,
);
__decorate(
  [
    Field(() => DecimalScalar, {
      nullable: true,
      description: "MAINTAIN: the distance from the target that is still on track.",
    }),
  ],
  DefineIndicatorInput.prototype,
  "tolerance",
  void 0,
);
__decorate(
  [
    Field(() => Int, {
      nullable: true,
      description: "What one report costs a partner, in minutes, as far as you can tell.",
    }),
  ],
  DefineIndicatorInput.prototype,
  "burdenMinutesPerReport",
  void 0,
);
__decorate(
  [
    Field(() => Boolean, {
      nullable: true,
      defaultValue: false,
      description:
        "That somebody is counted, or nobody, could harm people: outside audiences are not told of nobody or everybody, as little as of few, " +
        "and overlaps are not found by record linkage.",
    }),
  ],
  DefineIndicatorInput.prototype,
  "isSensitive",
  void 0,
);
__decorate(
  [
    Field(() => Boolean, {
      nullable: true,
      defaultValue: false,
      description: "Outside audiences are not told of nobody or everybody, as little as of few.",
    }),
  ],
  DefineIndicatorInput.prototype,
  "suppressZeros",
  void 0,
);
__decorate(
  [Field(() => CompositeInput, { nullable: true, description: "COMPOSITE: what it is computed from." })],
  DefineIndicatorInput.prototype,
  "composite",
  void 0,
);
DefineIndicatorInput = __decorate([InputType()], DefineIndicatorInput);
export { DefineIndicatorInput };
let DefineIndicatorPayload = class DefineIndicatorPayload extends Payload {};
__decorate([Field(() => IndicatorType, { nullable: true })], DefineIndicatorPayload.prototype, "indicator", void 0);
DefineIndicatorPayload = __decorate([ObjectType()], DefineIndicatorPayload);
export { DefineIndicatorPayload };
//# sourceMappingURL=indicator.input.js.map
