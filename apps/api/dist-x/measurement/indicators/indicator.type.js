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
import { compositeMethods } from "@keelson/domain/measurement/composite";
import {
  acrossPartnersWords,
  acrossTimeWords,
  desiredDirections,
  frequencies,
  indicatorLevels,
  measureTypes,
  reportingStyles,
} from "@keelson/domain/measurement/words";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.js";
import { DecimalScalar, enumOf } from "../../kernel/scalars.js";
export const CompositeMethodEnum = enumOf("CompositeMethod", compositeMethods);
export const MeasureTypeEnum = enumOf("MeasureType", measureTypes);
export const AcrossPartnersEnum = enumOf("AcrossPartners", acrossPartnersWords);
export const AcrossTimeEnum = enumOf("AcrossTime", acrossTimeWords);
export const ReportingStyleEnum = enumOf("ReportingStyle", reportingStyles);
export const DesiredDirectionEnum = enumOf("DesiredDirection", desiredDirections);
export const FrequencyEnum = enumOf("Frequency", frequencies);
export const IndicatorLevelEnum = enumOf("IndicatorLevel", indicatorLevels);
let IndicatorType = class IndicatorType {};
__decorate([Field(() => ID)], IndicatorType.prototype, "id", void 0);
__decorate([Field(() => String)], IndicatorType.prototype, "name", void 0);
__decorate([Field(() => String)], IndicatorType.prototype, "definition", void 0);
__decorate([Field(() => String)], IndicatorType.prototype, "unit", void 0);
__decorate([Field(() => IndicatorLevelEnum)], IndicatorType.prototype, "level", void 0);
__decorate([Field(() => MeasureTypeEnum)], IndicatorType.prototype, "measureType", void 0);
__decorate([Field(() => AcrossPartnersEnum)], IndicatorType.prototype, "acrossPartners", void 0);
__decorate([Field(() => AcrossTimeEnum)], IndicatorType.prototype, "acrossTime", void 0);
__decorate([Field(() => Int)], IndicatorType.prototype, "multiplier", void 0);
__decorate([Field(() => DesiredDirectionEnum)], IndicatorType.prototype, "desiredDirection", void 0);
__decorate([Field(() => FrequencyEnum)], IndicatorType.prototype, "frequency", void 0);
__decorate(
  [
    Field(() => Int, {
      description: "1–12: the month in which this indicator's years begin; 4 makes 2024April one of its periods.",
    }),
  ],
  IndicatorType.prototype,
  "yearStartMonth",
  void 0,
);
__decorate([Field(() => ReportingStyleEnum)], IndicatorType.prototype, "reportingStyle", void 0);
__decorate(
  [Field(() => String, { nullable: true, description: "ORDINAL, NOMINAL: the dimension that holds the answers." })],
  IndicatorType.prototype,
  "answerDimension",
  void 0,
);
__decorate(
  [Field(() => Boolean, { description: "PROPORTION: the numerator may be more than the denominator." })],
  IndicatorType.prototype,
  "allowsOver100",
  void 0,
);
__decorate([Field(() => Boolean)], IndicatorType.prototype, "allowsNegative", void 0);
__decorate(
  [
    Field(() => Boolean, {
      description:
        "That somebody is counted, or nobody, could harm people: outside audiences are not told of nobody or everybody, as little as of few, " +
        "and overlaps are not found by record linkage.",
    }),
  ],
  IndicatorType.prototype,
  "isSensitive",
  void 0,
);
__decorate(
  [
    Field(() => Boolean, {
      description: "Outside audiences are not told of nobody or everybody, as little as of few.",
    }),
  ],
  IndicatorType.prototype,
  "suppressZeros",
  void 0,
);
__decorate([Field(() => DecimalScalar, { nullable: true })], IndicatorType.prototype, "populationCap", void 0);
__decorate([Field(() => DecimalScalar, { nullable: true })], IndicatorType.prototype, "tolerance", void 0);
__decorate(
  [Field(() => Int, { nullable: true, description: "What one report costs a partner, in minutes." })],
  IndicatorType.prototype,
  "burdenMinutesPerReport",
  void 0,
);
IndicatorType = __decorate([ObjectType("Indicator")], IndicatorType);
export { IndicatorType };
export const IndicatorConnection = Connection(IndicatorType, "Indicator");
//# sourceMappingURL=indicator.type.js.map
