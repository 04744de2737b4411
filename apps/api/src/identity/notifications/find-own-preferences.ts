import { notificationTypes, type NotificationType } from "@keelson/domain/identity/notifications";
import type { Unit } from "../../kernel/context.ts";
import { preferenceOf, type Chosen, type NotificationPreferenceType } from "./notification.type.ts";

/** What the person asking chose, or else what holds where nobody chose; none for the public and for a link. */
export async function findOwnPreferences({ actor, rows }: Unit): Promise<NotificationPreferenceType[]> {
  if (actor?.reportLinkId !== null) return [];
  const chosen = await rows<Chosen & { type: NotificationType }>(
    `select type, mail, in_inbox as "inInbox" from notification_preference where person_id = $1`,
    [actor.personId],
  );
  return notificationTypes.map((type) =>
    preferenceOf(
      type,
      chosen.find((one) => one.type === type),
    ),
  );
}
