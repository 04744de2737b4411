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
import { ObligationPeriod } from "../obligations/obligation.entity.js";
/** What one partner says of one indicator in one period, in one revision; submitted, queried and accepted as one. */
let Measurement = class Measurement {};
__decorate([PrimaryColumn({ type: "uuid", name: "initiative_id" })], Measurement.prototype, "initiativeId", void 0);
__decorate([PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })], Measurement.prototype, "id", void 0);
__decorate(
  [Column({ type: "uuid", name: "obligation_period_id" })],
  Measurement.prototype,
  "obligationPeriodId",
  void 0,
);
__decorate(
  [
    ManyToOne(() => ObligationPeriod),
    JoinColumn([
      { name: "initiative_id", referencedColumnName: "initiativeId" },
      { name: "obligation_period_id", referencedColumnName: "id" },
    ]),
  ],
  Measurement.prototype,
  "obligationPeriod",
  void 0,
);
__decorate([Column({ type: "uuid", name: "definition_id" })], Measurement.prototype, "definitionId", void 0);
__decorate([Column({ type: "uuid", name: "membership_id" })], Measurement.prototype, "membershipId", void 0);
__decorate([Column({ type: "integer" })], Measurement.prototype, "revision", void 0);
__decorate([Column({ type: "text", default: "DRAFT" })], Measurement.prototype, "state", void 0);
__decorate(
  [Column({ type: "boolean", name: "not_applicable", default: false })],
  Measurement.prototype,
  "notApplicable",
  void 0,
);
__decorate([Column({ type: "text", nullable: true })], Measurement.prototype, "reason", void 0);
__decorate([Column({ type: "uuid", name: "recorded_by" })], Measurement.prototype, "recordedBy", void 0);
__decorate(
  [Column({ type: "uuid", name: "earlier_recorders", array: true, default: "{}" })],
  Measurement.prototype,
  "earlierRecorders",
  void 0,
);
__decorate(
  [Column({ type: "timestamptz", name: "recorded_at", default: () => "clock_timestamp()" })],
  Measurement.prototype,
  "recordedAt",
  void 0,
);
__decorate(
  [Column({ type: "uuid", name: "submitted_by", nullable: true })],
  Measurement.prototype,
  "submittedBy",
  void 0,
);
__decorate(
  [Column({ type: "timestamptz", name: "submitted_at", nullable: true })],
  Measurement.prototype,
  "submittedAt",
  void 0,
);
__decorate(
  [Column({ type: "boolean", name: "single_eyes", default: false })],
  Measurement.prototype,
  "singleEyes",
  void 0,
);
__decorate([Column({ type: "uuid", name: "decided_by", nullable: true })], Measurement.prototype, "decidedBy", void 0);
__decorate(
  [Column({ type: "timestamptz", name: "decided_at", nullable: true })],
  Measurement.prototype,
  "decidedAt",
  void 0,
);
__decorate([Column({ type: "integer", default: 1 })], Measurement.prototype, "version", void 0);
Measurement = __decorate([Entity("measurement")], Measurement);
export { Measurement };
/** A figure of a measurement: its total, or a part of it. */
let MeasurementValue = class MeasurementValue {};
__decorate(
  [PrimaryColumn({ type: "uuid", name: "initiative_id" })],
  MeasurementValue.prototype,
  "initiativeId",
  void 0,
);
__decorate(
  [PrimaryColumn({ type: "uuid", name: "measurement_id" })],
  MeasurementValue.prototype,
  "measurementId",
  void 0,
);
__decorate(
  [PrimaryColumn({ type: "uuid", name: "category_set_id" })],
  MeasurementValue.prototype,
  "categorySetId",
  void 0,
);
__decorate([Column({ type: "uuid", name: "membership_id" })], MeasurementValue.prototype, "membershipId", void 0);
__decorate([Column({ type: "text", name: "value_state" })], MeasurementValue.prototype, "valueState", void 0);
__decorate([Column({ type: "numeric", nullable: true })], MeasurementValue.prototype, "value", void 0);
__decorate([Column({ type: "numeric", nullable: true })], MeasurementValue.prototype, "numerator", void 0);
__decorate([Column({ type: "numeric", nullable: true })], MeasurementValue.prototype, "denominator", void 0);
__decorate([Column({ type: "boolean", default: false })], MeasurementValue.prototype, "derived", void 0);
__decorate([Column({ type: "text", nullable: true })], MeasurementValue.prototype, "note", void 0);
MeasurementValue = __decorate([Entity("measurement_value")], MeasurementValue);
export { MeasurementValue };
//# sourceMappingURL=measurement.entity.js.map
