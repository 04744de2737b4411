import { Arg, Ctx, FieldResolver, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { ViewerType } from "../persons/person.type.ts";
import { findOwnPreferences } from "./find-own-preferences.ts";
import {
  NotificationPreferenceType,
  SetNotificationPreferenceInput,
  SetNotificationPreferencePayload,
} from "./notification.type.ts";
import { setNotificationPreference } from "./set-notification-preference.ts";

@Resolver(() => ViewerType)
export class NotificationResolver {
  @FieldResolver(() => [NotificationPreferenceType], {
    description:
      "About what, and when, the viewer is written to, and what is in their inbox; none for a link for one report.",
  })
  notificationPreferences(@Ctx() ctx: Context) {
    return ctx.ask(findOwnPreferences, null);
  }

  @Mutation(() => SetNotificationPreferencePayload, {
    description:
      "Chooses when the viewer is written to about something, or that they are not, and whether it is in their inbox.",
  })
  setNotificationPreference(
    @Arg("input", () => SetNotificationPreferenceInput) input: SetNotificationPreferenceInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(setNotificationPreference, input, { preference: null });
  }
}
