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
import { personRoles } from "@keelson/domain/identity/roles";
import { Field, ID, ObjectType } from "type-graphql";
import { DateScalar, enumOf } from "../../kernel/scalars.js";
export const PersonRoleEnum = enumOf("PersonRole", personRoles);
let PersonType = class PersonType {};
__decorate([Field(() => ID)], PersonType.prototype, "id", void 0);
__decorate([Field(() => String)], PersonType.prototype, "name", void 0);
PersonType = __decorate([ObjectType("Person")], PersonType);
export { PersonType };
let MembershipPersonType = class MembershipPersonType {};
__decorate([Field(() => ID, { description: "The person's." })], MembershipPersonType.prototype, "id", void 0);
__decorate([Field(() => String)], MembershipPersonType.prototype, "name", void 0);
__decorate([Field(() => String)], MembershipPersonType.prototype, "email", void 0);
__decorate([Field(() => [PersonRoleEnum])], MembershipPersonType.prototype, "roles", void 0);
__decorate(
  [
    Field(() => String, {
      nullable: true,
      description: "The language they want to be written in, as a BCP 47 tag; null: they have not said.",
    }),
  ],
  MembershipPersonType.prototype,
  "language",
  void 0,
);
__decorate(
  [
    Field(() => DateScalar, {
      nullable: true,
      description: "The day they last came, in UTC; null: they were invited, and have not come yet.",
    }),
  ],
  MembershipPersonType.prototype,
  "lastSeenOn",
  void 0,
);
MembershipPersonType = __decorate(
  [ObjectType("MembershipPerson", { description: "Somebody who acts for an organisation in an initiative." })],
  MembershipPersonType,
);
export { MembershipPersonType };
let ViewerType = class ViewerType {};
__decorate([Field(() => ID)], ViewerType.prototype, "id", void 0);
__decorate([Field(() => String)], ViewerType.prototype, "name", void 0);
__decorate([Field(() => String, { nullable: true })], ViewerType.prototype, "email", void 0);
ViewerType = __decorate([ObjectType("Viewer")], ViewerType);
export { ViewerType };
//# sourceMappingURL=person.type.js.map
