/** What an update is about. That something went wrong is one of them, on purpose. Source: docs/methodology.md 4.6. */
export const updateKinds = ["NEWS", "RESULT", "SETBACK", "DECISION", "CALL_TO_ACTION", "RESTATEMENT"] as const;
export type UpdateKind = (typeof updateKinds)[number];

/** For whom an update is: organisations by what they are in the initiative, or everybody. The backbone reads all. */
export const updateAudiences = [
  "STEERING_COMMITTEE",
  "WORKING_GROUP",
  "PARTNER",
  "COMMUNITY",
  "FUNDER",
  "PUBLIC",
] as const;
export type UpdateAudience = (typeof updateAudiences)[number];
