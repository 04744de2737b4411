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
import { tokenScopes } from "@keelson/domain/identity/roles";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.js";
import { DateScalar, enumOf } from "../../kernel/scalars.js";
export const TokenScopeEnum = enumOf("TokenScope", tokenScopes);
const scopesMeaning =
  "Any token may read what its owner may. REPORT: record, submit and accept obligations as well. MANAGE: the backbone's work as well.";
let ApiTokenType = class ApiTokenType {};
__decorate([Field(() => ID)], ApiTokenType.prototype, "id", void 0);
__decorate([Field(() => String)], ApiTokenType.prototype, "name", void 0);
__decorate([Field(() => [TokenScopeEnum])], ApiTokenType.prototype, "scopes", void 0);
__decorate([Field(() => DateScalar)], ApiTokenType.prototype, "createdOn", void 0);
__decorate([Field(() => DateScalar, { nullable: true })], ApiTokenType.prototype, "expiresOn", void 0);
__decorate([Field(() => DateScalar, { nullable: true })], ApiTokenType.prototype, "lastUsedOn", void 0);
__decorate([Field(() => DateScalar, { nullable: true })], ApiTokenType.prototype, "revokedOn", void 0);
ApiTokenType = __decorate([ObjectType("ApiToken")], ApiTokenType);
export { ApiTokenType };
let CreateApiTokenInput = class CreateApiTokenInput {};
__decorate([Field(() => String)], CreateApiTokenInput.prototype, "name", void 0);
__decorate(
  [Field(() => [TokenScopeEnum], { description: scopesMeaning })],
  CreateApiTokenInput.prototype,
  "scopes",
  void 0,
);
__decorate([Field(() => DateScalar, { nullable: true })], CreateApiTokenInput.prototype, "expiresOn", void 0);
CreateApiTokenInput = __decorate([InputType()], CreateApiTokenInput);
export { CreateApiTokenInput };
let CreateApiTokenPayload = class CreateApiTokenPayload extends Payload {};
__decorate([Field(() => String, { nullable: true })], CreateApiTokenPayload.prototype, "secret", void 0);
__decorate([Field(() => ApiTokenType, { nullable: true })], CreateApiTokenPayload.prototype, "token", void 0);
CreateApiTokenPayload = __decorate([ObjectType()], CreateApiTokenPayload);
export { CreateApiTokenPayload };
let RevokeApiTokenInput = class RevokeApiTokenInput {};
__decorate([Field(() => ID)], RevokeApiTokenInput.prototype, "id", void 0);
RevokeApiTokenInput = __decorate([InputType()], RevokeApiTokenInput);
export { RevokeApiTokenInput };
let RevokeApiTokenPayload = class RevokeApiTokenPayload extends Payload {};
__decorate([Field(() => ApiTokenType, { nullable: true })], RevokeApiTokenPayload.prototype, "token", void 0);
RevokeApiTokenPayload = __decorate([ObjectType()], RevokeApiTokenPayload);
export { RevokeApiTokenPayload };
//# sourceMappingURL=api-token.type.js.map
