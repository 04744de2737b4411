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
/** Where an indicator stood in one period, before the work began. Known from openedAt to closedAt, as targets are. */
let Baseline = class Baseline {};
__decorate([PrimaryColumn({ type: "uuid", name: "initiative_id" })], Baseline.prototype, "initiativeId", void 0);
__decorate([PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })], Baseline.prototype, "id", void 0);
__decorate([Column({ type: "uuid", name: "indicator_id" })], Baseline.prototype, "indicatorId", void 0);
__decorate([Column({ type: "text" })], Baseline.prototype, "period", void 0);
__decorate([Column({ type: "date", name: "period_start" })], Baseline.prototype, "periodStart", void 0);
__decorate([Column({ type: "date", name: "period_end" })], Baseline.prototype, "periodEnd", void 0);
__decorate([Column({ type: "numeric" })], Baseline.prototype, "value", void 0);
__decorate([Column({ type: "numeric", nullable: true })], Baseline.prototype, "numerator", void 0);
__decorate([Column({ type: "numeric", nullable: true })], Baseline.prototype, "denominator", void 0);
__decorate([Column({ type: "text", nullable: true })], Baseline.prototype, "quality", void 0);
__decorate([Column({ type: "text", nullable: true })], Baseline.prototype, "source", void 0);
__decorate([Column({ type: "timestamptz", name: "opened_at" })], Baseline.prototype, "openedAt", void 0);
__decorate(
  [Column({ type: "timestamptz", name: "closed_at", default: "infinity" })],
  Baseline.prototype,
  "closedAt",
  void 0,
);
Baseline = __decorate([Entity("baseline")], Baseline);
export { Baseline };
//# sourceMappingURL=baseline.entity.js.map
