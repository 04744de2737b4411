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
import { membershipRoles } from "@keelson/domain/identity/roles";
import { Field, ID, ObjectType } from "type-graphql";
import { Connection } from "../../kernel/page.js";
import { enumOf } from "../../kernel/scalars.js";
import { dataSharingConsents } from "./membership.entity.js";
export const DataSharingConsentEnum = enumOf("DataSharingConsent", dataSharingConsents);
export const MembershipRoleEnum = enumOf("MembershipRole", membershipRoles);
let MembershipType = class MembershipType {};
__decorate([Field(() => ID)], MembershipType.prototype, "id", void 0);
__decorate([Field(() => String)], MembershipType.prototype, "code", void 0);
__decorate([Field(() => [MembershipRoleEnum])], MembershipType.prototype, "roles", void 0);
MembershipType = __decorate(
  [ObjectType("Membership", { description: "An organisation in an initiative; its code is unique there." })],
  MembershipType,
);
export { MembershipType };
export const MembershipConnection = Connection(MembershipType, "Membership");
//# sourceMappingURL=membership.type.js.map
