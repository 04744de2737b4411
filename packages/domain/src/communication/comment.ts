import { agendaParagraphKinds } from "../agenda/agenda-paragraphs.ts";

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

/** Of what is commented on: all of it, a paragraph of an agenda, or paragraphs that are no longer there. */
export const discussedPartKinds = ["WHOLE", ...agendaParagraphKinds, "GONE"] as const;
export type DiscussedPartKind = (typeof discussedPartKinds)[number];
