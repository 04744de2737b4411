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
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { MembershipType } from "../../identity/memberships/membership.type.js";
import { Payload } from "../../kernel/payload.js";
import { PeriodCodeScalar } from "../../kernel/scalars.js";
let RemindPartnersInput = class RemindPartnersInput {};
__decorate([Field(() => ID)], RemindPartnersInput.prototype, "initiativeId", void 0);
__decorate(
  [Field(() => PeriodCodeScalar, { nullable: true, description: "Only of what ends within this period." })],
  RemindPartnersInput.prototype,
  "period",
  void 0,
);
__decorate(
  [Field(() => [ID], { nullable: true, description: "Only these partners." })],
  RemindPartnersInput.prototype,
  "membershipIds",
  void 0,
);
__decorate(
  [Field(() => [ID], { nullable: true, description: "Only of these." })],
  RemindPartnersInput.prototype,
  "obligationPeriodIds",
  void 0,
);
__decorate(
  [Field(() => Boolean, { nullable: true, description: "Only of what is overdue, and not of what will be due." })],
  RemindPartnersInput.prototype,
  "overdueOnly",
  void 0,
);
__decorate(
  [Field(() => Boolean, { nullable: true, description: "Say what would be written to whom, and write nothing." })],
  RemindPartnersInput.prototype,
  "dryRun",
  void 0,
);
RemindPartnersInput = __decorate([InputType()], RemindPartnersInput);
export { RemindPartnersInput };
let RemindedPersonType = class RemindedPersonType {};
__decorate([Field(() => ID, { description: "The person's." })], RemindedPersonType.prototype, "id", void 0);
__decorate([Field(() => String)], RemindedPersonType.prototype, "name", void 0);
__decorate(
  [Field(() => String, { description: "The language they are written in: en, fr, es, ar or sw." })],
  RemindedPersonType.prototype,
  "language",
  void 0,
);
RemindedPersonType = __decorate([ObjectType("RemindedPerson", { simpleResolvers: true })], RemindedPersonType);
export { RemindedPersonType };
let ReminderSentType = class ReminderSentType {};
__decorate([Field(() => MembershipType)], ReminderSentType.prototype, "membership", void 0);
__decorate(
  [Field(() => Int, { description: "Of how many periods of indicators." })],
  ReminderSentType.prototype,
  "missing",
  void 0,
);
ReminderSentType = __decorate(
  [
    ObjectType("ReminderSent", {
      simpleResolvers: true,
      description: "A partner whose people are written to: one mail each.",
    }),
  ],
  ReminderSentType,
);
export { ReminderSentType };
let ReminderPreviewType = class ReminderPreviewType {};
__decorate([Field(() => String)], ReminderPreviewType.prototype, "language", void 0);
__decorate(
  [Field(() => Int, { description: "How many are written to in this language." })],
  ReminderPreviewType.prototype,
  "people",
  void 0,
);
__decorate(
  [Field(() => String, { description: "The name of whom this one is for." })],
  ReminderPreviewType.prototype,
  "to",
  void 0,
);
__decorate([Field(() => String)], ReminderPreviewType.prototype, "subject", void 0);
__decorate([Field(() => String)], ReminderPreviewType.prototype, "text", void 0);
ReminderPreviewType = __decorate(
  [
    ObjectType("ReminderPreview", {
      simpleResolvers: true,
      description: "One of the mails of a language, as its reader reads it, save for the link: that is theirs alone.",
    }),
  ],
  ReminderPreviewType,
);
export { ReminderPreviewType };
let RemindPartnersPayload = class RemindPartnersPayload extends Payload {};
__decorate(
  [Field(() => [ReminderSentType], { description: "Who is written to, by code." })],
  RemindPartnersPayload.prototype,
  "reminded",
  void 0,
);
__decorate(
  [Field(() => [MembershipType], { description: "Those for whom nobody reports: there is nobody to write to." })],
  RemindPartnersPayload.prototype,
  "unreachable",
  void 0,
);
__decorate(
  [Field(() => [MembershipType], { description: "Those who were reminded today of all of it." })],
  RemindPartnersPayload.prototype,
  "remindedToday",
  void 0,
);
__decorate(
  [Field(() => [ReminderPreviewType], { description: "A mail of each language, the most read first." })],
  RemindPartnersPayload.prototype,
  "previews",
  void 0,
);
RemindPartnersPayload = __decorate([ObjectType()], RemindPartnersPayload);
export { RemindPartnersPayload };
//# sourceMappingURL=reminder.input.js.map
