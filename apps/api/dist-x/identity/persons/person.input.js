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
import { MembershipType } from "../memberships/membership.type.js";
import { PersonRoleEnum, PersonType, ViewerType } from "./person.type.js";
let InvitePersonInput = class InvitePersonInput {};
__decorate([Field(() => ID)], InvitePersonInput.prototype, "membershipId", void 0);
__decorate([Field(() => String)], InvitePersonInput.prototype, "email", void 0);
__decorate([Field(() => String, { nullable: true })], InvitePersonInput.prototype, "name", void 0);
__decorate([Field(() => [PersonRoleEnum])], InvitePersonInput.prototype, "roles", void 0);
InvitePersonInput = __decorate([InputType()], InvitePersonInput);
export { InvitePersonInput };
let InvitePersonPayload = class InvitePersonPayload extends Payload {};
__decorate([Field(() => PersonType, { nullable: true })], InvitePersonPayload.prototype, "person", void 0);
InvitePersonPayload = __decorate([ObjectType()], InvitePersonPayload);
export { InvitePersonPayload };
let UpdateProfileInput = class UpdateProfileInput {};
__decorate([Field(() => String, { nullable: true })], UpdateProfileInput.prototype, "name", void 0);
__decorate(
  [
    Field(() => String, {
      nullable: true,
      description: "The language to be written in, as a BCP 47 tag; null: the initiative's own. Left out, it stays.",
    }),
  ],
  UpdateProfileInput.prototype,
  "language",
  void 0,
);
UpdateProfileInput = __decorate([InputType()], UpdateProfileInput);
export { UpdateProfileInput };
let UpdateProfilePayload = class UpdateProfilePayload extends Payload {};
__decorate([Field(() => ViewerType, { nullable: true })], UpdateProfilePayload.prototype, "viewer", void 0);
UpdateProfilePayload = __decorate([ObjectType()], UpdateProfilePayload);
export { UpdateProfilePayload };
let RemovePersonInput = class RemovePersonInput {};
__decorate([Field(() => ID)], RemovePersonInput.prototype, "membershipId", void 0);
__decorate([Field(() => ID)], RemovePersonInput.prototype, "personId", void 0);
RemovePersonInput = __decorate([InputType()], RemovePersonInput);
export { RemovePersonInput };
let RemovePersonPayload = class RemovePersonPayload extends Payload {};
__decorate([Field(() => MembershipType, { nullable: true })], RemovePersonPayload.prototype, "membership", void 0);
RemovePersonPayload = __decorate([ObjectType()], RemovePersonPayload);
export { RemovePersonPayload };
//# sourceMappingURL=person.input.js.map
