import {
  leavingInbox,
  mailRhythms,
  notificationTypes,
  rhythmsOf,
  type MailRhythm,
  type NotificationType,
} from "@keelson/domain/identity/notifications";
import { Field, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/payload.ts";
import { enumOf } from "../../kernel/scalars.ts";

export const NotificationTypeEnum = enumOf("NotificationType", notificationTypes);
export const MailRhythmEnum = enumOf("MailRhythm", mailRhythms);

@ObjectType("NotificationPreference", {
  description:
    "Whether and when the viewer is written to about something, and whether it is in their inbox. What is theirs to do is there, whatever they choose here.",
})
export class NotificationPreferenceType {
  @Field(() => NotificationTypeEnum, {
    description:
      "ACTIONS: what they have taken on, three days before it is due and when it is overdue. REPORTING: what their organisation agreed to " +
      "report and has not handed in. UPDATES: what is told to them with others. REPLIES: what is answered to their comments.",
  })
  type!: NotificationType;
  @Field(() => MailRhythmEnum, {
    description:
      "AT_ONCE: within the hour. DAILY, WEEKLY: in a digest, at eight in the morning, or on Monday's, where the initiative is.",
  })
  mail!: MailRhythm;
  @Field(() => [MailRhythmEnum], { description: "What may be chosen; the first holds where nobody chose." })
  choices!: readonly MailRhythm[];
  @Field(() => Boolean, { description: "Whether it is shown in their inbox." })
  inInbox!: boolean;
  @Field(() => Boolean, {
    description: "Whether they may keep it out of there: what informs them, and not what is theirs to do.",
  })
  mayLeaveInbox!: boolean;
}

@InputType()
export class SetNotificationPreferenceInput {
  @Field(() => NotificationTypeEnum)
  type!: NotificationType;
  @Field(() => MailRhythmEnum, { nullable: true, description: "Left out: it stays." })
  mail?: MailRhythm | null;
  @Field(() => Boolean, { nullable: true, description: "Left out: it stays." })
  inInbox?: boolean | null;
}

@ObjectType()
export class SetNotificationPreferencePayload extends Payload {
  @Field(() => NotificationPreferenceType, { nullable: true })
  preference!: NotificationPreferenceType | null;
}

/** What somebody chose of a type; `mail` is null where they said nothing of that. */
export interface Chosen {
  readonly mail: MailRhythm | null;
  readonly inInbox: boolean;
}

/** What somebody chose of a type, or what holds where nobody chose. */
export const preferenceOf = (type: NotificationType, chosen?: Chosen): NotificationPreferenceType => ({
  type,
  mail: chosen?.mail ?? rhythmsOf[type][0],
  choices: rhythmsOf[type],
  inInbox: chosen?.inInbox ?? true,
  mayLeaveInbox: leavingInbox.includes(type),
});
