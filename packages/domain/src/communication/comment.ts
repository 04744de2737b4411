/** What people comment on. */
export const commentSubjects = [
  "AGENDA_VERSION",
  "PROPOSAL",
  "ACTIVITY",
  "MEETING",
  "INDICATOR",
  "EXCHANGE_POST",
] as const;
export type CommentSubject = (typeof commentSubjects)[number];
