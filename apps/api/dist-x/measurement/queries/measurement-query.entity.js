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
import { Column, Entity, PrimaryColumn } from "typeorm";
/** What the backbone asked about a measurement, and what the partner answered. Neither is ever changed. */
let MeasurementQuery = class MeasurementQuery {};
__decorate(
  [PrimaryColumn({ type: "uuid", name: "initiative_id" })],
  MeasurementQuery.prototype,
  "initiativeId",
  void 0,
);
__decorate([PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })], MeasurementQuery.prototype, "id", void 0);
__decorate([Column({ type: "uuid", name: "measurement_id" })], MeasurementQuery.prototype, "measurementId", void 0);
__decorate([Column({ type: "uuid", name: "membership_id" })], MeasurementQuery.prototype, "membershipId", void 0);
__decorate([Column({ type: "text" })], MeasurementQuery.prototype, "question", void 0);
__decorate([Column({ type: "uuid", name: "asked_by" })], MeasurementQuery.prototype, "askedBy", void 0);
__decorate(
  [Column({ type: "timestamptz", name: "asked_at", default: () => "clock_timestamp()" })],
  MeasurementQuery.prototype,
  "askedAt",
  void 0,
);
__decorate([Column({ type: "text", nullable: true })], MeasurementQuery.prototype, "answer", void 0);
__decorate(
  [Column({ type: "uuid", name: "answered_by", nullable: true })],
  MeasurementQuery.prototype,
  "answeredBy",
  void 0,
);
__decorate(
  [Column({ type: "timestamptz", name: "answered_at", nullable: true })],
  MeasurementQuery.prototype,
  "answeredAt",
  void 0,
);
MeasurementQuery = __decorate([Entity("measurement_query")], MeasurementQuery);
export { MeasurementQuery };
//# sourceMappingURL=measurement-query.entity.js.map
