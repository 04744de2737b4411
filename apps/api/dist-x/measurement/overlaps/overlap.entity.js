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
/** How the people that partners share were found out. Source: docs/methodology.md 4.4.4. */
export const overlapMethods = ["RECORD_LINKAGE", "JOINT_SURVEY", "EXPERT"];
/** How many people two or three partners all count in a period. It counts once every one of them has agreed. */
let Overlap = class Overlap {};
__decorate([PrimaryColumn({ type: "uuid", name: "initiative_id" })], Overlap.prototype, "initiativeId", void 0);
__decorate([PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })], Overlap.prototype, "id", void 0);
__decorate([Column({ type: "uuid", name: "indicator_id" })], Overlap.prototype, "indicatorId", void 0);
__decorate([Column({ type: "text" })], Overlap.prototype, "period", void 0);
__decorate([Column({ type: "date", name: "period_start" })], Overlap.prototype, "periodStart", void 0);
__decorate([Column({ type: "date", name: "period_end" })], Overlap.prototype, "periodEnd", void 0);
__decorate([Column({ type: "uuid", name: "membership_ids", array: true })], Overlap.prototype, "membershipIds", void 0);
__decorate([Column({ type: "numeric" })], Overlap.prototype, "people", void 0);
__decorate([Column({ type: "text" })], Overlap.prototype, "method", void 0);
__decorate(
  [Column({ type: "uuid", name: "agreed_ids", array: true, default: "{}" })],
  Overlap.prototype,
  "agreedIds",
  void 0,
);
__decorate([Column({ type: "uuid", name: "recorded_by" })], Overlap.prototype, "recordedBy", void 0);
__decorate(
  [Column({ type: "timestamptz", name: "recorded_at", default: () => "clock_timestamp()" })],
  Overlap.prototype,
  "recordedAt",
  void 0,
);
__decorate(
  [Column({ type: "timestamptz", name: "counts_from", nullable: true })],
  Overlap.prototype,
  "countsFrom",
  void 0,
);
__decorate(
  [Column({ type: "timestamptz", name: "closed_at", default: "infinity" })],
  Overlap.prototype,
  "closedAt",
  void 0,
);
__decorate([Column({ type: "integer", default: 1 })], Overlap.prototype, "version", void 0);
Overlap = __decorate([Entity("overlap")], Overlap);
export { Overlap };
//# sourceMappingURL=overlap.entity.js.map
