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
var __param =
  (this && this.__param) ||
  function (paramIndex, decorator) {
    return function (target, key) {
      decorator(target, key, paramIndex);
    };
  };
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { nil, nodeId } from "../../kernel/node-id.js";
import { nothingReminded, remindPartners } from "./remind-partners.js";
import { RemindedPersonType, RemindPartnersInput, RemindPartnersPayload, ReminderSentType } from "./reminder.input.js";
let ReminderResolver = class ReminderResolver {
  people({ people }) {
    return people.map(({ personId, ...person }) => ({ ...person, id: nodeId("person", nil, personId) }));
  }
  remindPartners(input, ctx) {
    return ctx.run(remindPartners, input, nothingReminded);
  }
};
__decorate([FieldResolver(() => [RemindedPersonType]), __param(0, Root())], ReminderResolver.prototype, "people", null);
__decorate(
  [
    Mutation(() => RemindPartnersPayload, {
      description:
        "Reminds partners by mail of what is overdue or due within a week, each person in their language and with a link to report: for the backbone, of the same thing once a day at most.",
    }),
    __param(
      0,
      Arg("input", () => RemindPartnersInput),
    ),
    __param(1, Ctx()),
  ],
  ReminderResolver.prototype,
  "remindPartners",
  null,
);
ReminderResolver = __decorate([Resolver(() => ReminderSentType)], ReminderResolver);
export { ReminderResolver };
//# sourceMappingURL=reminder.resolver.js.map
