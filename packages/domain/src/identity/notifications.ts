/**
 * What Keelson tells people of by itself, beyond what they asked for: ACTIONS, what they have taken on, when it is nearly due and when it
 * is overdue; REPORTING, what their organisation agreed to report and has not handed in; UPDATES, what is told to
 * them with others; REPLIES, what is answered to their comments; READINESS, that a round of readiness in which they may answer is nearly over. Their order is kept: tokens that stop mails name them by it, so a new one
 * is added at the end.
 */
export const notificationTypes = ["ACTIONS", "REPORTING", "UPDATES", "REPLIES", "READINESS"] as const;
export type NotificationType = (typeof notificationTypes)[number];

/** When somebody is written to: as soon as there is something, in a digest each morning or each Monday morning, or not at all. */
export const mailRhythms = ["AT_ONCE", "DAILY", "WEEKLY", "NEVER"] as const;
export type MailRhythm = (typeof mailRhythms)[number];

/**
 * What may be chosen of a type, the first being what holds where nobody chose: loud for what is theirs to do, quiet for the rest.
 * Reporting, and rounds of readiness, are reminded of on their own days, by a mail whose link is for that alone, so they are in no digest.
 */
export const rhythmsOf: Readonly<Record<NotificationType, readonly [MailRhythm, ...MailRhythm[]]>> = {
  ACTIONS: ["DAILY", "AT_ONCE", "WEEKLY", "NEVER"],
  REPORTING: ["AT_ONCE", "NEVER"],
  UPDATES: ["NEVER", "AT_ONCE", "DAILY", "WEEKLY"],
  REPLIES: ["NEVER", "AT_ONCE", "DAILY", "WEEKLY"],
  READINESS: ["AT_ONCE", "NEVER"],
};

/**
 * What informs people and may be kept out of their inbox. Whatever is theirs to do stays there: others wait for it, and whoever wants no mails of it
 * either would hear of it nowhere. Source: docs/decisions/0031.
 */
export const leavingInbox: readonly NotificationType[] = ["UPDATES", "REPLIES"];
