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
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.js";
import { DataSharingConsentEnum, MembershipRoleEnum, MembershipType } from "./membership.type.js";
let OrganisationInput = class OrganisationInput {};
__decorate([Field(() => ID, { nullable: true })], OrganisationInput.prototype, "id", void 0);
__decorate([Field(() => String, { nullable: true })], OrganisationInput.prototype, "name", void 0);
__decorate([Field(() => String, { nullable: true })], OrganisationInput.prototype, "country", void 0);
OrganisationInput = __decorate(
  [InputType({ description: "An existing organisation by id, or a new one by name." })],
  OrganisationInput,
);
export { OrganisationInput };
let AddMembershipInput = class AddMembershipInput {};
__decorate([Field(() => ID)], AddMembershipInput.prototype, "initiativeId", void 0);
__decorate([Field(() => String)], AddMembershipInput.prototype, "code", void 0);
__decorate([Field(() => OrganisationInput)], AddMembershipInput.prototype, "organisation", void 0);
__decorate([Field(() => [MembershipRoleEnum])], AddMembershipInput.prototype, "roles", void 0);
AddMembershipInput = __decorate([InputType()], AddMembershipInput);
export { AddMembershipInput };
let AddMembershipPayload = class AddMembershipPayload extends Payload {};
__decorate([Field(() => MembershipType, { nullable: true })], AddMembershipPayload.prototype, "membership", void 0);
AddMembershipPayload = __decorate([ObjectType()], AddMembershipPayload);
export { AddMembershipPayload };
let SetDataSharingConsentInput = class SetDataSharingConsentInput {};
__decorate([Field(() => ID)], SetDataSharingConsentInput.prototype, "membershipId", void 0);
__decorate(
  [
    Field(() => DataSharingConsentEnum, {
      description:
        "NONE: nothing, not even within totals. AGGREGATE_ONLY: within totals. NAMED_TO_PARTNERS, NAMED_PUBLIC: under its own name too.",
    }),
  ],
  SetDataSharingConsentInput.prototype,
  "consent",
  void 0,
);
SetDataSharingConsentInput = __decorate([InputType()], SetDataSharingConsentInput);
export { SetDataSharingConsentInput };
let SetDataSharingConsentPayload = class SetDataSharingConsentPayload extends Payload {};
__decorate(
  [Field(() => MembershipType, { nullable: true })],
  SetDataSharingConsentPayload.prototype,
  "membership",
  void 0,
);
SetDataSharingConsentPayload = __decorate([ObjectType()], SetDataSharingConsentPayload);
export { SetDataSharingConsentPayload };
//# sourceMappingURL=membership.input.js.map
