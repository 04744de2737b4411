/** What people comment on. */
export const commentSubjects = ["AGENDA_VERSION", "PROPOSAL", "ACTIVITY", "MEETING", "INDICATOR"] as const;
export type CommentSubject = (typeof commentSubjects)[number];
