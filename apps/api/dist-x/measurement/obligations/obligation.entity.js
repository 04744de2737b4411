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
/** Why a partner is let off a period. A SAFETY waiver needs no explanation. Source: docs/methodology.md 4.4.2. */
export const waiveReasons = ["NOT_APPLICABLE", "MEMBERSHIP_ENDED", "SAFETY", "CAPACITY", "OTHER"];
/** What a partner is asked to report, from one period to another or until further notice. */
let Obligation = class Obligation {};
__decorate([PrimaryColumn({ type: "uuid", name: "initiative_id" })], Obligation.prototype, "initiativeId", void 0);
__decorate([PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })], Obligation.prototype, "id", void 0);
__decorate([Column({ type: "uuid", name: "membership_id" })], Obligation.prototype, "membershipId", void 0);
__decorate([Column({ type: "uuid", name: "indicator_id" })], Obligation.prototype, "indicatorId", void 0);
__decorate([Column({ type: "text", name: "from_period" })], Obligation.prototype, "fromPeriod", void 0);
__decorate([Column({ type: "text", name: "to_period", nullable: true })], Obligation.prototype, "toPeriod", void 0);
__decorate([Column({ type: "date", name: "starts_on" })], Obligation.prototype, "startsOn", void 0);
__decorate([Column({ type: "date", name: "ends_on", default: "infinity" })], Obligation.prototype, "endsOn", void 0);
__decorate([Column({ type: "date", name: "bound_to", nullable: true })], Obligation.prototype, "boundTo", void 0);
__decorate([Column({ type: "text", nullable: true })], Obligation.prototype, "purpose", void 0);
__decorate([Column({ type: "text", default: "PROPOSED" })], Obligation.prototype, "state", void 0);
__decorate([Column({ type: "uuid", name: "proposed_by" })], Obligation.prototype, "proposedBy", void 0);
__decorate([Column({ type: "uuid", name: "agreed_by", nullable: true })], Obligation.prototype, "agreedBy", void 0);
__decorate(
  [Column({ type: "text", name: "declined_because", nullable: true })],
  Obligation.prototype,
  "declinedBecause",
  void 0,
);
__decorate(
  [Column({ type: "timestamptz", name: "created_at", default: () => "now()" })],
  Obligation.prototype,
  "createdAt",
  void 0,
);
__decorate([Column({ type: "integer", default: 1 })], Obligation.prototype, "version", void 0);
Obligation = __decorate([Entity("obligation")], Obligation);
export { Obligation };
/** One partner × one indicator × one of its periods, with the date it is due. */
let ObligationPeriod = class ObligationPeriod {};
__decorate(
  [PrimaryColumn({ type: "uuid", name: "initiative_id" })],
  ObligationPeriod.prototype,
  "initiativeId",
  void 0,
);
__decorate([PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })], ObligationPeriod.prototype, "id", void 0);
__decorate([Column({ type: "uuid", name: "indicator_id" })], ObligationPeriod.prototype, "indicatorId", void 0);
__decorate([Column({ type: "uuid", name: "membership_id" })], ObligationPeriod.prototype, "membershipId", void 0);
__decorate([Column({ type: "text" })], ObligationPeriod.prototype, "period", void 0);
__decorate([Column({ type: "date", name: "period_start" })], ObligationPeriod.prototype, "periodStart", void 0);
__decorate([Column({ type: "date", name: "period_end" })], ObligationPeriod.prototype, "periodEnd", void 0);
__decorate([Column({ type: "date", name: "due_on" })], ObligationPeriod.prototype, "dueOn", void 0);
__decorate([Column({ type: "text" })], ObligationPeriod.prototype, "state", void 0);
__decorate(
  [Column({ type: "timestamptz", name: "first_submitted_at", nullable: true })],
  ObligationPeriod.prototype,
  "firstSubmittedAt",
  void 0,
);
__decorate(
  [Column({ type: "text", name: "waive_reason", nullable: true })],
  ObligationPeriod.prototype,
  "waiveReason",
  void 0,
);
__decorate(
  [Column({ type: "text", name: "waive_note", nullable: true })],
  ObligationPeriod.prototype,
  "waiveNote",
  void 0,
);
ObligationPeriod = __decorate([Entity("obligation_period")], ObligationPeriod);
export { ObligationPeriod };
//# sourceMappingURL=obligation.entity.js.map
