import { leavingInbox, rhythmsOf } from "@keelson/domain/identity/notifications";
import type { Work } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";
import { signedIn, themselves } from "../identity.policy.ts";
import {
  preferenceOf,
  type Chosen,
  type NotificationPreferenceType,
  type SetNotificationPreferenceInput,
} from "./notification.type.ts";

/**
 * Says whether and when the person asking is written to about something, and whether they have it in their inbox. RHYTHM_NOT_ALLOWED;
 * INBOX_STAYS of what is theirs to do.
 */
export const setNotificationPreference: Work<
  SetNotificationPreferenceInput,
  { preference: NotificationPreferenceType | null }
> = async (unit, { type, mail = null, inInbox = null }) => {
  // a token for either work will do, one that may only read writes nothing
  const scope = unit.actor?.scopes.includes("MANAGE") ? "MANAGE" : "REPORT";
  const { personId } = signedIn(themselves(unit.actor), scope);
  if (mail !== null && !rhythmsOf[type].includes(mail)) {
    const message = `Of this, people are written to ${rhythmsOf[type].join(", ")}.`;
    throw new Refused({ code: "RHYTHM_NOT_ALLOWED", message, path: ["mail"] });
  }
  if (inInbox === false && !leavingInbox.includes(type)) {
    const message = "What is yours to do stays in your inbox: others wait for it.";
    throw new Refused({ code: "INBOX_STAYS", message, path: ["inInbox"] });
  }
  const [chosen] = await unit.rows<Chosen>(
    `insert into notification_preference as p (person_id, type, mail, in_inbox) values ($1, $2, $3, coalesce($4, true))
     on conflict (person_id, type) do update set mail = coalesce($3, p.mail), in_inbox = coalesce($4, p.in_inbox)
     returning mail, in_inbox as "inInbox"`,
    [personId, type, mail, inInbox],
  );
  return { preference: preferenceOf(type, chosen) };
};
