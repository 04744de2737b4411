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
/** What the initiative aims at in one period. Known from openedAt to closedAt: a changed aim does not rewrite the old one. */
let Target = class Target {};
__decorate([PrimaryColumn({ type: "uuid", name: "initiative_id" })], Target.prototype, "initiativeId", void 0);
__decorate([PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })], Target.prototype, "id", void 0);
__decorate([Column({ type: "uuid", name: "indicator_id" })], Target.prototype, "indicatorId", void 0);
__decorate([Column({ type: "text" })], Target.prototype, "period", void 0);
__decorate([Column({ type: "date", name: "period_start" })], Target.prototype, "periodStart", void 0);
__decorate([Column({ type: "date", name: "period_end" })], Target.prototype, "periodEnd", void 0);
__decorate([Column({ type: "numeric" })], Target.prototype, "value", void 0);
__decorate([Column({ type: "timestamptz", name: "opened_at" })], Target.prototype, "openedAt", void 0);
__decorate(
  [Column({ type: "timestamptz", name: "closed_at", default: "infinity" })],
  Target.prototype,
  "closedAt",
  void 0,
);
Target = __decorate([Entity("target")], Target);
export { Target };
//# sourceMappingURL=target.entity.js.map
