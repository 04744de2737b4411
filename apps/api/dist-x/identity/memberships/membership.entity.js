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
/** What an organisation lets others see of its figures, from nothing to all of it under its name. */
export const dataSharingConsents = ["NONE", "AGGREGATE_ONLY", "NAMED_TO_PARTNERS", "NAMED_PUBLIC"];
/** An organisation in an initiative. */
let Membership = class Membership {};
__decorate([PrimaryColumn({ type: "uuid", name: "initiative_id" })], Membership.prototype, "initiativeId", void 0);
__decorate([PrimaryColumn({ type: "uuid", default: () => "uuidv7()" })], Membership.prototype, "id", void 0);
__decorate([Column({ type: "text" })], Membership.prototype, "code", void 0);
__decorate([Column({ type: "uuid", name: "organisation_id" })], Membership.prototype, "organisationId", void 0);
__decorate([Column({ type: "text", array: true })], Membership.prototype, "roles", void 0);
__decorate(
  [Column({ type: "text", name: "data_sharing_consent", default: "AGGREGATE_ONLY" })],
  Membership.prototype,
  "dataSharingConsent",
  void 0,
);
__decorate([Column({ type: "date", name: "joined_on", nullable: true })], Membership.prototype, "joinedOn", void 0);
__decorate([Column({ type: "date", name: "ended_on", nullable: true })], Membership.prototype, "endedOn", void 0);
__decorate(
  [Column({ type: "timestamptz", name: "created_at", default: () => "now()" })],
  Membership.prototype,
  "createdAt",
  void 0,
);
__decorate([Column({ type: "integer", default: 1 })], Membership.prototype, "version", void 0);
Membership = __decorate([Entity("membership")], Membership);
export { Membership };
//# sourceMappingURL=membership.entity.js.map
