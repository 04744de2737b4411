/** How far an action item has come. Source: docs/methodology.md 4.6. */
export const actionItemStates = ["OPEN", "IN_PROGRESS", "BLOCKED", "DONE", "CANCELLED"] as const;
export type ActionItemState = (typeof actionItemStates)[number];

/** What became of a meeting. Source: docs/methodology.md 4.6. */
export const meetingStates = ["PLANNED", "HELD", "CANCELLED"] as const;
export type MeetingState = (typeof meetingStates)[number];

/** What a point of a meeting's agenda is for. Source: docs/methodology.md 4.6. */
export const agendaPurposes = ["INFORM", "DISCUSS", "DECIDE", "LEARN"] as const;
export type AgendaPurpose = (typeof agendaPurposes)[number];

/** How somebody took part in a meeting. Source: docs/methodology.md 4.6, attendance. */
export const attendanceModes = ["IN_PERSON", "REMOTE"] as const;
export type AttendanceMode = (typeof attendanceModes)[number];
