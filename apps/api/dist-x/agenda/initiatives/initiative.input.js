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
import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.js";
import { InitiativeType } from "./initiative.type.js";
let CreateInitiativeInput = class CreateInitiativeInput {};
__decorate([Field(() => String)], CreateInitiativeInput.prototype, "slug", void 0);
__decorate([Field(() => String)], CreateInitiativeInput.prototype, "name", void 0);
__decorate([Field(() => String)], CreateInitiativeInput.prototype, "problemArea", void 0);
__decorate(
  [Field(() => String, { nullable: true, defaultValue: "UTC" })],
  CreateInitiativeInput.prototype,
  "timeZone",
  void 0,
);
__decorate(
  [Field(() => String, { nullable: true, defaultValue: "en" })],
  CreateInitiativeInput.prototype,
  "defaultLanguage",
  void 0,
);
__decorate(
  [Field(() => Int, { nullable: true, defaultValue: 5, description: "Hide people counts below this, 3–20." })],
  CreateInitiativeInput.prototype,
  "smallCellThreshold",
  void 0,
);
__decorate(
  [
    Field(() => Float, {
      nullable: true,
      defaultValue: 0.8,
      description: "Share of expected partners below which funders and the public see no figure, 0.5–1.",
    }),
  ],
  CreateInitiativeInput.prototype,
  "minCoverage",
  void 0,
);
CreateInitiativeInput = __decorate([InputType()], CreateInitiativeInput);
export { CreateInitiativeInput };
let SetPublicPageInput = class SetPublicPageInput {};
__decorate([Field(() => ID)], SetPublicPageInput.prototype, "initiativeId", void 0);
__decorate([Field(() => Boolean)], SetPublicPageInput.prototype, "enabled", void 0);
SetPublicPageInput = __decorate([InputType()], SetPublicPageInput);
export { SetPublicPageInput };
let SetPublicPagePayload = class SetPublicPagePayload extends Payload {};
__decorate([Field(() => InitiativeType, { nullable: true })], SetPublicPagePayload.prototype, "initiative", void 0);
SetPublicPagePayload = __decorate([ObjectType()], SetPublicPagePayload);
export { SetPublicPagePayload };
let CreateInitiativePayload = class CreateInitiativePayload extends Payload {};
__decorate([Field(() => InitiativeType, { nullable: true })], CreateInitiativePayload.prototype, "initiative", void 0);
CreateInitiativePayload = __decorate([ObjectType()], CreateInitiativePayload);
export { CreateInitiativePayload };
//# sourceMappingURL=initiative.input.js.map
