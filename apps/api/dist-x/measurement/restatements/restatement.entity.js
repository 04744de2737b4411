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
/** That a closed period's figure changed materially. Its figures are kept apart: what outside audiences read are releases. */
let Restatement = class Restatement {};
__decorate([PrimaryColumn({ type: "uuid", name: "initiative_id" })], Restatement.prototype, "initiativeId", void 0);
__decorate([PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })], Restatement.prototype, "id", void 0);
__decorate([Column({ type: "uuid", name: "indicator_id" })], Restatement.prototype, "indicatorId", void 0);
__decorate([Column({ type: "uuid", name: "definition_id" })], Restatement.prototype, "definitionId", void 0);
__decorate([Column({ type: "text" })], Restatement.prototype, "period", void 0);
__decorate([Column({ type: "date", name: "period_start" })], Restatement.prototype, "periodStart", void 0);
__decorate([Column({ type: "date", name: "period_end" })], Restatement.prototype, "periodEnd", void 0);
__decorate([Column({ type: "timestamptz", name: "restated_at" })], Restatement.prototype, "restatedAt", void 0);
__decorate([Column({ type: "text", nullable: true })], Restatement.prototype, "reason", void 0);
Restatement = __decorate([Entity("restatement")], Restatement);
export { Restatement };
//# sourceMappingURL=restatement.entity.js.map
