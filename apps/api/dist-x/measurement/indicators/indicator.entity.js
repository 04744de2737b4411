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
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
/** What is measured together. All that may change about it is in its definitions. */
let Indicator = class Indicator {};
__decorate([PrimaryColumn({ type: "uuid", name: "initiative_id" })], Indicator.prototype, "initiativeId", void 0);
__decorate([PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })], Indicator.prototype, "id", void 0);
__decorate([Column({ type: "text" })], Indicator.prototype, "code", void 0);
__decorate(
  [Column({ type: "timestamptz", name: "created_at", default: () => "now()" })],
  Indicator.prototype,
  "createdAt",
  void 0,
);
Indicator = __decorate([Entity("indicator")], Indicator);
export { Indicator };
/** One version of what is counted and how it adds up. A period belongs to the version in force when it starts. */
let IndicatorDefinition = class IndicatorDefinition {};
__decorate(
  [PrimaryColumn({ type: "uuid", name: "initiative_id" })],
  IndicatorDefinition.prototype,
  "initiativeId",
  void 0,
);
__decorate([PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })], IndicatorDefinition.prototype, "id", void 0);
__decorate([Column({ type: "uuid", name: "indicator_id" })], IndicatorDefinition.prototype, "indicatorId", void 0);
__decorate(
  [
    ManyToOne(() => Indicator),
    JoinColumn([
      { name: "initiative_id", referencedColumnName: "initiativeId" },
      { name: "indicator_id", referencedColumnName: "id" },
    ]),
  ],
  IndicatorDefinition.prototype,
  "indicator",
  void 0,
);
__decorate([Column({ type: "integer", default: 1 })], IndicatorDefinition.prototype, "version", void 0);
__decorate([Column({ type: "text" })], IndicatorDefinition.prototype, "name", void 0);
__decorate([Column({ type: "text" })], IndicatorDefinition.prototype, "definition", void 0);
__decorate([Column({ type: "text" })], IndicatorDefinition.prototype, "unit", void 0);
__decorate([Column({ type: "text" })], IndicatorDefinition.prototype, "level", void 0);
__decorate([Column({ type: "text", name: "measure_type" })], IndicatorDefinition.prototype, "measureType", void 0);
__decorate(
  [Column({ type: "text", name: "across_partners" })],
  IndicatorDefinition.prototype,
  "acrossPartners",
  void 0,
);
__decorate([Column({ type: "text", name: "across_time" })], IndicatorDefinition.prototype, "acrossTime", void 0);
__decorate(
  [Column({ type: "text", name: "reporting_style", default: "PERIODIC" })],
  IndicatorDefinition.prototype,
  "reportingStyle",
  void 0,
);
__decorate([Column({ type: "integer", default: 1 })], IndicatorDefinition.prototype, "multiplier", void 0);
__decorate(
  [Column({ type: "text", name: "desired_direction" })],
  IndicatorDefinition.prototype,
  "desiredDirection",
  void 0,
);
__decorate([Column({ type: "text" })], IndicatorDefinition.prototype, "frequency", void 0);
__decorate(
  [Column({ type: "integer", name: "year_start_month", default: 1 })],
  IndicatorDefinition.prototype,
  "yearStartMonth",
  void 0,
);
__decorate(
  [Column({ type: "text", name: "answer_dimension", nullable: true })],
  IndicatorDefinition.prototype,
  "answerDimension",
  void 0,
);
__decorate(
  [Column({ type: "boolean", name: "populations_disjoint", default: false })],
  IndicatorDefinition.prototype,
  "populationsDisjoint",
  void 0,
);
__decorate(
  [Column({ type: "numeric", name: "population_cap", nullable: true })],
  IndicatorDefinition.prototype,
  "populationCap",
  void 0,
);
__decorate(
  [Column({ type: "boolean", name: "allows_over_100", default: false })],
  IndicatorDefinition.prototype,
  "allowsOver100",
  void 0,
);
__decorate(
  [Column({ type: "boolean", name: "allows_negative", default: false })],
  IndicatorDefinition.prototype,
  "allowsNegative",
  void 0,
);
__decorate([Column({ type: "numeric", nullable: true })], IndicatorDefinition.prototype, "tolerance", void 0);
__decorate(
  [Column({ type: "integer", name: "burden_minutes_per_report", nullable: true })],
  IndicatorDefinition.prototype,
  "burdenMinutesPerReport",
  void 0,
);
__decorate(
  [Column({ type: "boolean", name: "is_sensitive", default: false })],
  IndicatorDefinition.prototype,
  "isSensitive",
  void 0,
);
__decorate(
  [Column({ type: "boolean", name: "suppress_zeros", default: false })],
  IndicatorDefinition.prototype,
  "suppressZeros",
  void 0,
);
__decorate([Column({ type: "jsonb", nullable: true })], IndicatorDefinition.prototype, "composite", void 0);
__decorate(
  [Column({ type: "date", name: "starts_on", default: "-infinity" })],
  IndicatorDefinition.prototype,
  "startsOn",
  void 0,
);
__decorate(
  [Column({ type: "date", name: "ends_on", default: "infinity" })],
  IndicatorDefinition.prototype,
  "endsOn",
  void 0,
);
__decorate(
  [Column({ type: "text", name: "effective_from", nullable: true })],
  IndicatorDefinition.prototype,
  "effectiveFrom",
  void 0,
);
__decorate(
  [Column({ type: "timestamptz", name: "opened_at", default: "-infinity" })],
  IndicatorDefinition.prototype,
  "openedAt",
  void 0,
);
IndicatorDefinition = __decorate([Entity("indicator_definition")], IndicatorDefinition);
export { IndicatorDefinition };
//# sourceMappingURL=indicator.entity.js.map
