import { rhythmsOf } from "@keelson/domain/identity/notifications";
import type { Work } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";
import { signedIn, themselves } from "../identity.policy.ts";
import {
  preferenceOf,
  type NotificationPreferenceType,
  type SetNotificationPreferenceInput,
} from "./notification.type.ts";

/** Says whether and when the person asking is written to about something. RHYTHM_NOT_ALLOWED. */
export const setNotificationPreference: Work<
  SetNotificationPreferenceInput,
  { preference: NotificationPreferenceType | null }
> = async (unit, { type, mail }) => {
  // a token for either work will do, one that may only read writes nothing
  const scope = unit.actor?.scopes.includes("MANAGE") ? "MANAGE" : "REPORT";
  const { personId } = signedIn(themselves(unit.actor), scope);
  if (!rhythmsOf[type].includes(mail)) {
    const message = `Of this, people are written to ${rhythmsOf[type].join(", ")}.`;
    throw new Refused({ code: "RHYTHM_NOT_ALLOWED", message, path: ["mail"] });
  }
  await unit.rows(
    `insert into notification_preference (person_id, type, mail) values ($1, $2, $3)
     on conflict (person_id, type) do update set mail = excluded.mail`,
    [personId, type, mail],
  );
  return { preference: preferenceOf(type, mail) };
};
