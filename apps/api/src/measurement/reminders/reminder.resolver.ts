import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nil, nodeId } from "../../kernel/node-id.ts";
import { nothingReminded, remindPartners, type ReminderSent } from "./remind-partners.ts";
import { RemindedPersonType, RemindPartnersInput, RemindPartnersPayload, ReminderSentType } from "./reminder.input.ts";

@Resolver(() => ReminderSentType)
export class ReminderResolver {
  @FieldResolver(() => [RemindedPersonType])
  people(@Root() { people }: ReminderSent) {
    return people.map(({ personId, ...person }) => ({ ...person, id: nodeId("person", nil, personId) }));
  }

  @Mutation(() => RemindPartnersPayload, {
    description:
      "Reminds partners by mail of what is overdue or due within a week, each person in their language and with a link to report: for the backbone, of the same thing once a day at most.",
  })
  remindPartners(@Arg("input", () => RemindPartnersInput) input: RemindPartnersInput, @Ctx() ctx: Context) {
    return ctx.run(remindPartners, input, nothingReminded);
  }
}
